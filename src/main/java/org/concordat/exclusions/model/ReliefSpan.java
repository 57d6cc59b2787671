package org.concordat.exclusions.model;

import java.time.LocalDate;
import org.concordat.kernel.Period;

/**
 * From which period to which a relief holds. It covers the periods of any length that lie in it whole: a relief of a month relieves
 * no quarter.
 */
public record ReliefSpan(Period from, Period to) {

    /** Whether it ends before it begins. */
    public boolean isBackward() {
        return lastDay().isBefore(firstDay());
    }

    /** First day, inclusive. */
    public LocalDate firstDay() {
        return from.first();
    }

    /** Last day, inclusive. */
    public LocalDate lastDay() {
        return to.last();
    }

    /** Whether a period lies in it whole. */
    public boolean covers(Period period) {
        return !period.first().isBefore(firstDay()) && !period.last().isAfter(lastDay());
    }

    /** Whether any whole period of a length lies in it. */
    public boolean coversAny(Period.Length length) {
        Period first = Period.containing(firstDay(), length);
        return covers(first) || covers(first.next());
    }

    /** Whether another span lies in it whole. */
    public boolean covers(ReliefSpan other) {
        return !other.firstDay().isBefore(firstDay()) && !other.lastDay().isAfter(lastDay());
    }
}
