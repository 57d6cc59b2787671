package org.concordat.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Points of service levels at their own period, over the public API (rules B2, B4, B8, C4). */
@ApiTest
class PointsTest {

    private static final List<Map<String, Object>> LADDER = List.of(
            Map.of("band", "met", "limit", 99),
            Map.of("band", "minor", "limit", 98, "points", 1),
            Map.of("band", "serious", "limit", 97, "points", 2),
            Map.of("band", "severe", "limit", 96, "points", 3),
            Map.of("band", "critical", "points", 4));

    private static ResultParties parties;

    @BeforeAll
    static void partnership() {
        parties = ResultParties.of("pts", "chain", "units", "bed", "small", "quarter");
    }

    private static Map<String, Object> level(String ref, String measure, String period) {
        return new HashMap<>(Map.of(
                "ref", ref,
                "service", "licensing",
                "measure", measure,
                "dimension", "level",
                "limit", Map.of("amount", 5, "unit", "calendar-days", "calendar", "england-and-wales"),
                "period", period,
                "bands", LADDER));
    }

    private static Map<String, Object> terms(
            List<Map<String, Object>> levels, Object variations, Map<String, Object> consequences) {
        Map<String, Object> terms = ResultParties.terms(ResultParties.COMMENCES, 5);
        terms.put("serviceLevels", levels);
        terms.put("variations", variations);
        terms.put("consequences", consequences);
        return terms;
    }

    /** Cases of a month, so many of them late. */
    private static void load(String council, String area, String month, int all, int late) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            String closed = month + (i < late ? "-20" : "-04") + "T10:00:00Z";
            String ref = month + "-" + area + "-" + i;
            items.add(parties.licence(council, ref, month + "-02T10:00:00Z", "area", area, "closed", closed));
        }
        parties.load(items);
    }

    private static String points(String council, String level) {
        return parties.rows("from=2026-01&to=2026-05&council=pts-" + council + "&serviceLevel=" + level).stream()
                .map(row -> String.valueOf(row.get("points")))
                .collect(Collectors.joining(" "));
    }

    @Test
    void b2TheWorkedExampleGivesOneSixSix() {
        parties.sign("chain", 2, terms(List.of(level("decided", "by-due", "month")), List.of(), Map.of()));
        load("chain", null, "2026-01", 200, 3);
        load("chain", null, "2026-02", 200, 7);
        load("chain", null, "2026-03", 200, 7);
        load("chain", null, "2026-05", 200, 7);
        assertEquals("1 6 6 null 3", points("chain", "decided"));
        Map<String, Object> february = parties.row("period=2026-02&council=pts-chain&serviceLevel=decided");
        Map<?, ?> unit = (Map<?, ?>) ((List<?>) february.get("units")).get(0);
        assertEquals(true, unit.get("repeat"));
        assertEquals("severe", unit.get("band"));
        // B8: points arise at the service level's own period only, and never for areas.
        assertNull(parties.row("period=FY2025-26-Q4&council=pts-chain&serviceLevel=decided")
                .get("points"));
        assertNull(parties.row("period=2026-02&council=pts-chain&serviceLevel=decided&area=west")
                .get("points"));
    }

    @Test
    void b8EachUnitHasItsOwnChainAndACouncilTheirSum() {
        Map<String, Object> rural = Map.of(
                "ref",
                "rural",
                "areas",
                List.of("east"),
                "from",
                "2026-02-01",
                "localNeed",
                "Post only",
                "changes",
                List.of(Map.of(
                        "serviceLevel",
                        "decided",
                        "bands",
                        List.of(Map.of("band", "met", "limit", 50), Map.of("band", "critical", "points", 5)))));
        parties.sign("units", 2, terms(List.of(level("decided", "by-due", "month")), List.of(rural), Map.of()));
        // January: one unit, which fails. February: the base is met, the new rural unit fails: it goes on from the
        // base's.
        load("units", "west", "2026-01", 10, 1);
        load("units", "west", "2026-02", 10, 0);
        load("units", "east", "2026-02", 10, 6);
        load("units", "west", "2026-03", 10, 1);
        load("units", "east", "2026-03", 10, 6);
        assertEquals("4 10 14 null null", points("units", "decided"));
    }

    @Test
    void b4PointsAreSuspendedInTheFirstWeeks() {
        parties.sign(
                "bed", 2, terms(List.of(level("decided", "by-due", "month")), List.of(), Map.of("beddingInWeeks", 6)));
        load("bed", null, "2026-01", 10, 1);
        load("bed", null, "2026-02", 10, 1);
        load("bed", null, "2026-03", 10, 1);
        load("bed", null, "2026-04", 10, 1);
        assertEquals("0 0 4 8 null", points("bed", "decided"));
        assertEquals(
                true,
                parties.row("period=2026-02&council=pts-bed&serviceLevel=decided")
                        .get("beddingIn"));
        assertEquals(
                false,
                parties.row("period=2026-03&council=pts-bed&serviceLevel=decided")
                        .get("beddingIn"));
    }

    @Test
    void c4ASmallSampleCarriesNoPoints() {
        Map<String, Object> measure = ResultParties.measureText("timeliness", "due");
        measure.put("minimumSample", 5);
        org.concordat.testing.Api.manager(parties.unit())
                .body(measure)
                .put(parties.path() + "/measures/sampled")
                .then()
                .statusCode(201);
        parties.sign("small", 2, terms(List.of(level("decided", "sampled", "month")), List.of(), Map.of()));
        load("small", null, "2026-01", 5, 1);
        load("small", null, "2026-02", 4, 4);
        load("small", null, "2026-03", 5, 1);
        assertEquals("4 0 8 null null", points("small", "decided"));
    }

    @Test
    void b8AQuarterlyLevelHasPointsInQuartersOnly() {
        parties.sign("quarter", 2, terms(List.of(level("decided", "by-due", "quarter")), List.of(), Map.of()));
        load("quarter", null, "2026-01", 10, 1);
        load("quarter", null, "2026-04", 10, 1);
        assertEquals("null null null null null", points("quarter", "decided"));
        List<String> quarters =
                parties.rows("from=FY2025-26-Q4&to=FY2026-27-Q1&council=pts-quarter&serviceLevel=decided").stream()
                        .map(row -> String.valueOf(row.get("points")))
                        .toList();
        assertEquals(List.of("4", "8"), quarters);
    }
}
