package org.concordat.performance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is closed stays as it is, whatever is recorded later (rules F1, V1, V2, T1). */
@ApiTest
class ClosedPeriodsTest {

    private static final String EVERYTHING = "from=2026-01&to=2026-03&by=council,area,serviceLevel&areas=leaf";

    /** A partnership with a board's secretary. */
    static ResultParties parties(String slug, String... councils) {
        ResultParties parties = ResultParties.of(slug, councils);
        String board = slug + "-board";
        Api.organisation(board, "joint-board");
        Api.operator()
                .body(Map.of(
                        "issuer",
                        Issuers.of(board).issuer(),
                        "subject",
                        board + "-board-secretary",
                        "role",
                        "board-secretary",
                        "from",
                        "2020-01-01"))
                .put(parties.path() + "/appointments/secretary")
                .then()
                .statusCode(201);
        return parties;
    }

    static RequestSpecification secretary(ResultParties parties) {
        return Api.as(parties.slug() + "-board", "board-secretary");
    }

    static Response close(ResultParties parties, String period) {
        return secretary(parties).body("{}").post(parties.path() + "/periods/" + period + "/closure");
    }

    private static List<String> bodies(ResultParties parties, String... queries) {
        List<String> bodies = new ArrayList<>();
        for (String query : queries) {
            bodies.add(Api.officer(parties.unit())
                    .get(parties.path() + "/results?limit=200&" + query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
        }
        return bodies;
    }

    @Test
    void aClosedPeriodsResultsAreTheSameToTheByteWhateverComesLater() {
        ResultParties parties = parties("shut", "one", "two");
        List<Map<String, Object>> items = new ArrayList<>();
        for (int month = 1; month <= 4; month++) {
            for (int day = 1; day <= 9; day++) {
                String at = "2026-0" + month + "-0" + day + "T10:00:00Z";
                String closed = "2026-0" + month + "-" + (day + 12) + "T10:00:00Z";
                String area = List.of("east", "burton", "west").get(day % 3);
                items.add(
                        day % 4 == 0
                                ? parties.licence("one", month + "-" + day, at, "area", area)
                                : parties.licence("one", month + "-" + day, at, "area", area, "closed", closed));
            }
        }
        parties.load(items);
        close(parties, "2026-01").then().statusCode(200).body("state", equalTo("closed"));
        close(parties, "2026-02").then().statusCode(200);
        close(parties, "2026-03").then().statusCode(200);
        String[] queries = {
            EVERYTHING,
            "period=FY2025-26-Q4",
            "period=2026-02&by=council,area,serviceLevel",
            "period=2026-01&serviceLevel=decided"
        };
        List<String> before = bodies(parties, queries);
        String explained = explanation(parties);

        // Late cases, corrections, a case taken out, and one that moves into the closed month.
        parties.load(List.of(
                parties.licence("one", "late", "2026-02-02T10:00:00Z", "closed", "2026-02-03T10:00:00Z"),
                parties.licence("one", "2-4", "2026-02-04T10:00:00Z", "closed", "2026-02-05T10:00:00Z"),
                parties.licence("one", "2-5", "2026-01-05T10:00:00Z", "closed", "2026-01-06T10:00:00Z"),
                parties.licence("one", "2-6", "2026-02-06T10:00:00Z", "void", true, "voidReason", "entered twice")));
        // A new version, another measure, a moved area.
        parties.sign("one", 2, withLadder(ResultParties.terms("2026-04-01", 3)));
        Api.manager(parties.unit())
                .header("If-Match", "\"1\"")
                .body(withSample(ResultParties.measureText("timeliness", "due")))
                .put(parties.path() + "/measures/by-due")
                .then()
                .statusCode(200);
        Api.officer(parties.named("one"))
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "The area burton", "parent", "west", "parentFrom", "2026-02-01"))
                .put("/organisations/{o}/areas/burton", parties.named("one"))
                .then()
                .statusCode(200);

        assertEquals(before, bodies(parties, queries));
        assertEquals(explained, explanation(parties));
        // What is open does change.
        assertEquals(
                99,
                parties.row("period=2026-04&serviceLevel=decided&council=shut-one")
                        .get("target"));
    }

    private static String explanation(ResultParties parties) {
        String of = parties.path() + "/results/2026-02." + parties.named("one") + ".sla.decided/explanation";
        return Api.officer(parties.unit())
                        .get(of)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                + Api.officer(parties.unit())
                        .get(of + "/cases?limit=200")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                + Api.officer(parties.unit())
                        .get(of + "/cases/2-5")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
    }

