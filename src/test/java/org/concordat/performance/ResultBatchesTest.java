package org.concordat.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However many councils are read at once, results, in JSON, are the same: of open months and of closed ones, restated or not, of terms that
 * ended, with exclusions, as of now and as of the past (rules C1, C2, F1, F2, F3).
 */
@ApiTest
class ResultBatchesTest {

    private static final List<String> COUNCILS = List.of("ash", "beech", "cedar", "elm", "oak");

    private static ResultParties parties;
    private static String before;
    private static String between;
    private static String now;

    @BeforeAll
    static void partnership() {
        parties = ClosedPeriodsTest.parties("bat", COUNCILS.toArray(String[]::new));
        List<List<Map<String, Object>>> loaded = new ArrayList<>();
        for (String council : COUNCILS) {
            RandomCases random = new RandomCases(parties, council, 40 + council.length());
            loaded.add(random.fresh(40));
            parties.load(loaded.get(loaded.size() - 1));
        }
        // From April on these have some levels no more; their cases count in the months in which they fall due.
        ended("beech");
        ended("oak");
        Exclusion.accepted(parties, "elm", "r-0003", null);
        Exclusion.accepted(parties, "oak", "r-0005", "decided");
        before = known();
        ClosedPeriodsTest.close(parties, "2026-01").then().statusCode(200);
        ClosedPeriodsTest.close(parties, "2026-02").then().statusCode(200);
        for (int i = 0; i < COUNCILS.size(); i += 2) {
            late(COUNCILS.get(i), loaded.get(i));
        }
        between = known();
        restate("cedar");
        late("ash", loaded.get(0));
        now = known();
    }

    private static void ended(String council) {
        Map<String, Object> terms = new HashMap<>(ResultParties.terms("2026-04-01", 12));
        terms.put("serviceLevels", ((List<?>) terms.get("serviceLevels")).subList(0, 2));
        parties.sign(council, 2, terms);
    }

    private static void late(String council, List<Map<String, Object>> of) {
        Map<Object, Map<String, Object>> once = new HashMap<>();
        new RandomCases(parties, council, 77).changed(of, 25).forEach(item -> once.put(item.get("ref"), item));
        parties.load(List.copyOf(once.values()));
    }

    private static void restate(String council) {
        String id = Api.officer(parties.unit())
                .body(Map.of(
                        "result", "2026-01." + parties.named(council) + ".sla.decided", "reason", "Cases came late"))
                .post(parties.path() + "/restatements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.officer(parties.named(council))
                .body(Map.of("accepted", true, "reason", "We have seen it"))
                .post(parties.path() + "/restatements/" + id + "/decisions")
                .then()
                .statusCode(201);
    }

    private static String known() {
        return (String) parties.rows("period=2026-06").get(0).get("knownOn");
    }

    private static void reading(int councils) {
        System.setProperty(BatchSize.SETTING, Integer.toString(councils));
    }

    @AfterEach
    void asItComes() {
        System.clearProperty(BatchSize.SETTING);
    }

    private static JsonPath page(String query) {
        return Api.officer(parties.unit())
                .get(parties.path() + "/results?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The pages of a list, as they were written. */
    private static List<String> pages(String query, int limit) {
        List<String> pages = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = page(query + "&limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            pages.add(page.prettify());
            cursor = page.getString("next");
        }
        return pages;
    }

    static Stream<String> queries() {
        return Stream.of(
                        "period=2026-04",
                        "period=FY2025-26-Q4",
                        "period=FY2026-27",
                        "from=2026-01&to=2026-03&service=licensing",
                        "period=2026-05&service=licensing&by=council,area,serviceLevel&areas=leaf")
                .flatMap(query -> Stream.of(
                        query + "&asOf=2026-05-10T09:00:00Z&knownOn=" + before,
                        query + "&asOf=2026-05-10T09:00:00Z&knownOn=" + now,
                        query + "&asOf=2026-11-01T00:00:00Z&knownOn=" + between,
                        query + "&asOf=2026-11-01T00:00:00Z&knownOn=" + now));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void resultsAreTheSameHoweverManyCouncilsAreReadAtOnce(String query) {
        reading(50);
        List<String> together = pages(query, 23);
        List<Map<String, Object>> rows = page(query + "&limit=200").getList("items");
        assertTrue(together.size() > 1);
        for (int councils : List.of(1, 2)) {
            reading(councils);
            assertEquals(together, pages(query, 23), () -> councils + " at once");
        }
        List<Map<String, Object>> one = new ArrayList<>();
        COUNCILS.forEach(council -> one.addAll(
                page(query + "&limit=200&council=" + parties.named(council)).getList("items")));
        assertEquals(rows, one.subList(0, rows.size()), "council by council");
    }

    @Test
    void theStageHasWhatCouldDiffer() {
        String query = "period=2026-01&serviceLevel=decided&asOf=2026-11-01T00:00:00Z";
        assertNotEquals(pages(query + "&knownOn=" + before, 50), pages(query + "&knownOn=" + between, 50));
        assertNotEquals(pages(query + "&knownOn=" + between, 50), pages(query + "&knownOn=" + now, 50));
        assertEquals(COUNCILS, having("period=2026-04&serviceLevel=promised"), "by cases of ended terms");
        assertEquals(List.of("ash", "cedar", "elm"), having("period=2026-10&serviceLevel=promised"), "by terms");
    }

    private static List<String> having(String query) {
        List<String> councils = page(query + "&limit=200").getList("items.council");
        return councils.stream()
                .map(slug -> slug.substring(slug.lastIndexOf('-') + 1))
                .toList();
    }

    @Test
    void onlyTheBatchesThatAreShownAreRead() throws SQLException {
        reading(2);
        String query = "period=2026-05&serviceLevel=decided&asOf=2026-11-01T00:00:00Z&limit=";
        long first = Postgres.statementsOf(5, () -> page(query + 1));
        long two = Postgres.statementsOf(5, () -> page(query + 3));
        long all = Postgres.statementsOf(5, () -> page(query + 200));
        assertTrue(first < two && two < all, first + " " + two + " " + all);
        reading(50);
        assertEquals(first, Postgres.statementsOf(5, () -> page(query + 200)), "of all at once as of one batch");
    }
}
