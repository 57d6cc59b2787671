package org.concordat.costs.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.Period;

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

    /** Whether it shares a pool on some day of a year. */
    public boolean shares(String pool, Period year) {
        return keys.containsKey(pool) && !from.isAfter(year.last()) && (to == null || !to.isBefore(year.first()));
    }

    /** Whether what it says of a pool in a year depends on the year before. */
    public boolean damps(String pool, Period year) {
        return shares(pool, year) && keys.get(pool) instanceof Limited limited && limited.damping() != null;
    }

    /** The same, ending on a day at the latest. */
    public SchemeInForce until(LocalDate day) {
        return new SchemeInForce(scheme, version, from, to == null || to.isAfter(day) ? day : to, keys, successions);
    }
}
