package org.concordat.fairness;

import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;

/** Financial years that are asked for. */
final class FairYear {

    private FairYear() {}

    /** @throws Rejected malformed, when a period is a month or a quarter */
    static Period of(Period period) {
        if (period.length() != Period.Length.YEAR) {
            throw Rejected.malformed(
                    "Costs are shared by financial years.", new Fault("year", "is a financial year such as FY2026-27"));
        }
        return period;
    }
}
