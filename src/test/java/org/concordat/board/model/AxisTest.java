package org.concordat.board.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.concordat.kernel.Fraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scales with ticks at round numbers. */
class AxisTest {

    private static final Fraction HUNDRED = Fraction.of(100, 1);

    private static List<Fraction> numbers(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(" "))
                        .map(BigDecimal::new)
                        .map(Fraction::of)
                        .toList();
    }

    private static Axis.Bounds bounds(String name) {
        return switch (name) {
            case "percent" -> Axis.Bounds.PERCENT;
            case "positive" -> Axis.Bounds.POSITIVE;
            default -> Axis.Bounds.NONE;
        };
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // one value has room around it; a share of everything, or of nothing, ends there
                "percent | 95 | 90 92 94 96 98 100",
                "percent | 100 | 90 92 94 96 98 100",
                "percent | 0 | 0 2 4 6 8 10",
                "percent | 100 100 100 | 90 92 94 96 98 100",
                "percent | 60 95 | 60 70 80 90 100",
                "percent | 93.1 96.4 | 88 90 92 94 96 98 100",
                // a limit beyond what can be asks for no room
                "percent | 90 104.3 | 90 92 94 96 98 100",
                "positive | 3 -2 8 | 0 2 4 6 8",
                "positive | 0 0 | 0 0.2 0.4 0.6 0.8 1",
                "positive | 12 1200 | 0 500 1000 1500",
                "positive | 49.6 47.6 49.9 51.3 55.8 45.8 | 44 46 48 50 52 54 56",
                "none | -3 4 | -4 -2 0 2 4",
                "none | | -0.6 -0.4 -0.2 0 0.2 0.4 0.6",
            })
    void ticksAreRound(String bounds, String values, String ticks) {
        Axis axis = Axis.of(numbers(values), bounds(bounds));
        assertEquals(ticks, axis.ticks().stream().map(Axis::label).collect(Collectors.joining(" ")));
    }

    @Property(tries = 500)
    void everyValueThatCanBeHasAPlace(
            @ForAll @Size(min = 1, max = 36) List<@IntRange(min = 0, max = 10_000) Integer> values) {
        List<Fraction> shares =
                values.stream().map(value -> Fraction.of(value, 100)).toList();
        for (Axis.Bounds bounds : List.of(Axis.Bounds.PERCENT, Axis.Bounds.POSITIVE, Axis.Bounds.NONE)) {
            Axis axis = Axis.of(shares, bounds);
            assertTrue(shares.stream().allMatch(axis::has));
            assertTrue(axis.from().compareTo(axis.to()) < 0);
            assertTrue(axis.ticks().size() >= 2 && axis.ticks().size() <= 8, axis::toString);
        }
        Axis percent = Axis.of(shares, Axis.Bounds.PERCENT);
        assertTrue(percent.from().signum() >= 0 && percent.to().compareTo(HUNDRED) <= 0);
    }
}
