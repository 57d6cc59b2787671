package org.concordat.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers for a short while which issuers did not answer, so that their callers are refused at once instead of each waiting.
 * Nobody else's callers notice.
 */
@ApplicationScoped
class IssuerHealth {

    private static final Duration REST = Duration.ofSeconds(5);

    private final Map<String, Instant> brokenUntil = new ConcurrentHashMap<>();
    private final Clock clock;

    IssuerHealth(Clock clock) {
        this.clock = clock;
    }

    boolean isBroken(ProviderEntry provider) {
        Instant until = brokenUntil.get(provider.issuer());
        return until != null && clock.instant().isBefore(until);
    }

    void failed(String issuer) {
        brokenUntil.put(issuer, clock.instant().plus(REST));
    }
}
