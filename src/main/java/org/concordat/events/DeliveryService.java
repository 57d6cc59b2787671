package org.concordat.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.OrganisationSight;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.TenantTransactions;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;

/** Tells what was sent to webhooks, and has it sent once more. */
@ApplicationScoped
class DeliveryService {

    private static final String LIST = "webhook deliveries";
    private static final String REPLAY = "events-2";

    private final WebhookService owners;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Positions positions;
    private final Feed feed;
    private final KeySafe safe;
    private final OrganisationSight sight;
    private final TenantTransactions transactions;
    private final Registry registry;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    DeliveryService(
            WebhookService owners,
            Webhooks webhooks,
            Deliveries deliveries,
            Positions positions,
            Feed feed,
            KeySafe safe,
            OrganisationSight sight,
            TenantTransactions transactions,
            Registry registry,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.owners = owners;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.positions = positions;
        this.feed = feed;
        this.safe = safe;
        this.sight = sight;
        this.transactions = transactions;
        this.registry = registry;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    Page<DeliveryView> page(UUID webhook, String state, int limit, String cursor) {
        owners.get(webhook); // or it is missing
        List<DeliveryView> found =
                deliveries.page(owners.owner(), webhook, state, cursors.decode(LIST, cursor), limit + 1).stream()
                        .map(this::view)
                        .toList();
        return Page.of(found, limit, last -> cursors.encode(LIST, last.id().toString()));
    }

    @Transactional
    DeliveryView get(UUID webhook, UUID id) {
        owners.get(webhook); // or it is missing
        return find(webhook, id);
    }

    private DeliveryView find(UUID webhook, UUID id) {
        return deliveries.find(owners.owner(), webhook, id).map(this::view).orElseThrow(Rejected::missing);
    }

    private DeliveryView view(Delivery delivery) {
        return DeliveryView.of(
                delivery,
                Optional.ofNullable(delivery.partnership())
                        .flatMap(registry::partnership)
                        .map(p -> p.slug().value())
                        .orElse(null));
    }

    @Transactional
    DeliveryView test(UUID webhook, boolean trial) {
        Webhook to = called(webhook);
        UUID id = transactions.working(
                List.of(),
                List.of(to.organisation()),
                () -> deliveries.addTest(to.organisation(), webhook, clock.instant()));
        return end(webhook, id, trial);
    }

    @Transactional
    DeliveryView retry(UUID webhook, UUID id, boolean trial) {
        Webhook to = called(webhook);
        if (!deliveries.again(to.organisation(), webhook, id, clock.instant())) {
            throw Rejected.missing();
        }
        return end(webhook, id, trial);
    }

    private DeliveryView end(UUID webhook, UUID id, boolean trial) {
        DeliveryView now = find(webhook, id);
        dryRun.end(trial);
        return now;
    }

    /** A webhook of the caller's that is called, from now on if it was left alone for failing. */
    private Webhook called(UUID id) {
        safe.require();
        Webhook webhook = owners.hold(id);
        if (!webhook.isActive()) {
            throw Rejected.state("events-1", "The webhook is not called: enable it first.");
        }
        webhooks.wake(webhook);
        return webhook;
    }

    @Transactional
    ReplayView replay(UUID id, NewReplay body, boolean trial) {
        body.requireOne();
        Webhook webhook = called(id);
        UUID partnership = partnership(webhook, body.partnership());
        Optional<ReplayView> replay =
                sight.within(partnership, webhook.organisation(), () -> replay(webhook, partnership, body));
        dryRun.end(trial);
        return replay.orElseThrow(DeliveryService::noPartnership);
    }

    private UUID partnership(Webhook webhook, String slug) {
        return registry.partnership(new Slug(slug))
                .filter(p -> webhook.partnerships().isEmpty()
                        || webhook.partnerships().contains(slug))
                .map(PartnershipEntry::id)
                .orElseThrow(DeliveryService::noPartnership);
    }

    private static Rejected noPartnership() {
        return Rejected.rule(
                REPLAY,
                "The webhook is not told of this partnership.",
                new Fault("/partnership", "must be one that the webhook is told of"));
    }

    /** As the organisation sees it; only the position is moved by the worker, and only back. */
    private ReplayView replay(Webhook webhook, UUID partnership, NewReplay body) {
        long after = body.after() == null ? 0 : afterEvent(partnership, body.after());
        Instant since = body.since() == null ? null : body.since().toInstant();
        Feed.Asked asked = new Feed.Asked(partnership, after, EventTypes.names(webhook.types()), since);
        Optional<Feed.Entry> first = feed.page(asked, 1).stream().findFirst();
        first.ifPresent(event -> transactions.working(List.of(partnership), List.of(webhook.organisation()), () -> {
            positions.back(webhook.organisation(), webhook.id(), partnership, event.sequence() - 1);
            return null;
        }));
        long events = first.map(
                        event -> feed.count(new Feed.Asked(partnership, event.sequence() - 1, asked.types(), null)))
                .orElse(0L);
        return new ReplayView(body.partnership(), first.map(Feed.Entry::id).orElse(null), events);
    }

    private long afterEvent(UUID partnership, UUID event) {
        return feed.withId(partnership, event)
                .map(Feed.Entry::sequence)
                .orElseThrow(() -> Rejected.rule(
                        REPLAY,
                        "There is no such event, or it is not yours to see.",
                        new Fault("/after", "must be the id of an event of the partnership that you see")));
    }
}
