package org.concordat.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.concordat.tenancy.OrganisationSight;
import org.concordat.tenancy.Rounds;
import org.concordat.tenancy.TenantTransactions;

/**
 * How much waits to be sent, and for how long what is due has: {@code concordat_webhooks_waiting} and {@code
 * concordat_webhooks_overdue_seconds}, the same on every node.
 */
@ApplicationScoped
class WaitingDeliveries {

    private final Deliveries deliveries;
    private final OrganisationSight sight;
    private final TenantTransactions transactions;
    private final Rounds rounds;
    private final Clock clock;
    private volatile Deliveries.Waiting last = new Deliveries.Waiting(0, 0);

    WaitingDeliveries(
            Deliveries deliveries,
            OrganisationSight sight,
            TenantTransactions transactions,
            Rounds rounds,
            Clock clock) {
        this.deliveries = deliveries;
        this.sight = sight;
        this.transactions = transactions;
        this.rounds = rounds;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("concordat.webhooks.waiting", this, waiting -> waiting.last.number())
                .description("Deliveries to webhooks that are not settled")
                .register(meters);
        Gauge.builder("concordat.webhooks.overdue", this, waiting -> waiting.last.overdue())
                .description("How long the delivery that is due for longest has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(every = "15s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        rounds.measured("webhooks-waiting", this::count);
    }

    void count() {
        last = transactions.asWorker(
                sight.partnerships(), sight.organisations(), () -> deliveries.waiting(clock.instant()));
    }
}
