package org.concordat.ledger;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.concordat.kernel.Rejected;
import org.concordat.ledger.model.LedgerKey;
import org.jboss.logging.Logger;

/** The key that the operator has configured, if any: what is signed comes from the configuration alone, so a dump of the database signs nothing. */
@ApplicationScoped
class LedgerSeal {

    private static final Logger LOG = Logger.getLogger(LedgerSeal.class);

    private final Optional<LedgerKey> key;

    LedgerSeal(LedgerRules rules) {
        key = rules.key()
                .map(configured -> LedgerKey.parse(rules.name().orElseThrow(LedgerSeal::nameless), configured));
    }

    private static IllegalStateException nameless() {
        return new IllegalStateException("concordat.ledger.key needs concordat.ledger.name: what the key is of");
    }

    /** A key that is none is told when the application starts, which then does not. */
    void onStart(@Observes StartupEvent event) {
        if (key.isEmpty()) {
            LOG.warn("the ledger is kept but not signed: concordat.ledger.key is not set");
        }
    }

    /** The key, where there is one. */
    Optional<LedgerKey> key() {
        return key;
    }

    /** @throws Rejected unavailable, where the operator has configured no key */
    LedgerKey require() {
        return key.orElseThrow(
                () -> Rejected.because(
                        Rejected.Kind.UNAVAILABLE,
                        "This installation signs no checkpoints: its operator has not set CONCORDAT_LEDGER_KEY. Entries are recorded all the same."));
    }
}
