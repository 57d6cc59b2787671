package org.concordat.consequences.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.concordat.kernel.Fraction;

/** Why a part of the charge is credited for one scoring unit, and how large a part (rule B3). */
public sealed interface Ground {

    /** The part of the period's charge, before any cap; exact. */
    Fraction part();

    /**
     * How the part of the charge is computed, in exact numbers.
     *
     * @param charge the period's, in words
     */
    String workings(String charge);

    /** Percentage points between the target and what was reached, where they decide. */
    default Optional<Fraction> missed() {
        return Optional.empty();
    }

    /**
     * So much of the charge for each point.
     *
     * @param points of the period, after repeats and relief
     * @param rate percent of the charge for each
     */
    record Points(int points, BigDecimal rate) implements Ground {
        @Override
        public Fraction part() {
            return Fraction.percent(Fraction.of(rate)).times(Fraction.of(points, 1));
        }

        @Override
        public String workings(String charge) {
            return points + (points == 1 ? " point at " : " points at ") + rate.toPlainString() + " percent of "
                    + charge;
        }
    }

    /**
     * So much of the unit's charge as the target was missed by.
     *
     * @param missedBy percentage points between the target and what was reached; not negative
     * @param share of the council's charge that is the unit's: its share of the denominator
     */
    record Shortfall(Fraction missedBy, Fraction share) implements Ground {
        @Override
        public Fraction part() {
            return Fraction.percent(missedBy).times(share);
        }

        @Override
        public String workings(String charge) {
            String own = share.equals(Fraction.ONE) ? "" : share + " of ";
            return missedBy + " percent of " + own + charge;
        }

        @Override
        public Optional<Fraction> missed() {
            return Optional.of(missedBy);
        }
    }

    /** Nothing is credited, and why: the target was met, or there is nothing to judge, or it does not count. */
    record None(String why) implements Ground {
        @Override
        public Fraction part() {
            return Fraction.ZERO;
        }

        @Override
        public String workings(String charge) {
            return "nothing: " + why;
        }
    }
}
