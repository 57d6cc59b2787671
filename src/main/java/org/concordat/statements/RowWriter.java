package org.concordat.statements;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;

/** Writes the rows of workings, those of one step after the other. */
final class RowWriter {

    private static final String INPUT = "input";
    private static final String RESULT = "result";
    private static final String NUMBER = "-?\\d+(\\.\\d+)?(/\\d+)?";

    private final List<WorkingsRow> rows = new ArrayList<>();
    private StatementLineView line;
    private String step;
    private String place;
    private String flow;

    List<WorkingsRow> rows() {
        return List.copyOf(rows);
    }

    /** What follows is of a line; of none where it is null. */
    void of(StatementLineView other) {
        line = other;
    }

    /** What follows is of a step, and goes in. */
    RowWriter step(String name, String where) {
        step = name;
        place = where;
        flow = INPUT;
        return this;
    }

    /** What follows comes out of the step. */
    RowWriter out() {
        flow = RESULT;
        return this;
    }

    /** A value as it was written: a number with its fraction, anything else as a text; nothing of null. */
    RowWriter value(String what, String organisation, Object value) {
        if (value == null) {
            return this;
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return text.matches(NUMBER)
                ? row(what, organisation, null, fraction(text), null)
                : row(what, organisation, text, null, null);
    }

    RowWriter value(String what, Object value) {
        return value(what, null, value);
    }

    /** A text, also where it looks like a number; nothing of null. */
    RowWriter text(String what, String text) {
        return text == null ? this : row(what, null, text, null, null);
    }

    /** Pounds, exactly; beside them half-up, where so many can be written. */
    RowWriter pounds(String what, String organisation, String exactly) {
        Fraction pounds = fraction(exactly);
        return row(what, organisation, null, pounds, Money.holds(pounds) ? MoneyText.of(Money.rounded(pounds)) : null);
    }

    /** Pounds, exactly, and the whole pennies that they became. */
    RowWriter pounds(String what, String organisation, String exactly, MoneyText pennies) {
        return row(what, organisation, null, fraction(exactly), pennies);
    }

    /** An amount of whole pennies; nothing of null. */
    RowWriter money(String what, MoneyText amount) {
        return money(what, null, amount);
    }

    /** An amount of whole pennies, and what belongs to it; nothing of null. */
    RowWriter money(String what, String text, MoneyText amount) {
        return amount == null ? this : row(what, null, text, fraction(amount.amount()), amount);
    }

    private RowWriter row(String what, String organisation, String text, Fraction number, MoneyText amount) {
        rows.add(new WorkingsRow(
                rows.size() + 1,
                line == null ? null : line.number(),
                line == null ? null : line.kind(),
                line == null ? null : line.reference(),
                step,
                place,
                flow,
                what,
                organisation,
                text,
                number == null ? null : number.numerator().toString(),
                number == null ? null : number.denominator().toString(),
                amount));
        return this;
    }

    private static Fraction fraction(String number) {
        int over = number.indexOf('/');
        return over < 0
                ? Fraction.of(new BigDecimal(number))
                : new Fraction(new BigInteger(number.substring(0, over)), new BigInteger(number.substring(over + 1)));
    }
}
