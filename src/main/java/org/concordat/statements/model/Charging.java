package org.concordat.statements.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.concordat.costs.model.Apportionment;
import org.concordat.costs.model.PoolLine;
import org.concordat.costs.model.PoolShares;
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

    private static List<YearShares.Segment> shared(PoolShares pool) {
        return pool.segments().stream()
                .map(days -> new YearShares.Segment(days.from(), days.to(), days.pounds()))
                .toList();
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
