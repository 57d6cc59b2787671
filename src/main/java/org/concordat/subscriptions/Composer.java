package org.concordat.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.events.DigestData;
import org.concordat.events.Digests;
import org.concordat.events.EventsSeen;
import org.concordat.subscriptions.model.Frequency;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.OrganisationSight;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.TenantTransactions;
import org.jboss.logging.Logger;

/**
 * Writes the e-mails that are due. What was looked at, the e-mail that tells of it and when the next is due are one transaction: an event is in
 * one e-mail of a subscription at most, whichever node wrote it and whatever it died of.
 */
@ApplicationScoped
class Composer {

    private static final Logger LOG = Logger.getLogger(Composer.class);

    /** So many events are named; the rest is counted. */
    private static final int MOST_NAMED = 50;

    /** How long it is told what was sent. */
    private static final Duration SETTLED_STAY = Duration.ofDays(90);

    private final TenantTransactions transactions;
    private final OrganisationSight sight;
    private final Subscriptions subscriptions;
    private final ReadUpTo positions;
    private final Notices notices;
    private final EventsSeen events;
    private final Readers readers;
    private final Mornings mornings;
    private final Codes codes;
    private final Digests digests;
    private final MailRules rules;
    private final Clock clock;

    Composer(
            TenantTransactions transactions,
            OrganisationSight sight,
            Subscriptions subscriptions,
            ReadUpTo positions,
            Notices notices,
            EventsSeen events,
            Readers readers,
            Mornings mornings,
            Codes codes,
            Digests digests,
            MailRules rules,
            Clock clock) {
        this.transactions = transactions;
        this.sight = sight;
        this.subscriptions = subscriptions;
        this.positions = positions;
        this.notices = notices;
        this.events = events;
        this.readers = readers;
        this.mornings = mornings;
        this.codes = codes;
        this.digests = digests;
        this.rules = rules;
        this.clock = clock;
    }

    /** What a partnership has to tell. */
    record Told(PartnershipEntry partnership, EventsSeen.Stretch stretch) {}

    /**
     * Writes one e-mail that is due, or finds that there is nothing to be told; false where nothing is due. One that cannot be written is left
     * alone for a while, so that it keeps nobody else waiting.
     */
    boolean compose() {
        Optional<Subscription> due = asWorker(() -> claim(clock.instant()));
        due.ifPresent(this::write);
        return due.isPresent();
    }

    private Optional<Subscription> claim(Instant now) {
        Optional<Subscription> due = subscriptions.due(now, rules.from().isPresent());
        due.ifPresent(of -> subscriptions.setNext(of, now.plus(Frequency.PAUSE)));
        return due;
    }

    private void write(Subscription due) {
        try {
            asWorker(() -> {
                subscriptions.holdActive(due).ifPresent(held -> write(held, clock.instant()));
                return null;
            });
        } catch (RuntimeException e) {
            LOG.warn("the e-mail of subscription " + due.id() + " could not be written; it is tried again", e);
        }
    }

    /** Has subscriptions to all partnerships begin with those that their organisations have joined; ends and forgets what is over. */
    void tidy() {
        asWorker(() -> {
            Instant now = clock.instant();
            subscriptions.deleteEnded(now);
            notices.deleteSettledBefore(now.minus(SETTLED_STAY));
            codes.forget(now);
            positions.everywhere().forEach(of -> begin(of.organisation(), of.subscription(), of.known()));
            return null;
        });
    }

    private void begin(UUID organisation, UUID subscription, List<String> known) {
        List<UUID> joined = sight.partnershipsOf(organisation).stream()
                .map(PartnershipEntry::id)
                .filter(id -> !known.contains(id.toString()))
                .toList();
        if (!joined.isEmpty()) {
            positions.begin(organisation, subscription, joined);
        }
    }

    private <T> T asWorker(Supplier<T> work) {
        return transactions.asWorker(sight.partnerships(), sight.organisations(), work);
    }

    private void write(Subscription due, Instant now) {
        List<PartnershipEntry> mine = readers.partnerships(due);
        Optional<List<PartnershipEntry>> told =
                due.isMail() ? Optional.of(mine) : digests.taken(due.organisation(), due.webhook(), mine);
        told.ifPresent(
                partnerships -> write(due, partnerships, now)); // else it waits until the webhook takes digests again
        subscriptions.setNext(due, mornings.next(due, told.orElse(mine), now));
    }

    private void write(Subscription due, List<PartnershipEntry> partnerships, Instant now) {
        List<Told> told = new ArrayList<>();
        partnerships.forEach(partnership -> read(due, partnership, told));
        positions.passByAllBut(
                due, partnerships.stream().map(PartnershipEntry::id).toList());
        if (!told.isEmpty() && due.isMail()) {
            notices.add(due, DigestText.of(due, told), now);
        } else if (!told.isEmpty()) {
            passOn(due, told, now);
        }
    }

    /** With the same transaction in which the positions move, so that nothing is told twice or never. */
    private void passOn(Subscription due, List<Told> told, Instant now) {
        UUID id = Ids.next();
        List<UUID> tells = told.stream().map(t -> t.partnership().id()).toList();
        DigestData said = DigestText.data(due, told);
        notices.passOn(due, id, said.events(), tells, now);
        digests.post(due.organisation(), due.webhook(), id, tells, said, now);
    }

    private void read(Subscription due, PartnershipEntry partnership, List<Told> told) {
        positions.begin(due.organisation(), due.id(), List.of(partnership.id()));
        events.after(
                        partnership.id(),
                        due.organisation(),
                        positions.position(due, partnership.id()),
                        due.told(),
                        MOST_NAMED)
                .ifPresent(stretch -> {
                    positions.move(due, partnership.id(), stretch.last());
                    if (stretch.number() > 0) {
                        told.add(new Told(partnership, stretch));
                    }
                });
    }
}
