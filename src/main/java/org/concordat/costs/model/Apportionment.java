package org.concordat.costs.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;

/**
 * Who bears what of a year's pools (rules M1 to M4).
 *
 * @param year a financial year
 * @param pools those that have lines, in the order of slugs
 */
public record Apportionment(Period year, Stage stage, List<PoolShares> pools) {

    /** Keeps its own copy. */
    public Apportionment {
        pools = List.copyOf(pools);
    }

    /** A pool's shares; empty where it has no line. */
    public Optional<PoolShares> pool(String pool) {
        return pools.stream().filter(shares -> shares.pool().equals(pool)).findFirst();
    }

    /** What each council bears of all pools. */
    public SortedMap<String, Money> amounts() {
        SortedMap<String, Money> sums = new TreeMap<>();
        pools.forEach(pool ->
                pool.councils().forEach(council -> sums.merge(council.council(), council.amount(), Money::plus)));
        return sums;
    }

    /** What tariffs do not bring, of all pools. */
    public Money unrecovered() {
        return pools.stream().map(PoolShares::unrecovered).reduce(Money.NOTHING, Money::plus);
    }

    /** The total of all pools. */
    public Money total() {
        return pools.stream().map(PoolShares::total).reduce(Money.NOTHING, Money::plus);
    }

    /** The same as whoever sees the extras of some councils only may know it. */
    public Apportionment seenBy(Predicate<String> sees) {
        return new Apportionment(
                year, stage, pools.stream().map(pool -> pool.seenBy(sees)).toList());
    }

    /** The shares at the end of the year, as the next year's damping asks for them. */
    public Before asBefore() {
        return (pool, organisation) ->
                pool(pool).map(PoolShares::sharesAtTheEnd).map(shares -> shares.get(organisation));
    }
}
