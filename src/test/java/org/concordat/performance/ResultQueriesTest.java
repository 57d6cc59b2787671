package org.concordat.performance;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be asked of results: pages, periods, areas and filters. */
@ApiTest
class ResultQueriesTest {

    private static final String AS_OF = "&asOf=2026-08-01T00:00:00Z";
    private static final String MANY = "from=2026-01&to=2026-06&by=council,area,serviceLevel&service=licensing";

    private static ResultParties parties;

    @BeforeAll
    static void partnership() {
        parties = ResultParties.of("qry", "ash", "elm", "oak");
        parties.load(new RandomCases(parties, "ash", 11).fresh(150));
        parties.load(new RandomCases(parties, "elm", 12).fresh(60));
        parties.load(List.of(
                oak("o-1", "closed", "2026-04-03T10:00:00Z"),
                oak("o-2"),
                oak("o-7", "closed", "2026-04-03T10:00:00Z"),
                oak("o-3", "area", "east", "closed", "2026-04-03T10:00:00Z"),
                oak("o-4", "area", "burton"),
                oak("o-5", "area", "burton", "closed", "2026-04-03T10:00:00Z"),
                oak("o-6", "area", "west", "closed", "2026-04-03T10:00:00Z")));
    }

    private static Map<String, Object> oak(String ref, Object... more) {
        return parties.licence("oak", ref, "2026-04-02T10:00:00Z", more);
    }

