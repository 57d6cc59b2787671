package org.concordat.signals.model;

import org.concordat.kernel.Fraction;

/**
 * Between which values the months of a steady process fall, of its mean and the mean of its moving ranges: mean ± 2.66 x mean moving
 * range (rule S1; Wheeler and Chambers, Understanding Statistical Process Control). 2.66 is 3 / 1.128, rounded, as the rule has it.
 *
 * @param meanRange the mean of what successive months differ by
 */
public record Limits(Fraction mean, Fraction meanRange) {

    private static final Fraction FACTOR = Fraction.of(266, 100);
    private static final Fraction TWO_OF_THREE_SIGMA = Fraction.of(2, 3);

    /** The upper limit. */
    public Fraction upper() {
        return mean.plus(distance());
    }

    /** The lower limit. */
    public Fraction lower() {
        return mean.minus(distance());
    }

    private Fraction distance() {
        return meanRange.times(FACTOR);
    }

    boolean isBeyond(Side side, Fraction value) {
        return departure(side, value).compareTo(distance()) > 0;
    }

    boolean isBeyondTwoSigma(Side side, Fraction value) {
        return departure(side, value).compareTo(distance().times(TWO_OF_THREE_SIGMA)) > 0;
    }

    boolean isOffMean(Side side, Fraction value) {
        return departure(side, value).signum() > 0;
    }

    private Fraction departure(Side side, Fraction value) {
        return side == Side.ABOVE ? value.minus(mean) : mean.minus(value);
    }
}
