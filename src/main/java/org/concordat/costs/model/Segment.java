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
 * @param pounds that each council bears for these days, exactly: over all days they sum to what is rounded for the year
 */
public record Segment(
        LocalDate from,
        LocalDate to,
        String scheme,
        int version,
        Map<String, Fraction> shares,
        Map<String, Fraction> pounds) {

    /** Keeps its own copies. */
    public Segment {
        shares = Map.copyOf(shares);
        pounds = Map.copyOf(pounds);
    }

    /** How many days. */
    public long days() {
        return days(from, to);
    }

    static long days(LocalDate from, LocalDate to) {
        return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
    }
}
