package org.concordat.governance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.concordat.kernel.Fraction;

/** How exact numbers are shown. */
final class Shown {

    private static final int DECIMALS = 2;
    private static final Fraction HUNDRED = Fraction.of(100, 1);

    private Shown() {}

    /** One number of another, in percent, half-up to two decimals; null where the other is nothing. */
    static BigDecimal percent(Fraction part, Fraction whole) {
        return whole.signum() == 0 ? null : percent(part.over(whole));
    }

    /** A part of one, in percent, half-up to two decimals. */
    static BigDecimal percent(Fraction part) {
        return part.times(HUNDRED).rounded(DECIMALS, RoundingMode.HALF_UP);
    }

    static BigDecimal percent(long part, long whole) {
        return percent(Fraction.of(part, 1), Fraction.of(whole, 1));
    }
}
