package org.concordat.signals.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule S1: what is normal for a process, and which months are not. */
class ControlChartTest {

    private static final Period FIRST = month("2025-01");

    static Period month(String text) {
        return new Period(Period.Length.MONTH, YearMonth.parse(text));
    }

    /** Months from January 2025 on; - is a month without data. */
    static List<Observation> months(String values) {
        List<Observation> points = new ArrayList<>();
        Period month = FIRST;
        for (String value : values.trim().split(" +")) {
            if (!value.equals("-")) {
                points.add(new Observation(month, Fraction.of(new BigDecimal(value))));
            }
            month = month.next();
        }
        return points;
    }

    static ControlChart chart(String values) {
        return ControlChart.of(months(values), List.of());
    }

    private static BigDecimal rounded(Fraction value, int decimals) {
        return value.rounded(decimals, RoundingMode.HALF_UP);
    }

    private static String told(Stream<Signal> signals) {
        return signals.map(s -> s.kind().text() + " " + s.side().text() + " " + s.from() + ".." + s.to())
                .collect(Collectors.joining("; "));
    }

    /**
     * NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2, Individuals control charts: the flow rate of ten batches. It has 3/1.128,
     * which 2.66 is rounded from.
     */
    @Test
    void thePublishedFlowRates() {
        Stretch flow = chart("49.6 47.6 49.9 51.3 47.8 51.2 52.6 52.4 53.6 52.1")
                .latest()
                .orElseThrow();
        Limits limits = flow.limits().orElseThrow();
        assertEquals(new BigDecimal("50.81"), rounded(limits.mean(), 2));
        assertEquals(new BigDecimal("1.8778"), rounded(limits.meanRange(), 4));
        // 50.81 ± 3 x 1.8778 / 1.128 as it is published: 55.8041 and 45.8159
        assertEquals(new BigDecimal("55.80"), rounded(limits.upper(), 2));
        assertEquals(new BigDecimal("45.82"), rounded(limits.lower(), 2));
        assertEquals(List.of(), flow.signals(), "the process is in statistical control, as the handbook says");
        assertEquals(Stretch.Standing.PROVISIONAL, flow.standing());
    }

