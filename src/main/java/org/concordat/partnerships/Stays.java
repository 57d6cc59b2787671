package org.concordat.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.model.Terms;
import org.concordat.partnerships.model.Timeline;
import org.concordat.tenancy.PartnershipEntry;

/** Keeps the past of memberships (rule G5). */
@ApplicationScoped
class Stays {

    private static final String RULE = "G5";

    private final Instance<OpenYears> years;
    private final Today today;

    Stays(Instance<OpenYears> years, Today today) {
        this.years = years;
        this.today = today;
    }

    /**
     * Lets through what leaves an organisation what it was before today on the days by which an open year's costs are shared.
     *
     * @throws Rejected state, where it would take such days away
     */
    void requireKept(PartnershipEntry partnership, Timeline had, Timeline after) {
        for (Terms.Days days : had.lost(after, today.in(partnership))) {
            List<Period> open = years.stream()
                    .flatMap(told -> told.with(partnership.id(), days).stream())
                    .toList();
            if (!open.isEmpty()) {
                throw Rejected.state(
                        RULE,
                        "This would take the membership's days from " + days.first() + " to " + days.last()
                                + " away, or a role on them, and the costs of " + open.get(0)
                                + " are still shared by them: close that year first, or let the membership end, or other roles"
                                + " begin, on no day that is past.");
            }
        }
    }
}
