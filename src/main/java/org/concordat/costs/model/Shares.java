package org.concordat.costs.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Rejected;

/**
 * Shares out of one.
 *
 * @param parts by organisation, in the order of their slugs
 */
public record Shares(SortedMap<String, Fraction> parts) {

    /** So many percents are a whole. */
    private static final long PERCENTS = 100;

    /** Keeps its own copy of the parts. */
    public Shares {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /**
     * Shares in proportion to weights.
     *
     * @param of what is shared, as a refusal names it
     * @throws Rejected rule M4, when all weights are zero
     */
    static Shares inProportion(String of, Map<String, Fraction> weights) {
        Fraction all = sum(weights);
        if (all.signum() == 0) {
            throw Rejected.rule(
                    "M4",
                    "Nothing can be shared by " + of + ": all weights are zero.",
                    new Fault("/key", "has a weight that is not zero for one member at least"));
        }
        SortedMap<String, Fraction> parts = new TreeMap<>();
        weights.forEach((member, weight) -> parts.put(member, weight.over(all)));
        return new Shares(parts);
    }

    /** What they are together. */
    static Fraction sum(Map<String, Fraction> parts) {
        return parts.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Two maps, added up by organisation. */
    static void add(Map<String, Fraction> to, Map<String, Fraction> parts, UnaryOperator<Fraction> each) {
        BinaryOperator<Fraction> plus = Fraction::plus;
        parts.forEach((member, part) -> to.merge(member, each.apply(part), plus));
    }

    /** The share of an organisation; none where it has none. */
    public Fraction of(String organisation) {
        return parts.getOrDefault(organisation, Fraction.ZERO);
    }

    /** Whether each share is within so many percentage points of the other; exactly at it is within (rule M4). */
    boolean within(Fraction points, Shares other) {
        Fraction most = Fraction.percent(points);
        return parts.keySet().stream().allMatch(member -> {
            Fraction apart = of(member).minus(other.of(member));
            Fraction distance = apart.signum() < 0 ? Fraction.ZERO.minus(apart) : apart;
            return distance.compareTo(most) <= 0;
        });
    }

    /** The same in whole percents, by largest remainder to a hundred (rule M4). */
    Shares inWholePercents() {
        List<String> members = new ArrayList<>(parts.keySet());
        List<Money> percents = Money.ofPence(PERCENTS).split(weights(parts));
        SortedMap<String, Fraction> whole = new TreeMap<>();
        for (int i = 0; i < members.size(); i++) {
            whole.put(members.get(i), Fraction.of(percents.get(i).pence(), PERCENTS));
        }
        return new Shares(whole);
    }

    /** Parts as weights that money is split by, in their order. */
    static List<Money.Weight> weights(Map<String, Fraction> parts) {
        return parts.entrySet().stream()
                .map(part -> new Money.Weight(part.getKey(), part.getValue()))
                .toList();
    }
}
