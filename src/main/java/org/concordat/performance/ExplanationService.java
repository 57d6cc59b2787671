package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.kernel.Rejected;
import org.concordat.performance.model.FigurePool;
import org.concordat.queries.OpenQueries;
import org.concordat.queries.OpenQuery;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.PartnershipEntry;

/** Says of a result what it was made of. */
@ApplicationScoped
public class ExplanationService {

    private final ResultService results;
    private final OpenQueries queries;
    private final Actings actings;

    ExplanationService(ResultService results, OpenQueries queries, Actings actings) {
        this.results = results;
        this.queries = queries;
        this.actings = actings;
    }

    /**
     * How a result came about: counts or figures, terms with their digests, definition, and each step with the number of its rule.
     *
     * @throws Rejected missing, when there is no such result or it is not the caller's to see
     */
    @Transactional
    public ExplanationView explain(String partnership, ResultId id, Instant asOf, Instant knownOn) {
        Acting acting = actings.in(partnership);
        ResultService.Found found = results.find(acting, id, asOf, knownOn);
        ResultRow row = found.row();
        Evidence evidence = row.evidence(found.reading());
        ResultView result = row.made(found.reading());
        ExplanationView.Definition definition = ExplanationView.Definition.of(row.measure());
        Optional<FigureEvidence> figures = evidence.ofFigures();
        List<ExplanationView.Used> used =
                figures.map(f -> used(found, f.used())).orElse(List.of());
        return new ExplanationView(
                result,
                definition,
                terms(found),
                used,
                figures.flatMap(FigureEvidence::pooled)
                        .map(p -> p.differences().stream()
                                .map(ExplanationView.Difference::of)
                                .toList())
                        .orElse(List.of()),
                evidence.workings(),
                open(acting.partnership(), row, madeOf(used, evidence.workings()), knownOn),
                new ExplanationSteps(result, definition, figures, evidence.workings()).all(),
                null);
    }

    private List<UUID> open(PartnershipEntry partnership, ResultRow row, List<UUID> figures, Instant knownOn) {
        return queries
                .about(
                        partnership,
                        row.council().id(),
                        figures,
                        List.of(row.id().toString()),
                        knownOn)
                .stream()
                .map(OpenQuery::id)
                .toList();
    }

    /** The figures that were pooled, and those that a rate was divided by. */
    private static List<UUID> madeOf(List<ExplanationView.Used> used, WorkingsView workings) {
        Stream<ExplanationView.Used> drivers = workings.drivers().stream()
                .flatMap(driver -> Stream.concat(driver.added().stream(), driver.takenOut().stream()));
        return Stream.concat(used.stream(), drivers)
                .map(ExplanationView.Used::id)
                .distinct()
                .toList();
    }

    private static List<ExplanationView.Terms> terms(ResultService.Found found) {
        ResultRow row = found.row();
        List<TermsInForce> inForce = row.terms(found.reading());
        return inForce.stream()
                .filter(t -> !t.from().isAfter(row.period().last()))
                .map(t -> new ExplanationView.Terms(t.version(), t.from(), t.to(), t.digest()))
                .toList();
    }

    private static List<ExplanationView.Used> used(ResultService.Found found, Set<FigurePool.Figure> used) {
        ResultRow row = found.row();
        return found.reading().figures(row.council().id(), row.measure().slug(), row.period()).stream()
                .filter(entry -> used.stream()
                        .anyMatch(f -> f.period().equals(entry.period())
                                && Optional.ofNullable(f.area()).equals(Optional.ofNullable(entry.area()))))
                .map(ExplanationView.Used::of)
                .toList();
    }
}
