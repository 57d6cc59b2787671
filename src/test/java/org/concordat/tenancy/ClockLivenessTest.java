package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClockLivenessTest {

    private static final Instant THEN = Instant.parse("2026-10-25T01:30:00Z");
    private static final long SECOND = 1_000_000_000L;

    private Instant now = THEN;

    private final ClockLiveness liveness = new ClockLiveness(new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    @DisplayName("Time that passes is no step of the clock, nor is one forwards")
    void goesForwards() {
        assertEquals(Duration.ZERO, liveness.back(THEN, 0));
        assertEquals(Duration.ZERO, liveness.back(THEN.plusSeconds(60), 60 * SECOND));
        assertEquals(Duration.ZERO, liveness.back(THEN.plusSeconds(3 * 3600), 61 * SECOND));
        assertEquals(Duration.ofSeconds(3), liveness.back(THEN.plusSeconds(3 * 3600 - 2), 62 * SECOND));
    }

    @Test
    @DisplayName("A step back is one from the furthest that was seen, and stays one while the clock has not caught up")
    void goesBack() {
        liveness.back(THEN.plusSeconds(3 * 3600), 0);
        assertEquals(Duration.ofHours(3), liveness.back(THEN, 0));
        assertEquals(Duration.ofHours(3), liveness.back(THEN.plusSeconds(600), 600 * SECOND));
        assertEquals(Duration.ofHours(1), liveness.back(THEN.plusSeconds(2 * 3600), 0));
    }

    @Test
    @DisplayName("A node is alive while its clock goes on, also after a step of seconds, and not after one of an hour")
    void isAliveUntilThen() {
        assertEquals(Status.UP, liveness.call().getStatus());
        now = THEN.plusSeconds(7200);
        assertEquals(Status.UP, liveness.call().getStatus());
        now = THEN.plusSeconds(7200 - 5);
        assertEquals(Status.UP, liveness.call().getStatus());
        now = THEN.plusSeconds(3600);
        assertEquals(Status.DOWN, liveness.call().getStatus());
    }
}