    private static JsonPath page(String query) {
        return Api.officer("qry-unit")
                .get(parties.path() + "/results?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The rest of a list, page by page. */
    private static List<Map<String, Object>> rest(JsonPath first, String query, int limit) {
        List<Map<String, Object>> rest = new ArrayList<>();
        for (JsonPath page = first; page.getString("next") != null; ) {
            page = page(query + "&limit=" + limit + "&cursor=" + page.getString("next"));
            List<Map<String, Object>> items = page.getList("items");
            assertFalse(items.isEmpty(), "an empty page");
            assertEquals(page.getString("next") == null ? items.size() : limit, items.size());
            rest.addAll(items);
        }
        return rest;
    }

    @ParameterizedTest(name = "Pages of {0} are together the whole list")
    @ValueSource(ints = {1, 7, 30, 199, 200})
    void pagesAreTheWholeList(int limit) {
        String query = "period=FY2026-27-Q1&by=council,area,serviceLevel&asOf=2026-08-01T00:00:00Z";
        List<Map<String, Object>> whole = parties.rows(query);
        assertEquals(3 * 6 * 4, whole.size(), "councils, service levels, areas and none");
        JsonPath first = page(query + "&limit=" + limit);
        List<Map<String, Object>> pages = new ArrayList<>(first.getList("items"));
        assertEquals(Math.min(limit, whole.size()), pages.size());
        pages.addAll(rest(first, query, limit));
        assertEquals(ResultParties.timeless(whole), ResultParties.timeless(pages));
        assertEquals(1, instants(pages, "knownOn").size());
    }

    private static Set<Object> instants(List<Map<String, Object>> rows, String field) {
        return rows.stream().map(row -> row.get(field)).collect(Collectors.toSet());
    }

    @Test
    @DisplayName("F3 A load between two pages does not mix: every page is judged and known as the first")
    void pagesDoNotMix() {
        String query = MANY + "&council=qry-elm";
        JsonPath first = page(query + "&limit=5");
        List<Map<String, Object>> pages = new ArrayList<>(first.getList("items"));
        Object asOf = first.get("items[0].asOf");
        Object knownOn = first.get("items[0].knownOn");
        String then = query + "&asOf=" + asOf + "&knownOn=" + knownOn;
        RandomCases chance = new RandomCases(parties, "elm", 13);
        parties.load(chance.changed(chance.fresh(60), 60));

        pages.addAll(rest(first, query, 5));
        assertEquals(Set.of(asOf), instants(pages, "asOf"));
        assertEquals(Set.of(knownOn), instants(pages, "knownOn"));
        assertEquals(parties.rows(then), pages);
        List<Map<String, Object>> now = parties.rows(query + "&asOf=" + asOf);
        assertNotEquals(ResultParties.timeless(pages), ResultParties.timeless(now), "the load made no difference");
    }

    @ParameterizedTest(name = "C3 {0} is pooled from the counts of its months")
    @CsvSource({
        "FY2025-26-Q4, 2026-01, 2026-03",
        "FY2026-27-Q1, 2026-04, 2026-06",
        "FY2025-26, 2025-04, 2026-03",
        "FY2026-27, 2026-04, 2027-03",
        "2026-05, 2026-05, 2026-05"
    })
    void periodsArePooledFromMonths(String period, String from, String to) {
        String by = "&by=council,area,serviceLevel&council=qry-ash" + AS_OF;
        Map<String, Map<String, Long>> pooled = new TreeMap<>();
        parties.rows("serviceLevel=decided&from=" + from + "&to=" + to + by)
                .forEach(row -> pooled.merge(key(row), counts(row), ResultQueriesTest::plus));
        List<Map<String, Object>> rows = parties.rows("serviceLevel=decided&period=" + period + by);
        assertEquals(4, rows.size());
        for (Map<String, Object> row : rows) {
            Map<String, Long> counts = pooled.get(key(row));
            assertEquals(counts, counts(row), row::toString);
            long judged = counts.get("met") + counts.get("missed");
            assertTrue(judged > 0, "a row without data proves nothing");
            BigDecimal exact = BigDecimal.valueOf(100 * counts.get("met"))
                    .divide(BigDecimal.valueOf(judged), 2, RoundingMode.HALF_UP);
            assertEquals(0, exact.compareTo(new BigDecimal(row.get("value").toString())), row::toString);
        }
    }

    private static String key(Map<String, Object> row) {
        return row.get("council") + " " + row.get("serviceLevel") + " " + row.get("area");
    }

    private static Map<String, Long> counts(Map<String, Object> row) {
        Map<String, Long> counts = new TreeMap<>();
        ((Map<?, ?>) row.get("counts"))
                .forEach((standing, n) -> counts.put((String) standing, ((Number) n).longValue()));
        return counts;
    }

    private static Map<String, Long> plus(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> sum = new TreeMap<>(one);
        other.forEach((standing, n) -> sum.merge(standing, n, Long::sum));
        return sum;
    }

    @ParameterizedTest(name = "The months of {0} are asked for by period, or from the first to the last")
    @CsvSource({"FY2026-27-Q1, 2026-04, 2026-06", "FY2026-27, 2026-04, 2027-03", "2026-04, 2026-04, 2026-04"})
    void monthsOfAPeriod(String period, String from, String to) {
        String level = "serviceLevel=decided&council=qry-ash" + AS_OF;
        List<Map<String, Object>> months = parties.rows(level + "&by=council,serviceLevel,period&period=" + period);
        assertEquals(from, months.get(0).get("period"));
        assertEquals(to, months.get(months.size() - 1).get("period"));
        String range = level + "&from=" + from + "&to=" + to;
        assertEquals(ResultParties.timeless(months), ResultParties.timeless(parties.rows(range)));
        assertEquals(
                ResultParties.timeless(months),
                ResultParties.timeless(parties.rows(range + "&by=council,serviceLevel,period")));
    }

    @Test
    @DisplayName("Quarters and years are listed from one to another as they are")
    void quartersAndYearsAreListed() {
        Api.officer("qry-unit")
                .get(parties.path() + "/results?serviceLevel=decided&council=qry-ash&from=FY2025-26-Q4&to=FY2026-27-Q1")
                .then()
                .statusCode(200)
                .body("items.period", contains("FY2025-26-Q4", "FY2026-27-Q1"))
                .body("items.from", contains("2026-01-01", "2026-04-01"))
                .body("items.to", contains("2026-03-31", "2026-06-30"));
        Api.officer("qry-unit")
                .get(parties.path() + "/results?serviceLevel=decided&council=qry-ash&from=FY2025-26&to=FY2026-27")
                .then()
                .statusCode(200)
                .body("items.period", contains("FY2025-26", "FY2026-27"));
    }

    @ParameterizedTest(name = "C6 Asked for {0}, {1} has {2} met and {3} missed")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "by=council,area,serviceLevel | none | 5 | 2",
                "by=council,area,serviceLevel | east | 2 | 1",
                "by=council,area,serviceLevel | burton | 1 | 1",
                "by=council,area,serviceLevel | west | 1 | 0",
                "by=council,area,serviceLevel&areas=leaf | none | 3 | 1",
                "by=council,area,serviceLevel&areas=leaf | burton | 1 | 1",
                "by=council,area,serviceLevel&areas=leaf | west | 1 | 0",
                "area=east | east | 2 | 1",
                "area=burton | burton | 1 | 1",
                "by=council,serviceLevel | none | 5 | 2"
            })
    void areasHaveTheirDescendantsAndLeavesAddUp(String query, String area, int met, int missed) {
        List<Map<String, Object>> rows =
                parties.rows("period=2026-04&council=qry-oak&serviceLevel=decided&" + query + AS_OF);
        Map<String, Object> row = rows.stream()
                .filter(r -> Objects.equals(area, r.get("area")))
                .findFirst()
                .orElseThrow();
        Map<?, ?> counts = (Map<?, ?>) row.get("counts");
        assertEquals(met, counts.get("met"));
        assertEquals(missed, counts.get("missed"));
    }

