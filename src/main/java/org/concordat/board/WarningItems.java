package org.concordat.board;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.board.AskedSignals.Kind;
import org.concordat.board.SignalsView.Item;
import org.concordat.board.SignalsView.Part;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;
import org.concordat.signals.WarningSeen;

/** What of the running periods is foretold to be missed (rule S3): of now, whatever period is looked at. */
record WarningItems(SignalScope scope) {

    /** A target that is missed with a smaller probability is not warned of. */
    private static final BigDecimal WARNED_FROM = new BigDecimal("0.25");

    private static final BigDecimal LIKELY_FROM = new BigDecimal("0.5");

    /** The running periods that the service levels are judged by. */
    List<Period> running() {
        return Stream.of(Length.values())
                .filter(length -> scope.levels().stream().anyMatch(level -> level.ownPeriod() == length))
                .map(length -> Period.containing(scope.time().today(), length))
                .toList();
    }

    Part part(List<Period> running, List<String> summary) {
        List<WarningSeen> foretold = running.stream()
                .flatMap(period -> scope.sight().warnings(period, scope.levels(), scope.council()).stream())
                .filter(warning -> warning.view().probability() != null)
                .toList();
        List<WarningSeen> warned = foretold.stream()
                .filter(warning -> warning.view().probability().compareTo(WARNED_FROM) >= 0)
                .sorted(Comparator.comparing((WarningSeen w) -> w.view().probability())
                        .reversed())
                .toList();
        summary.add(
                foretold.isEmpty()
                        ? "No target of a period that is running can be foretold yet."
                        : Words.count(foretold.size(), "target") + " of periods that are running can be foretold: "
                                + warned.size() + " will be missed with a probability of 25\u202f% or more.");
        return new Part(
                Kind.EARLY_WARNING.text(),
                Kind.EARLY_WARNING.label(),
                "How likely a period that is running now misses its target, if the cases to come are like those decided"
                        + " so far (rule S3).",
                foretold.isEmpty()
                        ? "Nothing has been decided yet of what could be foretold."
                        : "No target of a running period is likely to be missed.",
                warned.stream().map(this::item).toList());
    }

    private Item item(WarningSeen warning) {
        boolean likely = warning.view().probability().compareTo(LIKELY_FROM) >= 0;
        String council = warning.view().council();
        String level = warning.view().serviceLevel();
        long decided = warning.view().met() + warning.view().missed();
        return new Item(
                scope.names().apply(council),
                Words.name(level),
                likely ? "worse" : "unusual",
                likely ? "Likely to miss" : "May miss",
                scope.chart(warning.view().service(), level, council, ""),
                warning.view().met() + " of " + decided + " so far",
                PeriodChoices.inWords(Period.parse(warning.view().period()).orElseThrow()),
                scope.explanation(warning.view().result()),
                warning.sentence(),
                needed(warning),
                scope.open().about(warning.view().result()));
    }

    /** What must happen yet; nothing where the number of cases alone does not say it. */
    private static List<String> needed(WarningSeen warning) {
        long toCome = warning.view().toCome();
        if (warning.needed().isEmpty()) {
            return warning.view().probability().compareTo(BigDecimal.ONE) < 0
                    ? List.of()
                    : List.of("To still meet the target more cases must come than the about " + toCome
                            + " that are expected, and all of them be in time.");
        }
        long needed = warning.needed().getAsLong();
        return List.of(
                needed == 0
                        ? "The target is met whatever comes at this pace."
                        : "To still meet the target at least " + needed + " of the about " + toCome
                                + " to come must be in time.");
    }
}
