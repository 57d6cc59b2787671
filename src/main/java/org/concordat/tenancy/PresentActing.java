package org.concordat.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.concordat.kernel.Rejected;

/**
 * The caller by the memberships as they are in the database, not as this node knew them when the request came: another node's writes are up to
 * ten seconds old before they show. For what is issued and stands, once nobody else can write memberships until the end of the transaction.
 */
@ApplicationScoped
public class PresentActing {

    private final Registry registry;
    private final Actings actings;
    private final TenantTransactions transactions;

    PresentActing(Registry registry, Actings actings, TenantTransactions transactions) {
        this.registry = registry;
        this.actings = actings;
        this.transactions = transactions;
    }

    /**
     * The same caller now. The transaction sees the councils of now from here on, and so does whoever asks the registry.
     *
     * @throws Rejected missing, when the caller has no part in the partnership any more
     */
    public Acting of(Acting before) {
        registry.readNow();
        Acting now = actings.in(before.partnership().slug().value());
        transactions.enter(
                actings.settings(Optional.of(now.partnership().slug())).orElseThrow(Rejected::missing));
        return now;
    }
}
