package org.concordat.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.model.Terms;
import org.concordat.tenancy.PartnershipEntry;

/** Keeps the past of memberships (rule G5). */
@ApplicationScoped
class Stays {

    private static final String RULE = "G5";

    private final Instance<OpenYears> years;
    private final Clock clock;

    Stays(Instance<OpenYears> years, Clock clock) {
        this.years = years;
        this.clock = clock;
    }

    /**
     * Lets through other terms that leave to a council the days of its membership on which an open year's costs are shared.
     *
     * @param had what it has accepted; empty for nothing
     * @throws Rejected state, where they would take such days away
     */
    void requireKept(PartnershipEntry partnership, Optional<Terms> had, Terms next) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), partnership.timeZone());
        had.flatMap(terms -> terms.lost(next, today)).ifPresent(days -> {
            List<Period> open = years.stream()
                    .flatMap(told -> told.with(partnership.id(), days).stream())
                    .toList();
            if (!open.isEmpty()) {
                throw Rejected.state(
                        RULE,
                        "This would take the membership's days from " + days.first() + " to " + days.last()
                                + " away, and the costs of " + open.get(0)
                                + " are still shared by them: close that year"
                                + " first, or leave the role of member and the first day, " + days.first()
                                + ", as they are.");
            }
        });
    }
}
