package org.concordat.signals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Period;
import org.concordat.kernel.Ratio;
import org.concordat.performance.ResultView;
import org.concordat.signals.model.ControlChart;
import org.concordat.signals.model.Observation;

/**
 * The councils of several control charts together: numerators and denominators are added, period by period (rule C3). Its limits begin
 * anew with the process changes that are about every council.
 */
record Pooled(Drawn any, List<ChartSeen.Point> points, ControlChart chart, List<ProcessChange> changes) {

    private static final int DECIMALS = 2;

    /** Empty where there is one chart at most, where they are of several measures, and where the measure's results are not pooled. */
    static Optional<Pooled> of(List<Drawn> charts) {
        boolean alike =
                charts.stream().map(chart -> chart.gauge().slug()).distinct().count() == 1;
        if (charts.size() < 2 || !alike) {
            return Optional.empty();
        }
        MeasureKind kind = charts.get(0).gauge().measure().kind();
        return kind.isFraction() || kind == MeasureKind.RATE ? Optional.of(pooled(charts)) : Optional.empty();
    }

    private static Pooled pooled(List<Drawn> charts) {
        Drawn any = charts.get(0);
        TreeMap<String, List<ResultView>> byPeriod = charts.stream()
                .flatMap(chart -> chart.points().stream())
                .collect(Collectors.groupingBy(ResultView::period, TreeMap::new, Collectors.toList()));
        List<ChartSeen.Point> points = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        byPeriod.values().forEach(results -> {
            Ratio all = results.stream()
                    .map(result -> new Ratio(result.numerator(), result.denominator()))
                    .reduce(Ratio.NONE, Ratio::pooledWith);
            Ratio value = any.gauge().measure().definition().inUnit(all);
            Fraction exact = Fraction.of(value.numerator(), value.denominator());
            ChartSeen.Point point = point(results, all, exact);
            points.add(point);
            observations.add(new Observation(point.period(), exact));
        });
        List<ProcessChange> changes = any.seen().changes(any.gauge().slug(), ProcessChange.EVERYBODY);
        ControlChart chart = ControlChart.of(
                observations,
                changes.stream()
                        .map(change -> change.period(any.months().length()))
                        .toList());
        return new Pooled(any, points, chart, changes);
    }

    private static ChartSeen.Point point(List<ResultView> results, Ratio all, Fraction exact) {
        ResultView first = results.get(0);
        boolean oneTarget = first.target() != null
                && results.stream()
                        .allMatch(r -> r.target() != null && r.target().compareTo(first.target()) == 0);
        BigDecimal target = oneTarget ? first.target() : null;
        return new ChartSeen.Point(
                Period.parse(first.period()).orElseThrow(),
                "",
                first.hasParts(),
                all.numerator(),
                all.denominator(),
                exact.rounded(DECIMALS, RoundingMode.HALF_UP),
                target,
                false,
                results.stream().allMatch(result -> result.status().equals("closed")),
                results.size());
    }

    ChartSeen seen() {
        Drawn drawn =
                new Drawn(any.id(), any.months(), any.latest(), any.gauge(), List.of(), changes, chart, any.seen());
        return ChartSeen.of(drawn, "", "", "", points);
    }
}
