package org.concordat.signals.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Period;

/** Rule S1, for any months. */
class ChartPropertiesTest {

    private static List<Observation> months(List<Integer> values, Fraction factor, Fraction shift) {
        List<Observation> points = new ArrayList<>();
        Period month = ControlChartTest.month("2024-01");
        for (int value : values) {
            if (value != 0) { // a month without data
                points.add(new Observation(
                        month, Fraction.of(value, 1).times(factor).plus(shift)));
            }
            month = month.next();
        }
        return points;
    }

    private static Set<String> signals(ControlChart chart, boolean mirrored) {
        return chart.signals()
                .map(s -> s.kind() + " " + (mirrored ? mirror(s.side()) : s.side()) + " " + s.from() + " " + s.to())
                .collect(Collectors.toSet());
    }

    private static Side mirror(Side side) {
        return switch (side) {
            case ABOVE -> Side.BELOW;
            case BELOW -> Side.ABOVE;
            case RISING -> Side.FALLING;
            case FALLING -> Side.RISING;
        };
    }

    @Property(tries = 500)
    void anotherScaleHasTheSameSignals(
            @ForAll @Size(min = 7, max = 36) List<@IntRange(max = 12) Integer> values,
            @ForAll @IntRange(min = 1, max = 9) int factor,
            @ForAll @IntRange(min = -50, max = 50) int shift) {
        ControlChart chart = ControlChart.of(months(values, Fraction.ONE, Fraction.ZERO), List.of());
        ControlChart scaled = ControlChart.of(months(values, Fraction.of(factor, 7), Fraction.of(shift, 3)), List.of());
        assertEquals(signals(chart, false), signals(scaled, false));
    }

    @Property(tries = 500)
    void theMirroredMonthsHaveTheMirroredSignals(
            @ForAll @Size(min = 7, max = 36) List<@IntRange(max = 12) Integer> values) {
        ControlChart chart = ControlChart.of(months(values, Fraction.ONE, Fraction.ZERO), List.of());
        ControlChart mirrored = ControlChart.of(months(values, Fraction.of(-1, 1), Fraction.ZERO), List.of());
        assertEquals(signals(chart, true), signals(mirrored, false));
    }

    @Property(tries = 500)
    void noStretchIsToldTwice(@ForAll @Size(min = 7, max = 36) List<@IntRange(max = 12) Integer> values) {
        List<Signal> all = ControlChart.of(months(values, Fraction.ONE, Fraction.ZERO), List.of())
                .signals()
                .toList();
        for (Signal a : all) {
            for (Signal b : all) {
                boolean same = a.kind() == b.kind() && a.side() == b.side() && a != b;
                boolean turning = a.kind() == Signal.Kind.TREND;
                assertTrue(!same || turning || !a.covers(b.from()) && !b.covers(a.from()), a + " and " + b);
            }
        }
    }

    @Property(tries = 300)
    void theMonthsOfAChartArePartedByItsChanges(
            @ForAll @Size(min = 1, max = 36) List<@IntRange(max = 12) Integer> values,
            @ForAll @Size(max = 4) Set<@IntRange(max = 40) Integer> changes) {
        List<Observation> points = months(values, Fraction.ONE, Fraction.ZERO);
        List<Period> begins = changes.stream()
                .map(n -> new Period(
                        Period.Length.MONTH,
                        ControlChartTest.month("2024-01").start().plusMonths(n)))
                .toList();
        ControlChart chart = ControlChart.of(points, begins);
        assertEquals(
                points,
                chart.stretches().stream().flatMap(s -> s.points().stream()).toList());
        for (Period begin : begins) {
            assertTrue(chart.stretches().stream()
                    .allMatch(s -> !s.from().start().isBefore(begin.start())
                            || s.to().start().isBefore(begin.start())));
        }
    }
}
