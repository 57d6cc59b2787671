package org.concordat.statements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.Period;
import org.concordat.partnerships.OpenYears;
import org.concordat.partnerships.model.Terms;
import org.concordat.tenancy.TenantTransactions;

/** Tells the room of memberships which years have not been reconciled. Who changes a membership sees nothing of costs: the worker asks. */
@ApplicationScoped
class OpenCostYears implements OpenYears {

    /** Years are planned late: what is shared makes a year, and it is open until it is closed. */
    private static final String OPEN =
            "select year from (select year from cost_years where partnership_id = :partnership"
                    + " and superseded_at is null union select year from pool_lines where partnership_id = :partnership"
                    + " and superseded_at is null) y where not exists (select from cost_years c where c.partnership_id = :partnership"
                    + " and c.year = y.year and c.superseded_at is null and c.state = 'closed') order by year";

    private final EntityManager entities;
    private final TenantTransactions transactions;

    OpenCostYears(EntityManager entities, TenantTransactions transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    @Override
    public List<Period> with(UUID partnershipId, Terms.Days days) {
        return transactions.working(Set.of(partnershipId), Set.of(), () -> open(partnershipId)).stream()
                .filter(year ->
                        !year.first().isAfter(days.last()) && !year.last().isBefore(days.first()))
                .toList();
    }

    private List<Period> open(UUID partnershipId) {
        List<?> years = entities.createNativeQuery(OPEN, String.class)
                .setParameter("partnership", partnershipId)
                .getResultList();
        return years.stream()
                .flatMap(year -> Period.parse((String) year).stream())
                .toList();
    }
}
