package org.concordat.agreements.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.agreements.model.VersionText.BandText;
import org.concordat.agreements.model.VersionText.Range;
import org.concordat.catalogue.model.Direction;
import org.concordat.catalogue.model.Rounding;
import org.concordat.kernel.Ratio;

/** What holds of ladders whatever their bands, and of whatever value; drawn as close to a limit as can be as often as not. */
class LadderPropertiesTest {

    /** How close to a limit a value is drawn: no number of decimals tells the two apart. */
    private static final BigDecimal HAIR = new BigDecimal("1E-40");

    private static final int FINEST = 60;

    /** A ladder, and a value that falls somewhere on it. */
    record Drawn(Ladder ladder, Ratio value) {}

    private static Ladder ladder(Direction direction, List<BigDecimal> limits) {
        Comparator<BigDecimal> order = Comparator.naturalOrder();
        List<BigDecimal> ordered = limits.stream()
                .sorted(direction == Direction.HIGHER_IS_BETTER ? order.reversed() : order)
                .toList();
        List<BandText> bands = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            BigDecimal limit = ordered.get(i);
            bands.add(
                    direction == Direction.WITHIN_RANGE
                            ? new BandText(Ladder.NAMES.get(i), null, new Range(limit.negate(), limit), null)
                            : new BandText(Ladder.NAMES.get(i), limit, null, null));
        }
        bands.add(new BandText(Ladder.NAMES.get(ordered.size()), null, null, null));
        return new Ladder(direction, bands);
    }

    private static Arbitrary<BigDecimal> limits() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.integers().between(0, 2))
                .as((unscaled, scale) -> BigDecimal.valueOf(unscaled, scale));
    }

    @Provide
    Arbitrary<Drawn> drawn() {
        Arbitrary<Ladder> ladders = Combinators.combine(
                        Arbitraries.of(Direction.values()),
                        limits().list().ofMinSize(1).ofMaxSize(4).uniqueElements(BigDecimal::stripTrailingZeros))
                .as(LadderPropertiesTest::ladder);
        return ladders.flatMap(ladder ->
                Arbitraries.oneOf(ratios(), near(ladder), ties(ladder)).map(value -> new Drawn(ladder, value)));
    }

    private static Arbitrary<Ratio> ratios() {
        return Combinators.combine(
                        Arbitraries.integers().between(-10_000, 1_000_000),
                        Arbitraries.integers().between(1, 10_000))
                .as((numerator, denominator) -> Ratio.of(numerator, denominator));
    }

    /** On a limit, or a hair to either side of it, as a fraction of whatever denominator. */
    private static Arbitrary<Ratio> near(Ladder ladder) {
        List<BigDecimal> ends = new ArrayList<>();
        for (BandText band : ladder.bands().subList(0, ladder.bands().size() - 1)) {
            ends.addAll(
                    band.limit() == null
                            ? List.of(band.range().from(), band.range().to())
                            : List.of(band.limit()));
        }
        return Combinators.combine(
                        Arbitraries.of(ends),
                        Arbitraries.integers().between(-1, 1),
                        Arbitraries.integers().between(1, 10_000))
                .as((end, side, denominator) -> {
                    BigDecimal over = BigDecimal.valueOf(denominator);
                    return new Ratio(end.multiply(over).add(HAIR.multiply(BigDecimal.valueOf(side))), over);
                });
    }

    /** Where rounding to one, two or three decimals decides: half a last decimal from a limit, or a hair to either side of that. */
    private static Arbitrary<Ratio> ties(Ladder ladder) {
        return Combinators.combine(near(ladder), Arbitraries.integers().between(1, 3), Arbitraries.of(-5, 5))
                .as((near, decimals, half) -> new Ratio(
                        near.numerator()
                                .add(BigDecimal.valueOf(half, decimals + 1).multiply(near.denominator())),
                        near.denominator()));
    }

    /** A number as a whole number of steps far finer than a hair. */
    private static BigInteger steps(BigDecimal number) {
        return number.scaleByPowerOfTen(FINEST).toBigIntegerExact();
    }

    private static int compare(Ratio value, BigDecimal limit) {
        return steps(value.numerator()).compareTo(steps(limit.multiply(value.denominator())));
    }

    /** Rounded in whole numbers only. */
    private static BigDecimal rounded(Ratio value, Rounding rounding) {
        BigInteger over = steps(value.denominator());
        BigInteger[] parts = steps(value.numerator().scaleByPowerOfTen(rounding.decimals()))
                .abs()
                .divideAndRemainder(over);
        int half = parts[1].shiftLeft(1).compareTo(over);
        boolean up =
                switch (rounding.mode()) {
                    case UP -> parts[1].signum() > 0;
                    case HALF_UP -> half >= 0;
                    case HALF_DOWN -> half > 0;
                    case HALF_EVEN -> half > 0 || half == 0 && parts[0].testBit(0);
                    default -> false;
                };
        BigInteger away = up ? parts[0].add(BigInteger.ONE) : parts[0];
        return new BigDecimal(away.multiply(BigInteger.valueOf(value.numerator().signum())), rounding.decimals());
    }

    private static String expected(Ladder ladder, Ratio value) {
        for (BandText band : ladder.bands().subList(0, ladder.bands().size() - 1)) {
            boolean reached =
                    switch (ladder.direction()) {
                        case HIGHER_IS_BETTER -> compare(value, band.limit()) >= 0;
                        case LOWER_IS_BETTER -> compare(value, band.limit()) <= 0;
                        case WITHIN_RANGE ->
                            compare(value, band.range().from()) >= 0
                                    && compare(value, band.range().to()) <= 0;
                    };
            if (reached) {
                return band.band();
            }
        }
        return ladder.bands().get(ladder.bands().size() - 1).band();
    }

    @Property(tries = 5_000)
    void b1WithoutRoundingTheBandIsDecidedOnTheExactValue(@ForAll("drawn") Drawn drawn) {
        assertEquals(
                expected(drawn.ladder(), drawn.value()),
                drawn.ladder().reachedBy(drawn.value(), null).band());
    }

    @Property(tries = 5_000)
    void b1WithRoundingTheBandIsThatOfTheRoundedValue(
            @ForAll("drawn") Drawn drawn, @ForAll("roundings") Rounding rounding) {
        assertEquals(
                expected(drawn.ladder(), Ratio.of(rounded(drawn.value(), rounding))),
                drawn.ladder().reachedBy(drawn.value(), rounding).band());
    }

    @Provide
    Arbitrary<Rounding> roundings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, Rounding.MOST_DECIMALS),
                        Arbitraries.of("half-up", "half-even", "half-down", "up", "down"))
                .as((decimals, mode) ->
                        new Rounding(decimals, Rounding.mode(mode).orElseThrow()));
    }

    @Property(tries = 5_000)
    void b1ABetterValueIsNeverInAWorseBand(@ForAll("drawn") Drawn drawn, @ForAll("hairs") BigDecimal more) {
        Ratio value = drawn.value();
        int before = place(drawn.ladder(), value);
        BigDecimal step = more.multiply(value.denominator());
        Ratio better =
                switch (drawn.ladder().direction()) {
                    case HIGHER_IS_BETTER -> new Ratio(value.numerator().add(step), value.denominator());
                    case LOWER_IS_BETTER -> new Ratio(value.numerator().subtract(step), value.denominator());
                    // Ranges are drawn around zero: nearer to it is better.
                    case WITHIN_RANGE ->
                        new Ratio(
                                value.numerator().multiply(BigDecimal.valueOf(9)),
                                value.denominator().multiply(BigDecimal.TEN));
                };
        assertTrue(place(drawn.ladder(), better) <= before, () -> drawn + " and " + better);
    }

    @Provide
    Arbitrary<BigDecimal> hairs() {
        return Arbitraries.of(BigDecimal.ZERO, HAIR, new BigDecimal("0.01"), BigDecimal.TEN);
    }

    private static int place(Ladder ladder, Ratio value) {
        return ladder.bands().indexOf(ladder.reachedBy(value, null));
    }
}
