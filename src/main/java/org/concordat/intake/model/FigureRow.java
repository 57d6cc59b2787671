package org.concordat.intake.model;

import java.math.BigDecimal;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;

/**
 * A number for a measure, council, area and period: either a numerator and a denominator, or a value.
 *
 * @param area null for the council as a whole
 */
public record FigureRow(
        Slug measure,
        Slug council,
        Slug area,
        Period period,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal value) {

    /** Whether another figure has the same numbers; 1.0 and 1.00 are the same number. */
    public boolean sameNumbers(FigureRow other) {
        return same(numerator, other.numerator) && same(denominator, other.denominator) && same(value, other.value);
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
