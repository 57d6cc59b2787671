package org.concordat.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.TenantTransactions;

/** What the caller is told, for the pages: its own subscriptions, and nobody else's. Call it within a transaction. */
@ApplicationScoped
public class SubscriptionsSeen {

    private static final int MOST = 20;

    private final Subscriptions subscriptions;
    private final Notices notices;
    private final Actings actings;
    private final TenantTransactions transactions;

    SubscriptionsSeen(Subscriptions subscriptions, Notices notices, Actings actings, TenantTransactions transactions) {
        this.subscriptions = subscriptions;
        this.notices = notices;
        this.actings = actings;
        this.transactions = transactions;
    }

    /** A subscription with the latest of what was sent for it, the last first. */
    public record Told(SubscriptionView subscription, List<NoticeView> notices) {}

    /** Those that tell of a partnership, the oldest first. */
    public List<Told> of(Acting acting, int mostNotices) {
        UUID organisation = acting.organisation().id();
        Person person = Person.of(organisation, actings.mustCall());
        // They are no partnership's, so that no capacity in one reads them.
        return transactions.working(
                List.of(acting.partnership().id()),
                List.of(organisation),
                () -> subscriptions.page(organisation, person.name(), null, MOST).stream()
                        .filter(of -> of.asksFor(acting.partnership().slug().value()))
                        .map(of -> new Told(SubscriptionView.of(of), notices.page(of, null, mostNotices)))
                        .toList());
    }
}
