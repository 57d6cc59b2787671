package org.concordat.statements.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.concordat.costs.model.Apportionment;
import org.concordat.costs.model.PoolLine;
import org.concordat.costs.model.PoolShares;
import org.concordat.costs.model.Stay;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Period;

/**
 * What the councils are charged of an apportionment, over its days: a share of a pool over the days on which it is shared, an extra over
 * the days of its line's period on which its council is a member. In a whole year it is the apportionment, to the penny.
 *
 * @param lines of the pools
 * @param stays of each council, in order, those that touch in one
 */
public record Charging(Apportionment apportionment, List<PoolLine> lines, Map<String, List<Stay>> stays) {

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
                        .addAll(extra(line)));
        return extras;
    }

    /** It is borne on the days of its period on which the council is a member, alike; on all of them where it is one on none. */
    private List<YearShares.Segment> extra(PoolLine line) {
        List<Days> there = there(line.period(), stays.getOrDefault(line.council(), List.of()));
        long all = there.stream().mapToLong(Days::count).sum();
        return there.stream()
                .map(days -> new YearShares.Segment(
                        days.first(),
                        days.last(),
                        Map.of(line.council(), line.amount().exact().times(Fraction.of(days.count(), all))),
                        line.ref()))
                .toList();
    }

    /** Days one after the other. */
    private record Days(LocalDate first, LocalDate last) {

        long count() {
            return ChronoUnit.DAYS.between(first, last) + 1;
        }
    }

    private static List<Days> there(Period period, List<Stay> stays) {
        List<Days> there = new ArrayList<>();
        for (Stay stay : stays) {
            if (stay.overlaps(period.first(), period.last())) {
                LocalDate first = stay.from().isBefore(period.first()) ? period.first() : stay.from();
                LocalDate last = stay.endsBefore(period.last()) ? stay.to() : period.last();
                there.add(new Days(first, last));
            }
        }
        return there.isEmpty() ? List.of(new Days(period.first(), period.last())) : there;
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
