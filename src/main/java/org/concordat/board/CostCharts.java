package org.concordat.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.board.ShareChart.Group;
import org.concordat.board.ShareChart.Value;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;

/** The charts of a page of costs: of shares, and of their change. */
final class CostCharts {

    private CostCharts() {}

    /** What is drawn of a council, or of a pool; what is not known is empty. */
    record Drawn(String name, Optional<Fraction> now, Optional<Fraction> before, Optional<Money> change) {}

    /**
     * As many as there is something to draw for.
     *
     * @param what is shared, as a heading
     */
    static List<ShareChart> of(String what, String lastYear, List<Drawn> all) {
        List<ShareChart> charts = new ArrayList<>();
        List<Group> shares = all.stream()
                .filter(each -> each.now().isPresent())
                .map(each -> new Group(each.name(), shares(each)))
                .toList();
        if (!shares.isEmpty()) {
            charts.add(ShareChart.of(
                    "chart-shares",
                    what,
                    "Filled: this year. Outlined: " + lastYear + ", where there was a share.",
                    shares));
        }
        List<Group> changes = all.stream()
                .filter(each -> each.change().isPresent())
                .map(each -> new Group(each.name(), List.of(change(each.change().orElseThrow()))))
                .toList();
        if (!changes.isEmpty()) {
            charts.add(ShareChart.of(
                    "chart-change",
                    "Change from " + lastYear + " in pounds",
                    "Filled, to the right of the line: more than last year. Outlined, to the left: less.",
                    changes));
        }
        return charts;
    }

    private static List<Value> shares(Drawn each) {
        List<Value> values = new ArrayList<>();
        values.add(new Value(each.now().orElseThrow(), Pounds.percent(each.now().orElseThrow()), "filled"));
        each.before()
                .ifPresent(share -> values.add(new Value(share, Pounds.percent(share) + " last year", "outlined")));
        return values;
    }

    private static Value change(Money change) {
        return new Value(change.exact(), Pounds.change(change), change.pence() < 0 ? "outlined" : "filled");
    }
}
