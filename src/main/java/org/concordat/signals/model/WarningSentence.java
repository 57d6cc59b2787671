package org.concordat.signals.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.concordat.kernel.Period;

/**
 * What an early warning says in one plain sentence, and how it is meant.
 *
 * @param target in the measure's unit: {@code 95 %}
 * @param subject what is to reach it: {@code premises-in-time of kettering in May 2026}
 */
public record WarningSentence(String target, String subject, Forecast forecast, BigDecimal probability) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NINETY_NINE = BigDecimal.valueOf(99);

    /** Of what nothing was decided yet. */
    public static String ofNothing(String subject) {
        return "Of " + subject + " nothing has been decided yet, so nothing can be foretold.";
    }

    /** A period as the sentence has it. */
    public static String period(Period period) {
        return Spelt.period(period);
    }

    /** The sentence. */
    public String text() {
        String soFar = Spelt.number(forecast.met()) + " met and " + Spelt.number(forecast.missed())
                + " missed so far, about " + Spelt.number(forecast.toCome()) + " to come";
        return "The target of " + target + " for " + subject + " " + chance() + ": " + soFar + ".";
    }

    private String chance() {
        if (probability.signum() == 0) {
            return "can no longer be missed at this pace";
        }
        if (probability.compareTo(BigDecimal.ONE) == 0) {
            return "can no longer be reached at this pace";
        }
        return "will be missed with a probability of " + percent()
                + " if the cases to come are like those decided so far";
    }

    /** Whole percent, and neither 0 nor 100, which would be certain. */
    private String percent() {
        BigDecimal percent = probability.multiply(HUNDRED);
        if (percent.compareTo(BigDecimal.ONE) < 0) {
            return "less than 1 %";
        }
        return percent.compareTo(NINETY_NINE) > 0 ? "more than 99 %" : percent.setScale(0, RoundingMode.HALF_UP) + " %";
    }
}
