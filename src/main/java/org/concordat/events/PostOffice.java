package org.concordat.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.events.Deliveries.Claimed;
import org.concordat.kernel.Turnstile;
import org.concordat.tenancy.OrganisationSight;
import org.concordat.tenancy.Rounds;
import org.concordat.tenancy.TenantTransactions;
import org.jboss.logging.Logger;

/**
 * Looks every second for what is to be sent, and has it sent: so many webhooks at a time, each by one node. Any node can do it; a node that
 * dies leaves its webhooks to the others when the lease runs out.
 */
@ApplicationScoped
class PostOffice {

    private static final Logger LOG = Logger.getLogger(PostOffice.class);
    private static final int COURIERS = 16;

    /** So that the slow receivers of one organisation leave couriers for the others. */
    private static final int OF_ONE_ORGANISATION = COURIERS / 4;

    private final Dispatcher dispatcher;
    private final Courier courier;
    private final TenantTransactions transactions;
    private final OrganisationSight sight;
    private final Deliveries deliveries;
    private final KeySafe safe;
    private final Rounds rounds;
    private final Clock clock;
    private final Turnstile<UUID> busy = new Turnstile<>();
    private final ExecutorService couriers = Executors.newFixedThreadPool(COURIERS, work -> {
        Thread thread = new Thread(work, "webhook-courier");
        thread.setDaemon(true);
        return thread;
    });

    PostOffice(
            Dispatcher dispatcher,
            Courier courier,
            TenantTransactions transactions,
            OrganisationSight sight,
            Deliveries deliveries,
            KeySafe safe,
            Rounds rounds,
            Clock clock) {
        this.dispatcher = dispatcher;
        this.courier = courier;
        this.transactions = transactions;
        this.sight = sight;
        this.deliveries = deliveries;
        this.safe = safe;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Scheduled(every = "${concordat.webhooks.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        rounds.measured("webhooks", this::round);
    }

    /** Begins what can be begun now; answers what is under way because of it. */
    List<Future<?>> round() {
        if (!safe.isThere()) {
            return List.of();
        }
        dispatcher.dispatch();
        Map<UUID, Integer> underWay = busy.inside();
        int free = COURIERS
                - underWay.values().stream().mapToInt(Integer::intValue).sum();
        List<Claimed> claimed = transactions.asWorker(
                sight.partnerships(),
                sight.organisations(),
                () -> deliveries.claim(clock.instant(), Courier.LEASE, free, underWay, OF_ONE_ORGANISATION));
        return claimed.stream().<Future<?>>map(this::send).toList();
    }

    private Future<?> send(Claimed claimed) {
        busy.enter(claimed.organisation(), Integer.MAX_VALUE); // the claim has counted
        return couriers.submit(() -> {
            try {
                courier.serve(claimed);
            } catch (RuntimeException e) {
                rounds.failed("webhooks");
                LOG.warn("deliveries of webhook " + claimed.webhook() + " broke off; they are tried again", e);
            } finally {
                busy.leave(claimed.organisation());
            }
        });
    }

    void onStop(@Observes ShutdownEvent event) {
        couriers.shutdownNow();
    }
}
