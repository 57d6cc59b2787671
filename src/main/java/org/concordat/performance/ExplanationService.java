package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.kernel.Rejected;
import org.concordat.performance.model.FigurePool;
import org.concordat.tenancy.Actings;

/** Says of a result what it was made of. */
@ApplicationScoped
public class ExplanationService {

    private final ResultService results;
    private final Actings actings;

    ExplanationService(ResultService results, Actings actings) {
        this.results = results;
        this.actings = actings;
    }

    /**
     * How a result came about: counts or figures, terms with their digests, definition, and each step with the number of its rule.
     *
     * @throws Rejected missing, when there is no such result or it is not the caller's to see
     */
    @Transactional
    public ExplanationView explain(String partnership, ResultId id, Instant asOf, Instant knownOn) {
        ResultService.Found found = results.find(actings.in(partnership), id, asOf, knownOn);
        Evidence evidence = found.row().evidence(found.reading());
        ResultView result = found.row().made(found.reading());
        ExplanationView.Definition definition =
                ExplanationView.Definition.of(found.row().measure());
        Optional<FigureEvidence> figures = evidence.ofFigures();
        return new ExplanationView(
                result,
                definition,
                terms(found),
                figures.map(f -> used(found, f.used())).orElse(List.of()),
                figures.flatMap(FigureEvidence::pooled)
                        .map(p -> p.differences().stream()
                                .map(ExplanationView.Difference::of)
                                .toList())
                        .orElse(List.of()),
                evidence.workings(),
                new ExplanationSteps(result, definition, figures, evidence.workings()).all());
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
