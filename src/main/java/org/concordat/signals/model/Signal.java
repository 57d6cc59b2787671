package org.concordat.signals.model;

import java.util.Locale;
import org.concordat.kernel.Period;

/**
 * A stretch of months, as long as it can be, that normal variation does not explain (rule S1).
 *
 * @param from its first month
 * @param to its last month; the same for one month
 */
public record Signal(Kind kind, Period from, Period to, Side side) {

    /** What makes it one, the plainest first. */
    public enum Kind {
        /** Beyond the limits. */
        BEYOND_LIMITS,
        /** At least seven in a row on one side of the mean. */
        RUN,
        /** At least seven in a row, each higher, or each lower, than the one before. */
        TREND,
        /** Two of three in a row beyond two sigma on the same side. */
        TWO_OF_THREE;

        /** The kind's name in JSON. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether a month lies in it. */
    public boolean covers(Period month) {
        return !month.start().isBefore(from.start()) && !month.start().isAfter(to.start());
    }
}
