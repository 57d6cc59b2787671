package org.concordat.fairness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;

/** How exact numbers are shown. */
final class Shown {

    private static final int DECIMALS = 2;
    private static final Fraction HUNDRED = Fraction.of(100, 1);

    private Shown() {}

    static MoneyText money(Money amount) {
        return MoneyText.of(amount);
    }

    /** Rounded to the penny, half-up. */
    static MoneyText money(Fraction pounds) {
        return MoneyText.of(Money.rounded(pounds));
    }

    /** One number of another, in percent, half-up to two decimals; null where the other is nothing. */
    static BigDecimal percent(Fraction part, Fraction whole) {
        return whole.signum() == 0 ? null : part.over(whole).times(HUNDRED).rounded(DECIMALS, RoundingMode.HALF_UP);
    }

    static BigDecimal percent(Money part, Money whole) {
        return percent(part.exact(), whole.exact());
    }

    static BigDecimal percent(long part, long whole) {
        return percent(Fraction.of(part, 1), Fraction.of(whole, 1));
    }
}
