package org.concordat.board;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.costs.YearSeen;
import org.concordat.costs.model.CouncilShare;
import org.concordat.costs.model.PoolShares;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;

/** What councils bear of all pools of a year together, of those whose extras the caller sees. */
record CouncilSums(SortedMap<String, Money> amounts) {

    CouncilSums {
        amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
    }

    static CouncilSums of(YearSeen seen) {
        SortedMap<String, Money> sums = new TreeMap<>();
        for (PoolShares pool : seen.pools()) {
            for (CouncilShare share : pool.councils()) {
                if (share.extras() != null) {
                    sums.merge(share.council(), share.amount(), Money::plus);
                }
            }
        }
        return new CouncilSums(sums);
    }

    Money all() {
        return amounts.values().stream().reduce(Money.NOTHING, Money::plus);
    }

    Optional<Money> of(String council) {
        return Optional.ofNullable(amounts.get(council));
    }

    /** A council's part of all; empty where it has none, or all of it is nothing. */
    Optional<Fraction> share(String council) {
        Money all = all();
        return of(council).filter(own -> all.pence() != 0).map(own -> own.exact()
                .over(all.exact()));
    }
}
