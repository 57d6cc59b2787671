package org.concordat.performance.model;

import java.math.BigDecimal;

/**
 * What a result is a fraction of: a numerator and what it was counted out of. Amounts pool by adding both (rule C3).
 *
 * @param denominator 0 where there is no data (rule C4); 1 for a count or a value, which are out of nothing
 */
public record Amount(BigDecimal numerator, BigDecimal denominator) {

    /** Nothing out of nothing: the neutral element of pooling. */
    public static final Amount NONE = new Amount(BigDecimal.ZERO, BigDecimal.ZERO);

    /** Pooled with another. */
    public Amount plus(Amount other) {
        return new Amount(numerator.add(other.numerator), denominator.add(other.denominator));
    }

    /** What is left of a whole without a part of it. */
    public Amount minus(Amount part) {
        return new Amount(numerator.subtract(part.numerator), denominator.subtract(part.denominator));
    }

    /** Whether both are the same numbers; 1.0 and 1.00 are. */
    public boolean same(Amount other) {
        return numerator.compareTo(other.numerator) == 0 && denominator.compareTo(other.denominator) == 0;
    }
}
