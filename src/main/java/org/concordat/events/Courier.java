package org.concordat.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.concordat.events.Deliveries.Attempt;
import org.concordat.events.Deliveries.Claimed;
import org.concordat.events.Letters.Letter;
import org.concordat.tenancy.ForbiddenDestination;
import org.concordat.tenancy.OrganisationSight;
import org.concordat.tenancy.OutsideCalls;
import org.concordat.tenancy.TenantTransactions;
import org.jboss.logging.Logger;

/**
 * Carries deliveries of one webhook, one after the other: what is to be sent is read in a transaction, the call is made in none, and how it
 * went is recorded in another. Should the node die in between, another one calls once more: at least once, with the same id.
 */
@ApplicationScoped
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    /** How many are sent before others have their turn. */
    private static final int BATCH = 50;

    /** And for how long. */
    private static final Duration TURN = Duration.ofSeconds(10);

    /** How long a webhook is this node's alone: longer than any call. */
    static final Duration LEASE = Duration.ofMinutes(1);

    /** A receiver that fails is left alone at most so long, however late its next retry is. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private static final int MOST_DOUBLINGS = 10;
    private static final double JITTER = 0.2;
    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final int LONGEST_ERROR = 200;
    private static final int GONE = 410;

    private final TenantTransactions transactions;
    private final OrganisationSight sight;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Letters letters;
    private final WebhookTargets targets;
    private final OutsideCalls calls;
    private final WebhookRules rules;
    private final Clock clock;

    Courier(
            TenantTransactions transactions,
            OrganisationSight sight,
            Webhooks webhooks,
            Deliveries deliveries,
            Letters letters,
            WebhookTargets targets,
            OutsideCalls calls,
            WebhookRules rules,
            Clock clock) {
        this.transactions = transactions;
        this.sight = sight;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.letters = letters;
        this.targets = targets;
        this.calls = calls;
        this.rules = rules;
        this.clock = clock;
    }

    /** A delivery that is to be sent now. */
    private record Due(Webhook webhook, Delivery delivery, EventView event) {}

    /** Sends what is due for a webhook, until something fails or others are to have their turn. */
    void serve(Claimed claimed) {
        Instant end = clock.instant().plus(TURN);
        for (int sent = 0; sent < BATCH && clock.instant().isBefore(end) && !isStopped(); sent++) {
            Optional<Due> due = asWorker(claimed, () -> next(claimed));
            if (due.isEmpty() || !attempt(claimed, due.get())) {
                return;
            }
        }
        asWorker(claimed, () -> release(claimed));
    }

    private static boolean isStopped() {
        return Thread.currentThread().isInterrupted();
    }

    /** Of a suspended organisation nothing is seen, so nothing is sent; what waits for it stays. */
    private <T> T asWorker(Claimed of, Supplier<T> work) {
        List<UUID> whose =
                sight.organisations().stream().filter(of.organisation()::equals).toList();
        return transactions.asWorker(sight.partnerships(), whose, work);
    }

    private Boolean release(Claimed claimed) {
        deliveries.lease(claimed, clock.instant(), 0);
        return true;
    }

    /** What is due first and may be sent; what may not is withheld. Where there is nothing, the webhook is given back. */
    private Optional<Due> next(Claimed claimed) {
        Instant now = clock.instant();
        Optional<Webhook> webhook =
                webhooks.find(claimed.organisation(), claimed.webhook()).filter(Webhook::isActive);
        while (webhook.isPresent()) {
            Optional<Delivery> delivery = deliveries.next(claimed, now);
            if (delivery.isEmpty()) {
                break;
            }
            Optional<EventView> event = letters.event(webhook.get(), delivery.get());
            if (event.isPresent()) {
                deliveries.lease(claimed, now.plus(LEASE), webhook.get().failures());
                return Optional.of(new Due(webhook.get(), delivery.get(), event.get()));
            }
            deliveries.withhold(delivery.get(), letters.reason(webhook.get(), delivery.get()), now);
        }
        deliveries.lease(claimed, now, webhook.map(Webhook::failures).orElse(0));
        return Optional.empty();
    }

    private boolean attempt(Claimed claimed, Due due) {
        Attempt attempt = call(claimed, due);
        return asWorker(claimed, () -> record(claimed, due, attempt));
    }

    private Attempt call(Claimed claimed, Due due) {
        Instant at = clock.instant();
        try {
            Letter letter = letters.write(due.webhook(), due.event(), at);
            OutsideCalls.Answer answer = calls.call(new OutsideCalls.Call(
                    targets.of(due.webhook().url(), claimed.organisation()),
                    "POST",
                    letter.headers(),
                    letter.body(),
                    rules.timeout(),
                    LARGEST_ANSWER));
            boolean taken = answer.status() / 100 == 2;
            return attempt(at, answer.status(), taken ? null : "status " + answer.status());
        } catch (ForbiddenDestination e) {
            return attempt(at, null, "not called: the address " + e.getMessage());
        } catch (IOException e) {
            return attempt(at, null, e.getMessage());
        } catch (GeneralSecurityException e) {
            LOG.errorf(
                    "the key of webhook %s cannot be opened: was CONCORDAT_WEBHOOKS_SECRET changed?",
                    due.webhook().id());
            return attempt(at, null, "the signing key cannot be opened: change it by a secret rotation");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return attempt(at, null, "interrupted");
        }
    }

    private Attempt attempt(Instant at, Integer status, String error) {
        String told = error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
        return new Attempt(at, Duration.between(at, clock.instant()), status, told);
    }

    /** Notes how it went; answers whether the next one may be sent. */
    private boolean record(Claimed claimed, Due due, Attempt attempt) {
        Delivery delivery = due.delivery();
        if (attempt.error() == null) {
            deliveries.record(delivery, Delivery.DELIVERED, attempt, null);
            deliveries.lease(claimed, clock.instant().plus(LEASE), 0);
            return true;
        }
        boolean gone = Integer.valueOf(GONE).equals(attempt.status());
        int made = delivery.attempts() + 1;
        boolean last = gone || delivery.isTest() || made >= rules.delays().size();
        deliveries.record(
                delivery,
                last ? Delivery.DEAD : Delivery.PENDING,
                attempt,
                last ? null : clock.instant().plus(jittered(rules.delays().get(made))));
        deliveries.giveUp(claimed, attempt.at().minus(longest()), "not taken in time", attempt.at());
        int failures = due.webhook().failures() + 1;
        deliveries.lease(claimed, clock.instant().plus(pause(failures)), failures);
        if (gone) {
            webhooks.disable(claimed.organisation(), claimed.webhook(), "the receiver answered 410 Gone");
        }
        return false;
    }

    /**
     * How long a receiver that fails is left alone, so that one that hangs does not take the others' time: as long as the first retry is
     * waited for, and twice as long after each further failure.
     */
    private Duration pause(int failures) {
        Duration first = rules.delays().get(Math.min(1, rules.delays().size() - 1));
        Duration pause = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** How long it is tried to deliver something: as long as all its attempts take, one after the other. */
    private Duration longest() {
        return rules.delays().stream().reduce(LONGEST_PAUSE, Duration::plus);
    }

    /** Up to a fifth longer, so that what failed together does not come back together. */
    private static Duration jittered(Duration delay) {
        return delay.plusMillis(
                (long) (delay.toMillis() * JITTER * ThreadLocalRandom.current().nextDouble()));
    }
}
