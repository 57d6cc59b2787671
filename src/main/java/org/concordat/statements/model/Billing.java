package org.concordat.statements.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.concordat.kernel.Period;

/** How often interim bills are sent (rule M5). */
public enum Billing {
    /** Twelve bills a year. */
    MONTHLY(Period.Length.MONTH),
    /** Four bills a year. */
    QUARTERLY(Period.Length.QUARTER);

    private final Period.Length length;

    Billing(Period.Length length) {
        this.length = length;
    }

    /** Its name in JSON: {@code monthly}, {@code quarterly}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that a text names; empty where it names none. */
    public static Optional<Billing> parse(String text) {
        for (Billing billing : values()) {
            if (billing.text().equals(text)) {
                return Optional.of(billing);
            }
        }
        return Optional.empty();
    }

    /** The billing periods of a year, in order; there is a bill for each, and the last is the final one. */
    public List<Period> periods(Period year) {
        return length == Period.Length.MONTH
                ? year.months().toList()
                : year.parts().toList();
    }
}
