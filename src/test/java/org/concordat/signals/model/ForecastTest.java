package org.concordat.signals.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.concordat.catalogue.model.CountedBy;
import org.concordat.kernel.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule S3: how likely it is that a target will be missed. */
class ForecastTest {

    /** The same, of exact rational numbers: rising factorials, since every ratio of the gamma functions is one. */
    private static Fraction exact(Forecast forecast, LongPredicate fails) {
        Fraction sum = Fraction.ZERO;
        for (long k = 0; k <= forecast.toCome(); k++) {
            if (fails.test(forecast.met() + k)) {
                sum = sum.plus(likelihood(forecast, k));
            }
        }
        return sum;
    }

    private static Fraction likelihood(Forecast f, long k) {
        Fraction a = Fraction.of(2 * f.met() + 1, 2);
        Fraction b = Fraction.of(2 * f.missed() + 1, 2);
        return new Fraction(choose(f.toCome(), k), BigInteger.ONE)
                .times(rising(a, k))
                .times(rising(b, f.toCome() - k))
                .over(rising(a.plus(b), f.toCome()));
    }

    private static Fraction rising(Fraction from, long steps) {
        Fraction product = Fraction.ONE;
        for (long i = 0; i < steps; i++) {
            product = product.times(from.plus(Fraction.of(i, 1)));
        }
        return product;
    }

    private static BigInteger choose(long n, long k) {
        BigInteger product = BigInteger.ONE;
        for (long i = 0; i < k; i++) {
            product = product.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return product;
    }

    @ParameterizedTest(name = "{0} met, {1} missed, {2} to come, at least {3} are needed: {4}")
    @CsvSource({
        // one to come, nothing known: even; the mean of Beta(m + 1/2, s + 1/2) else
        "0, 0, 1, 1, 0.5000",
        "3, 1, 1, 4, 0.3000",
        "3, 0, 1, 4, 0.1250",
        "0, 0, 2, 2, 0.6250",
        // certain
        "5, 0, 0, 5, 0.0000",
        "4, 1, 0, 5, 1.0000",
        "5, 5, 10, 5, 0.0000",
        "5, 5, 10, 16, 1.0000",
        // not certain, however unlikely
        "100000, 0, 10, 100001, 0.0001",
        "0, 100000, 10, 10, 0.9999",
    })
    void theProbabilityOfMissing(long met, long missed, long toCome, long needed, String probability) {
        Forecast forecast = new Forecast(met, missed, toCome);
        assertEquals(new BigDecimal(probability), forecast.probability(all -> all < needed));
    }

    @Property(tries = 300)
    void asExactlyComputed(
            @ForAll @IntRange(max = 20) int met,
            @ForAll @IntRange(max = 20) int missed,
            @ForAll @IntRange(max = 25) int toCome,
            @ForAll @IntRange(max = 70) int needed) {
        Forecast forecast = new Forecast(met, missed, toCome);
        LongPredicate fails = all -> all < needed;
        BigDecimal exact = exact(forecast, fails).rounded(4, RoundingMode.HALF_UP);
        BigDecimal found = forecast.probability(fails);
        BigDecimal off = exact.subtract(found).abs();
        assertTrue(off.compareTo(new BigDecimal("0.0001")) <= 0, exact + " is not " + found);
        assertEquals(exact(forecast, fails).signum() == 0, found.signum() == 0);
    }

    @Property(tries = 300)
    void allThatMayComeIsCertainTogether(
            @ForAll @IntRange(max = 60) int met,
            @ForAll @IntRange(max = 60) int missed,
            @ForAll @IntRange(min = 1, max = 60) int toCome,
            @ForAll @IntRange(max = 120) int needed) {
        Forecast forecast = new Forecast(met, missed, toCome);
        BigDecimal both = forecast.probability(all -> all < needed).add(forecast.probability(all -> all >= needed));
        assertTrue(both.subtract(BigDecimal.ONE).abs().compareTo(new BigDecimal("0.0001")) <= 0, both.toString());
        assertEquals(Fraction.ONE, exact(new Forecast(met % 9, missed % 9, toCome % 9), all -> true));
    }

    @Property(tries = 300)
    void aHigherTargetIsNotMissedLessLikely(
            @ForAll @IntRange(max = 500) int met,
            @ForAll @IntRange(max = 500) int missed,
            @ForAll @IntRange(max = 500) int toCome,
            @ForAll @IntRange(max = 1500) int needed) {
        Forecast forecast = new Forecast(met, missed, toCome);
        BigDecimal lower = forecast.probability(all -> all < needed);
        BigDecimal higher = forecast.probability(all -> all < needed + 1);
        assertTrue(lower.compareTo(higher) <= 0, lower + " and " + higher);
    }

    @Test
    void aHundredThousandToComeAreSummedWithoutLoss() {
        Forecast even = new Forecast(500_000, 500_000, 100_000);
        BigDecimal half = even.probability(all -> all < 550_000);
        assertTrue(half.subtract(new BigDecimal("0.5")).abs().compareTo(new BigDecimal("0.002")) < 0, half.toString());
        assertThrows(IllegalArgumentException.class, () -> new Forecast(1, 1, 100_001));
        assertThrows(IllegalArgumentException.class, () -> new Forecast(-1, 1, 1));
    }

    /** Whether a number fails is asked of exact fractions, so it is asked of few numbers. */
    @Test
    void fewNumbersAreJudged() {
        AtomicInteger asked = new AtomicInteger();
        new Forecast(90_000, 10_000, 100_000).probability(all -> asked.incrementAndGet() > 0 && all < 181_000);
        assertTrue(asked.get() <= 20, asked::toString);
    }

    @ParameterizedTest(name = "counted by {0}, {1} decided, {2} running, {3} days gone, {4} left: {5} to come")
    @CsvSource({
        "DUE, 20, 5, 10, 20, 40",
        "DUE, 20, 60, 10, 20, 60",
        "DUE, 0, 3, 1, 29, 3",
        "CLOSED, 20, 0, 20, 10, 10",
        "RECEIVED, 20, 10, 15, 15, 40",
        "RECEIVED, 0, 4, 30, 0, 4",
        "DUE, 7, 0, 3, 1, 2",
    })
    void howManyAreToCome(CountedBy by, long decided, long running, int gone, int left, long toCome) {
        assertEquals(toCome, new Pace(by, decided, running, gone, left).toCome());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40 | 3 | 12 | 0.6341 | The target of 95 % for calls of kettering in May 2026 will be missed with a probability of 63 % if"
                        + " the cases to come are like those decided so far: 40 met and three missed so far, about twelve to come.",
                "40 | 3 | 12 | 0.0001 | The target of 95 % for calls of kettering in May 2026 will be missed with a probability of less than"
                        + " 1 % if the cases to come are like those decided so far: 40 met and three missed so far, about twelve to come.",
                "40 | 3 | 12 | 0.9999 | The target of 95 % for calls of kettering in May 2026 will be missed with a probability of more than"
                        + " 99 % if the cases to come are like those decided so far: 40 met and three missed so far, about twelve to come.",
                "40 | 3 | 0 | 1.0000 | The target of 95 % for calls of kettering in May 2026 can no longer be reached at this pace: 40 met"
                        + " and three missed so far, about none to come.",
            })
    void theSentence(long met, long missed, long toCome, BigDecimal probability, String sentence) {
        Forecast forecast = new Forecast(met, missed, toCome);
        assertEquals(
                sentence, new WarningSentence("95 %", "calls of kettering in May 2026", forecast, probability).text());
    }
}
