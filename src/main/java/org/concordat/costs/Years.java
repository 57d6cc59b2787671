package org.concordat.costs;

import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;

/** Financial years that a query names. */
public final class Years {

    private Years() {}

    /**
     * A year that was given; null where none was.
     *
     * @throws Rejected malformed, when it is a month or a quarter
     */
    public static Period given(Period year) {
        if (year != null && year.length() != Period.Length.YEAR) {
            throw Rejected.malformed(
                    "A parameter cannot be read.", new Fault("year", "is a financial year such as FY2026-27"));
        }
        return year;
    }
}
