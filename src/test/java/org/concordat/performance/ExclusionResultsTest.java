package org.concordat.performance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results with and without the cases that both sides agreed to leave out (rule C2). */
@ApiTest
class ExclusionResultsTest {

    private static final String LATE = "2026-12-31T00:00:00Z";

    private static ResultParties parties;

    @BeforeAll
    static void partnership() {
        parties = ResultParties.of(
                "exr", "areas", "nothing", "levels", "then", "anew", "terms", "count", "open", "told", "sum", "tried");
        parties.load(parties.licence("open", "o-1", "2026-03-02T10:00:00Z"));
        Exclusion.accepted(parties, "open", "o-1", null);
        ten("sum", "2026-03");
        Exclusion.accepted(parties, "sum", "t-10", "decided");
    }

    /** Nine in time, four in the west and five in Burton, and one in Burton that is late; all due in a month. */
    private static void ten(String council, String month) {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            cases.add(parties.licence(
                    council,
                    "t-" + i,
                    month + "-02T10:00:00Z",
                    "area",
                    i <= 4 ? "west" : "burton",
                    "closed",
                    month + (i == 10 ? "-30T10:00:00Z" : "-05T10:00:00Z")));
        }
        parties.load(cases);
    }

    private static String query(String council, String more) {
        return "council=exr-" + council + "&period=2026-03&asOf=" + LATE + more;
    }

    private static Map<String, Object> decided(String council) {
        return parties.row(query(council, "&serviceLevel=decided"));
    }

    /** As {@code 9/10, 1 excluded, ignored 9/10 90.0}. */
    private static String told(Map<String, Object> row) {
        Map<String, Integer> counts = counts(row);
        Map<String, Object> without = without(row);
        return row.get("numerator") + "/" + row.get("denominator") + ", " + counts.get("excluded")
                + " excluded, ignored "
                + (without == null
                        ? "nothing"
                        : without.get("numerator") + "/" + without.get("denominator") + " " + without.get("value"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Integer> counts(Map<String, Object> row) {
        return (Map<String, Integer>) row.get("counts");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> without(Map<String, Object> row) {
        return (Map<String, Object>) row.get("withExclusionsIgnored");
    }

    @Test
    @DisplayName(
            "C2, C6 Nine met and one missed, which is excluded: 9/9, and 9/10 with exclusions ignored; by area and leaf as well")
    void withAndWithout() {
        ten("areas", "2026-03");
        assertEquals("9/10, 0 excluded, ignored nothing", told(decided("areas")));
        Exclusion.accepted(parties, "areas", "t-10", null);
        Map<String, Object> row = decided("areas");
        assertEquals("9/9, 1 excluded, ignored 9/10 90.0", told(row));
        assertEquals(Map.of("met", 9, "missed", 0, "running", 0, "noTarget", 0, "excluded", 1), row.get("counts"));
        assertEquals(100f, row.get("value"));
        assertEquals("met", row.get("band"));
        assertEquals(2, row.get("revision"));
        assertEquals(
                List.of(
                        "null 9/9, 1 excluded, ignored 9/10 90.0",
                        "burton 5/5, 1 excluded, ignored 5/6 83.33",
                        "east 5/5, 1 excluded, ignored 5/6 83.33",
                        "west 4/4, 0 excluded, ignored nothing"),
                byArea(""));
        assertEquals(
                List.of(
                        "null 0/0, 0 excluded, ignored nothing",
                        "burton 5/5, 1 excluded, ignored 5/6 83.33",
                        "west 4/4, 0 excluded, ignored nothing"),
                byArea("&areas=leaf"));
    }

    private static List<String> byArea(String more) {
        return parties.rows(query("areas", "&serviceLevel=decided&by=council,area,serviceLevel" + more)).stream()
                .map(row -> row.get("area") + " " + told(row))
                .toList();
    }

    @Test
    @DisplayName("C2, F3 What is proposed, rejected or taken back changes nothing and is no revision")
    void undecidedChangesNothing() {
        ten("nothing", "2026-03");
        List<Map<String, Object>> before = ResultParties.timeless(parties.rows(query("nothing", "")));
        Exclusion.proposed(parties, "nothing", "t-10", null).decided(false);
        assertEquals(before, ResultParties.timeless(parties.rows(query("nothing", ""))));
        Exclusion.proposed(parties, "nothing", "t-10", null).withdrawn();
        assertEquals(before, ResultParties.timeless(parties.rows(query("nothing", ""))));
        Exclusion twin = Exclusion.proposed(parties, "nothing", "t-10", null);
        assertEquals(before, ResultParties.timeless(parties.rows(query("nothing", ""))));
        twin.decided(true);
        assertNotEquals(before, ResultParties.timeless(parties.rows(query("nothing", ""))));
    }

    @Test
    @DisplayName("C2 A case that one service level leaves out is counted by the others, whose results are not revised")
    void oneLevelOnly() {
        ten("levels", "2026-03");
        Map<String, Object> taken = parties.row(query("levels", "&serviceLevel=taken"));
        Exclusion.accepted(parties, "levels", "t-10", "decided");
        assertEquals("9/9, 1 excluded, ignored 9/10 90.0", told(decided("levels")));
        Map<String, Object> still = parties.row(query("levels", "&serviceLevel=taken"));
        assertEquals("9/10, 0 excluded, ignored nothing", told(still));
        assertEquals(taken.get("revision"), still.get("revision"));
        Exclusion.accepted(parties, "levels", "t-10", null);
        assertEquals("9/9, 1 excluded, ignored 9/10 90.0", told(parties.row(query("levels", "&serviceLevel=taken"))));
        assertEquals(2, decided("levels").get("revision"), "it was left out already");
    }

    @Test
    @DisplayName("C2, F3 What was known before the decision comes back")
    void knownOn() {
        ten("then", "2026-03");
        Map<String, Object> before = decided("then");
        Exclusion.accepted(parties, "then", "t-10", null);
        Map<String, Object> after = decided("then");
        Exclusion.accepted(parties, "then", "t-9", null);
        assertEquals("8/8, 2 excluded, ignored 9/10 90.0", told(decided("then")));
        assertEquals(3, decided("then").get("revision"));
        for (Map<String, Object> row : List.of(before, after)) {
            assertEquals(row, parties.row(query("then", "&serviceLevel=decided&knownOn=" + row.get("knownOn"))));
        }
    }

    @Test
    @DisplayName("C2, C7 A case keeps its exclusion through other states, taken out and back, and in another area")
    void loadedAnew() {
        ten("anew", "2026-03");
        Exclusion.accepted(parties, "anew", "t-10", null);
        Map<String, Object> state = parties.licence(
                "anew", "t-10", "2026-03-02T10:00:00Z", "closed", "2026-03-03T10:00:00Z", "area", "west");
        parties.load(state);
        assertEquals("9/9, 1 excluded, ignored 10/10 100.0", told(decided("anew")));
        assertEquals(
                "4/4, 1 excluded, ignored 5/5 100.0",
                told(parties.row(query("anew", "&serviceLevel=decided&area=west"))));
        state.put("void", true);
        state.put("voidReason", "entered twice");
        parties.load(state);
        assertEquals("9/9, 0 excluded, ignored nothing", told(decided("anew")));
        Exclusion.propose(parties, "anew", "t-10", null).then().statusCode(422);
        state.keySet().removeAll(List.of("void", "voidReason"));
        parties.load(state);
        assertEquals("9/9, 1 excluded, ignored 10/10 100.0", told(decided("anew")));
    }

    @Test
    @DisplayName("C2, V6 Terms that are signed later judge the case anew and leave it out still")
    void newTerms() {
        ten("terms", "2026-03");
        Exclusion.accepted(parties, "terms", "t-10", "decided");
        parties.sign("terms", 2, ResultParties.terms("2026-02-01", 2));
        assertEquals("5/9, 1 excluded, ignored 5/10 50.0", told(decided("terms")));
    }

    @Test
    @DisplayName("C2, V5 A draft that is tried on past periods leaves the case out as well")
    void previewed() {
        ten("tried", "2026-03");
        Exclusion.accepted(parties, "tried", "t-10", "decided");
        Api.manager(parties.unit())
                .body(ResultParties.terms("2026-02-01", 2))
                .put(parties.path() + "/agreements/exr-tried.sla/versions/2")
                .then()
                .statusCode(201);
        String line = "items.find { it.serviceLevel == 'decided' && it.area == null }.";
        Api.officer(parties.unit())
                .body(Map.of("agreement", "exr-tried.sla", "version", 2, "from", "2026-03", "to", "2026-03"))
                .post(parties.path() + "/previews")
                .then()
                .statusCode(200)
                .body(line + "now.numerator", equalTo(9))
                .body(line + "now.denominator", equalTo(9))
                .body(line + "then.numerator", equalTo(5))
                .body(line + "then.denominator", equalTo(9));
    }

    @Test
    @DisplayName("C2 A count is one of the cases that are not left out")
    void counted() {
        ten("count", "2026-03");
        Exclusion.accepted(parties, "count", "t-10", "volume");
        Map<String, Object> row = parties.row(query("count", "&serviceLevel=volume"));
        assertEquals("9/1, 1 excluded, ignored 10/1 10.0", told(row));
    }

    @ParameterizedTest(name = "C2 Judged at {0} the open case is {1}")
    @CsvSource({
        "2026-03-10T00:00:00Z, '0/0, 1 excluded, ignored 0/0 null'",
        "2026-03-20T00:00:00Z, '0/0, 1 excluded, ignored 0/1 0.0'"
    })
    void openCases(String asOf, String told) {
        Map<String, Object> row = parties.row("council=exr-open&serviceLevel=decided&period=2026-03&asOf=" + asOf);
        assertEquals(told, told(row));
        assertEquals(0, counts(row).get("running"));
        assertNull(row.get("value"));
    }

    @Test
    @DisplayName("C2 The cases of a result say which of them are left out; those have a standing all the same")
    void explained() {
        ten("told", "2026-03");
        Exclusion.accepted(parties, "told", "t-10", "decided");
        String cases = parties.path() + "/results/2026-03.exr-told.sla.%s/explanation/cases";
        Api.officer("exr-told")
                .get(cases.formatted("decided") + "?asOf=" + LATE)
                .then()
                .statusCode(200)
                .body("items.findAll { it.excluded }.ref", contains("t-10"))
                .body("items.findAll { it.excluded }.standing", contains("missed"))
                .body("items.size()", equalTo(10));
        Api.officer("exr-told")
                .get(cases.formatted("decided") + "/t-10?asOf=" + LATE)
                .then()
                .statusCode(200)
                .body("item.excluded", equalTo(true))
                .body("item.standing", equalTo("missed"));
        Api.officer("exr-told")
                .get(cases.formatted("taken") + "/t-10?asOf=" + LATE)
                .then()
                .statusCode(200)
                .body("item.excluded", equalTo(false));
    }

    @ParameterizedTest(name = "C2 What is kept of {0} is what its cases and exclusions come to")
    @ValueSource(strings = {"decided", "decided.burton", "taken"})
    void verified(String level) throws SQLException {
        int excluded = level.equals("taken") ? 0 : 1;
        assertEquals("true " + excluded, verification(level));
        state("withdrawn");
        try {
            assertEquals((excluded == 0) + " 0", verification(level));
        } finally {
            state("accepted");
        }
        assertEquals("true " + excluded, verification(level));
    }

    private static String verification(String level) {
        var answer = Api.officer("exr-sum")
                .post(parties.path() + "/results/2026-03.exr-sum.sla." + level + "/verification?asOf=" + LATE)
                .then()
                .statusCode(200)
                .extract();
        return answer.path("same") + " " + answer.path("recounted.excluded");
    }

    /** What nobody can do by the API: to change what was decided, and nothing that follows from it. */
    private static void state(String state) throws SQLException {
        UUID id = UUID.fromString(Api.officer("exr-sum")
                .get(parties.path() + "/exclusions?council=exr-sum")
                .path("items[0].id"));
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                PreparedStatement update = connection.prepareStatement(
                        "update exclusion_states set state = ?, reason = case ? when 'accepted' then 'We looked.' end"
                                + " where exclusion_id = ? and superseded_at is null")) {
            update.setString(1, state);
            update.setString(2, state);
            update.setObject(3, id);
            assertEquals(1, update.executeUpdate());
        }
    }
}
