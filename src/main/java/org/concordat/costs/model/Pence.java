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

    /** Exact pounds in pence that sum to their rounded sum. Only with tariffs beside a negative pool are some of either sign. */
    static SortedMap<String, Money> rounded(Map<String, Fraction> pounds) {
        Money whole = Money.rounded(Shares.sum(pounds));
        SortedMap<String, Fraction> gains = new TreeMap<>();
        SortedMap<String, Fraction> losses = new TreeMap<>();
        pounds.forEach((name, amount) -> {
            gains.put(name, amount.signum() > 0 ? amount : Fraction.ZERO);
            losses.put(name, amount.signum() < 0 ? Fraction.ZERO.minus(amount) : Fraction.ZERO);
        });
        if (isNothing(losses)) {
            return split(whole, gains);
        }
        Money lost = isNothing(gains) ? whole : Money.rounded(Fraction.ZERO.minus(Shares.sum(losses)));
        SortedMap<String, Money> parts = split(whole.minus(lost), gains);
        split(lost, losses).forEach((name, loss) -> parts.merge(name, loss, Money::plus));
        return parts;
    }
}
