package org.concordat.tenancy;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive: the machine's clock has not gone back. What a node does at intervals is timed by that clock, so that it would rest for as long as the
 * clock was set back: no suspension would be noticed, and no webhook sent. A node that is started again begins to count anew.
 */
@Liveness
@ApplicationScoped
class ClockLiveness implements HealthCheck {

    private static final String NAME = "clock";

    /** Clocks are put right by some seconds now and then; intervals are not much longer. */
    private static final Duration MOST = Duration.ofSeconds(15);

    private final Clock clock;

    /** When the node would have started by the latest clock that it has seen. */
    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);

    ClockLiveness(Clock clock) {
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event) {
        call();
    }

    @Override
    public HealthCheckResponse call() {
        Duration back = back(clock.instant(), System.nanoTime());
        return HealthCheckResponse.named(NAME)
                .status(back.compareTo(MOST) <= 0)
                .withData("wentBackSeconds", back.toSeconds())
                .build();
    }

    /** How far the clock is behind where it would be, had it gone on from the latest that was seen. */
    Duration back(Instant now, long nanoseconds) {
        Instant origin = now.minusNanos(nanoseconds);
        Instant furthest = latest.accumulateAndGet(origin, (one, other) -> one.isAfter(other) ? one : other);
        return Duration.between(origin, furthest);
    }
}
