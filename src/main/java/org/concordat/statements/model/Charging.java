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

    private static List<YearShares.Segment> shared(PoolShares pool) {
        List<Map<String, Fraction>> pounds = new ArrayList<>();
        pool.segments().forEach(segment -> pounds.add(new HashMap<>(segment.pounds())));
        rounding(pool).forEach((council, more) -> addToTheLast(council, more, pounds));
        List<YearShares.Segment> segments = new ArrayList<>();
        for (int i = 0; i < pounds.size(); i++) {
            segments.add(new YearShares.Segment(
                    pool.segments().get(i).from(), pool.segments().get(i).to(), pounds.get(i)));
        }
        return segments;
    }

    /** To the last days for which a council bears something. */
    private static void addToTheLast(String council, Fraction more, List<Map<String, Fraction>> pounds) {
        for (int i = pounds.size() - 1; i >= 0; i--) {
            if (pounds.get(i).getOrDefault(council, Fraction.ZERO).signum() != 0) {
                pounds.get(i).merge(council, more, Fraction::plus);
                return;
            }
        }
    }

    /** The parts of pennies that councils were apportioned beyond what the exact amounts of their days round to; mostly nothing. */
    private static SortedMap<String, Fraction> rounding(PoolShares pool) {
        SortedMap<String, Fraction> exact = new TreeMap<>();
        SortedMap<String, Money> apportioned = new TreeMap<>();
        for (CouncilShare share : pool.councils()) {
            exact.put(share.council(), Fraction.ZERO);
            apportioned.put(share.council(), share.shared());
        }
        pool.segments().forEach(segment -> segment.pounds()
                .forEach((council, pounds) -> exact.merge(council, pounds, Fraction::plus)));
        SortedMap<String, Fraction> rounding = new TreeMap<>();
        if (!WholePennies.of(exact).parts().equals(apportioned)) {
            exact.forEach((council, pounds) ->
                    rounding.put(council, apportioned.get(council).exact().minus(pounds)));
        }
        return rounding;
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
