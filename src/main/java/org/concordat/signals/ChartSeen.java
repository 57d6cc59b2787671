package org.concordat.signals;

import java.math.BigDecimal;
import java.util.List;
import org.concordat.catalogue.model.Direction;
import org.concordat.kernel.Period;
import org.concordat.performance.ResultView;
import org.concordat.signals.model.ControlChart;

/**
 * A control chart as other rooms show it.
 *
 * @param id as the API has it; empty for councils pooled
 * @param council slug; empty for councils pooled
 * @param agreement its name; empty for councils pooled
 * @param service slug
 * @param serviceLevel ref
 * @param title of the measure
 * @param unit of the values
 * @param share whether it is a share, of at most all
 * @param chart exact
 * @param points one for each observation of the chart
 * @param changes with which the limits begin anew
 * @param stretches as the API has them
 * @param signals as the API has them
 */
public record ChartSeen(
        String id,
        String council,
        String agreement,
        String service,
        String serviceLevel,
        String title,
        String unit,
        Direction direction,
        boolean share,
        ControlChart chart,
        List<Point> points,
        List<ProcessChangeView> changes,
        String sentence,
        List<StretchView> stretches,
        List<SignalView> signals) {

    /**
     * A point.
     *
     * @param result its id; empty for councils pooled
     * @param parts whether the numerator is counted out of the denominator
     * @param value half-up to two decimals
     * @param target null where there is none, or several
     * @param closed whether only a restatement moves it
     * @param of how many results it is made of
     */
    public record Point(
            Period period,
            String result,
            boolean parts,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            BigDecimal target,
            boolean smallSample,
            boolean closed,
            int of) {

        static Point of(ResultView result) {
            return new Point(
                    Period.parse(result.period()).orElseThrow(),
                    result.id(),
                    result.hasParts(),
                    result.numerator(),
                    result.denominator(),
                    result.value(),
                    result.target(),
                    result.smallSample(),
                    result.status().equals("closed"),
                    1);
        }
    }

    static ChartSeen of(Drawn drawn) {
        ResultView latest = drawn.latest();
        return of(
                drawn,
                drawn.id().toString(),
                latest.council(),
                latest.agreement(),
                drawn.points().stream().map(Point::of).toList());
    }

    static ChartSeen of(Drawn drawn, String id, String council, String agreement, List<Point> points) {
        return new ChartSeen(
                id,
                council,
                agreement,
                drawn.latest().service(),
                drawn.latest().serviceLevel(),
                drawn.gauge().measure().title(),
                drawn.gauge().measure().unit(),
                drawn.gauge().measure().direction(),
                drawn.gauge().measure().kind().isShare(),
                drawn.chart(),
                points,
                ChartLineView.changes(drawn),
                drawn.sentence(),
                drawn.chart().stretches().stream().map(StretchView::of).toList(),
                ChartLineView.signals(drawn));
    }
}
