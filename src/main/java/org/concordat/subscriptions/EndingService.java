package org.concordat.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.concordat.subscriptions.EndingLinks.Ending;
import org.concordat.tenancy.OrganisationSight;
import org.concordat.tenancy.TenantTransactions;

/** Ends subscriptions for whoever has the link of an e-mail; nobody is signed in, and nothing else is done for a link. */
@ApplicationScoped
class EndingService {

    private final EndingLinks links;
    private final Subscriptions subscriptions;
    private final OrganisationSight sight;
    private final TenantTransactions transactions;

    EndingService(
            EndingLinks links, Subscriptions subscriptions, OrganisationSight sight, TenantTransactions transactions) {
        this.links = links;
        this.subscriptions = subscriptions;
        this.sight = sight;
        this.transactions = transactions;
    }

    /** What a link leads to. */
    EndingPage ask(String link) {
        return links.read(link).isPresent() ? EndingPage.ASKING : EndingPage.UNKNOWN;
    }

    /** Ends what a link is of; where that has ended already, or goes to another address now, the answer is the same. */
    EndingPage end(String link) {
        Optional<Ending> read = links.read(link);
        read.ifPresent(this::end);
        return read.isPresent() ? EndingPage.ENDED : EndingPage.UNKNOWN;
    }

    private void end(Ending link) {
        transactions.asWorker(sight.partnerships(), List.of(link.organisation()), () -> {
            subscriptions
                    .holdAny(link.organisation(), link.subscription())
                    .filter(of -> links.isOf(link, of))
                    .ifPresent(subscriptions::end);
            return null;
        });
    }
}
