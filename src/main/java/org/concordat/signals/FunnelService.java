package org.concordat.signals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.performance.ResultView;
import org.concordat.signals.model.BinomialCounts;

/** Compares councils, or areas, of those that the caller sees (rule S2). */
@ApplicationScoped
class FunnelService {

    /** More units than a funnel is read with. */
    private static final int MOST_UNITS = 1_000;

    private final Listings listings;
    private final BinomialCounts counts;

    FunnelService(Listings listings, BinomialCounts counts) {
        this.listings = listings;
        this.counts = counts;
    }

    @Transactional
    FunnelView get(String partnership, Slug serviceLevel, AskedFunnel asked, Instant known) {
        Seen seen = listings.seen(partnership, asked.asOf(), known);
        Map<ResultView, Gauge> found = new LinkedHashMap<>();
        List<ResultView> results = seen.results(List.of(asked.period()), asked.wanted(serviceLevel));
        seen.councils(asked.council()).forEach(council -> results.stream()
                .filter(result -> result.council().equals(council.slug().value()))
                .filter(result -> asked.byArea() == (result.area() != null))
                .forEach(result -> seen.gauge(council, result).ifPresent(gauge -> found.put(result, gauge))));
        if (results.isEmpty()) {
            throw Rejected.missing();
        }
        return FunnelView.of(compared(serviceLevel, found, results, seen, asked), asked, seen);
    }

    private Compared compared(
            Slug serviceLevel, Map<ResultView, Gauge> found, List<ResultView> results, Seen seen, AskedFunnel asked) {
        if (found.size() > MOST_UNITS) {
            throw Compared.refused("has at most " + MOST_UNITS + " to compare; ask for the areas of one council");
        }
        Set<String> measures = found.values().stream().map(Gauge::slug).collect(Collectors.toSet());
        if (measures.size() > 1) {
            throw Compared.refused("is of one measure in all councils; these have "
                    + measures.stream().sorted().collect(Collectors.joining(" and ")));
        }
        Gauge gauge = found.values().stream().findFirst().orElseGet(() -> ofAny(results, seen));
        return Compared.of(serviceLevel, gauge, List.copyOf(found.keySet()), counts, asked.byArea());
    }

    /** Where a council has no areas, there is nothing to compare, but still a measure. */
    private static Gauge ofAny(List<ResultView> results, Seen seen) {
        return seen.councils(null)
                .flatMap(council -> results.stream()
                        .filter(result -> result.council().equals(council.slug().value()))
                        .flatMap(result -> seen.gauge(council, result).stream()))
                .findFirst()
                .orElseThrow(Rejected::missing);
    }
}
