package org.concordat.signals;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Period;
import org.concordat.performance.ResultView;
import org.concordat.signals.model.ChartSentence;
import org.concordat.signals.model.ControlChart;
import org.concordat.signals.model.Observation;
import org.concordat.tenancy.OrganisationEntry;

/**
 * A control chart with what it is drawn from.
 *
 * @param months that were asked for
 * @param points results with a value, of complete months, all by the measure that the latest of them has
 * @param changes with which it begins anew, wherever they lie
 */
record Drawn(
        ChartId id,
        Months months,
        ResultView latest,
        Gauge gauge,
        List<ResultView> points,
        List<ProcessChange> changes,
        ControlChart chart,
        Seen seen) {

    /**
     * The chart of the results of one service level; empty where nothing says by what they are measured.
     *
     * @param results at least one, in order
     */
    static Optional<Drawn> of(OrganisationEntry council, List<ResultView> results, Months months, Seen seen) {
        ResultView latest = results.get(results.size() - 1);
        return seen.gauge(council, latest).map(gauge -> of(council, results, gauge, months, seen));
    }

    private static Drawn of(
            OrganisationEntry council, List<ResultView> results, Gauge gauge, Months months, Seen seen) {
        List<ResultView> points = results.stream()
                .filter(result -> result.value() != null)
                .filter(result -> seen.gauge(council, result)
                        .filter(g -> g.slug().equals(gauge.slug()))
                        .isPresent())
                .toList();
        List<ProcessChange> changes = seen.changes(gauge.slug(), council.id());
        ControlChart chart = ControlChart.of(
                points.stream()
                        .map(result ->
                                new Observation(Period.parse(result.period()).orElseThrow(), gauge.exact(result)))
                        .toList(),
                changes.stream().map(change -> change.period(months.length())).toList());
        ResultView latest = results.get(results.size() - 1);
        return new Drawn(ChartId.of(latest), months, latest, gauge, points, changes, chart, seen);
    }

    String sentence() {
        return new ChartSentence(chart, gauge.measure().direction()).text();
    }
}
