package org.concordat.boston;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * 12,000 real service requests of one city, loaded unchanged through an import profile, judged as of the instant at which the city
 * exported them.
 */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BostonTest {

    private List<CityRow> rows;
    private List<CityRow> taken;
    private JsonPath receipt;

    @BeforeAll
    void makeTheCityAndLoadItsExport() {
        rows = CityRow.all();
        taken = rows.stream().filter(row -> !row.closedBeforeOpened()).toList();
        City.make(rows);
        receipt = City.load().statusCode(200).extract().jsonPath();
    }

    @Test
    @DisplayName("C5 The 16 rows closed before they were opened are refused, by row number; the rest is taken")
    void refusesTheImpossibleRowsOnly() {
        List<Integer> impossible = rows.stream()
                .filter(CityRow::closedBeforeOpened)
                .map(CityRow::number)
                .toList();
        assertEquals(16, impossible.size());
        assertEquals(impossible, receipt.getList("errors.row", Integer.class));
        assertTrue(receipt.getList("errors.pointer", String.class).stream().allMatch("/closed"::equals));
        assertEquals(16, receipt.getInt("rejected"));
        assertEquals(taken.size(), receipt.getInt("created"));
    }

    @Test
    @DisplayName("C7 Repeating the load changes nothing")
    void repeatingChangesNothing() {
        long before = CityResults.all(CityResults.by("council,serviceLevel", Map.of()));
        JsonPath again = City.load().statusCode(200).extract().jsonPath();
        assertEquals(0, again.getInt("created"));
        assertEquals(0, again.getInt("updated"));
        assertEquals(taken.size(), again.getInt("unchanged"));
        assertEquals(before, CityResults.all(CityResults.by("council,serviceLevel", Map.of())));
    }

    @Test
    @DisplayName(
            "T7 Each closed request with a due instant and a verdict of the city's is judged as the city judged it")
    void agreesWithTheCity() {
        Map<String, String> verdicts = CityResults.verdicts();
        Map<String, String> differing = new TreeMap<>();
        int compared = 0;
        for (CityRow row : taken) {
            if (!row.cityVerdict().isEmpty()) {
                compared++;
                if (!row.cityVerdict().equals(verdicts.get(row.ref()))) {
                    differing.put(row.ref(), row.cityVerdict() + " but " + verdicts.get(row.ref()));
                }
            }
        }
        assertEquals(Map.of(), differing);
        assertEquals(5_916 + 1_906, compared);
    }

    @Test
    @DisplayName("T7 C1 C2 Every request stands as it must: met, missed, running, or no target, never met without one")
    void eachRequestStandsAsItMust() {
        Map<String, String> verdicts = CityResults.verdicts();
        Map<String, String> expected = taken.stream().collect(Collectors.toMap(CityRow::ref, CityRow::expected));
        assertEquals(new TreeMap<>(expected), new TreeMap<>(verdicts));
    }

    @Test
    @DisplayName("C3 C4 The counts of the departments pool to those of the city")
    void countsPool() {
        List<Map<String, Object>> departments = CityResults.by("council,serviceLevel", Map.of());
        assertEquals(5_916, CityResults.count(departments, "met"));
        assertEquals(1_906 + 7 + 1_156 + 6, CityResults.count(departments, "missed"));
        assertEquals(352, CityResults.count(departments, "running"));
        assertEquals(2_641, CityResults.count(departments, "noTarget"));
    }

    @Test
    @DisplayName("C6 A request without a neighbourhood counts for the city only; an area includes the areas below it")
    void blankAreasCountForTheCouncilOnly() {
        List<Map<String, Object>> leaves = CityResults.by("council,area,serviceLevel", Map.of("areas", "leaf"));
        assertEquals(taken.size(), CityResults.all(leaves));
        List<Map<String, Object>> areas = CityResults.by("council,area,serviceLevel", Map.of());
        assertEquals(number(row -> row.neighbourhood().equals("Roxbury")), CityResults.all(of(areas, "roxbury")));
        assertEquals(
                number(row ->
                        List.of("Allston / Brighton", "Allston", "Brighton").contains(row.neighbourhood())),
                CityResults.all(of(areas, "allston-brighton")));
        assertEquals(number(row -> row.neighbourhood().equals("Allston")), CityResults.all(of(areas, "allston")));
        long blank = number(row -> row.neighbourhood().isEmpty());
        assertTrue(blank > 0);
        assertEquals(taken.size() - blank, CityResults.all(atTheTop(areas)));
    }

    @Test
    @DisplayName("Another council sees nothing of it")
    void strangersSeeNothing() {
        Api.organisation("strangers", "city");
        Api.as("strangers", "reader")
                .get("/partnerships/" + City.PARTNERSHIP + "/results?period=FY2015-16")
                .then()
                .statusCode(404);
    }

    private long number(Predicate<CityRow> of) {
        return taken.stream().filter(of).count();
    }

    private static List<Map<String, Object>> of(List<Map<String, Object>> results, String area) {
        return results.stream()
                .filter(result -> Objects.equals(result.get("area"), area))
                .toList();
    }

    /** The results of the areas that stand directly below the city: each case with an area is in exactly one of them. */
    private static List<Map<String, Object>> atTheTop(List<Map<String, Object>> areas) {
        List<String> below = List.of("allston", "brighton", "south-boston", "mattapan");
        return areas.stream()
                .filter(result -> result.get("area") != null && !below.contains(result.get("area")))
                .toList();
    }
}
