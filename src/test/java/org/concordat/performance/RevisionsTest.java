package org.concordat.performance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results change as more is recorded, and what was known once can be read for ever (rule F3). */
@ApiTest
class RevisionsTest {

    private static final String LATE = "2026-12-31T00:00:00Z";
    private static final String EVERYTHING =
            "from=2026-01&to=2026-09&service=licensing&by=council,area,serviceLevel&areas=leaf&asOf=";

    private static ResultParties parties;

    @BeforeAll
    static void partnership() {
        parties = ResultParties.of("rev", "steps", "terms", "asof", "many", "before", "moving", "told");
    }

    @ParameterizedTest(name = "F3, C7 {0}: {3} met, {4} missed, and what was known before comes back")
    @CsvSource({
        // what happens, month, what is sent then, met, missed
        "a case is closed in time, 2026-02, closed 2026-02-06T10:00:00Z, 2, 0",
        "a case turns out to be late, 2026-03, closed 2026-03-30T10:00:00Z, 1, 1",
        "a case is taken out, 2026-04, void, 1, 0",
        "a case falls due in another month, 2026-05, received 2026-05-30T10:00:00Z, 1, 0",
        "a case comes late, 2026-08, new, 1, 2"
    })
    void resultsHaveRevisions(String what, String month, String sent, int met, int missed) {
        Map<String, Object> other = stepped("other", month, "closed", month + "-03T10:00:00Z");
        Map<String, Object> open = stepped("open", month);
        parties.load(List.of(other, open));
        String query = "council=rev-steps&serviceLevel=decided&asOf=" + LATE + "&period=" + month;
        Map<String, Object> before = parties.row(query);
        assertCounts(before, 1, 1, 1);

        parties.load(next(open, sent, month));
        Map<String, Object> after = parties.row(query);
        assertCounts(after, met, missed, 2);
        assertEquals(before, parties.row(query + "&knownOn=" + before.get("knownOn")));
        assertEquals(after, parties.row(query + "&knownOn=" + after.get("knownOn")));
    }

    private static Map<String, Object> stepped(String ref, String month, Object... more) {
        return parties.licence("steps", ref + "-" + month, month + "-02T10:00:00Z", more);
    }

    private static Map<String, Object> next(Map<String, Object> state, String sent, String month) {
        Map<String, Object> next = new LinkedHashMap<>(state);
        switch (sent) {
            case "void" -> {
                next.put("void", true);
                next.put("voidReason", "entered twice");
            }
            case "new" -> next.put("ref", "late-" + month);
            default -> next.put(sent.split(" ")[0], sent.split(" ")[1]);
        }
        return next;
    }

    private static void assertCounts(Map<String, Object> row, int met, int missed, int revision) {
        assertEquals(
                Map.of("met", met, "missed", missed, "running", 0, "noTarget", 0, "excluded", 0), row.get("counts"));
        assertEquals(met, row.get("numerator"));
        assertEquals(met + missed, row.get("denominator"));
        assertEquals(revision, row.get("revision"), "the result's revision");
    }

    @Test
    @DisplayName("F3, C7 A case sent again as it is, or as it was before, makes no revision")
    void whatChangesNothingIsNoRevision() {
        String query = "council=rev-steps&serviceLevel=decided&period=2026-07&asOf=" + LATE;
        Map<String, Object> state = parties.licence("steps", "same", "2026-07-02T10:00:00Z");
        state.put("asAt", "2026-07-20T00:00:00Z");
        parties.load(state);
        assertCounts(parties.row(query), 0, 1, 1);
        parties.load(state);
        Map<String, Object> older = new LinkedHashMap<>(state);
        older.put("asAt", "2026-07-19T00:00:00Z");
        older.put("closed", "2026-07-03T10:00:00Z");
        parties.load(older);
        assertCounts(parties.row(query), 0, 1, 1);
        older.put("asAt", "2026-07-21T00:00:00Z");
        parties.load(older);
        assertCounts(parties.row(query), 1, 0, 2);
    }

