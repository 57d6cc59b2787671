package org.concordat.statements;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A closed year stands (rule M5) where its shares start from those of a year that was not closed before it: whatever is said of that year
 * later, and when that is closed at last.
 */
@ApiTest
class StartsOfClosedYearsTest {

    private static final YearParties YEAR = YearParties.register("started", "alfa", "bravo");
    private static final YearParties BEFORE = YEAR.in("FY2024-25");
    private static final String SHARES = "/apportionments?pool=licensing&stage=actual&year=";
    private static final List<Map<String, String>> CLOSED = new ArrayList<>();

    /** What was shared while the year was open, before and after its start was restated. */
    private static final List<String> OPEN = new ArrayList<>();

    /** By population, each share moving by at most five of a hundred from one year to the next. */
    @BeforeAll
    static void closeTheYearAndEditTheOneBefore() {
        share();
        for (String basis : List.of("estimate", "actual")) {
            people(BEFORE, basis, 60, 40, null);
            people(YEAR, basis, 90, 10, null);
        }
        for (YearParties year : List.of(BEFORE, YEAR)) {
            String ref = year.year().toLowerCase(Locale.ROOT);
            year.lines("licensing", ref + "-b budget 1000.00", ref + "-a actual 1000.00");
            year.plan("quarterly", "").statusCode(201);
        }
        OPEN.add(get(SHARES + YEAR.year()));
        people(BEFORE, "actual", 50, 50, "Counted again");
        OPEN.add(get(SHARES + YEAR.year()));
        close(YEAR);
        look();
        people(BEFORE, "actual", 90, 10, "Counted anew");
        look();
        Map<String, Object> kind = Map.of(
                "title", "Applications", "unit", "applications", "kind", "cases", "services", List.of("permits"));
        YEAR.put("/services/permits", Map.of("title", "Permits", "casesFrom", "provider", "attributes", List.of()));
        String driver = YEAR.path("/drivers/population");
        YEAR.keeper()
                .header("If-Match", YEAR.keeper().get(driver).header("ETag"))
                .body(kind)
                .put(driver)
                .then()
                .statusCode(200);
        look();
        YEAR.keeper()
                .header("If-Match", YEAR.keeper().get(driver).header("ETag"))
                .body(Map.of("title", "The population", "unit", "population", "kind", "loaded"))
                .put(driver)
                .then()
                .statusCode(200);
        YEAR.toldLate("bravo", "2024-09-30");
        look();
        close(BEFORE);
        look();
    }

    private static void share() {
        YEAR.put("/sharing-schemes/all", Map.of("title", "All"));
        String version = YEAR.path("/sharing-schemes/all/versions/1");
        YEAR.keeper().body("""
            {"commences":"2024-04-01","pools":[{"pool":"licensing",
              "key":{"kind":"limited","key":{"kind":"driver","driver":"population"},"damping":{"percent":5}}}]}\
            """).put(version).then().statusCode(201);
        YEAR.agree(version, "alfa", "bravo");
    }

    private static void people(YearParties year, String basis, int alfa, int bravo, String reason) {
        List<Map<String, Object>> items = new ArrayList<>();
        new TreeMap<>(Map.of("alfa", alfa, "bravo", bravo)).forEach((council, value) -> {
            Map<String, Object> item = new HashMap<>(
                    Map.of("council", year.named(council), "year", year.year(), "basis", basis, "value", value));
            if (reason != null) {
                item.put("reason", reason);
            }
            items.add(item);
        });
        year.keeper()
                .body(Map.of("items", items))
                .post(year.path("/drivers/population/values"))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
    }

    private static void close(YearParties year) {
        year.fix().statusCode(201);
        year.quarters().forEach(quarter -> year.bill(quarter).statusCode(201));
        year.close().statusCode(201);
    }

    private static String get(String below) {
        return Api.as(YEAR.board(), "reader")
                .get(YEAR.path(below))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void look() {
        Map<String, String> read = new TreeMap<>();
        for (String below : List.of(
                SHARES + YEAR.year(),
                "/apportionments?stage=budget&year=" + YEAR.year(),
                "/apportionments/" + YEAR.year() + ".actual.licensing/explanation",
                "/sharing-schemes/all/versions/1/comparison?stage=actual&year=" + YEAR.year())) {
            read.put(below, get(below).replaceAll("\"knownOn\":\"[^\"]*\"", "\"knownOn\":\"when it was read\""));
        }
        CLOSED.add(read);
    }

    @ParameterizedTest(name = "M5: after edit {0} of the year before")
    @ValueSource(ints = {1, 2, 3, 4})
    void m5_aClosedYearStandsWhereItsStartWasNotClosed(int edit) {
        assertEquals(CLOSED.get(0), CLOSED.get(edit));
    }

    /** From a half by 5 of 100, so it is what the statement of the year says. */
    @Test
    void m4_itStartsFromTheSharesThatWereKnownWhenItWasClosed() {
        assertEquals(
                List.of("525.00", "475.00"),
                Api.as(YEAR.board(), "reader")
                        .get(YEAR.path(SHARES + YEAR.year()))
                        .path("items.findAll { it.council != null }.amount.amount"));
    }

    /** The twin. */
    @Test
    void anOpenYearFollowsTheOneBefore() {
        assertNotEquals(OPEN.get(0), OPEN.get(1));
    }
}
