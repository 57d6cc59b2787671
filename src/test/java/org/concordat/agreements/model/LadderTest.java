package org.concordat.agreements.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.agreements.model.VersionText.BandText;
import org.concordat.agreements.model.VersionText.Range;
import org.concordat.catalogue.model.Direction;
import org.concordat.catalogue.model.Rounding;
import org.concordat.kernel.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {

    private static final String NINETY_EIGHT = "met:98 minor:96 serious:94 severe:92 critical";

    /** A ladder from a text: {@code met:98 minor:96 critical}, or {@code met:18..22 minor:15..25 critical}. */
    private static List<BandText> bands(String text) {
        return Stream.of(text.split(" "))
                .map(part -> part.split(":"))
                .map(p -> p.length == 1
                        ? new BandText(p[0], null, null, null)
                        : p[1].contains("..")
                                ? new BandText(p[0], null, range(p[1]), null)
                                : new BandText(p[0], new BigDecimal(p[1]), null, null))
                .toList();
    }

    private static Range range(String text) {
        String[] ends = text.split("\\.\\.");
        return new Range(new BigDecimal(ends[0]), new BigDecimal(ends[1]));
    }

    @ParameterizedTest(name = "B1 {1} under {0}: {2}")
    @CsvSource({
        "higher-is-better, 98, met", "higher-is-better, 97.99, minor", "higher-is-better, 97.95, minor",
        "higher-is-better, 96, minor", "higher-is-better, 95.999, serious", "higher-is-better, 94, serious",
        "higher-is-better, 93.99, severe", "higher-is-better, 92, severe", "higher-is-better, 91.999, critical",
        "higher-is-better, 0, critical", "higher-is-better, 100, met"
    })
    void b1TheExampleOfTarget98(String direction, BigDecimal value, String band) {
        Ladder ladder = new Ladder(Direction.parse(direction).orElseThrow(), bands(NINETY_EIGHT));
        assertEquals(band, ladder.reachedBy(Ratio.of(value), null).band());
    }

    @Test
    void b1RoundingBeforeBandingIsTheMeasures() {
        Ladder ladder = new Ladder(Direction.HIGHER_IS_BETTER, bands(NINETY_EIGHT));
        Ratio value = Ratio.of(new BigDecimal("97.95"));
        assertEquals("minor", ladder.reachedBy(value, null).band());
        assertEquals(
                "met",
                ladder.reachedBy(value, new Rounding(1, RoundingMode.HALF_UP)).band());
    }

    @Test
    void b8BandsAreDecidedOnTheExactRatio() {
        Ladder ladder = new Ladder(Direction.HIGHER_IS_BETTER, bands("met:66.67 critical"));
        assertEquals(
                "critical", ladder.reachedBy(Ratio.of(2, 3).inPercent(), null).band());
    }

    @ParameterizedTest(name = "B1 {0} of {1}: {2}")
    @CsvSource({
        "5,met:5 minor:8 critical,met",
        "5.01,met:5 minor:8 critical,minor",
        "8,met:5 minor:8 critical,minor",
        "9,met:5 minor:8 critical,critical"
    })
    void b1LowerIsBetter(BigDecimal value, String ladder, String band) {
        assertEquals(
                band,
                new Ladder(Direction.LOWER_IS_BETTER, bands(ladder))
                        .reachedBy(Ratio.of(value), null)
                        .band());
    }

    @ParameterizedTest(name = "B1 {0} within: {1}")
    @CsvSource({"18,met", "22,met", "17.9,minor", "25,minor", "25.01,critical", "1,critical"})
    void b1WithinRangeHasBothEndsIn(BigDecimal value, String band) {
        Ladder ladder = new Ladder(Direction.WITHIN_RANGE, bands("met:18..22 minor:15..25 critical"));
        assertEquals(band, ladder.reachedBy(Ratio.of(value), null).band());
    }

    @ParameterizedTest(name = "B1 refused: {0} {1}")
    @CsvSource({
        "higher-is-better,met:98 minor:99 critical",
        "higher-is-better,met:98 minor:98 critical",
        "lower-is-better,met:5 minor:4 critical",
        "within-range,met:18..22 minor:19..25 critical",
        "within-range,met:18..22 minor:18..22 critical",
        "within-range,met:22..18 critical",
        "higher-is-better,met:98",
        "higher-is-better,met:98 critical:5",
        "higher-is-better,minor:98 critical",
        "higher-is-better,met:98 severe:96 minor:94 critical",
        "higher-is-better,met:98 good:96 critical",
        "higher-is-better,met minor:96 critical",
        "within-range,met:98 critical",
        "higher-is-better,met:1..2 critical"
    })
    void b1ALadderOutOfOrderIsRefused(String direction, String ladder) {
        Direction parsed = Direction.parse(direction).orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> new Ladder(parsed, bands(ladder)));
    }
}
