package org.concordat.signals.model;

import org.concordat.kernel.Fraction;
import org.concordat.kernel.Period;

/** What was measured in one month, or in one quarter, exactly. */
public record Observation(Period period, Fraction value) {

    /** @throws IllegalArgumentException when the period is a year: there are too few of them to tell signal from noise */
    public Observation {
        if (period.length() == Period.Length.YEAR) {
            throw new IllegalArgumentException(period + " is neither a month nor a quarter");
        }
    }

    boolean follows(Observation before) {
        return before.period.next().equals(period);
    }
}
