package org.concordat.performance;

import java.time.Instant;
import java.util.Set;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;

/** What a caller asks of results; null filters ask for everything. */
public record ResultQuery(
        Period period,
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
}
