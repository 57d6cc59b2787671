package org.concordat.costs.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;

/**
 * A pool's total in a year and who bears it: the councils' amounts and what is unrecovered sum to the total.
 *
 * @param total of all lines, extras among them
 * @param shared of the lines that the members share
 * @param unrecovered what tariffs do not bring; negative where they bring more than the pool (rule M4)
 * @param segments the days of the year on which the pool is shared, in order
 * @param councils whoever bears or could bear a part, in the order of slugs
 * @param working from the lines to the shares of the year
 * @param extras of each council that has any, one working each
 */
public record PoolShares(
        String pool,
        Money total,
        Money shared,
        Money unrecovered,
        List<Segment> segments,
        List<CouncilShare> councils,
        Working working,
        List<Working> extras) {

    /** Keeps its own copies. */
    public PoolShares {
        segments = List.copyOf(segments);
        councils = List.copyOf(councils);
        extras = List.copyOf(extras);
    }

    /** What a council bears; empty where it has no part in the pool. */
    public Optional<CouncilShare> of(String council) {
        return councils.stream()
                .filter(share -> share.council().equals(council))
                .findFirst();
    }

    /**
     * An amount by the shares of the year, rounded once (rule M1): a bill's part of the pool, say. Whoever shares nothing is in it
     * with nothing; all have nothing where nobody shares.
     */
    public SortedMap<String, Money> split(Money amount) {
        SortedMap<String, Fraction> shares = new TreeMap<>();
        councils.forEach(council -> shares.put(council.council(), council.share()));
        return Pence.split(amount, shares);
    }

    /** An amount by the shares of a period's days only (rule M3); all have nothing where the pool is not shared in it. */
    public SortedMap<String, Money> split(Money amount, Period period) {
        return Pence.split(amount, sharesIn(period.first(), period.last()));
    }

    /** The shares of some days of the year, both ends inclusive: out of one, or all nothing where it is shared on none of them. */
    public SortedMap<String, Fraction> sharesIn(LocalDate first, LocalDate last) {
        SortedMap<String, Fraction> shares = new TreeMap<>();
        councils.forEach(council -> shares.put(council.council(), Fraction.ZERO));
        long all = segments.stream().mapToLong(s -> s.daysWithin(first, last)).sum();
        for (Segment segment : segments) {
            long days = segment.daysWithin(first, last);
            if (days > 0) {
                Shares.add(shares, segment.shares(), Fraction.of(days, all)::times);
            }
        }
        return shares;
    }

    /** The same as whoever sees the extras of some councils only may know it: shares are open, extras are not. */
    public PoolShares seenBy(Predicate<String> sees) {
        List<CouncilShare> shown = new ArrayList<>();
        for (CouncilShare council : councils) {
            shown.add(
                    sees.test(council.council())
                            ? council
                            : new CouncilShare(council.council(), council.share(), council.shared(), null));
        }
        List<Working> own = extras.stream()
                .filter(extra -> sees.test(extra.facts().get(0).organisation()))
                .toList();
        return new PoolShares(pool, total, shared, unrecovered, segments, shown, working, own);
    }

    /** The shares on the last day on which the pool was shared, which the next year's damping moves from. */
    Map<String, Fraction> sharesAtTheEnd() {
        return segments.isEmpty() ? Map.of() : segments.get(segments.size() - 1).shares();
    }
}
