package org.concordat.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What case systems really send: each row is taken or refused by number and field, nothing is guessed, nothing breaks (rule C5). */
@ApiTest
class CarelessLoadsTest {

    private static final String CASES = "/partnerships/intake/cases";
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    @BeforeAll
    static void profiles() {
        IntakeParties.register();
        profile("careless", Map.of("ref", "No", "received", "In"));
        profile("careless-how", Map.of("ref", "No", "received", "In", "outcome", "How"));
        profile("careless-ward", Map.of("ref", "No", "received", "In", "outcome", "How", "area", "Ward"));
    }

    private static void profile(String slug, Map<String, String> columns) {
        Api.officer("in-unit")
                .body(Map.of(
                        "title",
                        "Careless",
                        "kind",
                        "cases",
                        "delimiter",
                        ",",
                        "timeZone",
                        "Europe/London",
                        "dateFormats",
                        List.of("dd/MM/yyyy HH:mm", "dd/MM/yyyy"),
                        "columns",
                        columns,
                        "values",
                        columns.containsKey("area") ? Map.of("area", Map.of("North Ward", "north")) : Map.of(),
                        "fixed",
                        Map.of("service", "licences", "council", "in-alpha")))
                .put("/partnerships/intake/import-profiles/" + slug)
                .then()
                .statusCode(201);
    }

