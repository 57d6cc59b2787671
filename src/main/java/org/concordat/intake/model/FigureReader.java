package org.concordat.intake.model;

import java.math.BigDecimal;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;

/** Reads a figure as it was sent, and refuses what is no number of its kind. */
public final class FigureReader {

    /** Reads one figure; the faults name every field that is wrong. */
    public Reading<FigureRow> read(FigureText text) {
        FieldReader fields = new FieldReader(Times.RFC_3339);
        Slug measure = fields.required("/measure", text.measure(), fields.slug("/measure", text.measure()));
        Slug council = fields.required("/council", text.council(), fields.slug("/council", text.council()));
        Slug area = fields.slug("/area", text.area());
        Period period = fields.required("/period", text.period(), fields.period("/period", text.period()));
        BigDecimal numerator = fields.number("/numerator", text.numerator());
        BigDecimal denominator = fields.number("/denominator", text.denominator());
        BigDecimal value = fields.number("/value", text.value());
        if (denominator != null && denominator.signum() < 0) {
            fields.fault("/denominator", "is negative");
        }
        if (!fields.faults().isEmpty()) {
            return new Reading.Faulty<>(fields.faults());
        }
        return new Reading.Good<>(new FigureRow(measure, council, area, period, numerator, denominator, value));
    }
}
