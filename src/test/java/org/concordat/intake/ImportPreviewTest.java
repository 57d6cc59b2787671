package org.concordat.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the beginning of a file is understood through a profile, before anything is loaded (rule C5). */
@ApiTest
class ImportPreviewTest {

    private static final String PROFILES = "/partnerships/intake/import-profiles/";
    private static final String PROFILE = """
            {"title":"Case system","kind":"cases","timeZone":"Europe/London","dateFormats":["dd/MM/yyyy HH:mm"],
             "columns":{"ref":"No","received":"In","closed":"Out","area":"Parish","council":"For"},
             "attributes":{"premisesType":"Type"},
             "values":{"area":{"The North":"north","Elsewhere":""}},"fixed":{"service":"licences"},"blanks":["N/A"]}""";
    private static final String HEAD = "No,In,Out,Parish,For,Type,Officer\n";
    private static final String GOOD = "P-1,02/04/2026 15:20,09/04/2026 09:50,The North,in-alpha,pub,JS\n";
    private static final String WRONG = "P-2,02/04/2026 15:20,01/04/2026 09:50,N/A,in-alpha,N/A,JS\n";

    @BeforeAll
    static void register() {
        IntakeParties.register();
        Api.officer("in-unit").body(PROFILE).put(PROFILES + "seen");
    }

    private static Response csv(RequestSpecification who, String profile, String sample) {
        return who.contentType("text/csv; charset=UTF-8").body(sample).post(PROFILES + profile + "/preview");
    }

    private static ValidatableResponse seen(String sample) {
        return csv(Api.officer("in-unit"), "seen", sample).then().statusCode(200);
    }

    private static Response trial(String profile, String sample) {
        Map<String, Object> body = new HashMap<>(Map.of("sample", sample));
        if (profile != null) {
            body.put("profile", io.restassured.path.json.JsonPath.from(profile).getMap(""));
        }
        return Api.officer("in-unit").body(body).post(PROFILES + "not-saved/preview");
    }

    private static Map<String, Object> field(ValidatableResponse answer, int row, String name) {
        List<Map<String, Object>> fields = answer.extract().path("items[" + row + "].fields");
        return fields.stream()
                .filter(f -> f.get("field").equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} of row {1} comes from {2}: {3} is {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "ref,                     0, column, P-1,              P-1",
                "received,                0, column, 02/04/2026 15:20, 2026-04-02T14:20:00Z",
                "area,                    0, values, The North,        north",
                "service,                 0, fixed,  -,                licences",
                "attributes.premisesType, 0, column, pub,              pub",
                "area,                    1, blank,  N/A,              -",
                "attributes.premisesType, 1, blank,  N/A,              -",
                "area,                    2, blank,  Elsewhere,        -",
                "received,                2, column, yesterday,        -"
            })
    void c5EachFieldTellsWhereItComesFrom(String name, int row, String from, String raw, String value) {
        ValidatableResponse answer = seen(HEAD + GOOD + WRONG + "P-3,yesterday,,Elsewhere,in-alpha,,JS\n");
        Map<String, Object> field = field(answer, row, name);
        assertEquals(from, field.get("from"));
        assertEquals(raw, field.get("raw"));
        assertEquals(value, field.get("value"));
    }

