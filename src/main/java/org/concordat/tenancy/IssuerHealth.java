package org.concordat.tenancy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.concordat.kernel.BoundedLabels;

/**
 * Remembers for a short while which issuers did not answer, so that their callers are refused at once instead of each waiting.
 * Nobody else's callers notice: how issuers do is told as metrics ({@code concordat_issuer_failures_total}, by issuer, and
 * {@code concordat_issuers_silent}), never by readiness.
 */
@ApplicationScoped
public class IssuerHealth {

    private static final String CHOSEN = "concordat.issuer";
    private static final Duration REST = Duration.ofSeconds(5);

    /** So many issuers are told apart. */
    private static final int MOST_TOLD = 200;

    private final Map<String, Instant> brokenUntil = new ConcurrentHashMap<>();
    private final BoundedLabels told = new BoundedLabels(MOST_TOLD);
    private final Clock clock;
    private final MeterRegistry meters;

    IssuerHealth(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    void onStart(@Observes StartupEvent event) {
        Gauge.builder("concordat.issuers.silent", this, IssuerHealth::silent)
                .description("Issuers whose callers are refused for now, since they did not answer")
                .register(meters);
    }

    private double silent() {
        Instant now = clock.instant();
        return brokenUntil.values().stream().filter(now::isBefore).count();
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
            meters.counter("concordat.issuer.failures", "issuer", told.of(issuer))
                    .increment();
            brokenUntil.putIfAbsent(issuer, clock.instant().plus(REST));
        }
    }
}