    @ParameterizedTest(name = "C6 The leaves and the remainder of {0} add up to the council, area rows do not")
    @ValueSource(strings = {"qry-ash", "qry-elm", "qry-oak"})
    void leavesAddUp(String council) {
        String query = "period=FY2026-27-Q1&council=" + council + AS_OF;
        String byArea = query + "&by=council,area,serviceLevel";
        Map<String, Map<String, Long>> whole = pooled(parties.rows(query), row -> true);
        List<Map<String, Object>> leaves = parties.rows(byArea + "&areas=leaf");
        assertEquals(
                List.of("burton", "west"),
                leaves.stream()
                        .map(r -> r.get("area"))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        assertEquals(whole, pooled(leaves, row -> true));
        assertNotEquals(whole, pooled(parties.rows(byArea), row -> row.get("area") != null));
    }

    private static Map<String, Map<String, Long>> pooled(
            List<Map<String, Object>> rows, Predicate<Map<String, Object>> which) {
        Map<String, Map<String, Long>> pooled = new TreeMap<>();
        rows.stream()
                .filter(which)
                .forEach(row -> pooled.merge(
                        row.get("council") + " " + row.get("serviceLevel"), counts(row), ResultQueriesTest::plus));
        return pooled;
    }

    @ParameterizedTest(name = "Only those with {0} {1}")
    @CsvSource({
        "council, qry-elm, 24",
        "council, qry-none, 0",
        "service, licensing, 60",
        "service, calls, 12",
        "service, none, 0",
        "serviceLevel, decided, 12",
        "serviceLevel, none, 0",
        "area, east, 18",
        "area, none, 0"
    })
    void filters(String field, String value, int size) {
        String query = "period=2026-05&by=council,area,serviceLevel" + AS_OF;
        List<Map<String, Object>> filtered = parties.rows(query + "&" + field + "=" + value);
        assertEquals(size, filtered.size());
        List<Map<String, Object>> expected = parties.rows(query).stream()
                .filter(row -> value.equals(row.get(field)))
                .toList();
        assertEquals(ResultParties.timeless(expected), ResultParties.timeless(filtered));
    }

    @Test
    @DisplayName("A result by its id is the row of the list")
    void aResultIsTheRowOfTheList() {
        for (Map<String, Object> row :
                parties.rows("period=2026-05&council=qry-ash&by=council,area,serviceLevel" + AS_OF)) {
            Map<String, Object> result = Api.officer("qry-unit")
                    .get(parties.path() + "/results/" + row.get("id") + "?asOf=" + row.get("asOf") + "&knownOn="
                            + row.get("knownOn"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("");
            assertEquals(row, result);
        }
        assertNull(parties.rows("period=2026-05&council=qry-ash").get(0).get("area"));
    }
}
