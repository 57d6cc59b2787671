package org.concordat.costs.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.concordat.kernel.Fraction;

/**
 * Days on which a pool is shared in one way (rule M3).
 *
 * @param from first day
 * @param to last day, inclusive
 * @param shares out of one, by council; of what is charged, where the key does not charge the whole
 */
public record Segment(LocalDate from, LocalDate to, String scheme, int version, Map<String, Fraction> shares) {

    /** Keeps its own copy. */
    public Segment {
        shares = Map.copyOf(shares);
    }

    /** How many days. */
    public long days() {
        return days(from, to);
    }

    static long days(LocalDate from, LocalDate to) {
        return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
    }

    /** How many of its days lie within others, both ends inclusive. */
    long daysWithin(LocalDate first, LocalDate last) {
        return days(first.isAfter(from) ? first : from, last.isBefore(to) ? last : to);
    }
}
