package org.concordat.fairness.model;

import java.math.BigInteger;
import java.util.List;
import org.concordat.kernel.Fraction;

/**
 * By how much each group pays more than by itself, exactly: whole numbers of one common fraction of a penny, so that they compare as
 * whole numbers do. Negative: it pays less.
 */
final class Excesses {

    private static final Fraction PENCE = Fraction.of(100, 1);

    private final BigInteger[] scaled;
    private final BigInteger scale;

    private Excesses(BigInteger[] scaled, BigInteger scale) {
        this.scaled = scaled;
        this.scale = scale;
    }

    /** Of shares in pounds. */
    static Excesses of(CostGame game, List<Fraction> pounds) {
        return ofPence(game, pounds.stream().map(share -> share.times(PENCE)).toArray(Fraction[]::new));
    }

    /** Of shares in pence. */
    static Excesses ofPence(CostGame game, Fraction[] pence) {
        BigInteger scale = BigInteger.ONE;
        for (Fraction share : pence) {
            scale = scale.multiply(share.denominator()).divide(scale.gcd(share.denominator()));
        }
        BigInteger[] paid = new BigInteger[game.all() + 1];
        BigInteger[] excess = new BigInteger[game.all() + 1];
        paid[0] = BigInteger.ZERO;
        excess[0] = BigInteger.ZERO;
        for (int group = 1; group <= game.all(); group++) {
            Fraction last = pence[Integer.numberOfTrailingZeros(group)];
            BigInteger share = last.numerator().multiply(scale.divide(last.denominator()));
            paid[group] = paid[group & group - 1].add(share);
            excess[group] = paid[group].subtract(scale.multiply(BigInteger.valueOf(game.pence(group))));
        }
        return new Excesses(excess, scale);
    }

    /** In pence. */
    Fraction of(int group) {
        return new Fraction(scaled[group], scale);
    }

    /** To be compared with those of other groups only. */
    BigInteger scaled(int group) {
        return scaled[group];
    }

    /** By how many pence each group's is above a level, in floating point: for guesses only. */
    double[] above(Fraction level) {
        BigInteger subtracted = level.numerator().multiply(scale);
        double divisor = scale.multiply(level.denominator()).doubleValue();
        double[] above = new double[scaled.length];
        for (int group = 1; group < above.length; group++) {
            above[group] = scaled[group]
                            .multiply(level.denominator())
                            .subtract(subtracted)
                            .doubleValue()
                    / divisor;
        }
        return above;
    }
}
