package org.concordat.signals.model;

import org.concordat.kernel.Fraction;
import org.concordat.kernel.Period;

/** What was measured in one month, exactly. */
public record Observation(Period month, Fraction value) {

    /** @throws IllegalArgumentException when the period is no month */
    public Observation {
        if (month.length() != Period.Length.MONTH) {
            throw new IllegalArgumentException(month + " is no month");
        }
    }

    boolean follows(Observation before) {
        return before.month.next().equals(month);
    }
}
