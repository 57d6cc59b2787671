package org.concordat.performance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.catalogue.model.Direction;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.kernel.Slug;
import org.concordat.performance.model.Counts;

/**
 * Says step by step how a result was computed, each step with the number of its rule.
 *
 * @param figures that it was computed from; empty where it was not
 */
record ExplanationSteps(
        ResultView result,
        ExplanationView.Definition measure,
        Optional<FigureEvidence> figures,
        WorkingsView workings) {

    List<ExplanationView.Step> all() {
        List<ExplanationView.Step> steps = new ArrayList<>();
        if (figures.isPresent()) {
            submitted(steps, figures.get());
        } else if (kind() != MeasureKind.COMPOSITE) {
            counted(steps);
        }
        steps.addAll(new WorkingSteps(result, measure, workings).all());
        steps.add(pooled());
        figures.filter(f -> !f.isRemainder())
                .filter(f -> !f.taken().isEmpty())
                .ifPresent(f -> steps.add(new ExplanationView.Step(
                        "B8", "Taken out of the unit above, for a ladder of their own: " + parts(f) + ".")));
        result.units().forEach(unit -> steps.add(new ExplanationView.Step("B1", banded(unit))));
        if (result.units().size() > 1 && result.band() != null) {
            steps.add(new ExplanationView.Step("B8", "The band is that of the worst unit: " + result.band() + "."));
        }
        if (result.smallSample()) {
            steps.add(new ExplanationView.Step(
                    "C4",
                    (kind() == MeasureKind.PERCENTILE ? "The closed cases are fewer than" : "The denominator is below")
                            + " the measure's smallest sample, " + measure.minimumSample() + ": a small sample."));
        }
        return List.copyOf(steps);
    }

    private void submitted(List<ExplanationView.Step> steps, FigureEvidence evidence) {
        steps.add(new ExplanationView.Step(
                "F4",
                evidence.figures() + " figures of " + result.from() + " to " + result.to() + ", as recorded up to "
                        + result.knownOn() + ", each from the highest level at which there is one."));
        if (!evidence.leftOut().isEmpty()) {
            steps.add(new ExplanationView.Step(
                    "V4",
                    "Figures of areas in which the service level was not in force in the period are left out: "
                            + evidence.leftOut().stream().map(Slug::value).collect(Collectors.joining(", ")) + "."));
        }
        if (evidence.isRemainder() && !evidence.taken().isEmpty()) {
            steps.add(new ExplanationView.Step("C6", "Taken from the council as its leaves: " + parts(evidence) + "."));
        }
    }

    private String parts(FigureEvidence evidence) {
        return evidence.taken().stream()
                .map(part -> part.area() + ": "
                        + (kind().isFraction()
                                ? part.amount().numerator() + " of "
                                        + part.amount().denominator()
                                : part.amount().numerator()))
                .collect(Collectors.joining(", "));
    }

    private String amount(BigDecimal numerator, BigDecimal denominator) {
        return result.outOfNothing()
                ? numerator.toString()
                : numerator + (kind() == MeasureKind.COMPOSITE ? " / " : " of ") + denominator;
    }

    private void counted(List<ExplanationView.Step> steps) {
        steps.add(new ExplanationView.Step(
                "C1",
                "Cases counted by " + result.countedBy() + " from " + result.from() + " to " + result.to()
                        + ", judged as of " + result.asOf() + ", as recorded up to " + result.knownOn() + "."));
        steps.add(new ExplanationView.Step("C2", standings()));
        if (result.withExclusionsIgnored() != null) {
            steps.add(new ExplanationView.Step(
                    "C2",
                    "With exclusions ignored: "
                            + amount(
                                    result.withExclusionsIgnored().numerator(),
                                    result.withExclusionsIgnored().denominator())
                            + "."));
        }
    }

    private String standings() {
        Counts of = result.counts();
        String judged = of.met() + " met, " + of.missed() + " missed";
        String others = of.running() + " running, " + of.noTarget() + " without a target";
        String excluded = of.excluded() + " excluded";
        return switch (kind()) {
            case COUNT, RATE -> judged + ", " + others + ", all in the number; " + excluded + ".";
            case PERCENTILE ->
                judged + ", " + others + ": the closed ones of them are in the percentile; " + excluded + ".";
            default -> judged + "; " + others + " and " + excluded + " are in no denominator.";
        };
    }

    private MeasureKind kind() {
        return result.ofKind();
    }

    private ExplanationView.Step pooled() {
        if (result.value() == null) {
            return new ExplanationView.Step(
                    "C4", result.outOfNothing() ? "There are no data." : "The denominator is 0: there is no data.");
        }
        String times = measure.per() == null ? "" : " × " + measure.per();
        String value = result.outOfNothing()
                ? "The number is " + result.numerator()
                : result.numerator() + times + " / " + result.denominator() + " = " + result.value();
        return new ExplanationView.Step("C3", value + " " + result.unit() + ", shown half-up to two decimals.");
    }

    private String banded(ResultView.Unit unit) {
        String source = unit.from() + (unit.variation() == null ? "" : " " + unit.variation());
        String ladder = "Unit of " + named(unit.areas()) + " under the ladder of version " + unit.version() + " ("
                + source + "), " + bands(unit) + ": ";
        return unit.band() == null
                ? ladder + "no data."
                : ladder
                        + amount(unit.numerator(), unit.denominator())
                        + (unit.target() == null ? "" : " against " + unit.target())
                        + " is " + unit.band() + ", decided on " + decider(unit) + ".";
    }

    private String decider(ResultView.Unit unit) {
        if (unit.rounded() != null) {
            return unit.rounded().toPlainString() + ", rounded " + measure.rounding() + " to " + measure.decimals()
                    + " decimals";
        }
        return result.outOfNothing() ? "the exact number" : "the exact ratio";
    }

    private String bands(ResultView.Unit unit) {
        String up = Direction.LOWER_IS_BETTER.text().equals(measure.direction()) ? " up to " : " from ";
        return unit.bands().stream()
                .map(band -> band.range() != null
                        ? band.band() + " from " + band.range().from() + " to "
                                + band.range().to()
                        : band.limit() != null ? band.band() + up + band.limit() : "else " + band.band())
                .collect(Collectors.joining(", "));
    }

    private String named(List<String> areas) {
        boolean whole = figures.isPresent() || kind() == MeasureKind.RATE || kind() == MeasureKind.COMPOSITE;
        String rest = whole ? "the rest of the council" : "what has no area";
        return areas.stream().map(area -> area == null ? rest : area).collect(Collectors.joining(", "));
    }
}