    @Test
    void limitsAreExact() {
        Limits limits = chart("1 2 1 2 1 2 2").latest().orElseThrow().limits().orElseThrow();
        assertEquals(Fraction.of(11, 7), limits.mean());
        assertEquals(Fraction.of(5, 6), limits.meanRange());
        assertEquals(Fraction.of(11, 7).plus(Fraction.of(266, 100).times(Fraction.of(5, 6))), limits.upper());
        assertEquals(Fraction.of(11, 7).minus(Fraction.of(266, 100).times(Fraction.of(5, 6))), limits.lower());
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // beyond the limits, told once for a stretch of them; at the limit is within
                "beyond-limits | 5 6 5 6 5 6 5 6 5 6 20 | above 2025-11..2025-11",
                "beyond-limits | 5 6 5 6 5 6 5 6 5 6 -9 | below 2025-11..2025-11",
                "beyond-limits | 5 6 5 6 5 6 5 6 5 6 5 6 5 6 5 6 20 20 5 6 | above 2026-05..2026-06",
                "beyond-limits | 5 5 5 5 5 5 5 5 | ",
                // seven in a row on one side of the mean; six are none, and a point on the mean ends it
                "run | 1 1 1 1 1 1 1 3 3 3 3 3 3 3 | below 2025-01..2025-07; above 2025-08..2026-02",
                "run | 1 2 1 2 1 2 9 8 9 8 9 8 | ",
                "run | 4 4 4 5 4 4 4 6 6 6 5 6 6 6 | ",
                "run | 4 4 4 4 4 4 4 5 6 6 6 6 6 6 6 | below 2025-01..2025-07; above 2025-09..2026-03",
                // seven rising or falling, strictly; a turning point ends one and begins the next
                "trend | 1 2 3 4 5 6 7 | rising 2025-01..2025-07",
                "trend | 7 6 5 4 3 2 1 | falling 2025-01..2025-07",
                "trend | 1 2 3 4 5 6 7 6 5 4 3 2 1 | rising 2025-01..2025-07; falling 2025-07..2026-01",
                "trend | 1 2 3 4 4 5 6 7 | ",
                "trend | 1 2 3 4 5 6 1 | ",
                // two of three beyond two sigma on the same side; apart, or on different sides, they are none
                "two-of-three | 5 6 5 6 5 6 5 6 5 6 5 6 5 6 9 6 9 6 5 6 5 6 | above 2026-03..2026-05",
                "two-of-three | 5 6 5 6 5 6 5 6 5 6 5 6 5 6 9 9 6 5 6 5 6 5 | above 2026-03..2026-04",
                "two-of-three | 5 6 5 6 5 6 5 6 5 6 5 6 5 6 9 6 5 9 6 5 6 5 | ",
                "two-of-three | 5 6 5 6 5 6 5 6 5 6 5 6 5 6 9 6 2 6 5 6 5 6 | ",
            })
    void signals(String kind, String values, String expected) {
        Stream<Signal> found =
                chart(values).signals().filter(signal -> signal.kind().text().equals(kind));
        assertEquals(expected == null ? "" : expected, told(found).replace(kind + " ", ""));
    }

    @Test
    void theLimitItselfIsWithin() {
        Limits limits = new Limits(Fraction.of(50, 1), Fraction.of(100, 1));
        assertEquals(Fraction.of(316, 1), limits.upper());
        assertEquals(List.of(false, true), List.of(beyond(limits, "316"), beyond(limits, "316.01")));
        assertEquals(false, limits.isBeyondTwoSigma(Side.BELOW, limits.mean().minus(Fraction.of(532, 3))));
    }

    private static boolean beyond(Limits limits, String value) {
        return limits.isBeyond(Side.ABOVE, Fraction.of(new BigDecimal(value)));
    }

    @ParameterizedTest(name = "{1} months of {0}: {2}")
    @CsvSource({
        "5 6 5 6 5 6, 6, TOO_FEW",
        "5 6 5 6 5 6 5, 7, PROVISIONAL",
        "5 6 5 6 5 6 5 6 5 6 5, 11, PROVISIONAL",
        "5 6 5 6 5 6 5 6 5 6 5 6, 12, SETTLED",
        // seven months, but not in a row: limits rest on what successive months differ by
        "5 6 5 - 6 5 6 5, 7, TOO_FEW",
        "5 6 5 - 6 5 6 5 6, 8, PROVISIONAL",
        "5 - 6 - 5 - 6 - 5 - 6 - 5 - 6 - 5, 9, TOO_FEW",
    })
    void fewMonthsSayLittle(String values, int points, Stretch.Standing standing) {
        Stretch stretch = chart(values).latest().orElseThrow();
        assertEquals(points, stretch.points().size());
        assertEquals(standing, stretch.standing());
        assertEquals(standing == Stretch.Standing.TOO_FEW, stretch.limits().isEmpty());
    }

    @Test
    void nothingGoesAcrossAMonthWithoutData() {
        assertEquals("trend rising 2025-01..2025-08", told(trends("1 2 3 4 5 6 7 8")));
        assertEquals("", told(trends("1 2 3 4 - 5 6 7 8")));
        Limits withGap =
                chart("1 1 1 1 - 9 9 9 9").latest().orElseThrow().limits().orElseThrow();
        assertEquals(Fraction.ZERO, withGap.meanRange(), "the step is no moving range");
    }

    private static Stream<Signal> trends(String values) {
        return chart(values).signals().filter(signal -> signal.kind() == Signal.Kind.TREND);
    }

    @Test
    void limitsBeginAnewWithAProcessChange() {
        String steps = "1 2 1 2 1 2 1 2 11 12 11 12 11 12 11 12";
        List<Observation> points = months(steps);
        ControlChart before = ControlChart.of(points, List.of());
        assertEquals(
                "run below 2025-01..2025-08; run above 2025-09..2026-04",
                told(before.signals().filter(s -> s.kind() == Signal.Kind.RUN)));
        ControlChart after = ControlChart.of(points, List.of(month("2025-09")));
        assertEquals(List.of(), after.signals().toList());
        assertEquals(2, after.stretches().size());
        assertEquals(month("2025-08"), after.stretches().get(0).to());
        assertEquals(month("2025-09"), after.latest().orElseThrow().from());
        assertEquals(
                Fraction.of(23, 2),
                after.latest().orElseThrow().limits().orElseThrow().mean());
    }

    @Test
    void aProcessChangeInAMonthWithoutDataCountsFromTheNext() {
        ControlChart chart = ControlChart.of(months("1 2 - 11 12"), List.of(month("2025-03")));
        assertEquals(
                List.of(FIRST, month("2025-04")),
                chart.stretches().stream().map(Stretch::from).toList());
    }

    @Test
    void aProcessChangeAheadOfTheDataChangesNothing() {
        List<Observation> points = months("1 2 1 2 1 2 1");
        assertEquals(ControlChart.of(points, List.of()), ControlChart.of(points, List.of(FIRST, month("2026-06"))));
    }

    @Test
    void aMonthHasOneObservation() {
        List<Observation> twice = List.of(new Observation(FIRST, Fraction.ONE), new Observation(FIRST, Fraction.ZERO));
        assertThrows(IllegalArgumentException.class, () -> ControlChart.of(twice, List.of()));
    }

    @Test
    void monthsAndQuartersAreOfDifferentChartsAndYearsOfNone() {
        Period quarter = Period.parse("FY2026-27-Q1").orElseThrow();
        List<Observation> mixed =
                List.of(new Observation(FIRST, Fraction.ONE), new Observation(quarter, Fraction.ZERO));
        assertThrows(IllegalArgumentException.class, () -> ControlChart.of(mixed, List.of()));
        Period year = Period.parse("FY2026-27").orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> new Observation(year, Fraction.ONE));
    }

    @Test
    void quartersFollowEachOtherAsMonthsDo() {
        List<Observation> points = new ArrayList<>();
        Period quarter = Period.parse("FY2023-24-Q1").orElseThrow();
        for (String value : "5 8 5 8 5 8 5 8 20".split(" ")) {
            points.add(new Observation(quarter, Fraction.of(new BigDecimal(value))));
            quarter = quarter.next();
        }
        ControlChart chart = ControlChart.of(points, List.of());
        assertEquals("", told(ControlChart.of(points.subList(0, 7), List.of()).signals()));
        assertEquals("beyond-limits above FY2025-26-Q1..FY2025-26-Q1", told(chart.signals()));
        assertEquals(
                "Eight of the last nine quarters are within normal variation; April to June 2025 lies above it, which is"
                        + " worse (provisional until there are twelve quarters).",
                new ChartSentence(chart, org.concordat.catalogue.model.Direction.LOWER_IS_BETTER).text());
    }
}
