package org.concordat.ledger;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.ledger.model.LedgerKey;
import org.concordat.tenancy.OrganisationSight;
import org.concordat.tenancy.Rounds;
import org.concordat.tenancy.TenantTransactions;
import org.jboss.logging.Logger;

/** Signs what was added to ledgers, a little after it was. Any node can do it. */
@ApplicationScoped
class Notary {

    private static final Logger LOG = Logger.getLogger(Notary.class);

    private static final String JOB = "ledger";

    private final LedgerSeal seal;
    private final Checkpoints checkpoints;
    private final TenantTransactions transactions;
    private final OrganisationSight sight;
    private final Rounds rounds;
    private final Clock clock;

    Notary(
            LedgerSeal seal,
            Checkpoints checkpoints,
            TenantTransactions transactions,
            OrganisationSight sight,
            Rounds rounds,
            Clock clock) {
        this.seal = seal;
        this.checkpoints = checkpoints;
        this.transactions = transactions;
        this.sight = sight;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** Where there is no key nothing is ever signed, and how long ago it was shows that. */
    void onStart(@Observes StartupEvent event) {
        rounds.expected(JOB);
    }

    @Scheduled(
            every = "${concordat.ledger.every:30s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        seal.key().ifPresent(key -> rounds.measured(JOB, () -> sign(key)));
    }

    private void sign(LedgerKey key) {
        List<UUID> ledgers = new ArrayList<>(sight.partnerships());
        ledgers.add(Ledger.INSTALLATION);
        List<Checkpoints.Grown> grown = transactions.asWorker(ledgers, List.of(), () -> checkpoints.grown(ledgers));
        grown.forEach(ledger -> sign(ledger, key));
    }

    private void sign(Checkpoints.Grown ledger, LedgerKey key) {
        try {
            transactions.asWorker(List.of(ledger.partnership()), List.of(), () -> {
                checkpoints.sign(ledger, key, clock.instant());
                return null;
            });
        } catch (RuntimeException e) {
            rounds.failed(JOB);
            LOG.error("the ledger of " + ledger.partnership() + " could not be signed; it is tried again", e);
        }
    }
}
