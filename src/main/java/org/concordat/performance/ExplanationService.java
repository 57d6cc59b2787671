package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.catalogue.model.ComputedFrom;
import org.concordat.catalogue.model.Rounding;
import org.concordat.intake.FigureEntry;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
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
        ResultRow row = found.row();
        ResultView result = row.made(found.reading());
        ExplanationView.Definition definition = definition(row.measure());
        Optional<FigureEvidence> figures = row.measure().computedFrom() == ComputedFrom.FIGURES
                ? Optional.of(row.figures(found.reading()))
                : Optional.empty();
        return new ExplanationView(
                result,
                definition,
                terms(found),
                figures.map(f -> used(found, f.used())).orElse(List.of()),
                figures.flatMap(FigureEvidence::pooled)
                        .map(p -> p.differences().stream()
                                .map(ExplanationService::difference)
                                .toList())
                        .orElse(List.of()),
                new ExplanationSteps(result, definition, figures).all());
    }

    private static ExplanationView.Definition definition(MeasureEntry measure) {
        return new ExplanationView.Definition(
                measure.slug().value(),
                measure.revision(),
                measure.kind().text(),
                measure.direction().text(),
                measure.countedBy() == null ? null : measure.countedBy().text(),
                Optional.ofNullable(measure.rounding()).map(Rounding::decimals).orElse(null),
                Optional.ofNullable(measure.rounding()).map(Rounding::modeText).orElse(null),
                measure.minimumSample());
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
                .map(ExplanationService::used)
                .toList();
    }

    private static ExplanationView.Used used(FigureEntry entry) {
        return new ExplanationView.Used(
                entry.id(),
                text(entry.area()),
                entry.period().toString(),
                entry.numerator(),
                entry.denominator(),
                entry.value(),
                entry.agreed() ? "agreed" : "submitted",
                entry.revision());
    }

    private static ExplanationView.Difference difference(FigurePool.Difference difference) {
        return new ExplanationView.Difference(
                text(difference.figure().area()),
                difference.figure().period().toString(),
                difference.figure().amount().numerator(),
                difference.parts().numerator(),
                difference.figure().amount().denominator(),
                difference.parts().denominator());
    }

    private static String text(Slug area) {
        return area == null ? null : area.value();
    }
}