    private static Map<String, Object> withSample(Map<String, Object> measure) {
        measure.put("minimumSample", 500);
        return measure;
    }

    private static Map<String, Object> withLadder(Map<String, Object> terms) {
        List<Map<String, Object>> levels = new ArrayList<>();
        for (Object level : (List<?>) terms.get("serviceLevels")) {
            Map<String, Object> copy = new java.util.HashMap<>();
            ((Map<?, ?>) level).forEach((key, value) -> copy.put((String) key, value));
            copy.put("bands", List.of(Map.of("band", "met", "limit", 99), Map.of("band", "critical")));
            levels.add(copy);
        }
        terms.put("serviceLevels", levels);
        return terms;
    }

    @Test
    void aCalendarThatChangesNeverMovesAClosedPeriod() {
        ResultParties parties = parties("shutcal", "one");
        calendar(parties, "[]", null).then().statusCode(201);
        Map<String, Object> terms = ResultParties.terms("2026-02-01", 3);
        terms.put("serviceLevels", List.of(counterLevel()));
        terms.put("variations", List.of());
        parties.sign("one", 2, terms);
        // Three working days from Monday 2 February: Thursday; with a holiday on the Wednesday, Friday.
        parties.load(List.of(
                parties.licence("one", "feb", "2026-02-02T10:00:00Z", "closed", "2026-02-06T10:00:00Z"),
                parties.licence("one", "mar", "2026-03-02T10:00:00Z", "closed", "2026-03-06T10:00:00Z")));
        close(parties, "2026-01").then().statusCode(200);
        close(parties, "2026-02").then().statusCode(200);
        List<String> february = bodies(parties, "period=2026-02&serviceLevel=counter");
        assertEquals(1, parties.row("period=2026-02&serviceLevel=counter").get("denominator"));
        assertEquals(0, parties.row("period=2026-03&serviceLevel=counter").get("numerator"));
        calendar(
                        parties,
                        "[{\"date\":\"2026-02-04\",\"title\":\"Proclaimed\"},{\"date\":\"2026-03-04\",\"title\":\"Proclaimed\"}]",
                        "\"1\"")
                .then()
                .statusCode(200);
        assertEquals(february, bodies(parties, "period=2026-02&serviceLevel=counter"));
        assertEquals(1, parties.row("period=2026-03&serviceLevel=counter").get("numerator"));
        Api.officer(parties.unit())
                .post(parties.path() + "/results/2026-02." + parties.named("one") + ".sla.counter/verification")
                .then()
                .statusCode(200)
                .body("same", equalTo(true));
    }

    static Map<String, Object> counterLevel() {
        return Map.of(
                "ref", "counter",
                "service", "licensing",
                "measure", "by-due",
                "dimension", "level",
                "limit", Map.of("amount", 3, "unit", "working-days", "calendar", "counter"),
                "period", "month",
                "bands", List.of(Map.of("band", "met", "limit", 90), Map.of("band", "critical")));
    }

    static Response calendar(ResultParties parties, String holidays, String ifMatch) {
        RequestSpecification manager = Api.manager(parties.unit());
        if (ifMatch != null) {
            manager.header("If-Match", ifMatch);
        }
        String day = "[{\"from\":\"09:00\",\"to\":\"17:00\"}]";
        return manager.body("{\"title\":\"Counter\",\"timeZone\":\"Europe/London\",\"hours\":{\"monday\":" + day
                        + ",\"tuesday\":"
                        + day + ",\"wednesday\":" + day + ",\"thursday\":" + day + ",\"friday\":" + day
                        + "},\"holidays\":"
                        + holidays + "}")
                .put(parties.path() + "/calendars/counter");
    }

    @Test
    void whatIsClosedIsVerifiedAgainstWhatWasKnownThen() {
        ResultParties parties = parties("shutver", "one");
        parties.load(List.of(
                parties.licence("one", "a", "2026-01-02T10:00:00Z", "closed", "2026-01-03T10:00:00Z"),
                parties.licence("one", "b", "2026-01-04T10:00:00Z"),
                parties.licence("one", "c", "2026-02-04T10:00:00Z", "closed", "2026-02-05T10:00:00Z")));
        close(parties, "2026-01").then().statusCode(200);
        parties.load(parties.licence("one", "b", "2026-01-04T10:00:00Z", "closed", "2026-01-05T10:00:00Z"));
        verified(parties, "2026-01")
                .body("same", equalTo(true))
                .body("kept.met", equalTo(1))
                .body("kept.missed", equalTo(1));
        verified(parties, "FY2025-26-Q4").body("same", equalTo(true)).body("kept.met", equalTo(2));
    }

