package org.concordat.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.kernel.Period;
import org.concordat.signals.ChartSeen;
import org.concordat.signals.StretchView;
import org.concordat.signals.model.Signal;

/** The numbers of a control chart, period by period, the latest first. */
record ChartTable(ChartShown chart, String home) {

    private static final Map<Signal.Kind, String> RULES = Map.of(
            Signal.Kind.BEYOND_LIMITS, "S1.1, beyond the limits",
            Signal.Kind.RUN, "S1.2, seven or more on one side of the mean",
            Signal.Kind.TREND, "S1.3, seven or more rising or falling",
            Signal.Kind.TWO_OF_THREE, "S1.4, two of three far from the mean");

    CostTable of(String id) {
        Map<Period, ChartSeen.Point> points =
                chart.seen().points().stream().collect(Collectors.toMap(ChartSeen.Point::period, Function.identity()));
        List<Period> periods = new ArrayList<>(chart.range().periods());
        Collections.reverse(periods);
        boolean parts = points.values().stream().anyMatch(ChartSeen.Point::parts);
        List<String> heads =
                new ArrayList<>(List.of(Words.name(chart.range().by().text()), "Figure"));
        if (parts) {
            heads.addAll(List.of("Counted", "Out of"));
        }
        heads.addAll(List.of("Mean", "Limits", "Target", "Signal"));
        return CostTable.of(
                id,
                "The numbers of the chart, " + chart.name(),
                false,
                heads,
                periods.stream()
                        .map(period -> row(period, Optional.ofNullable(points.get(period)), parts))
                        .toList());
    }

    private Row row(Period period, Optional<ChartSeen.Point> point, boolean parts) {
        List<Entry> entries = new ArrayList<>();
        entries.add(point.map(this::figure).orElse(Entry.of("No data")));
        if (parts) {
            entries.add(Entry.of(point.map(p -> Words.number(p.numerator())).orElse("")));
            entries.add(Entry.of(point.map(p -> Words.number(p.denominator())).orElse("")));
        }
        Optional<StretchView> limits = chart.stretch(period).filter(stretch -> stretch.mean() != null);
        entries.add(Entry.of(limits.map(l -> Words.number(l.mean())).orElse("")));
        entries.add(Entry.of(limits.map(l -> Words.number(l.lower()) + " to " + Words.number(l.upper()))
                .orElse("")));
        entries.add(
                Entry.of(point.map(ChartSeen.Point::target).map(this::target).orElse("")));
        entries.add(signals(period));
        return Row.of(PeriodChoices.inWords(period), entries);
    }

    private String target(BigDecimal target) {
        return Words.figure(target, chart.seen().unit());
    }

    private Entry figure(ChartSeen.Point point) {
        List<String> notes = new ArrayList<>();
        if (!point.closed()) {
            notes.add("provisional");
        }
        if (point.smallSample()) {
            notes.add("small sample");
        }
        boolean pooled = point.result().isEmpty();
        if (pooled) {
            notes.add("of " + Words.count(point.of(), "result"));
        }
        String about = chart.name() + ", " + PeriodChoices.inWords(point.period());
        return Entry.of(chart.figure(point.value()), notes.toArray(String[]::new))
                .linked(
                        pooled ? home + "?period=" + point.period() : home + "/results/" + point.result(),
                        about + (pooled ? ": the councils it is made of" : ": explanation"));
    }

    private Entry signals(Period period) {
        List<String> told = chart.signals(period).stream().map(this::told).toList();
        return told.isEmpty()
                ? Entry.of("")
                : Entry.of(told.get(0), told.subList(1, told.size()).toArray(String[]::new));
    }

    private String told(Signal signal) {
        String side = signal.side()
                .isBetter(chart.seen().direction())
                .map(better -> better ? ", better" : ", worse")
                .orElse("");
        return RULES.get(signal.kind()) + ", " + signal.side().text() + side;
    }
}
