package org.concordat.statements.model;

import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Money.Weight;

/**
 * How the provider's part of a difference falls to councils (rules M1, M6): in proportion to what each was billed for what they share, and
 * to all alike where nothing was billed.
 *
 * @param provider what is split
 * @param alike whether nothing was billed, so that each counts one
 * @param weights what each counts: pounds that it was billed, or one
 * @param parts in whole pennies; none where there is nothing to split
 */
public record Gained(
        Money provider, boolean alike, SortedMap<String, Fraction> weights, SortedMap<String, Money> parts) {

    private static final Fraction PENCE = Fraction.of(100, 1);

    /** Nobody else can change it. */
    public Gained {
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /** Splits the provider's part by what councils were billed; a refund counts nothing. */
    static Gained of(Money provider, Map<String, Fraction> billed) {
        boolean alike = billed.values().stream().noneMatch(pounds -> pounds.signum() > 0);
        SortedMap<String, Fraction> weights = new TreeMap<>();
        billed.forEach((council, pounds) -> weights.put(council, alike ? Fraction.ONE : atLeastNothing(pounds)));
        SortedMap<String, Money> parts = new TreeMap<>();
        if (provider.pence() != 0 && !weights.isEmpty()) {
            List<Weight> split = weights.entrySet().stream()
                    .map(of -> new Weight(of.getKey(), of.getValue()))
                    .toList();
            List<Money> pennies = provider.split(split);
            for (int i = 0; i < split.size(); i++) {
                parts.put(split.get(i).name(), pennies.get(i));
            }
        }
        return new Gained(provider, alike, weights, parts);
    }

    private static Fraction atLeastNothing(Fraction pounds) {
        return pounds.signum() < 0 ? Fraction.ZERO : pounds;
    }

    /** What all weigh together. */
    public Fraction whole() {
        return weights.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    /** A council's part in pounds, before it is rounded. */
    public Fraction pounds(String council) {
        return provider.exact().times(weights.get(council)).over(whole());
    }

    /** What is left of a penny when a council's part, whatever its sign, is floored. */
    public Fraction remainder(String council) {
        Fraction pence = pounds(council).times(PENCE);
        Fraction positive = pence.signum() < 0 ? Fraction.ZERO.minus(pence) : pence;
        return positive.minus(Fraction.of(positive.rounded(0, RoundingMode.FLOOR)));
    }

    /** The councils, in the order in which they are given the pennies that flooring leaves (rule M1). */
    public List<String> byRemainder() {
        return weights.keySet().stream()
                .sorted(Comparator.comparing(this::remainder).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
