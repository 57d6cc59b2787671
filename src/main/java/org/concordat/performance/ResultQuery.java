package org.concordat.performance;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;

/**
 * What a caller asks of results; null filters ask for everything.
 *
 * @param by council and serviceLevel always; area where areas are asked for
 * @param leaves whether areas are asked for as parts that add up (rule C6)
 */
public record ResultQuery(
        List<Period> periods,
        Slug council,
        Slug area,
        Slug service,
        Slug serviceLevel,
        Set<String> by,
        boolean leaves,
        Instant asOf,
        Instant knownOn) {

    boolean byArea() {
        return by.contains("area");
    }

    /** The same, judged and known at other instants. */
    ResultQuery at(Instant otherAsOf, Instant otherKnownOn) {
        return new ResultQuery(periods, council, area, service, serviceLevel, by, leaves, otherAsOf, otherKnownOn);
    }

    Span span() {
        return new Span(periods.get(0).first(), periods.get(periods.size() - 1).last(), asOf, knownOn);
    }
}
