package org.concordat.costs.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A version of a sharing scheme with the days on which it applies.
 *
 * @param from first day
 * @param to last day; null for none
 * @param keys by pool
 */
public record SchemeInForce(
        String scheme, int version, LocalDate from, LocalDate to, Map<String, Key> keys, List<Succession> successions) {

    /** Keeps its own copies. */
    public SchemeInForce {
        keys = Map.copyOf(keys);
        successions = List.copyOf(successions);
    }

    /** Whether it applies on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
