package org.concordat.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.subscriptions.model.Frequency;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Caller;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.OrganisationSight;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.TenantTransactions;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Keeps what people want to be told. A subscription is one person's: nobody else of the organisation sees it. */
@ApplicationScoped
class SubscriptionService {

    private static final String LIST = "subscriptions";
    private static final String NOTICES = "notices";
    private static final String RULE = "subscriptions-1";
    private static final int MOST = 20;
    private static final Duration CODE_HOLDS = Duration.ofHours(24);
    private static final Duration HOLDS = Duration.ofDays(100);

    private final Subscriptions subscriptions;
    private final ReadUpTo positions;
    private final Notices notices;
    private final Wishes wishes;
    private final Codes codes;
    private final Mornings mornings;
    private final MailRules rules;
    private final OrganisationSight sight;
    private final TenantTransactions transactions;
    private final Actings actings;
    private final Turns turns;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    SubscriptionService(
            Subscriptions subscriptions,
            ReadUpTo positions,
            Notices notices,
            Wishes wishes,
            Codes codes,
            Mornings mornings,
            MailRules rules,
            OrganisationSight sight,
            TenantTransactions transactions,
            Actings actings,
            Turns turns,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.positions = positions;
        this.notices = notices;
        this.wishes = wishes;
        this.codes = codes;
        this.mornings = mornings;
        this.rules = rules;
        this.sight = sight;
        this.transactions = transactions;
        this.actings = actings;
        this.turns = turns;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    private Person person() {
        Caller caller = actings.mustCall();
        UUID organisation = caller.organisation()
                .orElseThrow(() -> Rejected.forbidden("Subscriptions are those of an organisation's people."))
                .id();
        return Person.of(organisation, caller);
    }

    private Subscription find(UUID id) {
        Person person = person();
        return subscriptions.find(person.organisation(), person.name(), id).orElseThrow(Rejected::missing);
    }

    private Subscription hold(UUID id) {
        Person person = person();
        return subscriptions.hold(person.organisation(), person.name(), id).orElseThrow(Rejected::missing);
    }

    @Transactional
    Stored<SubscriptionView> make(NewSubscription body, boolean trial) {
        requireMail(body);
        Person person = person();
        List<PartnershipEntry> told = wishes.partnerships(person, body);
        turns.take(LIST, person.organisation());
        if (subscriptions.count(person.organisation(), person.name()) >= MOST) {
            throw Rejected.state(RULE, "A person has at most " + MOST + " subscriptions: end one first.");
        }
        Code code = Code.make();
        Instant now = clock.instant();
        Subscription asked = awaiting(Ids.next(), person, body, told, code, now);
        Subscription made = asked.isMail() ? asked : asked.confirmed(first(asked, told, now));
        subscriptions.add(made);
        if (made.isMail()) {
            send(made, code, now);
        } else {
            begin(made, told);
        }
        dryRun.end(trial);
        return new Stored<>(SubscriptionView.of(made), made.revision(), true);
    }

    private void send(Subscription to, Code code, Instant now) {
        codes.count(to, now);
        notices.add(to, DigestText.of(to, code), now);
    }

    private void requireMail(NewSubscription body) {
        if (body.email() != null && rules.from().isEmpty()) {
            throw Rejected.because(
                    Rejected.Kind.UNAVAILABLE,
                    "This installation sends no e-mail: its operator has not set CONCORDAT_MAIL_FROM. A webhook can tell you"
                            + " instead.");
        }
    }

    private Subscription awaiting(
            UUID id, Person person, NewSubscription body, List<PartnershipEntry> told, Code code, Instant now) {
        ZoneId zone = told.stream().map(PartnershipEntry::timeZone).findFirst().orElse(ZoneOffset.UTC);
        return new Subscription(
                person.organisation(),
                id,
                person.name(),
                body.role(),
                body.partnerships(),
                body.types(),
                Frequency.of(body.frequency()),
                zone,
                body.email(),
                body.webhook(),
                Subscription.AWAITING,
                code.digest(id),
                now.plus(CODE_HOLDS),
                now,
                now.plus(HOLDS),
                1,
                now,
                actings.mustCall().who());
    }

    @Transactional
    Page<SubscriptionView> page(int limit, String cursor) {
        Person person = person();
        List<SubscriptionView> found =
                subscriptions
                        .page(person.organisation(), person.name(), cursors.decode(LIST, cursor), limit + 1)
                        .stream()
                        .map(SubscriptionView::of)
                        .toList();
        return Page.of(found, limit, last -> cursors.encode(LIST, last.id().toString()));
    }

    @Transactional
    Stored<SubscriptionView> get(UUID id) {
        return stored(find(id));
    }

    private static Stored<SubscriptionView> stored(Subscription of) {
        return Stored.read(SubscriptionView.of(of), of.revision());
    }

    @Transactional
    Page<NoticeView> notices(UUID id, int limit, String cursor) {
        List<NoticeView> found = notices.page(find(id), cursors.decode(NOTICES, cursor), limit + 1);
        return Page.of(found, limit, last -> cursors.encode(NOTICES, last.id().toString()));
    }

    @Transactional
    Stored<SubscriptionView> replace(UUID id, NewSubscription body, String ifMatch, boolean trial) {
        requireMail(body);
        Subscription before = hold(id);
        Preconditions.onReplace(ifMatch, before.revision());
        Person person = person();
        List<PartnershipEntry> told = wishes.partnerships(person, body);
        Instant now = clock.instant();
        Code code = Code.make();
        Subscription asked = awaiting(id, person, body, told, code, now);
        boolean same = before.isActive() && before.goesWhere(asked);
        boolean known = same || !asked.isMail();
        Subscription put = known ? asked.confirmed(mornings.next(asked, told, now)) : asked;
        subscriptions.replace(put);
        if (!same) {
            working(put, () -> notices.withdraw(put, now));
        }
        if (known) {
            begin(put, told);
        } else {
            send(put, code, now);
        }
        return end(id, trial);
    }

    /** When it is first looked whether there is something to be told. */
    private Instant first(Subscription of, List<PartnershipEntry> told, Instant now) {
        return of.frequency() == Frequency.IMMEDIATE ? now : mornings.next(of, told, now);
    }

    /** What was left out is told of no more, and where it comes back it begins anew. */
    private void begin(Subscription of, List<PartnershipEntry> told) {
        List<UUID> ids = told.stream().map(PartnershipEntry::id).toList();
        working(of, () -> {
            positions.leaveAllBut(of.organisation(), of.id(), ids);
            positions.begin(of.organisation(), of.id(), ids);
        });
    }

    private void working(Subscription of, Runnable work) {
        transactions.working(sight.partnerships(), List.of(of.organisation()), () -> {
            work.run();
            return null;
        });
    }

    private Stored<SubscriptionView> end(UUID id, boolean trial) {
        Stored<SubscriptionView> now = stored(hold(id));
        dryRun.end(trial);
        return now;
    }

    @Transactional
    Stored<SubscriptionView> confirm(UUID id, NewCode body, boolean trial) {
        Subscription before = hold(id);
        if (before.isActive()) {
            throw Rejected.state(RULE, "The address has been confirmed already.");
        }
        Instant now = clock.instant();
        boolean right = new Code(body.code()).digest(id).equals(before.codeDigest());
        if (!right || now.isAfter(before.codeUntil())) {
            throw Rejected.rule(
                    RULE,
                    "That is not the code, or its 24 hours are over.",
                    new Fault("/code", "must be that of the newest e-mail; put the subscription again for another"));
        }
        List<PartnershipEntry> told = sight.partnershipsOf(before.organisation()).stream()
                .filter(p -> before.asksFor(p.slug().value()))
                .toList();
        subscriptions.confirm(
                before, first(before, told, now), now, actings.mustCall().who());
        begin(before, told);
        return end(id, trial);
    }

    @Transactional
    void delete(UUID id, String ifMatch, boolean trial) {
        Subscription before = hold(id);
        Preconditions.onReplace(ifMatch, before.revision());
        subscriptions.delete(before);
        dryRun.end(trial);
    }
}
