package org.concordat.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.OrganisationSight;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.TenantTransactions;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Keeps an organisation's webhooks. They are the organisation's, whoever of it made them, and are told what it sees. */
@ApplicationScoped
class WebhookService {

    private static final String LIST = "webhooks";
    private static final String RULE = "events-1";
    private static final int MOST = 20;

    private final Webhooks webhooks;
    private final Positions positions;
    private final Deliveries deliveries;
    private final KeySafe safe;
    private final WebhookRules rules;
    private final OrganisationSight sight;
    private final TenantTransactions transactions;
    private final Actings actings;
    private final Turns turns;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    WebhookService(
            Webhooks webhooks,
            Positions positions,
            Deliveries deliveries,
            KeySafe safe,
            WebhookRules rules,
            OrganisationSight sight,
            TenantTransactions transactions,
            Actings actings,
            Turns turns,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.webhooks = webhooks;
        this.positions = positions;
        this.deliveries = deliveries;
        this.safe = safe;
        this.rules = rules;
        this.sight = sight;
        this.transactions = transactions;
        this.actings = actings;
        this.turns = turns;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    /** The organisation of the caller. */
    UUID owner() {
        return actings.mustCall()
                .organisation()
                .orElseThrow(() -> Rejected.forbidden("Webhooks are an organisation's."))
                .id();
    }

    /** @throws Rejected missing, when the caller's organisation has no such webhook */
    Webhook hold(UUID id) {
        return webhooks.hold(owner(), id).orElseThrow(Rejected::missing);
    }

    @Transactional
    Stored<WebhookView> make(NewWebhook body, boolean trial) {
        safe.require();
        UUID organisation = owner();
        List<PartnershipEntry> told = told(organisation, body);
        turns.take(LIST, organisation);
        if (webhooks.count(organisation) >= MOST) {
            throw Rejected.state(RULE, "An organisation has at most " + MOST + " webhooks: remove one first.");
        }
        SigningKey key = SigningKey.make(body.scheme());
        Webhook made = made(organisation, body, key, clock.instant());
        webhooks.add(made);
        begin(made, told);
        dryRun.end(trial);
        return new Stored<>(WebhookView.of(made, key.secret().orElse(null)), made.revision(), true);
    }

    private Webhook made(UUID organisation, NewWebhook body, SigningKey key, Instant now) {
        UUID id = Ids.next();
        return new Webhook(
                organisation,
                id,
                body.url(),
                body.partnerships(),
                body.types(),
                body.description(),
                body.scheme(),
                safe.seal(id, key.kept()),
                key.publicKey().orElse(null),
                null,
                null,
                null,
                null,
                body.state(),
                null,
                1,
                now,
                actings.mustCall().who(),
                0);
    }

    /** The partnerships that a webhook is told of today. */
    private List<PartnershipEntry> told(UUID organisation, NewWebhook body) {
        body.requireTypes();
        List<PartnershipEntry> own = sight.partnershipsOf(organisation);
        if (body.partnerships().isEmpty()) {
            return own;
        }
        List<PartnershipEntry> told = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < body.partnerships().size(); i++) {
            Slug slug = new Slug(body.partnerships().get(i));
            int before = told.size();
            own.stream().filter(p -> p.slug().equals(slug)).forEach(told::add);
            if (told.size() == before) {
                faults.add(new Fault("/partnerships/" + i, "must be one in which your organisation has a part"));
            }
        }
        if (!faults.isEmpty()) {
            throw Rejected.rule(RULE, "There is no such partnership, or your organisation has no part in it.", faults);
        }
        return told;
    }

    private void begin(Webhook webhook, List<PartnershipEntry> told) {
        List<UUID> ids = told.stream().map(PartnershipEntry::id).toList();
        transactions.working(ids, List.of(webhook.organisation()), () -> {
            positions.begin(webhook.organisation(), webhook.id(), ids);
            return null;
        });
    }

    /** Where partnerships are named, what is of others is sent no more, and where it comes back it begins anew. */
    private void leave(Webhook webhook, NewWebhook body, List<PartnershipEntry> told) {
        if (!body.partnerships().isEmpty()) {
            List<UUID> kept = told.stream().map(PartnershipEntry::id).toList();
            transactions.working(sight.partnerships(), List.of(webhook.organisation()), () -> {
                positions.leaveAllBut(webhook.organisation(), webhook.id(), kept);
                deliveries.withholdAllBut(webhook, kept, Letters.NOT_ASKED, clock.instant());
                return null;
            });
        }
    }

    @Transactional
    Page<WebhookView> page(int limit, String cursor) {
        List<WebhookView> found = webhooks.page(owner(), cursors.decode(LIST, cursor), limit + 1).stream()
                .map(WebhookView::of)
                .toList();
        return Page.of(found, limit, last -> cursors.encode(LIST, last.id().toString()));
    }

    @Transactional
    Stored<WebhookView> get(UUID id) {
        return stored(webhooks.find(owner(), id).orElseThrow(Rejected::missing), null);
    }

    private static Stored<WebhookView> stored(Webhook webhook, String secret) {
        return Stored.read(WebhookView.of(webhook, secret), webhook.revision());
    }

    @Transactional
    Stored<WebhookView> replace(UUID id, NewWebhook body, String ifMatch, boolean trial) {
        safe.require();
        Webhook before = hold(id);
        Preconditions.onReplace(ifMatch, before.revision());
        if (body.signature() != null && !body.signature().equals(before.signature())) {
            throw Rejected.rule(
                    RULE,
                    "How a webhook is signed stays: make another one.",
                    new Fault("/signature", "must be " + before.signature() + ", or left out"));
        }
        List<PartnershipEntry> told = told(before.organisation(), body);
        webhooks.replace(before, body, clock.instant(), actings.mustCall().who());
        leave(before, body, told);
        begin(before, told);
        return end(id, null, trial);
    }

    private Stored<WebhookView> end(UUID id, String secret, boolean trial) {
        Stored<WebhookView> now = stored(hold(id), secret);
        dryRun.end(trial);
        return now;
    }

    @Transactional
    void remove(UUID id, String ifMatch, boolean trial) {
        Webhook before = hold(id);
        Preconditions.onReplace(ifMatch, before.revision());
        webhooks.remove(before, clock.instant(), actings.mustCall().who());
        dryRun.end(trial);
    }

    @Transactional
    Stored<WebhookView> changeKey(UUID id, boolean trial) {
        safe.require();
        Webhook before = hold(id);
        SigningKey key = SigningKey.make(before.signature());
        Instant now = clock.instant();
        webhooks.changeKey(
                before,
                safe.seal(id, key.kept()),
                key.publicKey().orElse(null),
                now.plus(rules.formerKey()),
                now,
                actings.mustCall().who());
        return end(id, key.secret().orElse(null), trial);
    }
}
