package org.concordat.tenancy;

import io.vertx.ext.web.RoutingContext;
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
public class IssuerHealth {

    private static final String CHOSEN = "concordat.issuer";
    private static final Duration REST = Duration.ofSeconds(5);

    private final Map<String, Instant> brokenUntil = new ConcurrentHashMap<>();
    private final Clock clock;

    IssuerHealth(Clock clock) {
        this.clock = clock;
    }

    boolean isBroken(ProviderEntry provider) {
        Instant until = brokenUntil.get(provider.issuer());
        if (until != null && !clock.instant().isBefore(until)) {
            brokenUntil.remove(provider.issuer(), until);
            return false;
        }
        return until != null;
    }

    void chosen(RoutingContext context, ProviderEntry provider) {
        context.put(CHOSEN, provider.issuer());
    }

    /** Notes that the issuer of a request's caller did not answer. */
    public void failed(RoutingContext context) {
        String issuer = context.get(CHOSEN);
        if (issuer != null) {
            brokenUntil.putIfAbsent(issuer, clock.instant().plus(REST));
        }
    }
}
