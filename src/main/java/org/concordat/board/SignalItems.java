package org.concordat.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.concordat.board.AskedSignals.Kind;
import org.concordat.board.SignalsView.Item;
import org.concordat.board.SignalsView.Part;
import org.concordat.board.model.Glyph;
import org.concordat.kernel.Period;
import org.concordat.signals.ChartSeen;

/** Finds what is a signal among some service levels. */
record SignalItems(SignalScope scope) {

    /**
     * What was found.
     *
     * @param running periods that were foretold
     */
    record Found(List<String> summary, List<Part> parts, List<Period> running) {}

    /** The kinds that are asked for. */
    Found parts(AskedSignals.Read asked) {
        List<String> summary = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        List<Period> running = List.of();
        List<ChartShown> charts =
                asked.wants(Kind.SPECIAL_CAUSE) || asked.wants(Kind.FUNNEL) ? scope.charts() : List.of();
        if (asked.wants(Kind.SPECIAL_CAUSE)) {
            parts.add(causes(charts, summary));
        }
        if (asked.wants(Kind.EARLY_WARNING)) {
            WarningItems warnings = new WarningItems(scope);
            running = warnings.running();
            parts.add(warnings.part(running, summary));
        }
        if (asked.wants(Kind.FUNNEL)) {
            parts.add(new OutlierItems(scope, charts).part(summary));
        }
        return new Found(summary, parts, running);
    }

    private Part causes(List<ChartShown> charts, List<String> summary) {
        List<ChartShown> special =
                charts.stream().filter(chart -> glyph(chart) != Glyph.NORMAL).toList();
        long few = charts.stream().filter(SignalItems::tooFew).count();
        long none = charts.stream()
                .filter(chart -> !tooFew(chart) && scope.time().point(chart).isEmpty())
                .count();
        String when = scope.time().inWords();
        summary.add(Words.count(charts.size(), "control chart") + ": " + special.size() + " beyond normal variation "
                + when + ", " + (charts.size() - special.size() - few - none) + " within it"
                + (few == 0 ? "" : ", " + few + " with too few data to tell")
                + (none == 0 ? "" : ", " + none + " without data then") + ".");
        return new Part(
                Kind.SPECIAL_CAUSE.text(),
                Kind.SPECIAL_CAUSE.label(),
                "What came out " + when + " is not explained by what the service has been like for two years: something"
                        + " happened, a special cause (rule S1).",
                "Nothing " + when + " is beyond normal variation.",
                special.stream()
                        .sorted(Comparator.comparing(this::glyph, Comparator.comparing(SignalItems::rank))
                                .thenComparing(ChartShown::name))
                        .map(this::cause)
                        .toList());
    }

    private static boolean tooFew(ChartShown chart) {
        return chart.seen()
                .chart()
                .latest()
                .flatMap(stretch -> stretch.limits())
                .isEmpty();
    }

    private Glyph glyph(ChartShown chart) {
        return scope.time()
                .point(chart)
                .map(point -> chart.glyph(point.period()))
                .orElse(Glyph.NORMAL);
    }

    /** The worse first. */
    private static int rank(Glyph glyph) {
        return List.of(Glyph.WORSE, Glyph.UNUSUAL, Glyph.BETTER, Glyph.NORMAL).indexOf(glyph);
    }

    private Item cause(ChartShown shown) {
        ChartSeen chart = shown.seen();
        ChartSeen.Point point = scope.time().point(shown).orElseThrow();
        Glyph glyph = glyph(shown);
        LevelRange range = shown.range();
        String upTo = scope.time().asked().isEmpty() ? "" : "&by=" + range.by().text() + "&to=" + range.to();
        return new Item(
                shown.name(),
                Words.name(chart.serviceLevel()),
                glyph.text(),
                Words.first(glyph.word()),
                scope.chart(chart.service(), chart.serviceLevel(), chart.council(), upTo),
                shown.figure(point.value()),
                PeriodChoices.inWords(point.period()),
                scope.explanation(point.result()),
                shown.sentence(),
                List.of(),
                scope.open().about(point.result()));
    }
}
