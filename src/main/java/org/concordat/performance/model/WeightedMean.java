package org.concordat.performance.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;
import org.concordat.kernel.Ratio;

/** The mean of values by their weights: the sum of weight times value over the sum of the weights, as an exact fraction (rule B8). */
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
    public static Optional<Ratio> of(Collection<Weighted> parts) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        BigInteger weights = BigInteger.ZERO;
        for (Weighted part : parts) {
            BigInteger weight = BigInteger.valueOf(part.weight());
            int scale = Math.max(
                    part.value().numerator().scale(), part.value().denominator().scale());
            BigInteger above = part.value().numerator().movePointRight(scale).toBigIntegerExact();
            BigInteger below = part.value().denominator().movePointRight(scale).toBigIntegerExact();
            numerator = numerator.multiply(below).add(weight.multiply(above).multiply(denominator));
            denominator = denominator.multiply(below);
            BigInteger shared = numerator.gcd(denominator);
            numerator = numerator.divide(shared);
            denominator = denominator.divide(shared);
            weights = weights.add(weight);
        }
        return weights.signum() == 0
                ? Optional.empty()
                : Optional.of(reduced(numerator, denominator.multiply(weights)));
    }

    private static Ratio reduced(BigInteger numerator, BigInteger denominator) {
        BigInteger shared = numerator.gcd(denominator);
        return new Ratio(new BigDecimal(numerator.divide(shared)), new BigDecimal(denominator.divide(shared)));
    }
}
