package org.concordat.events;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.OrganisationSight;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.Rounds;
import org.concordat.tenancy.TenantTransactions;
import org.jboss.logging.Logger;

/**
 * Deletes once a day what has been kept long enough of events, deliveries and records of who read cases. Every node looks at the same time,
 * and one of them does it: the others find that it is somebody's turn, or nothing left.
 */
@ApplicationScoped
class OutdatedPurge {

    private static final Logger LOG = Logger.getLogger(OutdatedPurge.class);

    /** So many rows in one transaction, so that nobody waits for it. */
    private static final int BATCH = 5_000;

    private static final String JOB = "retention";

    private final Outdated outdated;
    private final Retention retention;
    private final Registry registry;
    private final OrganisationSight sight;
    private final TenantTransactions transactions;
    private final Rounds rounds;
    private final Clock clock;

    OutdatedPurge(
            Outdated outdated,
            Retention retention,
            Registry registry,
            OrganisationSight sight,
            TenantTransactions transactions,
            Rounds rounds,
            Clock clock) {
        this.outdated = outdated;
        this.retention = retention;
        this.registry = registry;
        this.sight = sight;
        this.transactions = transactions;
        this.rounds = rounds;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event) {
        require(retention);
        rounds.expected(JOB);
    }

    /** @throws IllegalStateException when the times are shorter than may be, or deliveries are kept longer than their events */
    static void require(Retention retention) {
        if (retention.deliveries() < Retention.LEAST_DELIVERIES
                || retention.events() < Retention.LEAST_EVENTS
                || retention.reads() < Retention.LEAST_READS) {
            throw new IllegalStateException("concordat.retention.deliveries is at least " + Retention.LEAST_DELIVERIES
                    + " days, concordat.retention.events at least " + Retention.LEAST_EVENTS
                    + ", concordat.retention.reads at least " + Retention.LEAST_READS);
        }
        if (retention.events() < retention.deliveries()) {
            throw new IllegalStateException(
                    "concordat.retention.events is not less than concordat.retention.deliveries");
        }
    }

    @Scheduled(cron = "${concordat.retention.at}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        rounds.measured(JOB, this::purgeAll);
    }

    private void purgeAll() {
        Instant now = clock.instant();
        Instant settled = now.minus(Duration.ofDays(retention.deliveries()));
        Instant read = now.minus(Duration.ofDays(retention.reads()));
        Instant recorded = now.minus(Duration.ofDays(retention.events()));
        List<UUID> organisations =
                registry.organisations().stream().map(OrganisationEntry::id).toList();
        // What concerns a partnership as a whole is no single organisation's.
        List<UUID> told = Stream.concat(organisations.stream(), Stream.of(NewEvent.EVERYBODY))
                .toList();
        String[] whose = told.stream().map(UUID::toString).toArray(String[]::new);
        organisations.forEach(organisation ->
                whole(List.of(), List.of(organisation), () -> outdated.deleteDeliveries(organisation, settled, BATCH)));
        sight.partnerships().forEach(partnership -> {
            List<UUID> one = List.of(partnership);
            whole(one, told, () -> outdated.deleteEvents(partnership, whose, recorded, BATCH));
            whole(one, told, () -> outdated.deleteReads(partnership, whose, read, BATCH));
        });
    }

    /** Deletes batch by batch while they are full; what fails is done the next day, and the others' now. */
    private void whole(Collection<UUID> partnerships, Collection<UUID> organisations, IntSupplier batch) {
        try {
            int deleted = BATCH;
            while (deleted == BATCH) {
                deleted = transactions.asWorker(
                        partnerships, organisations, () -> outdated.turn() ? batch.getAsInt() : 0);
            }
        } catch (RuntimeException e) {
            rounds.failed(JOB);
            LOG.warn("what has been kept long enough could not be deleted; it is tried again tomorrow", e);
        }
    }
}
