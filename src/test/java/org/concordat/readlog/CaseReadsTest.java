package org.concordat.readlog;

import static org.concordat.readlog.ReadParties.refs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever outside a council is answered its cases is recorded for that council: once for each answer, or there is none. */
@ApiTest
class CaseReadsTest {

    private static ReadParties parties;

    @BeforeAll
    static void cases() {
        parties = ReadParties.of("glimpse");
        parties.load("elm", "E-1", "E-2");
        parties.load("fir", "F-1");
    }

    /** Calls; answers what each council was told of it in addition. */
    private static Map<String, List<Map<String, Object>>> told(Supplier<Response> call, int status) {
        int elm = parties.log("elm").size();
        int fir = parties.log("fir").size();
        Response answer = call.get();
        assertEquals(status, answer.statusCode(), answer::asString);
        return Map.of("elm", parties.since("elm", elm), "fir", parties.since("fir", fir));
    }

    private static void none(Supplier<Response> call, int status) {
        assertEquals(Map.of("elm", List.of(), "fir", List.of()), told(call, status));
    }

    @Test
    @DisplayName("A provider's page with cases of two councils is one row for each, which names its own and no other's")
    void aPageOfTwoCouncils() {
        var told = told(() -> parties.unit().get(parties.path() + "/cases"), 200);
        Map<String, Object> elm = told.get("elm").get(0);
        Map<String, Object> fir = told.get("fir").get(0);
        assertEquals(1, told.get("elm").size());
        assertEquals(1, told.get("fir").size());
        assertEquals(elm.get("id"), fir.get("id"), "of one answer");
        assertEquals(List.of("E-1", "E-2"), refs(elm));
        assertEquals(List.of("F-1"), refs(fir));
        assertEquals(2, elm.get("count"));
        assertEquals(1, fir.get("count"));
        assertEquals("glimpse-elm", elm.get("council"));
        assertEquals("glimpse-unit", elm.get("organisation"));
        assertEquals("glimpse-unit:glimpse-unit-officer", elm.get("readBy"));
        assertEquals("provider", elm.get("capacity"));
        assertEquals("listCases", elm.get("operation"));
        assertEquals("cases", elm.get("subject"));
        assertEquals("licensing", ((Map<?, ?>) ((List<?>) elm.get("cases")).get(0)).get("service"));
    }

    @Test
    @DisplayName("An export tells of every case that any of its tables names, those of refused rows too")
    void anExportNamesWhatItNames() {
        parties.unit()
                .body("{\"items\":[{\"ref\":\"E-refused\",\"service\":\"none\",\"council\":\"glimpse-elm\","
                        + "\"received\":\"2026-04-20T10:00:00Z\"}]}")
                .post(parties.path() + "/cases")
                .then()
                .statusCode(200);
        var told = told(() -> Api.manager("glimpse-unit").get(parties.path() + "/export"), 200);
        assertEquals(1, told.get("elm").size());
        Map<String, Object> elm = told.get("elm").get(0);
        assertEquals("exportPartnership", elm.get("operation"));
        assertTrue(refs(elm).containsAll(List.of("E-1", "E-2", "E-refused")), elm::toString);
        assertEquals(refs(elm).size(), elm.get("count"), "each once");
        assertTrue(refs(told.get("fir").get(0)).contains("F-1"));
    }

