package org.concordat.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.concordat.catalogue.model.Direction;
import org.concordat.kernel.Fraction;
import org.concordat.signals.model.BinomialCounts;
import org.concordat.signals.model.Funnel;
import org.concordat.signals.model.FunnelSentence;
import org.concordat.signals.model.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule S2: who differs from all together. */
class FunnelTest {

    /**
     * Deaths after open heart surgery on children under one year, 1991 to 1995: Spiegelhalter and others, Commissioned analysis of surgical
     * performance using routine data, Journal of the Royal Statistical Society A 165 (2002) 191; Aylin and others, Lancet 358 (2001) 181.
     */
    private static final List<Funnel.Unit> HEARTS = Stream.of(
                    "Bristol 41 143",
                    "Leicester 24 187",
                    "Leeds 25 323",
                    "Oxford 23 122",
                    "Guys 25 164",
                    "Liverpool 42 405",
                    "Southampton 24 239",
                    "GreatOrmondStreet 53 482",
                    "Newcastle 26 195",
                    "Harefield 25 177",
                    "Birmingham 58 581",
                    "Brompton 31 301")
            .map(text -> text.split(" "))
            .map(parts -> new Funnel.Unit(parts[0], parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))
            .toList();

    /** Tails of whole numbers: no floating point, no library. */
    private static final class Exact implements BinomialCounts {

        @Override
        public int lowest(int trials, Fraction rate, Fraction tail) {
            BigInteger hits = rate.numerator();
            BigInteger misses = rate.denominator().subtract(hits);
            BigInteger whole = rate.denominator().pow(trials);
            BigInteger sum = BigInteger.ZERO;
            BigInteger choose = BigInteger.ONE;
            for (int k = 0; ; k++) {
                sum = sum.add(choose.multiply(hits.pow(k)).multiply(misses.pow(trials - k)));
                boolean enough = sum.multiply(tail.denominator()).compareTo(whole.multiply(tail.numerator())) >= 0;
                if (enough) {
                    return k;
                }
                choose = choose.multiply(BigInteger.valueOf(trials - k)).divide(BigInteger.valueOf(k + 1L));
            }
        }

        @Override
        public int highest(int trials, Fraction rate, Fraction tail) {
            BigInteger hits = rate.numerator();
            BigInteger misses = rate.denominator().subtract(hits);
            BigInteger whole = rate.denominator().pow(trials);
            BigInteger sum = BigInteger.ZERO;
            BigInteger choose = BigInteger.ONE;
            for (int k = trials; ; k--) {
                sum = sum.add(choose.multiply(hits.pow(k)).multiply(misses.pow(trials - k)));
                boolean enough = sum.multiply(tail.denominator()).compareTo(whole.multiply(tail.numerator())) >= 0;
                if (enough) {
                    return k;
                }
                choose = choose.multiply(BigInteger.valueOf(k)).divide(BigInteger.valueOf(trials - k + 1L));
            }
        }
    }

    @Test
    void bristolAloneLiesBeyondTheLimits() {
        Funnel funnel = Funnel.of(HEARTS, new CommonsBinomial());
        assertEquals(Fraction.of(397, 3319), funnel.pooled());
        assertEquals("0.12", funnel.pooled().rounded(2, RoundingMode.HALF_UP).toPlainString());
        assertEquals(
                List.of("Bristol"),
                funnel.units().stream()
                        .filter(placed -> placed.place() == Funnel.Place.BEYOND_998)
                        .map(placed -> placed.unit().name())
                        .toList());
        assertEquals(Side.ABOVE, funnel.units().get(0).side().orElseThrow());
        assertEquals(Funnel.of(HEARTS, new Exact()), funnel, "limits of whole numbers alone");
    }

    @Test
    void theSentenceOfTheHearts() {
        assertEquals(
                "Bristol lies above the pooled rate, which is worse, beyond the 99.8 % limits, which chance alone hardly explains;"
                        + " Leeds lies below the pooled rate, which is better, and Oxford lies above the pooled rate, which is worse,"
                        + " beyond the 95 % limits, as one in twenty does by chance; nine of twelve are within what chance explains.",
                sentence(Funnel.of(HEARTS, new CommonsBinomial()), Direction.LOWER_IS_BETTER));
    }

    private static String sentence(Funnel funnel, Direction direction) {
        return new FunnelSentence(funnel, direction, "hospitals").text();
    }

    @Test
    void theSentenceWhereNobodyDiffers() {
        List<Funnel.Unit> alike = List.of(new Funnel.Unit("a", "a", 9, 10), new Funnel.Unit("b", "b", 180, 200));
        assertEquals(
                "Both hospitals are within what chance explains around their pooled rate.",
                sentence(Funnel.of(alike, new CommonsBinomial()), Direction.HIGHER_IS_BETTER));
        assertEquals(
                "One hospital with data cannot be compared with others.",
                FunnelSentence.ofTooFew(1, "hospital", "hospitals"));
        assertEquals("There are no data of this period.", FunnelSentence.ofTooFew(0, "hospital", "hospitals"));
    }

    @Property(tries = 300)
    void limitsAreThoseOfWholeNumbers(
            @ForAll @IntRange(min = 1, max = 120) int trials,
            @ForAll @IntRange(min = 0, max = 60) int numerator,
            @ForAll @IntRange(min = 0, max = 60) int more) {
        Fraction rate = Fraction.of(numerator, Math.max(1, numerator + more));
        for (Fraction tail : List.of(Fraction.of(25, 1000), Fraction.of(1, 1000))) {
            BinomialCounts found = new CommonsBinomial();
            BinomialCounts exact = new Exact();
            assertEquals(exact.lowest(trials, rate, tail), found.lowest(trials, rate, tail));
            assertEquals(exact.highest(trials, rate, tail), found.highest(trials, rate, tail));
        }
    }

    @Property(tries = 200)
    void theWiderLimitsHoldTheNarrower(
            @ForAll @IntRange(min = 1, max = 5000) int trials, @ForAll @IntRange(min = 1, max = 99) int percent) {
        BinomialCounts counts = new CommonsBinomial();
        Fraction rate = Fraction.of(percent, 100);
        Fraction narrow = Fraction.of(25, 1000);
        Fraction wide = Fraction.of(1, 1000);
        assertTrue(counts.lowest(trials, rate, wide) <= counts.lowest(trials, rate, narrow));
        assertTrue(counts.highest(trials, rate, wide) >= counts.highest(trials, rate, narrow));
        assertTrue(counts.lowest(trials, rate, narrow) <= counts.highest(trials, rate, narrow));
    }

    @ParameterizedTest(name = "all at {0} of {1}: nobody differs")
    @CsvSource({"10, 10", "0, 10"})
    void whereAllAreAlikeNobodyDiffers(int numerator, int denominator) {
        Funnel.Unit one = new Funnel.Unit("a", "a", numerator, denominator);
        Funnel funnel =
                Funnel.of(List.of(one, new Funnel.Unit("b", "b", numerator, denominator)), new CommonsBinomial());
        assertTrue(funnel.units().stream().allMatch(placed -> placed.place() == Funnel.Place.WITHIN));
    }

    @ParameterizedTest(name = "{0} of {1} is no proportion")
    @CsvSource({"11, 10", "-1, 10", "0, 0"})
    void onlyProportions(int numerator, int denominator) {
        assertThrows(IllegalArgumentException.class, () -> new Funnel.Unit("a", "a", numerator, denominator));
        assertThrows(IllegalArgumentException.class, () -> Funnel.of(List.of(), new CommonsBinomial()));
    }
}