    @Test
    void c5RowsAreJudgedAndColumnsAccountedFor() {
        seen(HEAD + GOOD + WRONG)
                .body("profile", equalTo("seen"))
                .body("revision", equalTo(1))
                .body("readable", equalTo(true))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1))
                .body("more", equalTo(false))
                .body("unusedColumns", contains("Officer"))
                .body("columns.column", contains("No", "In", "Out", "Parish", "For", "Type", "Officer"))
                .body("columns[5].fields", contains("attributes.premisesType"))
                .body("columnErrors", hasSize(0))
                .body("items[0].accepted", equalTo(true))
                .body(
                        "items[0].fields.field",
                        contains("ref", "received", "closed", "area", "council", "attributes.premisesType", "service"))
                .body("items[1].errors.pointer", contains("/closed"))
                .body("items[1].errors.detail", contains("closed before received"));
    }

    @Test
    void c5TheErrorsAreThoseOfALoad() {
        String file = HEAD + GOOD + WRONG + "P-3,yesterday,,The South,in-alpha,,JS\n" + "P-4,02/04/2026 15:20\n"
                + ",02/04/2026 15:20,,,in-nobody,,JS\n" + "P-5,02/04/2026 15:20,,south,in-alpha,,JS\n";
        Response preview = csv(Api.officer("in-unit"), "seen", file);
        Response load = Api.officer("in-unit")
                .contentType("text/csv")
                .body(file)
                .post("/partnerships/intake/cases?profile=seen&dryRun=true");
        assertEquals(200, load.statusCode(), load::asString);
        List<Map<String, Object>> rows = preview.path("items");
        List<String> foreseen = rows.stream()
                .flatMap(row -> errors(row).stream().map(e -> told(row.get("row"), e)))
                .toList();
        List<Map<String, Object>> faults = load.path("errors");
        assertEquals(faults.stream().map(e -> told(e.get("row"), e)).toList(), foreseen);
        assertEquals((int) load.path("rejected"), (int) preview.path("rejected"));
        assertEquals((int) load.path("created"), (int) preview.path("accepted"));
    }

    private static String told(Object row, Map<String, Object> fault) {
        return row + " " + fault.get("pointer") + " " + fault.get("detail");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> errors(Map<String, Object> row) {
        return (List<Map<String, Object>>) row.get("errors");
    }

    @Test
    void c5AProfileThatIsNotSavedIsTried() {
        trial(PROFILE.replace("\"No\"", "\"Number\""), "Number" + HEAD.substring(2) + GOOD)
                .then()
                .statusCode(200)
                .body("profile", equalTo("not-saved"))
                .body("revision", nullValue())
                .body("accepted", equalTo(1));
        Api.officer("in-unit").get(PROFILES + "not-saved").then().statusCode(404);
        trial(null, HEAD + GOOD).then().statusCode(404);
    }

    @Test
    void c5MissingColumnsAreToldWithTheRows() {
        ValidatableResponse answer = seen(HEAD.replace("In,", "Inn,") + GOOD)
                .body("readable", equalTo(false))
                .body("columnErrors.pointer", contains("/In"))
                .body("unusedColumns", contains("Inn", "Officer"))
                .body("accepted", equalTo(0))
                .body("items[0].errors.pointer", contains("/received"))
                .body("items[0].errors.detail", contains("its column In is not in the file"));
        assertEquals("missing", field(answer, 0, "received").get("from"));
        seen(HEAD.replace("Officer", "In") + GOOD)
                .body("readable", equalTo(false))
                .body("columnErrors.detail", contains("stands twice"));
    }

    @Test
    void c5TwentyRowsAreShown() {
        String rows = IntStream.rangeClosed(1, 21)
                .mapToObj(n -> GOOD.replace("P-1", "P-" + n))
                .collect(Collectors.joining());
        seen(HEAD + rows).body("items", hasSize(20)).body("more", equalTo(true));
        seen(HEAD).body("items", hasSize(0)).body("readable", equalTo(true));
    }

    @Test
    void c5FiguresArePreviewedToo() {
        String profile = """
                {"title":"Calls","kind":"figures","delimiter":";","columns":{"period":"Month","numerator":"Answered","denominator":"All"},
                 "fixed":{"measure":"answered","council":"in-alpha"}}""";
        trial(profile, "Month;Answered;All\n2026-04;930;1000\n2026-05;n/a;1000\n2026-06;5;\n")
                .then()
                .statusCode(200)
                .body("kind", equalTo("figures"))
                .body("items.accepted", contains(true, false, false))
                .body("items[1].errors[0].pointer", equalTo("/numerator"))
                .body("items[2].errors[0].detail", equalTo("is missing"));
    }

    @Test
    void nothingIsWritten() {
        Response before = Api.officer("in-unit").get("/partnerships/intake/imports");
        seen(HEAD + GOOD.replace("P-1", "P-never"));
        assertEquals(
                before.asString(),
                Api.officer("in-unit").get("/partnerships/intake/imports").asString());
        Api.officer("in-unit")
                .get("/partnerships/intake/cases/P-never?service=licences&council=in-alpha")
                .then()
                .statusCode(404);
    }

    @Test
    void whoMayLoadMayPreview() {
        assertEquals(200, csv(Api.manager("in-unit"), "seen", HEAD + GOOD).statusCode());
        assertEquals(403, csv(Api.as("in-unit", "reader"), "seen", HEAD + GOOD).statusCode());
        csv(Api.officer("in-board"), "seen", HEAD + GOOD).then().statusCode(403);
        Api.organisation("in-far", "district-council");
        assertEquals(404, csv(Api.officer("in-far"), "seen", HEAD + GOOD).statusCode());
        assertEquals(
                404, csv(Api.officer("in-unit"), "never-saved", HEAD + GOOD).statusCode());
        // What another council's row would be told in a load, and no more.
        csv(Api.officer("in-beta"), "seen", HEAD + GOOD)
                .then()
                .statusCode(200)
                .body("items[0].errors.detail[0]", containsString("there is no council in-alpha for you here"));
    }

    @Test
    void whatIsTooMuchOrNoCsvIsRefused() {
        String wide = "x".repeat(ImportPreviewService.LARGEST);
        csv(Api.officer("in-unit"), "seen", HEAD + wide).then().statusCode(413);
        trial(PROFILE, HEAD + wide).then().statusCode(413);
        csv(Api.officer("in-unit"), "seen", "").then().statusCode(400);
        csv(Api.officer("in-unit"), "seen", HEAD + "\"never closed").then().statusCode(200);
        trial(PROFILE.replace("\"cases\"", "\"letters\""), HEAD)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/profile/kind"));
        trial(PROFILE.replace("\"closed\"", "\"closing\""), HEAD)
                .then()
                .statusCode(422)
                .body("rule", equalTo("C5"));
        Api.officer("in-unit")
                .body("{\"sample\":7,")
                .post(PROFILES + "seen/preview")
                .then()
                .statusCode(400);
        Api.officer("in-unit").body("{}").post(PROFILES + "seen/preview").then().statusCode(400);
        Api.officer("in-unit")
                .contentType("text/plain")
                .body(HEAD)
                .post(PROFILES + "seen/preview")
                .then()
                .statusCode(415);
        seen(HEAD + GOOD);
    }
}
