package org.concordat.statements.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;

/**
 * What councils bear of a year's pools, exactly: what the sharing schemes in force make of the pools' lines.
 *
 * @param pools what the councils share of each pool, and beside it what each has for one council only
 */
public record YearShares(List<Pool> pools) {

    /** Nothing to share. */
    public static final YearShares NONE = new YearShares(List.of());

    /** Nobody else can change them. */
    public YearShares {
        pools = List.copyOf(pools);
    }

    /**
     * One pool, or what is extra in it for one council; it is rounded for itself.
     *
     * @param item what its lines in statements are for
     * @param segments days of the year over which the shares stay the same (rule M3), in order
     */
    public record Pool(Item item, List<Segment> segments) {

        /** Nobody else can change them. */
        public Pool {
            segments = List.copyOf(segments);
        }

        /** What each council bears of it in the year, in pounds. */
        public SortedMap<String, Fraction> annual() {
            SortedMap<String, Fraction> annual = new TreeMap<>();
            segments.forEach(segment ->
                    segment.pounds().forEach((council, pounds) -> annual.merge(council, pounds, Fraction::plus)));
            return annual;
        }
    }

    /**
     * Days of a year, and what councils bear for them.
     *
     * @param from first day
     * @param to last day, inclusive
     * @param pounds by slug of the council
     * @param line whose days they are, of what one council has extra; null of what is shared
     */
    public record Segment(LocalDate from, LocalDate to, Map<String, Fraction> pounds, String line) {

        /** Of what is shared. */
        public Segment(LocalDate from, LocalDate to, Map<String, Fraction> pounds) {
            this(from, to, pounds, null);
        }

        /** @throws IllegalArgumentException when it ends before it begins */
        public Segment {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("a segment of days does not end before it begins: " + from);
            }
            pounds = Map.copyOf(pounds);
        }
    }

    /** What all councils bear of what they share, each pool rounded once. */
    public Money total() {
        return pools.stream()
                .filter(pool -> pool.item().isShared())
                .map(pool -> WholePennies.of(pool.annual()).whole())
                .reduce(Money.NOTHING, Money::plus);
    }
}
