package org.concordat.costs.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;

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
