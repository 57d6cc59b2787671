package org.concordat.subscriptions;

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
 * How much waits to be sent, and for how long what is due has: {@code concordat_mail_waiting} and {@code
 * concordat_mail_overdue_seconds}, the same on every node.
 */
@ApplicationScoped
class WaitingMail {

    private final Notices notices;
    private final OrganisationSight sight;
    private final TenantTransactions transactions;
    private final Rounds rounds;
    private final Clock clock;
    private volatile Notices.Waiting last = new Notices.Waiting(0, 0);

    WaitingMail(Notices notices, OrganisationSight sight, TenantTransactions transactions, Rounds rounds, Clock clock) {
        this.notices = notices;
        this.sight = sight;
        this.transactions = transactions;
        this.rounds = rounds;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("concordat.mail.waiting", this, waiting -> waiting.last.number())
                .description("E-mails that wait to be sent")
                .register(meters);
        Gauge.builder("concordat.mail.overdue", this, waiting -> waiting.last.overdue())
                .description("How long the e-mail that is due for longest has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(every = "15s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        rounds.measured("mail-waiting", this::count);
    }

    void count() {
        last = transactions.asWorker(
                sight.partnerships(), sight.organisations(), () -> notices.waiting(clock.instant()));
    }
}
