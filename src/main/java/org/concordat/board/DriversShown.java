package org.concordat.board;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.costs.model.PoolShares;
import org.concordat.costs.model.Working;
import org.concordat.costs.model.Working.Fact;
import org.concordat.kernel.Fraction;
import org.concordat.tenancy.OrganisationEntry;

/** The drivers behind a council's shares: its own volumes beside those of all who share; the others' stand in the workings. */
final class DriversShown {

    private DriversShown() {}

    /** A council's volume in one step of the workings. */
    private record Driven(String pool, String driver, String basis, Fraction own, Fraction all) {}

    static CostTable of(CostFacts facts, OrganisationEntry council) {
        Set<Driven> found = new LinkedHashSet<>();
        for (PoolShares pool : facts.shown().pools()) {
            find(pool.pool(), pool.working(), council.slug().value(), found);
        }
        List<Row> rows = new ArrayList<>();
        for (Driven each : found) {
            rows.add(Row.of(
                    Words.name(each.driver()),
                    List.of(
                            Entry.of(Pounds.number(each.own()), each.basis()),
                            Entry.of(Pounds.number(each.all())),
                            Entry.of(
                                    each.all().signum() == 0
                                            ? "\u2013"
                                            : Pounds.percent(each.own().over(each.all()))),
                            Entry.of(facts.title(each.pool()))
                                    .linked(
                                            facts.workings(council.slug().value(), each.pool()),
                                            facts.title(each.pool()) + ": workings"))));
        }
        return CostTable.of(
                "drivers",
                "What the shares follow from",
                true,
                List.of("Driver", council.name(), "All who share", "Part", "Pool"),
                rows);
    }

    private static void find(String pool, Working working, String council, Set<Driven> found) {
        working.parts().forEach(part -> find(pool, part, council, found));
        Optional<Fact> driver = working.facts().stream()
                .filter(fact -> fact.name().equals("driver"))
                .findFirst();
        if (driver.isPresent()) {
            for (String basis : List.of("estimate", "actual")) {
                List<Fact> volumes = working.facts().stream()
                        .filter(fact -> fact.name().equals(basis) && fact.organisation() != null)
                        .toList();
                volumes.stream()
                        .filter(fact -> fact.organisation().equals(council))
                        .findFirst()
                        .ifPresent(own -> found.add(new Driven(
                                pool,
                                driver.get().value(),
                                basis,
                                FactWords.fraction(own.value()),
                                volumes.stream()
                                        .map(fact -> FactWords.fraction(fact.value()))
                                        .reduce(Fraction.ZERO, Fraction::plus))));
            }
        }
    }
}
