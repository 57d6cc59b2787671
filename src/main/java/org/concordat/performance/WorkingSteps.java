package org.concordat.performance;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how a percentile, a rate or a composite came about, each step with the number of its rule; nothing for other kinds. */
record WorkingSteps(ResultView result, ExplanationView.Definition measure, WorkingsView workings) {

    List<ExplanationView.Step> all() {
        return switch (result.ofKind()) {
            case PERCENTILE ->
                workings.times().stream().limit(1).map(this::taken).toList();
            case RATE -> workings.drivers().stream().limit(1).map(this::divided).toList();
            case COMPOSITE ->
                workings.scores().stream().limit(1).flatMap(this::weighed).toList();
            default -> List.of();
        };
    }

    private ExplanationView.Step taken(WorkingsView.Times times) {
        String counted = times.cases() + " closed cases, and " + times.withoutTime()
                + " without a time yet, which are not in it";
        return new ExplanationView.Step(
                "C3",
                times.taken() == null
                        ? counted + "."
                        : counted + ": " + measure.percentile() + " percent of them are " + times.rank()
                                + " cases, rounded up; " + upTo(times) + " took no longer than " + times.taken() + " "
                                + result.unit() + ", " + below(times) + " took less.");
    }

    private static long upTo(WorkingsView.Times times) {
        return reached(times).upTo();
    }

    private static long below(WorkingsView.Times times) {
        return reached(times).upTo() - reached(times).cases();
    }

    private static WorkingsView.Took reached(WorkingsView.Times times) {
        return times.took().stream()
                .filter(took -> took.taken() == times.taken())
                .findFirst()
                .orElseThrow();
    }

    private ExplanationView.Step divided(DriverView driver) {
        if (driver.driver() == null) {
            return new ExplanationView.Step(
                    "C4",
                    "There is no driver: no figure of " + measure.driver() + " is of the period for "
                            + driver.missing().stream().map(WorkingSteps::place).collect(Collectors.joining(", "))
                            + ".");
        }
        return new ExplanationView.Step(
                "C3",
                "The driver is " + driver.driver().toPlainString() + ", from the figures of " + measure.driver() + ": "
                        + figures(driver.added())
                        + (driver.takenOut().isEmpty() ? "" : ", less " + figures(driver.takenOut())) + ".");
    }

    private static String figures(List<ExplanationView.Used> figures) {
        return figures.stream()
                .map(used -> used.value().toPlainString() + " (" + place(used.area()) + ", " + used.period() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String place(String area) {
        return area == null ? "the council" : area;
    }

    private Stream<ExplanationView.Step> weighed(WorkingsView.Score score) {
        String with = score.parts().stream()
                .filter(part -> part.value() != null)
                .map(part -> part.weight() + " × " + part.serviceLevel() + " " + part.numerator() + " / "
                        + part.denominator() + " = " + part.value())
                .collect(Collectors.joining("; "));
        String without = score.parts().stream()
                .filter(part -> part.value() == null)
                .map(WorkingsView.Part::serviceLevel)
                .collect(Collectors.joining(", "));
        return Stream.concat(
                with.isEmpty()
                        ? Stream.empty()
                        : Stream.of(new ExplanationView.Step(
                                "B8",
                                "Weights and values of the service levels: " + with
                                        + "; their sum over that of the weights.")),
                without.isEmpty()
                        ? Stream.empty()
                        : Stream.of(
                                new ExplanationView.Step("C4", "Left out, for they have no data: " + without + ".")));
    }
}
