package org.concordat.costs.model;

import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;

/** Exact amounts rounded once to pence that sum to the whole (rule M1). */
final class Pence {

    private Pence() {}

    /** An amount in proportion to weights that are not negative; nothing for all, where all weights are zero. */
    static SortedMap<String, Money> split(Money amount, SortedMap<String, Fraction> weights) {
        SortedMap<String, Money> parts = new TreeMap<>();
        if (isNothing(weights)) {
            weights.keySet().forEach(name -> parts.put(name, Money.NOTHING));
            return parts;
        }
        Iterator<Money> each = amount.split(Shares.weights(weights)).iterator();
        weights.keySet().forEach(name -> parts.put(name, each.next()));
        return parts;
    }

    private static boolean isNothing(Map<String, Fraction> weights) {
        return weights.values().stream().allMatch(weight -> weight.signum() == 0);
    }
}
