package org.concordat.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.board.ExplainedView.Compared;
import org.concordat.catalogue.model.ComputedFrom;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.performance.ResultView;

/**
 * A result as its explanation shows it.
 *
 * @param names of the council's areas
 */
record Explained(Shown shown, Map<Slug, String> names) {

    Cell cell(String heading) {
        Period period = Period.parse(result().period()).orElseThrow();
        return shown.cell("", heading, "", "no points arise for " + Words.plural(period.length()));
    }

    private ResultView result() {
        return shown.result();
    }

    /** As it counts, and without what was agreed to leave out; nothing where nothing was. */
    List<Compared> compared() {
        ResultView.Without exclusions = result().withExclusionsIgnored();
        ResultView.WithoutReliefs reliefs = result().withReliefsIgnored();
        if (exclusions == null && reliefs == null) {
            return List.of();
        }
        List<Compared> compared = new ArrayList<>();
        compared.add(new Compared(
                "As it counts",
                joined(
                        figure(result().value()),
                        outOf(result().numerator(), result().denominator()),
                        Words.band(result().band()),
                        Shown.points(result().points(), false))));
        if (exclusions != null) {
            compared.add(new Compared(
                    "If no case were excluded",
                    joined(figure(exclusions.value()), outOf(exclusions.numerator(), exclusions.denominator()))));
        }
        if (reliefs != null) {
            compared.add(new Compared(
                    "If nothing were excused",
                    joined(Words.band(reliefs.band()), Shown.points(reliefs.points(), false))));
        }
        return List.copyOf(compared);
    }

    private String figure(BigDecimal value) {
        return value == null ? "No data" : Words.figure(value, result().unit());
    }

    private String outOf(BigDecimal numerator, BigDecimal denominator) {
        return !result().hasParts() ? "" : Shown.outOf(numerator, denominator);
    }

    private static String joined(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    List<ExplainedView.Unit> units() {
        return result().units().stream().map(this::unit).toList();
    }

    private ExplainedView.Unit unit(ResultView.Unit unit) {
        boolean pooledCases = result().figures() == 0 && result().computedFrom().equals(ComputedFrom.CASES.text());
        String rest = pooledCases ? "What has no area" : "The rest of the council";
        return new ExplainedView.Unit(
                unit.areas().stream()
                        .map(area -> area == null ? rest : names.getOrDefault(new Slug(area), area))
                        .collect(Collectors.joining(", ")),
                unit.target() == null ? "" : Words.figure(unit.target(), result().unit()),
                figure(unit.value()),
                outOf(unit.numerator(), unit.denominator()),
                Words.band(unit.band()),
                Optional.ofNullable(unit.band()).orElse("no-data"),
                unit.points() == null ? "none arise" : Shown.points(unit.points(), unit.repeat()),
                note(unit),
                "version " + unit.version() + ", " + (unit.variation() == null ? "base" : unit.variation()));
    }

    /** What suspends a unit's points; empty where nothing does. */
    private String note(ResultView.Unit unit) {
        if (unit.relieved()) {
            return "relieved";
        }
        if (result().beddingIn()) {
            return "bedding in";
        }
        return unit.smallSample() ? "small sample" : "";
    }
}
