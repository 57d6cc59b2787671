package org.concordat.governance.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long the members of a meeting have for their votes on a decision (rule G1). Nobody who is there is passed over sooner than a day
 * after the decision was opened, and after it was recorded who was there.
 *
 * @param openedAt when the decision was put to them
 * @param beganAt when it was first recorded who was there; null until then
 * @param until when votes are taken; null for until everybody who is there has voted
 */
public record Polling(Instant openedAt, Instant beganAt, Instant until) {

    /** The least time that members have. */
    public static final Duration LEAST = Duration.ofHours(24);

    /** From when on whoever has said nothing is passed over; empty until the meeting begins. */
    public Optional<Instant> closes() {
        return Optional.ofNullable(beganAt)
                .map(began -> later(openedAt, began).plus(LEAST))
                .map(least -> until == null ? least : later(until, least));
    }

    /** Whether whoever has said nothing is passed over. */
    public boolean isOver(Instant now) {
        return closes().filter(end -> !now.isBefore(end)).isPresent();
    }

    /** Whether votes are still taken: until the time that was set, or without one until the outcome is declared. */
    public boolean takesVotes(Instant now) {
        return until == null || !isOver(now);
    }

    /** Whether whoever is not there yet is waited for as well: the time that was set has not come. */
    public boolean awaitsArrivals(Instant now) {
        return until != null && !isOver(now);
    }

    private static Instant later(Instant one, Instant other) {
        return Stream.of(one, other).max(Instant::compareTo).orElseThrow();
    }
}
