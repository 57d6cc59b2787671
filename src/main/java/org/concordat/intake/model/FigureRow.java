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

    /** Its numbers. */
    public Numbers numbers() {
        return new Numbers(numerator, denominator, value);
    }
}
