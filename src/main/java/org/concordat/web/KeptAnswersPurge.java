package org.concordat.web;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.Rounds;
import org.concordat.tenancy.TenantTransactions;
import org.jboss.logging.Logger;

/** Deletes answers that have been kept long enough, one organisation after the other. */
@ApplicationScoped
class KeptAnswersPurge {

    private static final Logger LOG = Logger.getLogger(KeptAnswersPurge.class);

    private static final String JOB = "kept-answers";

    private final KeptAnswers kept;
    private final TenantTransactions transactions;
    private final Registry registry;
    private final Rounds rounds;
    private final Clock clock;

    KeptAnswersPurge(KeptAnswers kept, TenantTransactions transactions, Registry registry, Rounds rounds, Clock clock) {
        this.kept = kept;
        this.transactions = transactions;
        this.registry = registry;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Scheduled(every = "15m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        rounds.measured(JOB, this::purgeAll);
    }

    private void purgeAll() {
        List<UUID> owners = Stream.concat(
                        registry.organisations().stream().map(OrganisationEntry::id),
                        Stream.of(TenantTransactions.OPERATOR))
                .toList();
        owners.forEach(this::purge);
    }

    private void purge(UUID owner) {
        try {
            transactions.asTidier(owner, () -> kept.purge(owner, clock.instant()));
        } catch (RuntimeException e) {
            rounds.failed(JOB);
            LOG.warn("kept answers could not be deleted; it is tried again", e); // the others' are
        }
    }
}
