package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.concordat.partnerships.BeingRecorded;

/**
 * When what evaluation makes of a council's cases in a partnership is recorded: one instant for all that a transaction makes of them, taken while
 * nobody else evaluates the council. A load's own instant is that of its beginning; what others recorded while it was being sent would
 * be later than what replaces it, and hold beside it as of the instants between (rule F3). For the same reason it is later than all that was
 * recorded of the council before, be it by a node whose clock is ahead of this one's.
 */
@ApplicationScoped
class Moments {

    private record Of(UUID partnership, UUID council) {}

    private final TransactionSynchronizationRegistry transaction;
    private final BeingRecorded recording;
    private final Tides tides;
    private final Clock clock;

    Moments(TransactionSynchronizationRegistry transaction, BeingRecorded recording, Tides tides, Clock clock) {
        this.transaction = transaction;
        this.recording = recording;
        this.tides = tides;
        this.clock = clock;
    }

    /** The instant of this transaction for a council; call it when the council's turn has been taken. */
    Instant of(UUID partnership, UUID council) {
        Of key = new Of(partnership, council);
        Object taken = transaction.getResource(key);
        if (taken == null) {
            recording.begin(council);
            taken = later(clock.instant(), tides.of(partnership, council));
            transaction.putResource(key, taken);
        }
        return (Instant) taken;
    }

    private static Instant later(Instant now, Optional<Instant> last) {
        return last.filter(recorded -> !recorded.isBefore(now))
                .map(recorded -> recorded.plus(1, ChronoUnit.MICROS))
                .orElse(now);
    }
}
