package org.concordat.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells by which key checkpoints are signed, or that none are. Requests are served either way: entries are recorded without a key too. */
@Readiness
@ApplicationScoped
class LedgerReadiness implements HealthCheck {

    private static final String NAME = "ledger";

    private final LedgerSeal seal;

    LedgerReadiness(LedgerSeal seal) {
        this.seal = seal;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder said = HealthCheckResponse.named(NAME).up();
        seal.key()
                .ifPresentOrElse(
                        key -> said.withData("key", key.publicKey().text()),
                        () -> said.withData("fault", "not signed: CONCORDAT_LEDGER_KEY is not set"));
        return said.build();
    }
}
