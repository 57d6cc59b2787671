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

    private static final String OPEN = "select year from cost_years where partnership_id = :partnership"
            + " and superseded_at is null and state <> 'closed' order by year";

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
