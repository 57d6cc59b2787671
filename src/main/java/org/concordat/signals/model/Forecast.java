package org.concordat.signals.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * How likely it is that a share fails its target at the period's end, from the counts so far (rule S3): the cases to come are taken to be like
 * those decided so far. Of the share nothing was known before (Jeffreys prior, Beta(1/2, 1/2)); how many of the cases to come will be met is then
 * beta-binomial.
 *
 * @param met decided so far, and met
 * @param missed decided so far, and missed
 * @param toCome how many more will be decided in the period
 */
public record Forecast(long met, long missed, long toCome) {

    /** More cases to come than anybody has; the sum goes through them one by one. */
    public static final long MOST_TO_COME = 100_000;

    private static final int DECIMALS = 4;
    private static final double PRIOR = 0.5;

    /** @throws IllegalArgumentException when a count is negative, or too large */
    public Forecast {
        if (met < 0 || missed < 0 || toCome < 0 || toCome > MOST_TO_COME) {
            throw new IllegalArgumentException("counts are not negative, and at most " + MOST_TO_COME + " are to come");
        }
    }

    /** How many there will be. */
    public long all() {
        return met + missed + toCome;
    }

    /**
     * How many of those to come must be met at least, where the more the better; empty where not even all are enough.
     *
     * @param fails whether the period fails with so many met out of {@link #all}
     */
    public OptionalLong needed(LongPredicate fails) {
        return LongStream.rangeClosed(0, toCome)
                .filter(k -> !fails.test(met + k))
                .findFirst();
    }

    /**
     * The probability of what fails, to four decimals; 0 and 1 only where it is certain.
     *
     * @param fails whether the period fails with so many met out of {@link #all}: up to some number, or from it on
     */
    public BigDecimal probability(LongPredicate fails) {
        boolean few = fails.test(met);
        if (few == fails.test(met + toCome)) {
            return (few ? BigDecimal.ONE : BigDecimal.ZERO).setScale(DECIMALS);
        }
        long edge = edge(fails, few);
        double shift = highest();
        double below = 0;
        double above = 0;
        double log = 0;
        for (long k = 0; k <= toCome; k++) {
            double weight = Math.exp(log - shift);
            if (k < edge) {
                below += weight;
            } else {
                above += weight;
            }
            log += step(k);
        }
        return uncertain((few ? below : above) / (below + above));
    }

    /** How many of those to come have to be met, at least, that it is otherwise than with none of them. */
    private long edge(LongPredicate fails, boolean few) {
        long as = 0;
        long other = toCome;
        while (other - as > 1) {
            long middle = as + (other - as) / 2;
            if (fails.test(met + middle) == few) {
                as = middle;
            } else {
                other = middle;
            }
        }
        return other;
    }

    /** The logarithm of how much likelier one more of those to come is than so many; of the first only, 0 stands for the likelihood itself. */
    private double step(long k) {
        if (k >= toCome) {
            return 0;
        }
        return Math.log((toCome - k) / (k + 1.0)) + Math.log((met + PRIOR + k) / (missed + PRIOR + toCome - k - 1));
    }

    private double highest() {
        double log = 0;
        double highest = 0;
        for (long k = 0; k < toCome; k++) {
            log += step(k);
            highest = Math.max(highest, log);
        }
        return highest;
    }

    private static BigDecimal uncertain(double probability) {
        BigDecimal least = BigDecimal.ONE.movePointLeft(DECIMALS);
        return BigDecimal.valueOf(probability)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .max(least)
                .min(BigDecimal.ONE.subtract(least));
    }
}
