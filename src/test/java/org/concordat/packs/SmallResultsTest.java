package org.concordat.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.costs.model.Working;
import org.concordat.kernel.Period;
import org.concordat.performance.ResultView;
import org.concordat.performance.ResultView.Unit;
import org.concordat.performance.model.Counts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule P3: which results rest on a small number or give one away, and which points tell of the period before. */
class SmallResultsTest {

    private static final Instant NOW = Instant.parse("2026-08-20T09:00:00Z");

    /** A result of kettering's {@code sla}: period, service level, kind, numbers as 90/100, and those of its units. */
    private static ResultView result(String period, String level, String kind, String number, String... units) {
        Period of = Period.parse(period).orElseThrow();
        String id = period + ".kettering.sla." + level;
        return new ResultView(
                id,
                "kettering",
                null,
                "service",
                "sla",
                level,
                period,
                of.first(),
                of.last(),
                part(number, 0),
                part(number, 1),
                BigDecimal.TEN,
                "percent",
                kind,
                "figures",
                null,
                BigDecimal.valueOf(95),
                "serious",
                2,
                Counts.NONE,
                null,
                null,
                1,
                false,
                false,
                "closed",
                NOW,
                1,
                List.of(),
                NOW,
                NOW,
                Arrays.stream(units).map(SmallResultsTest::unit).toList());
    }

    private static BigDecimal part(String number, int which) {
        return new BigDecimal(number.split("/")[which]);
    }

    private static Unit unit(String number) {
        boolean relieved = number.endsWith(" relieved");
        String plain = number.replace(" relieved", "");
        return new Unit(
                List.of(),
                BigDecimal.valueOf(95),
                part(plain, 0),
                part(plain, 1),
                Counts.NONE,
                BigDecimal.TEN,
                null,
                "critical",
                4,
                false,
                relieved,
                false,
                List.of(),
                1,
                "base",
                null);
    }

    private static Set<String> small(ResultView... results) {
        return new TreeSet<>(SmallResults.of(List.of(results)));
    }

    @ParameterizedTest(name = "P3 {0} with units {1} and {2}: {3}")
    @CsvSource({
        "187/200, 185/197, 2/3, true",
        "187/200, 93/100, 94/100, false",
        "187/200, 97/100, 90/100, true",
        "197/200, 100/100, 97/100, true"
    })
    void aCouncilIsSmallWhereOneOfItsUnitsIs(String number, String one, String other, boolean small) {
        assertEquals(
                small,
                !small(result("2026-04", "in-time", "ratio", number, one, other))
                        .isEmpty());
    }

    @Test
    void aLongerPeriodIsSmallWhereAnyPartIs() {
        assertEquals(
                Set.of(
                        "2026-06.kettering.sla.in-time",
                        "FY2026-27-Q1.kettering.sla.in-time",
                        "FY2026-27.kettering.sla.in-time"),
                small(
                        result("2026-04", "in-time", "ratio", "90/100"),
                        result("2026-05", "in-time", "ratio", "92/100"),
                        result("2026-06", "in-time", "ratio", "97/100"),
                        result("FY2026-27-Q1", "in-time", "ratio", "279/300"),
                        result("FY2026-27-Q2", "in-time", "ratio", "279/300"),
                        result("FY2026-27-Q1", "answered", "ratio", "279/300"),
                        result("FY2026-27", "in-time", "ratio", "1100/1200")));
    }

    @Test
    void aCompositeIsSmallWhereAnythingOfItsPeriodIs() {
        assertEquals(
                Set.of("2026-04.kettering.sla.score", "2026-04.kettering.sla.in-time"),
                small(
                        result("2026-04", "score", "composite", "1/2"),
                        result("2026-04", "in-time", "ratio", "97/100"),
                        result("2026-05", "score", "composite", "1/2"),
                        result("2026-05", "in-time", "ratio", "90/100")));
    }

    @ParameterizedTest(name = "P3 after {1} and {0}: {2}")
    @CsvSource({
        "90/100, 97/100, true",
        "97/100, 90/100, false",
        "90/100, 90/100, false",
        "97/100, 90/100 relieved, true",
        "90/100, 90/100 relieved, false"
    })
    void pointsTellOfTheHiddenPeriodBefore(String first, String second, boolean tells) {
        List<ResultView> results = new ArrayList<>(List.of(
                result("2026-04", "in-time", "ratio", first),
                result("2026-05", "in-time", "ratio", second.replace(" relieved", ""), second),
                result("2026-06", "in-time", "ratio", "90/100")));
        Period june = Period.parse("2026-06").orElseThrow();
        ReadResults read = ReadResults.of(june, List.of(june.previous().previous(), june.previous(), june), results);
        ResultView last = results.get(2);
        assertFalse(read.isSmall(last));
        assertEquals(tells, read.tellsOfFormer(last));
        assertEquals(tells, read.isHidden(last));
    }

    @ParameterizedTest(name = "P3 a pool that is shared by {0} of {1} in a {2}: {3}")
    @CsvSource({
        "estimate, 3, unit, true",
        "actual, 9/2, driver, true",
        "actual, 5, unit, false",
        "estimate, 99500, driver, false",
        "actual, 0, unit, false",
        "share, 1/4, driver, false",
        "actual, 3, equal, false"
    })
    void aPoolIsSharedByASmallNumber(String fact, String volume, String step, boolean small) {
        Working inner = new Working(
                step, "M2", "Says", List.of(new Working.Fact(fact, "kettering", volume)), List.of(), List.of());
        Working whole = new Working("pool", "M1", "Says", List.of(), List.of(inner), List.of());
        assertEquals(small, CostsOfPack.isSmall(whole));
    }

    @Test
    void whatWasNotReadMayBeSmall() {
        Period june = Period.parse("2026-06").orElseThrow();
        ReadResults read =
                ReadResults.of(june, List.of(june), List.of(result("2026-06", "in-time", "ratio", "90/100")));
        assertTrue(read.mayRestOnSmall(List.of(june.previous(), june), "kettering", "sla", null));
        assertFalse(read.mayRestOnSmall(List.of(june), "kettering", "sla", null));
    }
}
