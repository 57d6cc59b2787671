package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.tenancy.MaliciousBodies.Sent;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are none, or hold what no field may hold: each is refused with a problem that names the place, and nothing is written. */
@ApiTest
class MaliciousBodiesTest {

    private static final ObjectMapper READER = new ObjectMapper();
    private static final String HERE = "<here>";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    /** What may come meanwhile without any of these requests: a receipt tells of a load of nothing but wrong rows. */
    private static final Set<String> OF_OTHERS = Set.of(
            "imports",
            "import_errors",
            "ledger_checkpoints",
            "ledger_nodes",
            "ledger_heads",
            "events",
            "ledger_entries",
            "ledger_changes",
            "ledger_authors");

    /** An operation that takes a body, a body that it takes, and who sends it. */
    enum To {
        AREA("iso-alfa", "officer", "PUT", "/organisations/iso-alfa/areas/mal-new", "{\"name\":\"New\"}"),
        AGREEMENT(
                "iso-unit",
                "manager",
                "POST",
                "/partnerships/iso-primo/agreements",
                "{\"title\":\"New\",\"ref\":\"mal-new\",\"council\":\"iso-alfa\"}"),
        TERMS(
                "iso-unit",
                "manager",
                "PUT",
                "/partnerships/iso-primo/agreements/sla-alfa/versions/3",
                "{\"commences\":\"2046-03-01\",\"expires\":\"2047-03-01\",\"scope\":[{\"service\":\"licensing-primo\",\"included\":[\"x\"]}]}"),
        MEETING(
                "iso-audit",
                "board-secretary",
                "POST",
                "/partnerships/iso-primo/meetings",
                "{\"title\":\"More\",\"on\":\"2026-06-01\",\"agenda\":[\"All\"]}"),
        WEBHOOK(
                "iso-alfa",
                "officer",
                "POST",
                "/webhooks",
                "{\"url\":\"https://9.9.9.9/\",\"partnerships\":[\"iso-primo\"],\"description\":\"More\"}"),
        LINES(
                "iso-unit",
                "manager",
                "POST",
                "/partnerships/iso-primo/cost-pools/pool-primo/lines",
                "{\"items\":[{\"ref\":\"mal-new\",\"costType\":\"transport\",\"stage\":\"actual\",\"period\":\"2026-04\",\"amount\":\"3.50\"}]}"),
        CASES(
                "iso-far",
                "officer",
                "POST",
                "/partnerships/iso-secundo/cases",
                "{\"items\":[{\"ref\":\"mal-new\",\"service\":\"licensing-secundo\",\"council\":\"iso-charlie\",\"received\":\"2026-09-25T10:00:00Z\"}]}"),
        FIGURES(
                "iso-far",
                "officer",
                "POST",
                "/partnerships/iso-secundo/figures",
                "{\"items\":[{\"measure\":\"answered-secundo\",\"council\":\"iso-charlie\",\"period\":\"2026-09\",\"area\":\"east-charlie\",\"numerator\":1,\"denominator\":2}]}"),
        VALUES(
                "iso-unit",
                "manager",
                "POST",
                "/partnerships/iso-primo/drivers/driver-primo/values",
                "{\"items\":[{\"council\":\"iso-alfa\",\"year\":\"FY2029-30\",\"basis\":\"estimate\",\"value\":7}]}");

        private final String who;
        private final String role;
        private final String method;
        private final String path;
        private final String good;

        To(String who, String role, String method, String path, String good) {
            this.who = who;
            this.role = role;
            this.method = method;
            this.path = path;
            this.good = good;
        }

        boolean isOfRows() {
            return good.startsWith("{\"items\"");
        }

