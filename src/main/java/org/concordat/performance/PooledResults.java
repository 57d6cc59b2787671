package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.performance.ResultService.Found;
import org.concordat.performance.model.Amount;
import org.concordat.tenancy.Acting;

/** The results of all councils that a caller sees, pooled by service level; within the caller's transaction. */
@ApplicationScoped
public class PooledResults {

    private final ResultService results;

    PooledResults(ResultService results) {
        this.results = results;
    }

    private record Level(String service, String serviceLevel, MeasureEntry measure) {

        private static Level of(ResultRow row) {
            return new Level(row.service(), row.serviceLevel(), row.measure());
        }
    }

    /**
     * Pools the results that a query of one period asks for.
     *
     * @param query of councils as wholes
     */
    public List<PooledView> of(Acting acting, ResultQuery query) {
        Map<Level, List<Optional<Amount>>> amounts = results.found(acting, query)
                .collect(Collectors.groupingBy(
                        found -> Level.of(found.row()),
                        LinkedHashMap::new,
                        Collectors.mapping(PooledResults::amount, Collectors.toCollection(ArrayList::new))));
        return amounts.entrySet().stream()
                .map(of -> PooledView.of(
                        of.getKey().service(),
                        of.getKey().serviceLevel(),
                        of.getKey().measure(),
                        of.getValue()))
                .toList();
    }

    private static Optional<Amount> amount(Found found) {
        return found.row().evidence(found.reading()).amount();
    }
}
