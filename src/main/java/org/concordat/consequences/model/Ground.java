package org.concordat.consequences.model;

import java.math.BigDecimal;
import org.concordat.kernel.Fraction;

/** Why a part of the charge is credited for one scoring unit, and how large a part (rule B3). */
public sealed interface Ground {

    /** The part of the period's charge, before any cap; exact. */
    Fraction part();

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
    }

    /** Nothing is credited: the target was met, or there is nothing to judge, or it does not count. */
    record None() implements Ground {
        @Override
        public Fraction part() {
            return Fraction.ZERO;
        }
    }
}
