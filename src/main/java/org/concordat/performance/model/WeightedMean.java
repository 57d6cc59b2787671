package org.concordat.performance.model;

import java.util.Collection;
import java.util.Optional;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Ratio;

/** The mean of values by their weights: the sum of weight times value over the sum of the weights, exactly (rule B8). */
public final class WeightedMean {

    /**
     * A value and how much it weighs.
     *
     * @param weight positive
     * @param value that there is
     */
    public record Weighted(int weight, Ratio value) {}

    private WeightedMean() {}

    /** The mean in lowest terms; empty where there is nothing to be weighed (rule C4). */
    public static Optional<Fraction> of(Collection<Weighted> parts) {
        Fraction sum = Fraction.ZERO;
        Fraction weights = Fraction.ZERO;
        for (Weighted part : parts) {
            Fraction weight = Fraction.of(part.weight(), 1);
            Fraction value = Fraction.of(part.value().numerator(), part.value().denominator());
            sum = sum.plus(weight.times(value));
            weights = weights.plus(weight);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(sum.over(weights));
    }
}
