package org.concordat.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.board.model.Axis;
import org.concordat.board.model.Canvas;
import org.concordat.board.model.ControlDrawing;
import org.concordat.board.model.ControlDrawing.Change;
import org.concordat.board.model.ControlDrawing.Normal;
import org.concordat.board.model.Glyph;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Period;
import org.concordat.signals.ChartSeen;
import org.concordat.signals.ProcessChangeView;
import org.concordat.signals.model.Observation;
import org.concordat.signals.model.Signal;
import org.concordat.signals.model.Stretch;

/**
 * A control chart as a page draws it and says it.
 *
 * @param range all periods of the page, with data or without
 * @param name whose it is
 */
record ChartShown(ChartSeen seen, LevelRange range, String name) {

    private static final String PERCENT = "percent";

    /** Exact values, by period. */
    Map<Period, Fraction> values() {
        Map<Period, Fraction> values = new LinkedHashMap<>();
        seen.chart().stretches().stream()
                .flatMap(stretch -> stretch.points().stream())
                .forEach(point -> values.put(point.period(), point.value()));
        return values;
    }

    /** The latest point; empty without data. */
    Optional<ChartSeen.Point> latest() {
        return seen.points().isEmpty()
                ? Optional.empty()
                : Optional.of(seen.points().get(seen.points().size() - 1));
    }

    /** The signals that a period lies in, the plainest first. */
    List<Signal> signals(Period period) {
        return seen.chart()
                .signals()
                .filter(signal -> signal.covers(period))
                .sorted(java.util.Comparator.comparing(Signal::kind))
                .toList();
    }

    Glyph glyph(Period period) {
        return signals(period).stream()
                .findFirst()
                .map(signal -> signal.side()
                        .isBetter(seen.direction())
                        .map(better -> better ? Glyph.BETTER : Glyph.WORSE)
                        .orElse(Glyph.UNUSUAL))
                .orElse(Glyph.NORMAL);
    }

    String sentence() {
        return seen.points().isEmpty()
                ? "There are no data of these " + Words.plural(range.by()) + "."
                : seen.sentence();
    }

    ControlDrawing drawn(Canvas canvas) {
        return ControlDrawing.of(content(), canvas);
    }

    private ControlDrawing.Content content() {
        Map<Period, Fraction> values = values();
        List<ControlDrawing.Point> points = seen.points().stream()
                .map(point -> new ControlDrawing.Point(
                        point.period(),
                        values.get(point.period()),
                        Optional.ofNullable(point.target()).map(Fraction::of),
                        !point.closed(),
                        glyph(point.period()),
                        signals(point.period()).stream()
                                .anyMatch(signal -> signal.to().equals(point.period()))))
                .toList();
        return new ControlDrawing.Content(range.periods(), points, normals(), changes(), bounds(values));
    }

    private Axis.Bounds bounds(Map<Period, Fraction> values) {
        boolean negative = values.values().stream().anyMatch(value -> value.signum() < 0);
        if (negative) {
            return Axis.Bounds.NONE;
        }
        boolean ofAHundred = seen.share()
                && seen.unit().equals(PERCENT)
                && values.values().stream().allMatch(value -> value.compareTo(Fraction.of(100, 1)) <= 0);
        return ofAHundred ? Axis.Bounds.PERCENT : Axis.Bounds.POSITIVE;
    }

    private List<Normal> normals() {
        return seen.chart().stretches().stream()
                .flatMap(stretch -> stretch
                        .limits()
                        .map(limits ->
                                new Normal(stretch.from(), stretch.to(), limits.lower(), limits.mean(), limits.upper()))
                        .stream())
                .toList();
    }

    /** Those that part the points, by letter; of one period together. */
    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (Period period : reasonsByPeriod().keySet()) {
            changes.add(new Change(period, letter(changes.size())));
        }
        return changes;
    }

    List<LevelView.Reason> reasons() {
        List<LevelView.Reason> reasons = new ArrayList<>();
        reasonsByPeriod()
                .forEach((period, texts) -> reasons.add(new LevelView.Reason(
                        letter(reasons.size()),
                        "from " + PeriodChoices.inWords(period) + " on: " + String.join("; ", texts))));
        return reasons;
    }

    private static String letter(int number) {
        return number < 26 ? Character.toString('A' + number) : Integer.toString(number + 1);
    }

    private TreeMap<Period, List<String>> reasonsByPeriod() {
        return seen.changes().stream()
                .collect(Collectors.groupingBy(
                        this::period, TreeMap::new, Collectors.mapping(ProcessChangeView::reason, Collectors.toList())))
                .entrySet()
                .stream()
                .filter(each -> each.getKey().compareTo(range.from()) > 0
                        && each.getKey().compareTo(range.to()) <= 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private Period period(ProcessChangeView change) {
        return Period.containing(Period.parse(change.from()).orElseThrow().first(), range.by());
    }

    /** A value in the chart's unit. */
    String figure(BigDecimal value) {
        return Words.figure(value, seen.unit());
    }

    /** The stretch of a period, exact to as many decimals as the API has it. */
    Optional<org.concordat.signals.StretchView> stretch(Period period) {
        List<Stretch> stretches = seen.chart().stretches();
        for (int i = 0; i < stretches.size(); i++) {
            if (stretches.get(i).points().stream().map(Observation::period).anyMatch(period::equals)) {
                return Optional.of(seen.stretches().get(i));
            }
        }
        return Optional.empty();
    }

    /** What mean and limits are, stretch by stretch. */
    List<String> facts() {
        return seen.stretches().stream()
                .filter(stretch -> stretch.mean() != null)
                .map(stretch -> between(stretch.from(), stretch.to()) + ": mean " + limit(stretch.mean())
                        + ", natural process limits " + limit(stretch.lower()) + " to "
                        + limit(stretch.upper())
                        + (stretch.standing().equals("provisional") ? ", provisional" : "") + outside(stretch) + ".")
                .toList();
    }

    /** A percentage as results are shown; of anything else, as many decimals as the API has. */
    private String limit(BigDecimal value) {
        return seen.unit().equals(PERCENT) ? Words.percent(value) : figure(value);
    }

    private String outside(org.concordat.signals.StretchView stretch) {
        Axis.Bounds bounds = bounds(values());
        return Stream.of(stretch.lower(), stretch.upper())
                        .anyMatch(limit -> bounds.within(Fraction.of(limit)).compareTo(Fraction.of(limit)) != 0)
                ? "; a limit that no value can reach is not drawn"
                : "";
    }

    static String between(String from, String to) {
        return PeriodChoices.inWords(
                Period.parse(from).orElseThrow(), Period.parse(to).orElseThrow());
    }

    /** All of it for who does not see it. */
    String description() {
        String numbers = seen.points().isEmpty()
                ? ""
                : " " + Words.count(seen.points().size(), range.by().text()) + " with data, the least "
                        + figure(value(Collections::min)) + ", the greatest " + figure(value(Collections::max)) + ".";
        return sentence() + numbers + " All numbers are in the table below.";
    }

    private BigDecimal value(java.util.function.Function<List<BigDecimal>, BigDecimal> which) {
        return which.apply(seen.points().stream().map(ChartSeen.Point::value).toList());
    }
}
