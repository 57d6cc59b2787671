package org.concordat.signals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.web.Page;

/** Foretells running periods of what the caller sees (rule S3). */
@ApplicationScoped
class EarlyWarningService {

    private final Listings listings;

    EarlyWarningService(Listings listings) {
        this.listings = listings;
    }

    @Transactional
    Page<WarningView> page(String partnership, AskedWarnings asked, Instant known, int limit, String cursor) {
        return listings.page(
                asked.list(),
                partnership,
                asked.asOf(),
                known,
                limit,
                cursor,
                asked.council(),
                (seen, council) -> warnings(seen, council, asked));
    }

    private static Stream<WarningView> warnings(Seen seen, OrganisationEntry council, AskedWarnings asked) {
        Period period = asked.period();
        if (!period.contains(seen.today())) {
            throw Rejected.state(
                    "S3", "Only a running period can be foretold; of one that has ended, the results tell.");
        }
        return seen.results(List.of(period), asked.wanted(council.slug())).stream()
                .flatMap(
                        result -> seen
                                .gauge(council, result)
                                .map(gauge -> new Foretold(result, gauge, period, seen.today()))
                                .stream())
                .filter(Foretold::isPossible)
                .map(foretold -> foretold.view(seen));
    }
}
