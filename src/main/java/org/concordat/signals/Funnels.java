package org.concordat.signals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.performance.ResultView;
import org.concordat.signals.model.BinomialCounts;

/** Compares results of one service level and period that a caller sees (rule S2). */
record Funnels(Seen seen, BinomialCounts counts) {

    /** More units than a funnel is read with. */
    private static final int MOST_UNITS = 1_000;

    /**
     * What is compared.
     *
     * @param results those of areas are left out where councils are compared, and the other way round
     * @param only the council whose areas are compared; null for all
     * @param name what a sentence calls the council, or the area, of a result
     * @throws Rejected missing, where nothing says by what they are measured; rule S2, where they cannot be compared
     */
    Compared of(
            Slug serviceLevel, List<ResultView> results, boolean byArea, Slug only, Function<ResultView, String> name) {
        Map<ResultView, Gauge> found = new LinkedHashMap<>();
        seen.councils(only).forEach(council -> results.stream()
                .filter(result -> result.council().equals(council.slug().value()))
                .filter(result -> byArea == (result.area() != null))
                .forEach(result -> seen.gauge(council, result).ifPresent(gauge -> found.put(result, gauge))));
        if (results.isEmpty()) {
            throw Rejected.missing();
        }
        if (found.size() > MOST_UNITS) {
            throw Compared.refused("has at most " + MOST_UNITS + " to compare; ask for the areas of one council");
        }
        Set<String> measures = found.values().stream().map(Gauge::slug).collect(Collectors.toSet());
        if (measures.size() > 1) {
            throw Compared.refused("is of one measure in all councils; these have "
                    + measures.stream().sorted().collect(Collectors.joining(" and ")));
        }
        Gauge gauge = found.values().stream().findFirst().orElseGet(() -> ofAny(results));
        return Compared.of(serviceLevel, gauge, List.copyOf(found.keySet()), counts, byArea, name);
    }

    /** Where a council has no areas, there is nothing to compare, but still a measure. */
    private Gauge ofAny(List<ResultView> results) {
        return seen.councils(null)
                .flatMap(council -> results.stream()
                        .filter(result -> result.council().equals(council.slug().value()))
                        .flatMap(result -> seen.gauge(council, result).stream()))
                .findFirst()
                .orElseThrow(Rejected::missing);
    }
}
