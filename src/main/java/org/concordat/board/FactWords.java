package org.concordat.board;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.concordat.board.CostTable.Entry;
import org.concordat.costs.model.Working;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;

/** What goes into a step of workings and comes out of it, as people read it. */
final class FactWords {

    private static final Set<String> SHARES = Set.of("share", "lowest", "highest", "before");
    private static final Set<String> PERCENTS = Set.of("percent", "damping", "tolerance");
    private static final Set<String> DAYS = Set.of("from", "to");
    private static final Map<String, String> NAMES = Map.of(
            "exact", "Amount, not rounded",
            "amount", "Amount",
            "before", "Share of the year before",
            "lowest", "Lowest share",
            "highest", "Highest share",
            "tariff", "Tariff for each",
            "up to", "Up to",
            "weight", "Part",
            "of days", "Out of days",
            "tolerance", "Tolerance, in percentage points");

    private FactWords() {}

    /** How a fact is called. */
    static String name(String fact) {
        return NAMES.getOrDefault(fact, Words.name(fact));
    }

    /** Its value: a rounded one has the exact one below it. */
    static Entry of(String fact, String value) {
        if (DAYS.contains(fact)) {
            return Entry.of(Words.day(LocalDate.parse(value)));
        }
        if (!isNumber(value)) {
            return Entry.of(fact.equals("driver") ? Words.name(value) : value);
        }
        Fraction number = fraction(value);
        if (SHARES.contains(fact)) {
            return value(Pounds.exactly(number), value, Pounds.isWhole(number.times(Fraction.of(100, 1))));
        }
        if (PERCENTS.contains(fact)) {
            return value(Pounds.number(number) + Words.unit("percent"), value, Pounds.isWhole(number));
        }
        if (Working.isPounds(fact)) {
            Money rounded = Money.rounded(number);
            return value(Pounds.of(rounded), value, rounded.exact().equals(number));
        }
        return value(Pounds.number(number), value, Pounds.isWhole(number));
    }

    private static Entry value(String text, String exactly, boolean whole) {
        return whole ? Entry.of(text) : Entry.of(text, "exactly " + exactly);
    }

    private static boolean isNumber(String value) {
        return value.matches("-?\\d+(\\.\\d+)?(/\\d+)?");
    }

    /** A number as workings write it. */
    static Fraction fraction(String value) {
        int over = value.indexOf('/');
        return over < 0
                ? Fraction.of(new BigDecimal(value))
                : new Fraction(new BigInteger(value.substring(0, over)), new BigInteger(value.substring(over + 1)));
    }
}