    @Test
    @DisplayName(
            "F3 Newly signed terms and a changed measure are revisions too: the old figure comes back as it was known")
    void definitionsHaveRevisionsToo() {
        parties.load(List.of(
                parties.licence("terms", "t-1", "2026-03-02T10:00:00Z", "closed", "2026-03-10T10:00:00Z"),
                parties.licence("terms", "t-2", "2026-03-02T10:00:00Z", "closed", "2026-03-03T10:00:00Z")));
        String query = "council=rev-terms&serviceLevel=decided&period=2026-03&asOf=" + LATE;
        Map<String, Object> signed = parties.row(query);
        assertCounts(signed, 2, 0, 1);
        assertEquals(false, signed.get("smallSample"));

        parties.sign("terms", 2, ResultParties.terms("2026-03-01", 5));
        Map<String, Object> stricter = parties.row(query);
        assertCounts(stricter, 1, 1, 2);

        Map<String, Object> measure = ResultParties.measureText("timeliness", "due");
        measure.put("minimumSample", 3);
        String path = parties.path() + "/measures/by-due";
        String tag = Api.manager(parties.unit()).get(path).header("ETag");
        Api.manager(parties.unit())
                .header("If-Match", tag)
                .body(measure)
                .put(path)
                .then()
                .statusCode(200);
        Map<String, Object> small = parties.row(query);
        assertCounts(small, 1, 1, 3);
        assertEquals(true, small.get("smallSample"));

        assertEquals(signed, parties.row(query + "&knownOn=" + signed.get("knownOn")));
        assertEquals(stricter, parties.row(query + "&knownOn=" + stricter.get("knownOn")));
    }

    @Test
    @DisplayName("F3, C6 A moved area is a revision of the results from the day of the move, and of none before")
    void aMovedAreaIsARevision() {
        parties.load(List.of(
                parties.licence(
                        "moving", "m-4", "2026-04-02T10:00:00Z", "area", "burton", "closed", "2026-04-03T10:00:00Z"),
                parties.licence(
                        "moving", "m-5", "2026-05-02T10:00:00Z", "area", "burton", "closed", "2026-05-03T10:00:00Z")));
        String west = "council=rev-moving&serviceLevel=decided&area=west&asOf=" + LATE + "&period=";
        Map<String, Object> before = parties.row(west + "2026-05");
        assertCounts(before, 0, 0, 1);
        move("burton", "west", "2026-05-01");
        assertCounts(parties.row(west + "2026-05"), 1, 0, 2);
        assertCounts(parties.row(west + "2026-04"), 0, 0, 1);
        assertEquals(before, parties.row(west + "2026-05&knownOn=" + before.get("knownOn")));
    }

    private static void move(String area, String parent, String from) {
        String path = "/organisations/rev-moving/areas/" + area;
        Api.officer("rev-moving")
                .header("If-Match", Api.officer("rev-moving").get(path).header("ETag"))
                .body(Map.of("name", "Moved", "parent", parent, "parentFrom", from))
                .put(path)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "C1, C2 Judged at {0}: {1} running, {2} missed, {3} met")
    @CsvSource({
        "2026-04-02T08:59:59.999999Z, 0, 0, 0",
        "2026-04-02T09:00:00Z, 3, 0, 0",
        "2026-04-09T08:59:59.999999Z, 3, 0, 0",
        "2026-04-09T09:00:00Z, 2, 0, 1",
        "2026-04-12T22:59:59.999998Z, 2, 0, 1",
        "2026-04-12T23:00:00Z, 0, 2, 1",
        "2026-04-20T09:00:00Z, 0, 2, 1",
        "2027-04-20T09:00:00Z, 0, 2, 1"
    })
    void openCasesAreJudgedAsOfAnInstant(String asOf, int running, int missed, int met) {
        parties.load(List.of(
                parties.licence("asof", "open", "2026-04-02T10:00:00+01:00"),
                parties.licence("asof", "late", "2026-04-02T10:00:00+01:00", "closed", "2026-04-20T10:00:00+01:00"),
                parties.licence("asof", "good", "2026-04-02T10:00:00+01:00", "closed", "2026-04-09T10:00:00+01:00")));
        Map<String, Object> row = parties.row("council=rev-asof&serviceLevel=decided&period=2026-04&asOf=" + asOf);
        assertEquals(
                Map.of("met", met, "missed", missed, "running", running, "noTarget", 0, "excluded", 0),
                row.get("counts"));
        assertEquals(met + missed, row.get("denominator"));
        assertEquals(asOf, row.get("asOf"));
    }

