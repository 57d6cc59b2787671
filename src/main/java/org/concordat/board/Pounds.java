package org.concordat.board;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;

/** Amounts and shares as people read them. */
final class Pounds {

    private static final char MINUS = '\u2212';
    private static final String NO_POINTS = "0.00";
    private static final int DECIMALS = 2;
    private static final int MORE_DECIMALS = 4;
    private static final Fraction HUNDRED = Fraction.of(100, 1);

    private Pounds() {}

    /** An amount: {@code £1,234.56}. */
    static String of(Money money) {
        return money.inPounds();
    }

    static String of(MoneyText text) {
        return of(money(text));
    }

    static Money money(MoneyText text) {
        return Money.parse(text.amount(), text.currency()).orElseThrow();
    }

    /** A change of an amount, with its sign. */
    static String change(Money change) {
        if (change.pence() == 0) {
            return "no change";
        }
        return change.pence() > 0 ? "+" + of(change) : of(change);
    }

    /** A share in percent, with two decimals. */
    static String percent(Fraction share) {
        return signed(share, DECIMALS) + Words.unit("percent");
    }

    /** The difference of two shares, in percentage points. */
    static String points(Fraction difference) {
        String points = signed(difference, DECIMALS);
        boolean more = difference.signum() > 0 && !points.equals(NO_POINTS);
        return (more ? "+" : "") + points + " points";
    }

    /** A share in percent, with up to four decimals. */
    static String exactly(Fraction share) {
        return number(share.times(HUNDRED)) + Words.unit("percent");
    }

    /** A number, with up to four decimals. */
    static String number(Fraction number) {
        DecimalFormat grouped = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.UK));
        return grouped.format(number.rounded(MORE_DECIMALS, RoundingMode.HALF_UP))
                .replace('-', MINUS);
    }

    /** Whether a number with four decimals is the whole of it. */
    static boolean isWhole(Fraction number) {
        return Fraction.of(number.rounded(MORE_DECIMALS, RoundingMode.HALF_UP)).equals(number);
    }

    private static String signed(Fraction share, int decimals) {
        return share.times(HUNDRED)
                .rounded(decimals, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('-', MINUS);
    }
}