    /** Tries a file through the profile that has its columns. */
    private static ValidatableResponse csv(byte[] file) {
        String header = new String(file, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("");
        String profile = "careless" + (header.contains("Ward") ? "-ward" : header.contains("How") ? "-how" : "");
        return Api.officer("in-unit")
                .config(AS_IT_IS)
                .contentType("text/csv")
                .body(file)
                .post(CASES + "?dryRun=true&profile=" + profile)
                .then();
    }

    private static byte[] bytes(String text) {
        return text.replace("~r", "\r")
                .replace("~n", "\n")
                .replace("~0", "\0")
                .replace("~b", "\uFEFF")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** "1:/received 3:/ref": the rows that were refused and where. */
    private static String refused(Response answer) {
        List<Map<String, Object>> errors = answer.path("errors");
        StringBuilder told = new StringBuilder();
        errors.forEach(e -> told.append(told.isEmpty() ? "" : " ")
                .append(e.get("row"))
                .append(":")
                .append(e.get("pointer")));
        return told.toString();
    }

    @ParameterizedTest(name = "C5 {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '$', textBlock = """
            as it should be               | No,In,How,Ward~n1,02/04/2026 15:20,ok,North Ward~n2,02/04/2026,,~n                | 2 |
            a byte-order mark             | ~bNo,In~n1,02/04/2026 15:20~n                                                     | 1 |
            CRLF                          | No,In~r~n1,02/04/2026 15:20~r~n2,02/04/2026 15:20~r~n                             | 2 |
            mixed line ends               | No,In~r~n1,02/04/2026 15:20~n2,02/04/2026 15:20~r3,02/04/2026 15:20               | 3 |
            a delimiter in quotes         | No,In,How~n1,02/04/2026 15:20,"yes, granted"~n                                     | 1 |
            quotes in quotes              | No,In,How~n1,02/04/2026 15:20,"said ""no"" twice"~n                                | 1 |
            lines in quotes are one row   | No,In,How~n1,02/04/2026 15:20,"no~nthen yes"~n2,02/04/2026 15:20,~n                | 1 | 1:/outcome
            other columns, other order    | Else,In,More,No~nx,02/04/2026 15:20,y,1~n                                          | 1 |
            blank lines are not counted   | No,In~n~n1,02/04/2026 15:20~n~n2,never~n~n                                        | 1 | 2:/received
            a formula is a text           | No,In,How~n=1+1,02/04/2026 15:20,=HYPERLINK("x")~n                                | 1 |
            only a header                 | No,In~n                                                                           | 0 |
            a short record                | No,In,How~n1,02/04/2026 15:20~n2,02/04/2026 15:20,ok~n                            | 1 | 1:
            a long record                 | No,In~n1,02/04/2026 15:20,more~n2,02/04/2026 15:20~n                              | 1 | 1:
            the header once more          | No,In~n1,02/04/2026 15:20~nNo,In~n                                                | 1 | 2:/received
            no such day                   | No,In~n1,31/02/2026 10:00~n2,28/02/2026 10:00~n                                   | 1 | 1:/received
            no such hour                  | No,In~n1,02/04/2026 24:30~n                                                       | 0 | 1:/received
            a year of two digits          | No,In~n1,02/04/26 10:00~n                                                         | 0 | 1:/received
            the month first               | No,In~n1,04/28/2026 10:00~n                                                       | 0 | 1:/received
            no ref                        | No,In~n,02/04/2026 15:20~n                                                        | 0 | 1:/ref
            spaces only                   | No,In~n$   $,02/04/2026 15:20~n                                                   | 0 | 1:/ref
            a NUL                         | No,In~n1~0,02/04/2026 15:20~n2,02/04/2026 15:20~n                                 | 1 | 1:/ref
            a value that is not mapped    | No,In,How,Ward~n1,02/04/2026 15:20,,Nowhere Ward~n                                | 0 | 1:/area
            """)
    void csvThroughAProfile(String what, String file, int taken, String refused) {
        Response answer =
                csv(bytes(file.replace("$", ""))).statusCode(200).extract().response();
        assertEquals(refused == null ? "" : refused, refused(answer), answer::asString);
        assertEquals(taken, answer.<Integer>path("created"), answer::asString);
    }

    @ParameterizedTest(name = "C5 {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing at all                | ''                          | 400
            a column that must be missing | Number,In~n1,02/04/2026     | 422
            a column twice                | No,No,In~n1,2,02/04/2026~n  | 422
            """)
    void csvThatIsNone(String what, String file, int status) {
        csv(bytes(file))
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", notNullValue());
    }

    @Test
    void c5TextsThatAreNotUtf8AreRefusedNotChanged() {
        byte[] latin = "No,In,How\n1,02/04/2026 15:20,refus\u00e9\n2,02/04/2026 15:20,ok\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        csv(latin)
                .statusCode(200)
                .body("errors.row", contains(1))
                .body("errors[0].pointer", equalTo("/outcome"))
                .body("created", equalTo(1));
        csv("No,In,How\n1,02/04/2026 15:20,refus\u00e9\n".getBytes(StandardCharsets.UTF_8))
                .body("created", equalTo(1));
    }

    @ParameterizedTest(name = "C5 {0}")
    @CsvSource({
        "'no~nthen yes', 'holds a line break; texts are of one line'",
        "'no~rthen yes', 'holds a line break; texts are of one line'",
        "'a bell\u0007', 'holds a control character (U+0007)'",
        "'half \uFFFD', 'holds a character that is no text; texts are sent in UTF-8'"
    })
    void whatIsWrongWithATextIsSaid(String text, String detail) {
        csv(bytes("No,In,How~n1,02/04/2026 15:20,\"" + text + "\"~n"))
                .statusCode(200)
                .body("errors[0].pointer", equalTo("/outcome"))
                .body("errors[0].detail", equalTo(detail));
    }

    @Test
    void c5AFieldOfAMegabyteIsRefused() {
        csv(bytes("No,In,How~n1,02/04/2026 15:20," + "x".repeat(1 << 20) + "~n"))
                .statusCode(400)
                .contentType("application/problem+json");
        csv(bytes("No,In,How~n1,02/04/2026 15:20," + "x".repeat(201) + "~n2,02/04/2026 15:20," + "x".repeat(200)
                        + "~n"))
                .statusCode(200)
                .body("errors.row", contains(1))
                .body("errors[0].pointer", equalTo("/outcome"))
                .body("created", equalTo(1));
    }

    @Test
    void t0LocalTimesWhereClocksChange() {
        Api.officer("in-unit")
                .contentType("text/csv")
                .body("No,In\nDST-1,29/03/2026 01:30\nDST-2,25/10/2026 01:30\nDST-3,29/03/2026\n")
                .post(CASES + "?profile=careless")
                .then()
                .body("created", equalTo(3));
        received("DST-1", "2026-03-29T01:30:00Z"); // never was: as much later as the clocks jumped, 02:30
        received("DST-2", "2026-10-25T00:30:00Z"); // was twice: the earlier
        received("DST-3", "2026-03-29T00:00:00Z");
    }

    private static void received(String ref, String instant) {
        Api.officer("in-unit")
                .get(CASES + "/" + ref + "?service=licences&council=in-alpha")
                .then()
                .statusCode(200)
                .body("received", equalTo(instant));
    }

    private static String row(String ref) {
        return "{\"ref\":\"%s\",\"service\":\"licences\",\"council\":\"in-alpha\",\"received\":\"2026-04-02T15:20:00+01:00\"}"
                .formatted(ref);
    }

    private static ValidatableResponse lines(byte[] body) {
        return Api.officer("in-unit")
                .contentType("application/x-ndjson")
                .body(body)
                .post(CASES + "?dryRun=true")
                .then();
    }

    @ParameterizedTest(name = "C5 {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '$', textBlock = """
            as it should be           | ROW                                               | 1 |
            blank lines               | ~nROW~n ~r~n~n                                    | 1 |
            CRLF                      | ROW~r~nROW2~r~n                                   | 2 |
            null                      | null~nROW                                         | 1 | 1:
            an array                  | [ROW]~nROW                                        | 1 | 1:
            a text                    | "x"~nROW                                          | 1 | 1:
            a number                  | 7~nROW                                            | 1 | 1:
            broken off in the middle  | ROW~n{"ref":"9","service":"lic                    | 1 | 2:/service
            two objects on a line     | ROWROW2~n                                         | 0 | 1:
            the same field twice      | {"ref":"1","ref":"2"}~nROW                        | 1 | 1:
            an unknown field          | {"ref":"1","priority":"high"}~nROW                | 1 | 1:/priority
            a number for a text       | {"ref":1}~nROW                                    | 1 | 1:/ref
            a text for a flag         | {"ref":"1","void":"yes"}~nROW                     | 1 | 1:/void
            an object for a text      | {"ref":{"a":1}}~nROW                              | 1 | 1:/ref
            a text for a clock        | {"ref":"1","clock":"pause"}~nROW                  | 1 | 1:/clock
            a date for an instant     | {"ref":"1","service":"licences","council":"in-alpha","received":"2026-04-02"}~nROW | 1 | 1:/received
            not a number              | {"ref":NaN}~nROW                                  | 1 | 1:
            """)
    void ndjson(String what, String body, int taken, String refused) {
        String sent = body.replace("ROW2", row("R2")).replace("ROW", row("R1"));
        Response answer = lines(bytes(sent)).statusCode(200).extract().response();
        assertEquals(refused == null ? "" : refused, refused(answer), answer::asString);
        assertEquals(taken, answer.<Integer>path("created"), answer::asString);
    }

    @Test
    void c5ALineThatIsTooLongOrTooDeepIsOneFault() {
        String huge = "{\"ref\":\"" + "x".repeat(70_000) + "\"}";
        String deep = "{\"clock\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        lines(bytes(huge + "~n" + deep + "~n" + row("R1")))
                .statusCode(200)
                .body("errors.row", contains(1, 2))
                .body("created", equalTo(1));
        byte[] latin = ("{\"ref\":\"caf\u00e9\"}\n" + row("R1")).getBytes(StandardCharsets.ISO_8859_1);
        lines(latin).statusCode(200).body("errors.row", contains(1)).body("created", equalTo(1));
    }

    @Test
    void anEmptyLoadIsALoadOfNoRows() {
        lines(new byte[0]).statusCode(200).body("rows", equalTo(0)).body("errors", hasSize(0));
    }

    @ParameterizedTest(name = "{0} is no load: 400")
    @CsvSource(delimiter = '|', textBlock = """
            null
            7
            []
            {}
            {"items":null}
            {"items":{}}
            {"items":[{]}
            {"items":[]} more
            {"items":[],"other":1}
            {"items":[
            """)
    void json(String body) {
        Api.officer("in-unit")
                .body(body)
                .post(CASES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", notNullValue());
        Api.officer("in-unit")
                .body("{\"items\":[]}")
                .post(CASES + "?dryRun=true")
                .then()
                .statusCode(200);
    }

    @Test
    void aConnectionThatBreaksOffLeavesNothing() throws IOException {
        URI origin = URI.create(Api.origin());
        String token = Issuers.of("in-unit").token("in-unit-officer", "officer");
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 8_000; i++) {
            rows.append(row("BROKEN-" + i)).append('\n');
        }
        try (Socket socket = new Socket(origin.getHost(), origin.getPort());
                OutputStream out = socket.getOutputStream()) {
            out.write(("POST /v1" + CASES + " HTTP/1.1\r\nHost: " + origin.getAuthority() + "\r\nAuthorization: Bearer "
                            + token + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: 99999999\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        // The turn of the broken load is free once it has been given up: then the next one is taken, and finds nothing.
        Api.officer("in-unit")
                .contentType("application/x-ndjson")
                .body((row("BROKEN-0") + "\n" + row("BROKEN-7999")).getBytes(StandardCharsets.UTF_8))
                .post(CASES + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("created", equalTo(2));
    }
}