    @Test
    @DisplayName("F3 The cases of a result are explained as they were known, corrected and taken out since")
    void explanationsAreThoseOfThen() {
        Map<String, Object> state =
                parties.licence("told", "e-1", "2026-06-02T10:00:00Z", "closed", "2026-06-03T10:00:00Z");
        String result = "/results/2026-06.rev-told.sla.decided";
        Map<String, Instant> known = new LinkedHashMap<>();
        for (String closed : List.of("2026-06-03T10:00:00Z", "2026-06-29T10:00:00Z")) {
            state.put("closed", closed);
            parties.load(state);
            known.put(closed, Instant.now());
        }
        parties.load(next(state, "void", ""));
        explained(result + "/explanation/cases").body("items", empty());
        unexplained(result + "/explanation/cases/e-1");
        known.forEach((closed, knownOn) -> {
            String standing = closed.equals("2026-06-03T10:00:00Z") ? "met" : "missed";
            explained(result + "/explanation/cases?knownOn=" + knownOn)
                    .body("items.standing", contains(standing))
                    .body("items.closed", contains(closed));
            explained(result + "/explanation/cases/e-1?knownOn=" + knownOn)
                    .body("item.standing", equalTo(standing))
                    .body("item.closed", equalTo(closed));
            explained(result + "/explanation?knownOn=" + knownOn).body("result.counts." + standing, equalTo(1));
        });
        unexplained(result + "/explanation/cases/e-1?knownOn="
                + known.values().iterator().next().minusSeconds(60));
    }

    private static ValidatableResponse explained(String path) {
        return Api.officer("rev-unit").get(parties.path() + path).then().statusCode(200);
    }

    private static void unexplained(String path) {
        Api.officer("rev-unit").get(parties.path() + path).then().statusCode(404);
    }

    @ParameterizedTest(name = "F3 Nobody knows what will be recorded: {0}")
    @CsvSource({"/results?period=2026-04&", "/results/2026-04.rev-before.sla.decided?"})
    void theFutureIsNotKnown(String read) {
        Api.officer("rev-unit")
                .get(parties.path() + read + "knownOn=" + Instant.now().plus(Duration.ofMinutes(1)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("knownOn"));
        Api.officer("rev-unit")
                .get(parties.path() + read + "knownOn=" + Instant.now() + "&asOf=2036-01-01T00:00:00Z")
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName(
            "F3 Before anything was recorded there was no agreement, hence no result; a moment later there was one")
    void beforeTheFirstRecord() {
        String result = parties.path() + "/results/2026-04.rev-before.sla.decided";
        Api.officer("rev-unit")
                .get(result + "?knownOn=2020-01-01T00:00:00Z")
                .then()
                .statusCode(404);
        Api.officer("rev-unit").get(result).then().statusCode(200).body("revision", equalTo(0));
    }

    @Test
    @DisplayName("F3 What is known now, read from sums, is what was known then, read from each case, at any asOf")
    void nowAndThenAgree() {
        RandomCases chance = new RandomCases(parties, "many", 20260401);
        List<Map<String, Object>> cases = chance.fresh(300);
        List<Instant> moments = new ArrayList<>(chance.moments(cases, 20));
        moments.add(Instant.parse(LATE));
        Map<Instant, List<List<Map<String, Object>>>> known = new LinkedHashMap<>();
        for (List<Map<String, Object>> load : List.of(
                cases.subList(0, 120),
                chance.changed(cases.subList(0, 120), 40),
                cases.subList(120, 300),
                chance.changed(cases, 60))) {
            parties.load(load);
            List<List<Map<String, Object>>> read = read(moments, "");
            known.put(Instant.now(), read);
        }
        assertNotEquals(1, known.values().stream().distinct().count(), "the loads made no difference");
        parties.load(parties.licence("many", "sentinel", "2026-08-01T10:00:00Z"));
        known.forEach((knownOn, read) -> assertEquals(read, read(moments, "&knownOn=" + knownOn)));
    }

    private static List<List<Map<String, Object>>> read(List<Instant> moments, String knownOn) {
        return moments.stream()
                .map(asOf -> ResultParties.timeless(parties.rows(EVERYTHING + asOf + "&council=rev-many" + knownOn)))
                .toList();
    }
}
