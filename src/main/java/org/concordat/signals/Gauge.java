package org.concordat.signals;

import org.concordat.catalogue.MeasureEntry;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Ratio;
import org.concordat.performance.ResultView;

/**
 * What a result was measured by.
 *
 * @param ownPeriod of its service level: month, quarter or year
 */
record Gauge(MeasureEntry measure, String ownPeriod) {

    String slug() {
        return measure.slug().value();
    }

    /** The value of a result that has one, in the measure's unit, exactly. */
    Fraction exact(ResultView result) {
        Ratio value = measure.definition().inUnit(new Ratio(result.numerator(), result.denominator()));
        return Fraction.of(value.numerator(), value.denominator());
    }
}
