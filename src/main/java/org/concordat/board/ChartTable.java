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
import org.concordat.signals.model.Signal;

/** The numbers of a control chart, period by period, the latest first. */
record ChartTable(ChartShown chart, String home) {

    private static final Map<Signal.Kind, String> RULES = Map.of(
            Signal.Kind.BEYOND_LIMITS, "%s the limits (S1.1)",
            Signal.Kind.RUN, "one of seven or more in a row %s the mean (S1.2)",
            Signal.Kind.TREND, "one of seven or more in a row that are %s (S1.3)",
            Signal.Kind.TWO_OF_THREE, "one of two in three far %s the mean (S1.4)");

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
        heads.addAll(List.of("Target", "Signal"));
        return CostTable.of(
                id, "The numbers of the chart, " + chart.name(), false, heads, rows(periods, points, parts));
    }

    /** Periods without data that follow each other stand in one row. */
    private List<Row> rows(List<Period> periods, Map<Period, ChartSeen.Point> points, boolean parts) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            int last = i;
            while (!points.containsKey(periods.get(i))
                    && i + 1 < periods.size()
                    && !points.containsKey(periods.get(i + 1))) {
                i++;
            }
            String name = ChartShown.between(
                    periods.get(i).toString(), periods.get(last).toString());
            rows.add(row(name, periods.get(i), Optional.ofNullable(points.get(periods.get(i))), parts));
        }
        return rows;
    }

    private Row row(String name, Period period, Optional<ChartSeen.Point> point, boolean parts) {
        List<Entry> entries = new ArrayList<>();
        entries.add(point.map(this::figure).orElse(Entry.of("No data")));
        if (parts) {
            entries.add(Entry.of(point.map(p -> Words.number(p.numerator())).orElse("")));
            entries.add(Entry.of(point.map(p -> Words.number(p.denominator())).orElse("")));
        }
        entries.add(
                Entry.of(point.map(ChartSeen.Point::target).map(this::target).orElse("")));
        entries.add(signals(period));
        return Row.of(name, entries);
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
                .map(better -> better ? "better: " : "worse: ")
                .orElse("");
        return Words.first(
                side + RULES.get(signal.kind()).formatted(signal.side().text()));
    }
}
