package org.concordat.signals;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.concordat.kernel.Fraction;
import org.concordat.signals.model.BinomialCounts;

/** Binomial counts by Apache Commons Statistics, whose tails are of the distribution itself, not of a curve that is like it. */
@ApplicationScoped
class CommonsBinomial implements BinomialCounts {

    @Override
    public int lowest(int trials, Fraction rate, Fraction tail) {
        BinomialDistribution distribution = BinomialDistribution.of(trials, real(rate));
        double least = real(tail);
        int count = distribution.inverseCumulativeProbability(least);
        while (count > 0 && distribution.cumulativeProbability(count - 1) >= least) {
            count--;
        }
        return count;
    }

    @Override
    public int highest(int trials, Fraction rate, Fraction tail) {
        return trials - lowest(trials, Fraction.ONE.minus(rate), tail);
    }

    private static double real(Fraction fraction) {
        return new BigDecimal(fraction.numerator())
                .divide(new BigDecimal(fraction.denominator()), MathContext.DECIMAL64)
                .doubleValue();
    }
}
