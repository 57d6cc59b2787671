package org.concordat.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says step by step how a result was computed, each step with the number of its rule. */
record ExplanationSteps(ResultView result) {

    private static final String CASES = "cases";

    List<ExplanationView.Step> all() {
        List<ExplanationView.Step> steps = new ArrayList<>();
        if (CASES.equals(result.computedFrom())) {
            counted(steps);
        } else {
            steps.add(new ExplanationView.Step(
                    "F4",
                    result.figures() + " figures of " + result.from() + " to " + result.to()
                            + ", as recorded up to " + result.knownOn()
                            + ", each from the highest level at which there is one."));
        }
        steps.add(pooled());
        result.units().forEach(unit -> steps.add(new ExplanationView.Step("B1", banded(unit))));
        if (result.units().size() > 1 && result.band() != null) {
            steps.add(new ExplanationView.Step("B8", "The band is that of the worst unit: " + result.band() + "."));
        }
        if (result.smallSample()) {
            steps.add(new ExplanationView.Step(
                    "C4", "The denominator is below the measure's smallest sample: a small sample."));
        }
        return List.copyOf(steps);
    }

    private void counted(List<ExplanationView.Step> steps) {
        steps.add(new ExplanationView.Step(
                "C1",
                "Cases counted by " + result.countedBy() + " from " + result.from() + " to " + result.to()
                        + ", judged as of " + result.asOf() + ", as recorded up to " + result.knownOn() + "."));
        steps.add(new ExplanationView.Step(
                "C2",
                result.counts().met() + " met, " + result.counts().missed() + " missed; "
                        + result.counts().running() + " running and "
                        + result.counts().noTarget() + " without a target are in no denominator."));
    }

    private ExplanationView.Step pooled() {
        return result.value() == null
                ? new ExplanationView.Step("C4", "The denominator is 0: there is no data.")
                : new ExplanationView.Step(
                        "C3",
                        result.numerator() + " / " + result.denominator() + " = " + result.value() + " " + result.unit()
                                + ", shown half-up to two decimals.");
    }

    private static String banded(ResultView.Unit unit) {
        String source = unit.from() + (unit.variation() == null ? "" : " " + unit.variation());
        String band = Optional.ofNullable(unit.band()).orElse("no data");
        return "Unit of " + named(unit.areas()) + " under the ladder of version " + unit.version() + " (" + source
                + "): "
                + unit.numerator() + " of " + unit.denominator()
                + (unit.target() == null ? "" : " against " + unit.target())
                + " is " + band + ", decided on the exact ratio.";
    }

    private static String named(List<String> areas) {
        return String.join(
                ", ",
                areas.stream()
                        .map(area -> area == null ? "what has no area" : area)
                        .toList());
    }
}