    @Test
    @DisplayName("As many trials at once as there are connections, and more, wait for none: each is recorded")
    void manyTrials() throws Exception {
        parties.load("elm", "E-tried");
        int before = parties.log("elm").size();
        ExecutorService callers = Executors.newFixedThreadPool(16);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            answers.add(callers.submit(() -> tried()));
        }
        for (Future<Integer> answer : answers) {
            assertEquals(201, answer.get());
        }
        callers.shutdown();
        assertEquals(64, parties.since("elm", before).size());
    }

    /** Only so many of one organisation work at once: who waits for long is told to come again, and nothing of that is recorded. */
    private static int tried() throws InterruptedException {
        int status = 429;
        for (int i = 0; i < 100 && status == 429; i++) {
            Thread.sleep(i == 0 ? 0 : 100);
            status = parties.unit()
                    .body(
                            "{\"council\":\"glimpse-elm\",\"service\":\"licensing\",\"ref\":\"E-tried\",\"reason\":\"Storm\"}")
                    .post(parties.path() + "/exclusions?dryRun=true")
                    .statusCode();
        }
        return status;
    }

    @Test
    @DisplayName("Only the cases that the page holds are told, and each page apart")
    void pageByPage() {
        String list = parties.path() + "/cases?limit=1&council=glimpse-elm";
        String next = parties.unit().get(list).path("next");
        var told = told(() -> parties.unit().queryParam("cursor", next).get(list), 200);
        assertEquals(
                List.of(List.of("E-2")),
                told.get("elm").stream().map(ReadParties::refs).toList());
        assertEquals(List.of(), told.get("fir"));
    }

    @Test
    @DisplayName("A council's own reads are not recorded")
    void aCouncilsOwn() {
        none(() -> parties.officer("elm").get(parties.path() + "/cases"), 200);
        none(() -> parties.officer("elm").get(parties.explanation("elm") + "/cases"), 200);
        none(() -> parties.officer("elm").get(parties.path() + "/exclusions"), 200);
        none(() -> parties.officer("elm").get(parties.path() + "/read-log"), 200);
    }

    @Test
    @DisplayName("What is refused, or holds no case, is not recorded")
    void noAnswer() {
        String missing = parties.path() + "/cases/E-9?service=licensing&council=glimpse-elm";
        none(() -> parties.unit().get(missing), 404);
        none(() -> Api.as("glimpse-board", "reader").get(parties.path() + "/cases"), 403);
        none(() -> Api.officer("glimpse-stranger").get(parties.path() + "/cases"), 404);
        none(() -> parties.unit().get(parties.path() + "/cases?cursor=none"), 400);
        none(() -> parties.unit().get(parties.path() + "/cases?service=none"), 200);
        none(() -> parties.unit().get(parties.explanation("elm")), 200);
    }

    @Test
    @DisplayName("A table is recorded as its JSON is")
    void aTable() {
        var told = told(
                () -> {
                    Response csv =
                            parties.unit().header("Accept", "text/csv").get(parties.explanation("elm") + "/cases");
                    assertTrue(csv.asString().contains("E-1"), csv::asString);
                    return csv;
                },
                200);
        assertEquals(1, told.get("elm").size());
        assertEquals("listExplainedCases", told.get("elm").get(0).get("operation"));
        assertEquals(
                "results/2026-05.glimpse-elm.sla-elm.in-time/explanation/cases",
                told.get("elm").get(0).get("subject"));
        assertEquals(List.of("E-1", "E-2"), refs(told.get("elm").get(0)));
        assertEquals(List.of(), told.get("fir"));
    }

    @Test
    @DisplayName("That a copy still is right, or that a case is there, is an answer as well: 304 and HEAD are recorded")
    void withoutABody() {
        String one = parties.path() + "/cases/E-1?service=licensing&council=glimpse-elm";
        String tag = parties.unit().get(one).header("ETag");
        var unchanged = told(() -> parties.unit().header("If-None-Match", tag).get(one), 304);
        assertEquals(List.of("E-1"), refs(unchanged.get("elm").get(0)));
        String token = Issuers.of("glimpse-unit").token("glimpse-unit-officer", "officer");
        var head = told(() -> RestAssured.given().auth().oauth2(token).head(Api.origin() + "/v1" + one), 200);
        assertEquals(List.of("E-1"), refs(head.get("elm").get(0)));
        assertEquals(1, head.get("elm").size());
    }

    @Test
    @DisplayName("Where it cannot be recorded there is no answer; a council's own stays as it is")
    void noAnswerWithoutARecord() throws SQLException {
        String list = parties.path() + "/cases";
        database("revoke insert on case_reads from concordat_partnership");
        try {
            Response refused = parties.unit().get(list);
            assertEquals(500, refused.statusCode());
            assertFalse(refused.asString().contains("E-1"));
            assertEquals(200, parties.officer("elm").get(list).statusCode());
        } finally {
            database("grant insert on case_reads to concordat_partnership");
        }
        assertEquals(200, parties.unit().get(list).statusCode());
    }

    private static void database(String statement) throws SQLException {
        try (Connection owner = Postgres.asOwner();
                Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    @DisplayName("A write that tells of a case is recorded, and so is one that is only tried")
    void whatIsTried() {
        String body = """
            {"council":"glimpse-elm","service":"licensing","ref":"E-2","reason":"The register was down"}\
            """;
        String id = parties.officer("elm")
                .body(body)
                .post(parties.path() + "/exclusions")
                .path("id");
        String decisions = parties.path() + "/exclusions/" + id + "/decisions";
        Supplier<Response> decide = () -> parties.unit()
                .body("{\"accepted\":false,\"reason\":\"It was up\"}")
                .queryParam("dryRun", true)
                .post(decisions);
        var tried = told(decide, 201);
        assertEquals(
                List.of("decideExclusion"),
                tried.get("elm").stream().map(read -> read.get("operation")).toList());
        assertEquals(List.of("E-2"), refs(tried.get("elm").get(0)));
        assertEquals(
                "proposed",
                parties.officer("elm").get(parties.path() + "/exclusions/" + id).path("state"));
        var done = told(
                () -> parties.unit()
                        .body("{\"accepted\":false,\"reason\":\"It was up\"}")
                        .post(decisions),
                201);
        assertEquals(1, done.get("elm").size());
        var listed = told(() -> parties.unit().get(parties.path() + "/exclusions"), 200);
        assertEquals(List.of("E-2"), refs(listed.get("elm").get(0)));
        none(() -> Api.as("glimpse-board", "reader").get(parties.path() + "/exclusions"), 200);
    }

    @Test
    @DisplayName("A refused row of a load is the case of the council that it names, not of whoever sent it")
    void refusedRows() {
        String items = """
            {"items":[{"ref":"E-7","service":"licensing","council":"glimpse-elm","received":"2026-04-20T10:00:00Z",\
            "closed":"2026-04-19T10:00:00Z"},{"ref":"F-7","service":"none","council":"glimpse-fir",\
            "received":"2026-04-20T10:00:00Z"},{"ref":"N-7","service":"licensing","council":"nobody",\
            "received":"2026-04-20T10:00:00Z"}]}\
            """;
        String load = parties.unit().body(items).post(parties.path() + "/cases").path("import");
        String receipt = parties.path() + "/imports/" + load;
        for (String address : List.of(receipt, receipt + "/errors")) {
            var told = told(() -> parties.unit().get(address), 200);
            assertEquals(List.of("E-7"), refs(told.get("elm").get(0)));
            assertEquals(List.of("F-7"), refs(told.get("fir").get(0)));
        }
        var audited = told(() -> parties.auditor().get(receipt), 200);
        assertEquals("auditor", audited.get("elm").get(0).get("capacity"));
        assertEquals(1, audited.get("fir").size());
        none(() -> parties.unit().get(parties.path() + "/imports"), 200);
    }

    @Test
    @DisplayName("Reads of one moment are recorded while others write: nobody waits for the other")
    void whileOthersWrite() throws SQLException {
        try (Connection other = Postgres.asSuperuserOfConcordat();
                Statement sql = other.createStatement()) {
            other.setAutoCommit(false);
            sql.execute("update partnerships set title = title where slug = 'glimpse'");
            sql.execute("select size from ledger_heads for update");
            var told = told(() -> parties.unit().get(parties.path() + "/cases"), 200);
            assertEquals(1, told.get("elm").size());
            other.rollback();
        }
    }

    @Test
    @DisplayName("An auditor reads what was recorded of all councils, which is a read of their cases itself")
    void anAuditor() {
        parties.unit().get(parties.path() + "/cases").then().statusCode(200);
        var told = told(() -> parties.auditor().get(parties.path() + "/read-log"), 200);
        Map<String, Object> elm = told.get("elm").get(0);
        assertEquals("listReadLog", elm.get("operation"));
        assertEquals("glimpse-audit:glimpse-audit-auditor", elm.get("readBy"));
        assertTrue(refs(elm).containsAll(List.of("E-1", "E-2")), elm::toString);
        assertFalse(refs(elm).contains("F-1"), elm::toString);
        assertNotEquals(List.of(), told.get("fir"));
    }
}
