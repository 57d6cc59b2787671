package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.costs.model.LeftOut;
import org.concordat.costs.model.PoolLine;
import org.concordat.costs.model.PoolShares;
import org.concordat.costs.model.Stage;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Acting;

/**
 * The shares of a year as a caller may know them, the same that the API tells. What is wrong with one pool is told of that pool, and is
 * no concern of the others. Call it within a transaction.
 */
@ApplicationScoped
public class SharesSeen {

    private final Apportionments apportionments;
    private final PoolLines lines;
    private final BookKeepers keepers;

    SharesSeen(Apportionments apportionments, PoolLines lines, BookKeepers keepers) {
        this.apportionments = apportionments;
        this.lines = lines;
        this.keepers = keepers;
    }

    /** What was known of a year at an instant. */
    public YearSeen of(Acting acting, Period year, Stage stage, Instant knownOn) {
        UUID partnership = acting.partnership().id();
        List<PoolLine> all = lines.ofYear(partnership, year, stage, knownOn);
        List<PoolShares> pools = new ArrayList<>();
        SortedMap<String, String> unshared = new TreeMap<>();
        try {
            pools.addAll(shared(acting, year, stage, knownOn, all));
        } catch (Rejected wrong) {
            for (String pool : all.stream().map(PoolLine::pool).collect(Collectors.toCollection(TreeSet::new))) {
                try {
                    pools.addAll(shared(
                            acting,
                            year,
                            stage,
                            knownOn,
                            all.stream()
                                    .filter(line -> line.pool().equals(pool))
                                    .toList()));
                } catch (Rejected why) {
                    unshared.put(pool, why.getMessage());
                }
            }
        }
        List<PoolLine> waiting = lines.leftOut(partnership, year, stage, knownOn).stream()
                .map(LeftOut::line)
                .toList();
        return new YearSeen(year, stage, pools, unshared, all, waiting);
    }

    private List<PoolShares> shared(Acting acting, Period year, Stage stage, Instant knownOn, List<PoolLine> some) {
        return apportionments
                .of(acting.partnership().id(), year, stage, knownOn, some)
                .seenBy(keepers.sight(acting))
                .pools();
    }
}
