package org.concordat.intake.model;

import java.math.BigDecimal;
import java.util.List;
import org.concordat.kernel.Fault;

/** The numbers of a figure: a numerator over a denominator, or a value; what a figure of that kind does not hold is null. */
public record Numbers(BigDecimal numerator, BigDecimal denominator, BigDecimal value) {

    /** Whether they are the same numbers as others; 1.0 and 1.00 are the same. */
    public boolean same(Numbers other) {
        return same(numerator, other.numerator) && same(denominator, other.denominator) && same(value, other.value);
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /** Whether there is none at all. */
    public boolean none() {
        return numerator == null && denominator == null && value == null;
    }

    /** What is wrong with numbers that shall take the place of these; empty where nothing is. */
    public List<Fault> faults(Numbers instead) {
        FieldReader fields = new FieldReader(Times.RFC_3339);
        check(fields, "/numerator", numerator, instead.numerator);
        check(fields, "/denominator", denominator, instead.denominator);
        check(fields, "/value", value, instead.value);
        if (instead.denominator != null && instead.denominator.signum() < 0) {
            fields.fault("/denominator", "is negative");
        }
        return List.copyOf(fields.faults());
    }

    private static void check(FieldReader fields, String pointer, BigDecimal before, BigDecimal instead) {
        if ((before == null) != (instead == null)) {
            fields.fault(pointer, before == null ? "is not what a figure of this measure holds" : "is missing");
        } else if (instead != null) {
            fields.number(pointer, instead.toString());
        }
    }
}
