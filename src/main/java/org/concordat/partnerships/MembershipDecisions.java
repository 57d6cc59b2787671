package org.concordat.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.concordat.partnerships.model.Terms;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.TenantTransactions;

/**
 * Who is a member, and with how many votes, is the members' to decide where their rules say so (rule G2). Whoever invites or accepts sees
 * no decisions: the worker asks.
 */
@ApplicationScoped
class MembershipDecisions {

    private final DecisionsNeeded decisions;
    private final TenantTransactions transactions;

    MembershipDecisions(DecisionsNeeded decisions, TenantTransactions transactions) {
        this.decisions = decisions;
        this.transactions = transactions;
    }

    /**
     * The decision by which a membership is, or becomes, what it is told to be; null where none is needed.
     *
     * @param replaces the revision that it replaces, 0 for none
     * @throws org.concordat.kernel.Rejected state, rule G2, where one is needed and none was carried
     */
    UUID require(Acting acting, OrganisationEntry organisation, Terms terms, int replaces) {
        String slug = organisation.slug().value();
        String digest = MembershipText.of(slug, terms, replaces).digest();
        return transactions.working(Set.of(acting.partnership().id()), Set.of(), () -> decisions
                .require(acting, DecisionsNeeded.MEMBERSHIP, slug, digest)
                .orElse(null));
    }
}
