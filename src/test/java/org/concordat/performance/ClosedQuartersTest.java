package org.concordat.performance;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A quarter of which a month is closed: a settled case that was counted there counts nowhere else (rules F1, T1, V2). */
@ApiTest
class ClosedQuartersTest {

    /** Three working days: the first fell due on 30 January, the second on 27 February; of 23, on 27 February and 27 March. */
    private static ResultParties parties(String slug) {
        ResultParties parties = ClosedPeriodsTest.parties(slug, "one");
        ClosedPeriodsTest.calendar(parties, "[]", null).then().statusCode(201);
        Map<String, Object> terms = ResultParties.terms(ResultParties.COMMENCES, 3);
        Map<String, Object> slow = new HashMap<>(ClosedPeriodsTest.counterLevel());
        slow.put("ref", "slow");
        slow.put("limit", Map.of("amount", 23, "unit", "working-days", "calendar", "counter"));
        terms.put("serviceLevels", List.of(ClosedPeriodsTest.counterLevel(), slow));
        terms.put("variations", List.of());
        parties.sign("one", 2, terms);
        parties.load(List.of(
                parties.licence(
                        "one", "jan", "2026-01-27T10:00:00Z", "area", "burton", "closed", "2026-01-29T10:00:00Z"),
                parties.licence(
                        "one", "feb", "2026-02-24T10:00:00Z", "area", "burton", "closed", "2026-02-26T10:00:00Z")));
        ClosedPeriodsTest.close(parties, "2026-01").then().statusCode(200);
        return parties;
    }

    private static String cases(ResultParties parties, String period) {
        return cases(parties, "counter", period);
    }

    private static String cases(ResultParties parties, String level, String period) {
        Map<?, ?> counts = (Map<?, ?>)
                parties.row("serviceLevel=" + level + "&period=" + period).get("counts");
        return "met " + counts.get("met") + ", missed " + counts.get("missed");
    }

    private static RequestSpecification again(RequestSpecification who) {
        return who.header("If-Match", "\"1\"");
    }

    /** What each of these makes of the case of January by itself: it would fall due, or be counted, in February. */
    private static void change(ResultParties parties, String what) {
        switch (what) {
            case "calendar" -> holidays(parties);
            case "calendar, then title" -> {
                holidays(parties);
                Map<String, Object> measure = ResultParties.measureText("timeliness", "due");
                measure.put("title", "In time");
                measure(parties, measure);
            }
            case "calendar, then area" -> {
                holidays(parties);
                again(Api.officer(parties.named("one")))
                        .body(Map.of("name", "The area burton", "parent", "west", "parentFrom", "2026-01-05"))
                        .put("/organisations/{o}/areas/burton", parties.named("one"))
                        .then()
                        .statusCode(200);
            }
            default -> throw new IllegalArgumentException(what);
        }
    }

    private static void holidays(ResultParties parties) {
        ClosedPeriodsTest.calendar(
                        parties,
                        "[{\"date\":\"2026-01-30\",\"title\":\"Proclaimed\"},{\"date\":\"2026-02-27\",\"title\":\"Proclaimed\"}]",
                        "\"1\"")
                .then()
                .statusCode(200);
    }

    private static void measure(ResultParties parties, Map<String, Object> measure) {
        again(Api.manager(parties.unit()))
                .body(measure)
                .put(parties.path() + "/measures/by-due")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(
            name = "T1, F1 after a change of the {0} a settled case of a closed month counts once in its quarter")
    @CsvSource(delimiter = '|', textBlock = """
            quartcal | calendar
            quartmea | calendar, then title
            quartare | calendar, then area
            """)
    void aSettledCaseCountsOnceInAQuarter(String slug, String what) {
        ResultParties parties = parties(slug);
        assertEquals("met 2, missed 0", cases(parties, "FY2025-26-Q4"));
        assertEquals("met 1, missed 0", cases(parties, "slow", "2026-02"));
        change(parties, what);
        assertEquals("met 1, missed 0", cases(parties, "2026-01"));
        assertEquals("met 0, missed 0", cases(parties, "2026-02"));
        assertEquals("met 1, missed 0", cases(parties, "2026-03"));
        assertEquals("met 2, missed 0", cases(parties, "FY2025-26-Q4"));
        // Under the level that counts it in an open month it follows the calendar: from 27 February to 3 March.
        assertEquals("met 0, missed 0", cases(parties, "slow", "2026-02"));
        assertEquals("met 2, missed 0", cases(parties, "slow", "2026-03"));
        for (String period : List.of("2026-01", "2026-02", "2026-03", "FY2025-26-Q4")) {
            Api.officer(parties.unit())
                    .post(parties.path() + "/results/" + period + "." + parties.named("one")
                            + ".sla.counter/verification")
                    .then()
                    .statusCode(200)
                    .body("same", equalTo(true));
        }
    }
}
