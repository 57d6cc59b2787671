package org.concordat.performance;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.kernel.Period;

/**
 * What a result looks at: the months of a period, judged at one instant, as known at another (rule F3).
 *
 * @param first first day of the first month
 * @param last last day of the last month
 */
record Span(LocalDate first, LocalDate last, Instant asOf, Instant knownOn) {

    static Span of(Period period, Instant asOf, Instant knownOn) {
        return new Span(period.first(), period.last(), asOf, knownOn);
    }
}
