package org.concordat.performance;

import java.time.Instant;
import java.time.LocalDate;
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

    /** The first day of its periods. */
    LocalDate first() {
        return periods.get(0).first();
    }

    /** The last day of its periods. */
    LocalDate last() {
        return periods.get(periods.size() - 1).last();
    }

    Instants instants() {
        return new Instants(asOf, knownOn);
    }
}
