package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.concordat.costs.Apportionments;
import org.concordat.costs.model.CouncilShare;
import org.concordat.costs.model.PoolShares;
import org.concordat.costs.model.Stage;
import org.concordat.intake.Cases;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.TenantTransactions;

/** What members bear of the cost of a year, and how much is done for each (rule G3). */
@ApplicationScoped
class Burdens {

    private final Apportionments apportionments;
    private final Cases cases;
    private final TenantTransactions transactions;
    private final Registry registry;

    Burdens(Apportionments apportionments, Cases cases, TenantTransactions transactions, Registry registry) {
        this.apportionments = apportionments;
        this.cases = cases;
        this.transactions = transactions;
        this.registry = registry;
    }

    /** Of each council, what it bears of the shared budget; none where that cannot be shared yet. */
    SortedMap<String, Money> costs(PartnershipEntry partnership, Period year, Instant known) {
        SortedMap<String, Money> costs = new TreeMap<>();
        try {
            for (PoolShares pool : apportionments
                    .of(partnership.id(), year, Stage.BUDGET, known)
                    .pools()) {
                for (CouncilShare share : pool.councils()) {
                    costs.merge(share.council(), share.shared(), Money::plus);
                }
            }
        } catch (Rejected unshared) {
            return new TreeMap<>(); // no scheme, or no volumes: nobody can say yet who bears what
        }
        return costs;
    }

    /** Of each council, the cases received for it in a year. */
    SortedMap<String, Long> cases(
            PartnershipEntry partnership, Collection<String> councils, Period year, Instant known) {
        SortedMap<String, Long> counts = new TreeMap<>();
        ZoneId zone = partnership.timeZone();
        for (String council : councils) {
            UUID id = registry.organisation(new Slug(council))
                    .map(OrganisationEntry::id)
                    .orElseThrow();
            long received = transactions.evaluating(partnership.id(), id, () -> cases
                    .received(
                            partnership.id(),
                            id,
                            start(year.first(), zone),
                            start(year.last().plusDays(1), zone),
                            known)
                    .values()
                    .stream()
                    .mapToLong(Long::longValue)
                    .sum());
            counts.put(council, received);
        }
        return counts;
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
