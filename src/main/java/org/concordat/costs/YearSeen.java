package org.concordat.costs;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.costs.model.PoolLine;
import org.concordat.costs.model.PoolShares;
import org.concordat.costs.model.Stage;
import org.concordat.kernel.Period;

/**
 * Who bears what of a year's pools, as far as a caller sees it.
 *
 * @param pools those that have lines and are shared, in the order of slugs
 * @param unshared those that have lines and cannot be shared: why not, by slug
 * @param lines what is shared or charged to one council
 * @param waiting charges of the host that are left out, since not all have approved them (rule M8)
 */
public record YearSeen(
        Period year,
        Stage stage,
        List<PoolShares> pools,
        SortedMap<String, String> unshared,
        List<PoolLine> lines,
        List<PoolLine> waiting) {

    /** Keeps its own copies. */
    public YearSeen {
        pools = List.copyOf(pools);
        unshared = Collections.unmodifiableSortedMap(new TreeMap<>(unshared));
        lines = List.copyOf(lines);
        waiting = List.copyOf(waiting);
    }

    /** A pool's shares; empty where it has no line, or cannot be shared. */
    public Optional<PoolShares> pool(String pool) {
        return pools.stream().filter(shares -> shares.pool().equals(pool)).findFirst();
    }

    /** What the explanation of a pool's shares goes by in the API. */
    public String apportionment(String pool) {
        return new ApportionmentId(year, stage, pool).text();
    }
}
