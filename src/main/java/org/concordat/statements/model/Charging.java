package org.concordat.statements.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.concordat.costs.model.Apportionment;
import org.concordat.costs.model.CouncilShare;
import org.concordat.costs.model.PoolLine;
import org.concordat.costs.model.PoolShares;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;

/**
 * What the councils are charged of an apportionment, over its days: a share of a pool over the days on which it is shared, an extra over
 * the days of its line's period. In a whole year it is the apportionment, to the penny.
 *
 * @param lines of the pools
 * @param lastDays of councils that leave
 */
public record Charging(Apportionment apportionment, List<PoolLine> lines, Map<String, LocalDate> lastDays) {

    /** The shares, over their days. */
    public YearShares shares() {
        List<YearShares.Pool> pools = new ArrayList<>();
        for (PoolShares pool : apportionment.pools()) {
            pools.add(new YearShares.Pool(Item.share(pool.pool()), shared(pool)));
            extras(pool.pool())
                    .values()
                    .forEach(segments -> pools.add(new YearShares.Pool(Item.extra(pool.pool()), segments)));
        }
        return new YearShares(pools);
    }

    private List<YearShares.Segment> shared(PoolShares pool) {
        SortedMap<String, Fraction> annual = annual(pool);
        List<Map<String, Fraction>> pounds = new ArrayList<>();
        pool.segments().forEach(segment -> pounds.add(new HashMap<>()));
        annual.forEach((council, all) -> spread(pool, council, all, pounds));
        List<YearShares.Segment> segments = new ArrayList<>();
        for (int i = 0; i < pounds.size(); i++) {
            segments.add(new YearShares.Segment(
                    pool.segments().get(i).from(), pool.segments().get(i).to(), pounds.get(i)));
        }
        return segments;
    }

    /** Over the days by the shares of the days; over all alike where a council has a part but no share. */
    private static void spread(PoolShares pool, String council, Fraction annual, List<Map<String, Fraction>> pounds) {
        List<Fraction> weights = pool.segments().stream()
                .map(segment ->
                        segment.shares().getOrDefault(council, Fraction.ZERO).times(Fraction.of(segment.days(), 1)))
                .toList();
        Fraction all = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
        for (int i = 0; i < weights.size(); i++) {
            Fraction part = all.signum() == 0
                    ? Fraction.of(1, weights.size())
                    : weights.get(i).over(all);
            if (part.signum() != 0) {
                pounds.get(i).put(council, annual.times(part));
            }
        }
    }

    /** Exactly, where the exact parts round to what was apportioned; with tariffs what was apportioned itself. */
    private static SortedMap<String, Fraction> annual(PoolShares pool) {
        Fraction charged = pool.shared().minus(pool.unrecovered()).exact();
        SortedMap<String, Fraction> exact = new TreeMap<>();
        SortedMap<String, Fraction> apportioned = new TreeMap<>();
        SortedMap<String, Money> amounts = new TreeMap<>();
        for (CouncilShare share : pool.councils()) {
            exact.put(share.council(), share.share().times(charged));
            apportioned.put(share.council(), share.shared().exact());
            amounts.put(share.council(), share.shared());
        }
        return WholePennies.of(exact).parts().equals(amounts) ? exact : apportioned;
    }

    private SortedMap<String, List<YearShares.Segment>> extras(String pool) {
        SortedMap<String, List<YearShares.Segment>> extras = new TreeMap<>();
        lines.stream()
                .filter(line -> line.pool().equals(pool) && line.isDirect())
                .forEach(line -> extras.computeIfAbsent(line.council(), c -> new ArrayList<>())
                        .add(extra(line)));
        return extras;
    }

    private YearShares.Segment extra(PoolLine line) {
        Period period = line.period();
        LocalDate leaves = lastDays.getOrDefault(line.council(), period.last());
        boolean cut = leaves.isBefore(period.last()) && !leaves.isBefore(period.first());
        return new YearShares.Segment(
                period.first(),
                cut ? leaves : period.last(),
                Map.of(line.council(), line.amount().exact()));
    }

    /** The last day for which each council bears something, of those that do. */
    public static SortedMap<String, LocalDate> lastDays(YearShares shares) {
        SortedMap<String, LocalDate> last = new TreeMap<>();
        for (YearShares.Pool pool : shares.pools()) {
            for (YearShares.Segment segment : pool.segments()) {
                for (String council : new TreeSet<>(segment.pounds().keySet())) {
                    if (segment.pounds().get(council).signum() != 0) {
                        last.merge(council, segment.to(), (one, other) -> one.isAfter(other) ? one : other);
                    }
                }
            }
        }
        return last;
    }
}