    @Test
    void aClosingWaitsForALoadThatBeganBeforeIt() throws Exception {
        ResultParties parties = parties("shutslow", "one");
        String row = "{\"ref\":\"S-1\",\"service\":\"licensing\",\"council\":\"shutslow-one\","
                + "\"received\":\"2026-01-05T10:00:00Z\",\"closed\":\"2026-01-06T10:00:00Z\"}\n";
        Response closed;
        try (SlowLoad load = new SlowLoad(parties, row)) {
            load.awaitBegun();
            CompletableFuture<Response> closing = CompletableFuture.supplyAsync(() -> close(parties, "2026-01"));
            load.awaitClosing();
            assertFalse(closing.isDone());
            assertTrue(load.end().contains("\"created\":1"));
            closed = closing.get(30, TimeUnit.SECONDS);
        }
        closed.then().statusCode(200);
        verified(parties, "2026-01").body("same", equalTo(true)).body("kept.met", equalTo(1));
    }

    private static io.restassured.response.ValidatableResponse verified(ResultParties parties, String period) {
        return Api.officer(parties.unit())
                .post(parties.path() + "/results/" + period + "." + parties.named("one") + ".sla.decided/verification")
                .then()
                .statusCode(200);
    }

    @Test
    void closingIsForTheSecretaryInOrderAndOnce() {
        ResultParties parties = parties("shutwho", "one");
        String february = parties.path() + "/periods/2026-02";
        Api.signatory(parties.named("one"))
                .body("{}")
                .post(february + "/closure")
                .then()
                .statusCode(403);
        Api.manager(parties.unit())
                .body("{}")
                .post(february + "/closure")
                .then()
                .statusCode(403);
        // A member of the board is no secretary, whatever the token says.
        String member = parties.slug() + "-board-board-member-board-secretary";
        Api.operator()
                .body(Map.of(
                        "issuer",
                        Issuers.of(parties.slug() + "-board").issuer(),
                        "subject",
                        member,
                        "role",
                        "board-member",
                        "from",
                        "2020-01-01"))
                .put(parties.path() + "/appointments/member")
                .then()
                .statusCode(201);
        Api.as(parties.slug() + "-board", "board-member", "board-secretary")
                .body("{}")
                .post(february + "/closure")
                .then()
                .statusCode(403);
        // Who says of itself that it is a secretary is none without an appointment.
        Api.as(parties.unit(), "board-secretary")
                .body("{}")
                .post(february + "/closure")
                .then()
                .statusCode(403);
        Api.organisation("shutwho-stranger", "district-council");
        Api.as("shutwho-stranger", "board-secretary")
                .body("{}")
                .post(february + "/closure")
                .then()
                .statusCode(404);

        close(parties, "2026-02")
                .then()
                .statusCode(409)
                .body("rule", equalTo("F1"))
                .body("detail", equalTo("Periods close in order: close 2026-01 first."));
        close(parties, "2126-02").then().statusCode(409).body("rule", equalTo("F1"));
        close(parties, "2026-01").then().statusCode(200).body("closedAt", notNullValue());
        close(parties, "2026-01").then().statusCode(409).body("detail", equalTo("The period is closed already."));
        secretary(parties)
                .body("{}")
                .post(february + "/closure?dryRun=true")
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"));
        Api.officer(parties.named("one"))
                .get(february)
                .then()
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("closedAt", nullValue());
        close(parties, "FY2025-26-Q4")
                .then()
                .statusCode(200)
                .body("closedMonths", contains("2026-01", "2026-02", "2026-03"));
        Api.officer(parties.named("one")).get(february).then().statusCode(200).body("state", equalTo("closed"));
    }

    @ParameterizedTest(name = "V1 a version from {0} is answered {1} when the first quarter of 2026 is closed")
    @CsvSource({"2026-03-31, 422", "2026-04-01, 200"})
    void aVersionTouchesNoClosedPeriod(String commences, int status) {
        ResultParties parties = parties("shutv" + status, "one");
        close(parties, "FY2025-26-Q4").then().statusCode(200);
        String version = parties.path() + "/agreements/" + parties.named("one") + ".sla/versions/2";
        Api.manager(parties.unit())
                .body(ResultParties.terms(commences, 5))
                .put(version)
                .then()
                .statusCode(201);
        Response proposed = Api.manager(parties.unit()).post(version + "/proposal");
        proposed.then().statusCode(status);
        if (status == 422) {
            proposed.then().body("rule", equalTo("V1")).body("errors.pointer", hasItem("/commences"));
        }
    }
}
