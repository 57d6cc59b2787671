package org.concordat.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact fraction: what was counted over what it was counted out of. Ratios pool by adding their parts (rule C3) and are
 * compared by cross-multiplication, so that nothing is decided on a rounded value (rules B1, B8).
 *
 * @param numerator any amount
 * @param denominator not negative; zero means that there is no value (rule C4)
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) {

    /** Nothing counted out of nothing: the neutral element of pooling. */
    public static final Ratio NONE = new Ratio(BigDecimal.ZERO, BigDecimal.ZERO);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws IllegalArgumentException when the denominator is negative */
    public Ratio {
        if (denominator.signum() < 0) {
            throw new IllegalArgumentException("a denominator is not negative: " + denominator);
        }
    }

    /** A ratio of counts. */
    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /** A ratio that stands for a number of its own, over one. */
    public static Ratio of(BigDecimal value) {
        return new Ratio(value, BigDecimal.ONE);
    }

    /** The ratio times one hundred, as percentages are. */
    public Ratio inPercent() {
        return new Ratio(numerator.multiply(HUNDRED), denominator);
    }

    /** The ratio times a number, as rates are told for so many of their driver. */
    public Ratio times(long factor) {
        return new Ratio(numerator.multiply(BigDecimal.valueOf(factor)), denominator);
    }

    /** This pooled with another: numerators and denominators added (rule C3). */
    public Ratio pooledWith(Ratio other) {
        return new Ratio(numerator.add(other.numerator), denominator.add(other.denominator));
    }

    /** Whether there is a value at all: a denominator of zero has none (rule C4). */
    public boolean hasValue() {
        return denominator.signum() > 0;
    }

    /**
     * Compares the exact value with a limit.
     *
     * @throws ArithmeticException when there is no value
     */
    public int compareTo(BigDecimal limit) {
        requireValue();
        return numerator.compareTo(limit.multiply(denominator));
    }

    /**
     * The value rounded to decimals.
     *
     * @throws ArithmeticException when there is no value
     */
    public BigDecimal rounded(int decimals, RoundingMode mode) {
        requireValue();
        return numerator.divide(denominator, decimals, mode);
    }

    private void requireValue() {
        if (!hasValue()) {
            throw new ArithmeticException("no value: the denominator is zero");
        }
    }
}
