package org.concordat.queries;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Queries about results, lists of queries, and what was known of them when. */
@ApiTest
class KnownQueriesTest {

    private static final String RESULT = "2026-04.qk-ash.sla-ash.calls";

    private static QueryParties parties;

    @BeforeAll
    static void partnership() {
        parties =
                QueryParties.register("qk", QueryParties.ENTITY, Map.of("queries", Map.of("officers", 2, "board", 3)));
    }

    private static ValidatableResponse list(String query) {
        return parties.secretary().get(parties.path("/queries?" + query)).then().statusCode(200);
    }

    private static io.restassured.response.Response ask(RequestSpecification who, String result) {
        return who.body(Map.of("result", result, "reason", "Too few", "evidence", "https://documents.example/1"))
                .post(parties.path("/queries"));
    }

    private static Instant now() {
        try {
            Thread.sleep(5);
            Instant now = Instant.now();
            Thread.sleep(5);
            return now;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("G4 A query about a result has its ladder, is shown with the result, and its outcome is told")
    void g4AboutAResult() {
        String figure = parties.figure("ash", "provider", "2026-04", 9, 10);
        String query = ask(parties.officer("ash"), RESULT)
                .then()
                .statusCode(201)
                .body("result", equalTo(RESULT))
                .body("figure", equalTo(null))
                .body("figureRevision", equalTo(null))
                .body("council", equalTo("qk-ash"))
                .body("evidence", equalTo("https://documents.example/1"))
                .body("limits", equalTo(Map.of("officers", 2, "board", 3, "chiefExecutives", 10, "mediation", 20)))
                .extract()
                .path("id");
        ask(parties.officer("unit"), RESULT).then().statusCode(409).body("rule", equalTo("G4"));
        explanation("ash").body("openQueries", contains(query));
        String ofFigure = parties.queried("ash", "client", figure);
        explanation("ash").body("openQueries", contains(query, ofFigure));
        explanation("unit").body("openQueries", contains(query, ofFigure));

        parties.decide(parties.officer("unit"), query, "upheld", "1/2").then().statusCode(422);
        parties.decide(parties.officer("unit"), query, "upheld", "").then().statusCode(201);
        assertEquals(RESULT, Told.of(query).get(0).subject().result());
        assertEquals(null, Told.of(query).get(0).numbers());
        explanation("ash").body("openQueries", contains(ofFigure));
        // The result itself is for other rooms to restate; it can be queried again.
        ask(parties.officer("unit"), RESULT).then().statusCode(201);
        list("result=" + RESULT + "&state=upheld").body("items.id", contains(query));
    }

    private static ValidatableResponse explanation(String who) {
        return parties.officer(who)
                .get(parties.path("/results/" + RESULT + "/explanation"))
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("G4 A result that is none, or another council's, is asked about by nobody")
    void g4OnlyResultsThatThereAre() {
        List<String> told = new ArrayList<>();
        for (String result : List.of(
                "2026-04.qk-oak.sla-oak.calls",
                "2026-04.qk-oak.sla-none.calls",
                "2025-04.qk-ash.sla-ash.calls",
                "2026-04.qk-ash.sla-ash.none",
                "nothing",
                "2026-13.a.b.c",
                "2026-04.A.b.c",
                "....")) {
            told.add(ask(parties.officer("ash"), result)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/result"))
                    .extract()
                    .asString());
        }
        assertEquals(1, Set.copyOf(told).size());
        ask(parties.officer("oak").queryParam("dryRun", true), "2026-04.qk-oak.sla-oak.calls")
                .then()
                .statusCode(201);
    }

    @Test
    @DisplayName("G4 Of two officers who query a result at once one is told that a query is open")
    void g4OneQueryIsOpen() {
        String result = "2026-05.qk-ash.sla-ash.calls";
        List<CompletableFuture<Integer>> asked = IntStream.range(0, 4)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> ask(parties.officer(i % 2 == 0 ? "ash" : "unit"), result)
                                .statusCode()))
                .toList();
        assertEquals(
                List.of(201, 409, 409, 409),
                asked.stream().map(CompletableFuture::join).sorted().toList());
        list("result=" + result).body("items.state", contains("open"));
    }

    @Test
    @DisplayName("F3 What was known of a figure and its query is read again to the letter")
    void f3KnownOn() {
        String figure = parties.figure("ash", "provider", "2026-06", 930, 1000);
        Map<Instant, List<String>> told = new LinkedHashMap<>();
        told.put(now(), told(figure, null));
        String query = parties.queried("ash", "client", figure);
        told.put(now(), told(figure, null));
        parties.figure("ash", "provider", "2026-06", 940, 1000);
        told.put(now(), told(figure, null));
        parties.escalate(parties.officer("ash"), query).then().statusCode(201);
        told.put(now(), told(figure, null));
        parties.decide(parties.secretary(), query, "upheld", "950/1020").then().statusCode(201);
        told.put(now(), told(figure, null));
        parties.queried("ash", "client", parties.figure("ash", "provider", "2026-06", 955, 1020));
        told.forEach((at, then) -> assertEquals(then, told(figure, at)));
        assertEquals(told.size(), Set.copyOf(told.values()).size());

        Instant before = told.keySet().iterator().next();
        parties.officer("ash")
                .queryParam("knownOn", before.toString())
                .get(parties.path("/queries/" + query))
                .then()
                .statusCode(404);
        parties.officer("ash")
                .queryParam("knownOn", "2100-01-01T00:00:00Z")
                .get(parties.path("/queries/" + query))
                .then()
                .statusCode(400);
    }

    /** Figure, its queries, the same one by one, and by state and stage. */
    private static List<String> told(String figure, Instant knownOn) {
        List<String> told = new ArrayList<>();
        told.add(read("/figures/" + figure, knownOn));
        String ofFigure = "/queries?figure=" + figure;
        String all = read(ofFigure, knownOn);
        told.add(all);
        List<String> ids = io.restassured.path.json.JsonPath.from(all).getList("items.id");
        ids.forEach(id -> told.add(read("/queries/" + id, knownOn)));
        for (String filter : List.of(
                "state=open", "state=upheld", "stage=officers", "stage=board", "overdue=true", "overdue=false")) {
            told.add(filter + read(ofFigure + "&" + filter, knownOn));
        }
        return told;
    }

    private static String read(String address, Instant knownOn) {
        RequestSpecification who = parties.officer("ash");
        if (knownOn != null) {
            who.queryParam("knownOn", knownOn.toString());
        }
        return who.get(parties.path(address)).then().statusCode(200).extract().asString();
    }

    @Test
    @DisplayName("A write that only tries answers as it would and changes nothing")
    void dryRunWritesNothing() {
        String figure = parties.figure("ash", "provider", "2026-07", 930, 1000);
        String query = parties.queried("ash", "client", figure);
        String other = parties.figure("ash", "provider", "2026-08", 930, 1000);
        List<String> before = told(figure, null);
        List<String> beforeOther = told(other, null);
        String rows = rows();

        parties.query(parties.officer("ash").queryParam("dryRun", true), other, 1)
                .then()
                .statusCode(201)
                .body("state", equalTo("open"))
                .body("history.kind", contains("raised"));
        parties.escalate(parties.officer("unit").queryParam("dryRun", true), query)
                .then()
                .statusCode(201)
                .body("stage", equalTo("board"))
                .body("dispute", equalTo(true));
        parties.decide(parties.officer("unit").queryParam("dryRun", true), query, "upheld", "950/1020")
                .then()
                .statusCode(201)
                .body("state", equalTo("upheld"));
        ask(parties.officer("ash").queryParam("dryRun", true), "2026-09.qk-ash.sla-ash.calls")
                .then()
                .statusCode(201);

        assertEquals(rows, rows());
        assertEquals(before, told(figure, null));
        assertEquals(beforeOther, told(other, null));
        parties.escalate(parties.officer("unit"), query).then().statusCode(201);
        assertNotEquals(before, told(figure, null));
        assertNotEquals(rows, rows());
    }

    private static String rows() {
        try (Connection superuser = Postgres.asSuperuserOfConcordat();
                Statement statement = superuser.createStatement();
                var rows = statement.executeQuery("select (select count(*) from queries) || ' '"
                        + " || (select count(*) from query_events) || ' ' || (select count(*) from figures)")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName(
            "G4 The due day of a stage counts working days from the day after it began; once it has passed the query is overdue")
    void g4DueAndOverdue() throws SQLException {
        String figure = parties.figure("oak", "provider", "2026-01", 930, 1000);
        String query = parties.queried("oak", "client", figure);
        Instant raised = Instant.parse(parties.query(query).extract().path("raisedAt"));
        parties.query(query).body("due", equalTo(due(raised, 10)));
        parties.escalate(parties.officer("oak"), query).then().body("due", equalTo(due(raised, 20)));
        parties.escalate(parties.officer("unit"), query).then().body("due", equalTo(due(raised, 10)));
        parties.escalate(parties.officer("oak"), query).then().body("due", equalTo(due(raised, 20)));
        list("council=qk-oak&overdue=true").body("items", empty());
        list("council=qk-oak&overdue=false").body("items.id", hasItem(query));

        LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/London"));
        dueOn(query, today);
        parties.query(query).body("overdue", equalTo(false));
        dueOn(query, today.minusDays(1));
        parties.query(query).body("overdue", equalTo(true)).body("state", equalTo("open"));
        list("council=qk-oak&overdue=true").body("items.id", contains(query));
        list("council=qk-oak&overdue=false").body("items.id", not(hasItem(query)));
        parties.decide(parties.officer("oak"), query, "withdrawn", "").then().statusCode(201);
        parties.query(query).body("overdue", equalTo(false)).body("due", equalTo(null));
        list("council=qk-oak&overdue=true").body("items", empty());
    }

    private static String due(Instant from, int days) {
        String due = org.concordat.testing.Api.officer(parties.named("ash"))
                .queryParam("from", from.toString())
                .queryParam("limit", days + "-working-days")
                .get("/calendars/england-and-wales/deadline")
                .then()
                .statusCode(200)
                .extract()
                .path("due");
        return java.time.OffsetDateTime.parse(due)
                .atZoneSameInstant(java.time.ZoneId.of("Europe/London"))
                .toLocalDate()
                .toString();
    }

    /** As if the present stage had begun so long ago that this is its last day. */
    private static void dueOn(String query, LocalDate day) throws SQLException {
        try (Connection superuser = Postgres.asSuperuserOfConcordat();
                Statement statement = superuser.createStatement()) {
            assertTrue(statement.executeUpdate(
                            "update query_events set due_on = '" + day + "' where query_id = '" + query + "'")
                    > 0);
        }
    }

    @Test
    @DisplayName("Lists are read page by page, by council, figure, state and stage; a council sees its own")
    void lists() {
        List<String> raised = new ArrayList<>();
        for (int month = 1; month <= 3; month++) {
            String figure = parties.figure("ash", "provider", "2025-0" + month, 1, 2);
            raised.add(parties.queried("ash", "client", figure));
            list("figure=" + figure)
                    .body("items.id", contains(raised.get(month - 1)))
                    .body("items.history", contains((Object) null));
        }
        List<String> read = new ArrayList<>();
        String next = null;
        do {
            ValidatableResponse page = list("council=qk-ash&limit=2" + (next == null ? "" : "&cursor=" + next));
            read.addAll(page.extract().path("items.id"));
            next = page.extract().path("next");
        } while (next != null);
        assertEquals(read.stream().sorted().distinct().toList(), read);
        assertTrue(read.containsAll(raised));
        parties.officer("oak")
                .get(parties.path("/queries"))
                .then()
                .statusCode(200)
                .body("items.council", not(hasItem("qk-ash")));
        parties.officer("oak")
                .get(parties.path("/queries?council=qk-ash"))
                .then()
                .statusCode(404);
        parties.officer("oak")
                .get(parties.path("/queries/" + raised.get(0)))
                .then()
                .statusCode(404);
        parties.officer("ash").get(parties.path("/queries?state=closed")).then().statusCode(400);
        parties.officer("ash")
                .get(parties.path("/queries?stage=officer"))
                .then()
                .statusCode(400);
        parties.officer("ash")
                .get(parties.path("/queries?overdue=maybe"))
                .then()
                .statusCode(400);
        parties.officer("ash").get(parties.path("/queries?figure=none")).then().statusCode(404);
    }
}
