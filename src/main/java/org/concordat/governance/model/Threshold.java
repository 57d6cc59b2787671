package org.concordat.governance.model;

import java.math.BigInteger;
import org.concordat.kernel.Fraction;

/**
 * A part of a whole that must be reached.
 *
 * @param inclusive whether the share itself reaches it ("at least two thirds"), or only more than that ("more than a half")
 */
public record Threshold(Fraction share, boolean inclusive) {

    private static final Fraction HALF = Fraction.of(1, 2);

    /** More than a share. */
    public static Threshold moreThan(Fraction share) {
        return new Threshold(share, false);
    }

    /** At least a share. */
    public static Threshold atLeast(Fraction share) {
        return new Threshold(share, true);
    }

    /**
     * Whether two sides could never both reach it, and all together can: it is more than a half, and no more than the whole.
     */
    public boolean isSound() {
        int overHalf = share.compareTo(HALF);
        int overOne = share.compareTo(Fraction.ONE);
        return inclusive ? overHalf > 0 && overOne <= 0 : overHalf >= 0 && overOne < 0;
    }

    /** Whether it is "more than a half": the one that a tie just misses. */
    public boolean isMoreThanHalf() {
        return !inclusive && share.equals(HALF);
    }

    /** Whether a part reaches it; of nothing, nothing does. */
    public boolean isReached(long part, long whole) {
        return whole > 0 && part >= needed(whole);
    }

    /** The least number of a whole that reaches it. */
    public long needed(long whole) {
        Fraction exact = share.times(Fraction.of(whole, 1));
        BigInteger[] parts = exact.numerator().divideAndRemainder(exact.denominator());
        boolean up = !inclusive || parts[1].signum() != 0;
        return parts[0].longValueExact() + (up ? 1 : 0);
    }

    /** As a sentence has it: {@code more than 1/2}. */
    @Override
    public String toString() {
        return (inclusive ? "at least " : "more than ") + share;
    }
}
