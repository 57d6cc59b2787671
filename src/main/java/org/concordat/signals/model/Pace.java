package org.concordat.signals.model;

import java.math.RoundingMode;
import org.concordat.catalogue.model.CountedBy;
import org.concordat.kernel.Fraction;

/**
 * How many cases are still to be decided in a running period, from its pace so far (rule S3).
 *
 * @param countedBy in which period a case counts
 * @param decided so far
 * @param running open, not yet due, and counted in the period
 * @param daysGone the day of the reading included; more than zero
 * @param daysLeft after it
 */
public record Pace(CountedBy countedBy, long decided, long running, int daysGone, int daysLeft) {

    /**
     * Counted by receipt, those that are running, and as many a day more as were received so far. Else those that the pace of decisions so
     * far brings, the running ones among them, and never fewer than are running.
     */
    public long toCome() {
        return countedBy == CountedBy.RECEIVED
                ? running + atPace(decided + running)
                : Math.max(running, atPace(decided));
    }

    private long atPace(long soFar) {
        return Fraction.of(soFar, daysGone)
                .times(Fraction.of(daysLeft, 1))
                .rounded(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
