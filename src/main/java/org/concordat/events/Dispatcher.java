package org.concordat.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.concordat.events.Positions.Behind;
import org.concordat.events.Positions.Everywhere;
import org.concordat.events.Positions.Stretch;
import org.concordat.tenancy.OrganisationSight;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.TenantTransactions;

/**
 * Makes deliveries of events for the webhooks that ask for them. Each webhook has a position in each feed, like a reader's cursor; the feed is
 * read as the webhook's organisation would read it now, so that a webhook is never told more than the organisation sees. Where an
 * organisation has no part in a partnership any more, or is suspended, the position stays where it is.
 */
@ApplicationScoped
class Dispatcher {

    /** How many events are looked at in one transaction. */
    private static final int BATCH = 500;

    /** So many deliveries wait for a webhook; the rest stay in the feed until some of these are settled. */
    private static final int MOST_WAITING = 1_000;

    private final TenantTransactions transactions;
    private final OrganisationSight sight;
    private final Positions positions;
    private final Deliveries deliveries;
    private final Feed feed;
    private final Clock clock;

    Dispatcher(
            TenantTransactions transactions,
            OrganisationSight sight,
            Positions positions,
            Deliveries deliveries,
            Feed feed,
            Clock clock) {
        this.transactions = transactions;
        this.sight = sight;
        this.positions = positions;
        this.deliveries = deliveries;
        this.feed = feed;
        this.clock = clock;
    }

    /** Makes the deliveries that there are to be made; several nodes may do so at once. */
    void dispatch() {
        List<Behind> behind = transactions.asWorker(sight.partnerships(), sight.organisations(), () -> {
            positions.everywhere().forEach(this::join);
            return positions.behind(MOST_WAITING);
        });
        behind.stream().filter(this::mayBeTold).forEach(this::dispatch);
    }

    /** A webhook for all partnerships begins with those that its organisation has joined. */
    private void join(Everywhere webhook) {
        List<UUID> joined = sight.partnershipsOf(webhook.organisation()).stream()
                .map(PartnershipEntry::id)
                .filter(id -> !webhook.known().contains(id.toString()))
                .toList();
        if (!joined.isEmpty()) {
            positions.begin(webhook.organisation(), webhook.webhook(), joined);
        }
    }

    private boolean mayBeTold(Behind behind) {
        return sight.partnershipsOf(behind.organisation()).stream()
                .filter(partnership -> partnership.id().equals(behind.partnership()))
                .anyMatch(partnership -> behind.partnerships().isEmpty()
                        || behind.partnerships().contains(partnership.slug().value()));
    }

    private void dispatch(Behind behind) {
        transactions.asWorker(List.of(behind.partnership()), List.of(behind.organisation()), () -> {
            positions.take(behind).ifPresent(stretch -> dispatch(behind, stretch));
            return null;
        });
    }

    private void dispatch(Behind behind, Stretch stretch) {
        Feed.Asked asked = new Feed.Asked(behind.partnership(), stretch.from(), EventTypes.names(behind.types()), null);
        sight.within(behind.partnership(), behind.organisation(), () -> feed.page(asked, BATCH))
                .ifPresent(found -> {
                    List<Feed.Entry> events = found.stream()
                            .filter(event -> event.sequence() <= stretch.to())
                            .toList();
                    boolean all = events.size() < BATCH;
                    deliveries.add(behind, events, clock.instant());
                    positions.move(
                            behind.organisation(),
                            behind.webhook(),
                            behind.partnership(),
                            all ? stretch.to() : events.get(events.size() - 1).sequence());
                });
    }
}