        HttpResponse<String> send(Sent body, String query) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Api.origin() + "/v1" + path + query))
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(body.bytes()))
                    .header("Content-Type", body.type())
                    .header("Authorization", "Bearer " + Issuers.of(who).token(who + "-" + role, role));
            body.headers().forEach(request::header);
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private Map<String, Long> before;

    @BeforeAll
    static void moveIn() {
        Neighbours.moveIn();
    }

    @BeforeEach
    void count() throws SQLException {
        before = counted();
    }

    @AfterEach
    void nothingIsWritten() throws SQLException {
        assertEquals(before, counted());
    }

    private static Map<String, Long> counted() throws SQLException {
        Map<String, Long> counted = new TreeMap<>();
        for (Table table : Table.all()) {
            if (!OF_OTHERS.contains(table.name())) {
                counted.put(table.name(), table.count("true"));
            }
        }
        return counted;
    }

    @ParameterizedTest(name = "the twin: what {0} awaits is taken")
    @EnumSource(To.class)
    void whatIsAwaitedIsTaken(To to) throws Exception {
        HttpResponse<String> answer = to.send(Sent.json(to.good), "?dryRun=true");
        assertEquals(2, answer.statusCode() / 100, answer::body);
        if (to.isOfRows()) {
            assertEquals(0, READER.readTree(answer.body()).path("rejected").asInt(), answer::body);
        }
        assertEquals(
                2,
                to.send(
                                        new Sent(
                                                "application/json; charset=utf-8",
                                                to.good.getBytes(),
                                                Map.of("Content-Encoding", "identity")),
                                        "?dryRun=true")
                                .statusCode()
                        / 100);
    }

    @ParameterizedTest(name = "{0} takes nothing but an object")
    @EnumSource(
            value = To.class,
            names = {"AREA", "AGREEMENT", "WEBHOOK", "CASES"})
    void nothingButAnObjectIsTaken(To to) throws Exception {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Map.Entry<String, Sent> body :
                MaliciousBodies.insteadOfAnObject(to.good).entrySet()) {
            // Loads may be larger.
            if (!(to == To.CASES && body.getKey().startsWith("more than"))) {
                judge(body.getKey(), to.send(body.getValue(), ""), to, "", wrong);
            }
        }
        assertEquals(Map.of(), wrong);
    }

    /** Field, what may not stand there; the pointer of the row is that of the load. */
    static Stream<Object[]> fields() {
        return Stream.of(
                new Object[] {To.AREA, "/name", MaliciousBodies.NO_TEXTS},
                new Object[] {To.AGREEMENT, "/title", MaliciousBodies.NO_TEXTS},
                new Object[] {To.AGREEMENT, "/ref", MaliciousBodies.NO_SLUGS},
                new Object[] {To.AGREEMENT, "/council", MaliciousBodies.NO_SLUGS},
                new Object[] {To.TERMS, "/commences", MaliciousBodies.NO_DAYS},
                new Object[] {To.TERMS, "/expires", MaliciousBodies.NO_DAYS},
                new Object[] {To.TERMS, "/scope/0/service", MaliciousBodies.NO_SLUGS},
                new Object[] {
                    To.TERMS,
                    "/scope/0/included/0",
                    MaliciousBodies.NO_TEXTS.subList(1, MaliciousBodies.NO_TEXTS.size())
                },
                new Object[] {To.MEETING, "/on", MaliciousBodies.NO_DAYS},
                new Object[] {To.MEETING, "/title", MaliciousBodies.NO_TEXTS},
                new Object[] {To.WEBHOOK, "/partnerships/0", MaliciousBodies.NO_SLUGS},
                new Object[] {
                    To.WEBHOOK, "/description", MaliciousBodies.NO_TEXTS.subList(1, MaliciousBodies.NO_TEXTS.size())
                },
                new Object[] {To.LINES, "/items/0/ref", MaliciousBodies.NO_SLUGS},
                new Object[] {To.LINES, "/items/0/period", MaliciousBodies.NO_PERIODS},
                new Object[] {To.LINES, "/items/0/amount", MaliciousBodies.NO_AMOUNTS},
                new Object[] {To.CASES, "/items/0/received", MaliciousBodies.NO_MOMENTS},
                new Object[] {To.CASES, "/items/0/council", MaliciousBodies.NO_SLUGS},
                new Object[] {To.CASES, "/items/0/ref", MaliciousBodies.NO_TEXTS},
                new Object[] {To.FIGURES, "/items/0/period", MaliciousBodies.NO_PERIODS},
                new Object[] {To.FIGURES, "/items/0/denominator", MaliciousBodies.NO_NUMBERS},
                new Object[] {To.VALUES, "/items/0/year", MaliciousBodies.NO_PERIODS},
                new Object[] {To.VALUES, "/items/0/value", MaliciousBodies.NO_NUMBERS});
    }

    @Test
    void noFieldTakesWhatItMayNotHold() throws Exception {
        Map<String, String> wrong = new LinkedHashMap<>();
        int sent = 0;
        for (Object[] field : fields().toList()) {
            To to = (To) field[0];
            for (Object value : (List<?>) field[2]) {
                String body = replaced(to.good, (String) field[1], (String) value);
                String what = to + " " + field[1] + " " + MaliciousBodies.shortened((String) value);
                judge(what, to.send(Sent.json(body), ""), to, (String) field[1], wrong);
                sent++;
            }
        }
        assertEquals(Map.of(), wrong);
        assertTrue(sent >= 200, () -> "too few");
    }

    /** The good body with a text in the place of the value at a pointer. */
    private static String replaced(String good, String pointer, String value) throws IOException {
        JsonNode body = READER.readTree(good);
        JsonNode parent = body.at(pointer.substring(0, pointer.lastIndexOf('/')));
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (parent.isObject()) {
            ((com.fasterxml.jackson.databind.node.ObjectNode) parent).put(last, HERE);
        } else {
            ((com.fasterxml.jackson.databind.node.ArrayNode) parent).set(Integer.parseInt(last), HERE);
        }
        return body.toString().replace("\"" + HERE + "\"", value);
    }

    /** Refused whole by a problem, or every row of it by the receipt; of a field, at its place. */
    private static void judge(
            String what, HttpResponse<String> answer, To to, String pointer, Map<String, String> wrong)
            throws IOException {
        List<String> faults = new ArrayList<>();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        int status = answer.statusCode();
        JsonNode told = type.contains("json") ? READER.readTree(answer.body()) : READER.nullNode();
        if (status == 200 && to.isOfRows()) {
            if (told.path("created").asInt(-1) != 0
                    || told.path("rejected").asInt() == 0
                    || told.path("updated").asInt(0) > 0) {
                faults.add("taken");
            }
        } else if (status < 400 || status >= 500) {
            faults.add("status");
        } else if (!type.equals("application/problem+json")
                || !told.path("type").asText().startsWith("/problems/")) {
            faults.add("no problem");
        } else if (!pointer.isEmpty() && told.path("errors").isEmpty()) {
            faults.add("no place");
        } else if (!pointer.isEmpty() && !told.at("/errors/0/pointer").asText().startsWith(pointer)) {
            faults.add("another place");
        }
        if (answer.body().contains("org.concordat")
                || answer.body().contains("com.fasterxml")
                || answer.body().contains("Exception")) {
            faults.add("tells of the inside");
        }
        if (!faults.isEmpty()) {
            wrong.put(
                    what,
                    faults + " " + status + " "
                            + MaliciousBodies.shortened(answer.body().replace('"', '\'')) + " "
                            + told.path("errors").toString().replace('"', '\''));
        }
    }

    /** Rows in other forms than JSON: each is refused whole, or row by row. */
    @ParameterizedTest(name = "{0}, as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a formula for a header | text/csv | =1+1,b~x,y~",
                "a quotation mark that is not ended | text/csv |"
                        + " ref,service,council,received~\"a,licensing-secundo,iso-charlie,2026-09-25T10:00:00Z~",
                "a quotation mark within | text/csv |"
                        + " ref,service,council,received~a\"b\"c,licensing-secundo,\"iso\"-alfa,2026-09-25T10:00:00Z~",
                "a column twice | text/csv |"
                        + " ref,ref,service,council,received~a,b,licensing-secundo,iso-charlie,2026-09-25T10:00:00Z~",
                "a column that is none | text/csv |"
                        + " ref,service,council,received,admin~a,licensing-secundo,iso-charlie,2026-09-25T10:00:00Z,true~",
                "fewer columns | text/csv | ref,service,council,received~a~",
                "more columns | text/csv |"
                        + " ref,service,council,received~a,licensing-secundo,iso-charlie,2026-09-25T10:00:00Z,x,y~",
                "no header | text/csv | a,licensing-secundo,iso-charlie,2026-09-25T10:00:00Z~",
                "semicolons | text/csv |"
                        + " ref;service;council;received~a;licensing-secundo;iso-charlie;2026-09-25T10:00:00Z~",
                "NUL | text/csv |"
                        + " ref,service,council,received~a\u0000b,licensing-secundo,iso-charlie,2026-09-25T10:00:00Z~",
                "XML | text/csv | <?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM"
                        + " \"file:///etc/passwd\">]><a>&b;</a>",
                "nothing | text/csv | ``",
                "a list | application/x-ndjson | [{\"ref\":\"a\"}]",
                "two on a line | application/x-ndjson | {\"ref\":\"a\"}{\"ref\":\"b\"}",
                "half a line | application/x-ndjson | {\"ref\":\"a\",~\"service\":\"licensing-secundo\"}",
                "no JSON | application/x-ndjson | ref~a",
                "numbers | application/x-ndjson | 1~2~null~true",
                "a text | application/x-ndjson | \"ref\"",
                "another field | application/x-ndjson |"
                        + " {\"ref\":\"a\",\"service\":\"licensing-secundo\",\"council\":\"iso-charlie\",\"received\":\"2026-09-25T10:00:00Z\",\"__proto__\":{}}",
                "a field twice | application/x-ndjson |"
                        + " {\"ref\":\"a\",\"ref\":\"b\",\"service\":\"licensing-secundo\",\"council\":\"iso-charlie\",\"received\":\"2026-09-25T10:00:00Z\"}",
                "a line that does not end | application/x-ndjson | {\"ref\":\"a\"",
                "JSON, which it is not | application/json | {\"ref\":\"a\"}",
                "rows that are none | application/json | {\"items\":[1,null,\"a\",[]]}",
                "rows that are an object | application/json | {\"items\":{\"0\":{}}}",
            })
    void rowsInOtherForms(String what, String type, String text) throws Exception {
        Map<String, String> wrong = new LinkedHashMap<>();
        String body = text == null ? "" : text.replace("~", "\r\n");
        for (To to : List.of(To.CASES, To.FIGURES)) {
            judge(to + " " + what, to.send(Sent.of(type, body), ""), to, "", wrong);
        }
        assertEquals(Map.of(), wrong);
    }

    /** What looks like an attack somewhere else is a text here, and comes back as it was. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table cases; --",
                "{{7*7}} ${7*7} #{7*7} {#let a=7}",
                "<script>alert(1)</script>",
                "=cmd|'/c calc'!A1",
                "../../etc/passwd",
                "%s%n%x",
                "$(reboot) `reboot`",
                "O'Brien & S\u00f6hne <Ltd>",
                "${jndi:ldap://localhost/a}",
                "a\\b"
            })
    void whatLooksLikeAnAttackElsewhereIsAText(String text) throws Exception {
        HttpResponse<String> answer = To.AGREEMENT.send(
                Sent.json(replaced(To.AGREEMENT.good, "/title", READER.writeValueAsString(text))), "?dryRun=true");
        assertEquals(201, answer.statusCode(), answer::body);
        assertEquals(text, READER.readTree(answer.body()).path("title").asText());
    }
}
