package org.concordat.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.board.AskedSignals.Kind;
import org.concordat.board.SignalsView.Item;
import org.concordat.board.SignalsView.Part;
import org.concordat.board.model.Glyph;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;
import org.concordat.signals.ChartSeen;
import org.concordat.signals.FunnelSeen;
import org.concordat.signals.FunnelView;
import org.concordat.signals.SignalSight.LevelSeen;

/**
 * Which councils lie outside the limits of funnels (rule S2).
 *
 * @param charts of the same service levels
 */
record OutlierItems(SignalScope scope, List<ChartShown> charts) {

    Part part(List<String> summary) {
        List<Item> items = new ArrayList<>();
        int within = 0;
        Map<Period, List<LevelSeen>> periods = periods();
        for (Map.Entry<Period, List<LevelSeen>> each : periods.entrySet()) {
            for (FunnelSeen funnel : scope.sight().funnels(each.getKey(), each.getValue())) {
                if (funnel.view().units().size() > 1) {
                    List<FunnelView.UnitView> out = outside(funnel);
                    out.forEach(unit -> items.add(item(funnel, unit, each.getKey())));
                    within += (int) units(funnel).count() - out.size();
                }
            }
        }
        String when = Words.list(
                periods.keySet().stream().map(PeriodChoices::inWords).distinct().toList());
        boolean none = items.size() + within == 0;
        String nothing = "Nothing could be compared: no two councils have counts of one service level in " + when + ".";
        summary.add(
                none
                        ? nothing
                        : Words.count(items.size() + within, "result") + " of " + when + " compared across councils: "
                                + items.size() + " outside the limits, " + within + " within what chance explains.");
        items.sort(Comparator.comparing((Item item) -> item.style().equals("better"))
                .thenComparing(Item::council));
        return new Part(
                Kind.FUNNEL.text(),
                Kind.FUNNEL.label(),
                "A council differs from the rate of all councils together by more than chance explains (rule S2).",
                none ? nothing : "No council lies outside the limits.",
                items);
    }

    /** What is compared, of when: where nobody says, of the last period of each length that has data. */
    private Map<Period, List<LevelSeen>> periods() {
        Map<Period, List<LevelSeen>> periods = new LinkedHashMap<>();
        if (scope.time().asked().isPresent()) {
            periods.put(scope.time().asked().get(), scope.levels());
            return periods;
        }
        for (Length length : List.of(Length.MONTH, Length.QUARTER)) {
            List<LevelSeen> levels = scope.by(length);
            if (!levels.isEmpty()) {
                periods.put(latest(length), levels);
            }
        }
        return periods;
    }

    private Period latest(Length length) {
        return charts.stream()
                .flatMap(chart -> chart.latest().stream())
                .map(ChartSeen.Point::period)
                .filter(period -> period.length() == length)
                .max(Comparator.naturalOrder())
                .orElse(scope.time().last(length));
    }

    private Stream<FunnelView.UnitView> units(FunnelSeen funnel) {
        return funnel.view().units().stream().filter(unit -> scope.has(unit.council()));
    }

    private List<FunnelView.UnitView> outside(FunnelSeen funnel) {
        return units(funnel).filter(unit -> !unit.place().equals("within")).toList();
    }

    private Item item(FunnelSeen funnel, FunnelView.UnitView unit, Period period) {
        Glyph glyph = FunnelShown.glyph(unit);
        String name = scope.names().apply(unit.council());
        String better = unit.better() == null ? "" : unit.better() ? ", which is better" : ", which is worse";
        String limits = unit.place().equals("beyond-99.8")
                ? "99.8\u202f% limits, which chance alone hardly explains"
                : "95\u202f% limits, as one in twenty does by chance";
        String level = funnel.view().serviceLevel();
        return new Item(
                name,
                Words.name(level),
                glyph.text(),
                Words.first(glyph.word()),
                scope.chart(funnel.service(), level, unit.council(), "&period=" + period + "#funnel"),
                Words.percent(unit.rate()),
                PeriodChoices.inWords(period),
                scope.explanation(unit.result()),
                name + " lies " + unit.side() + " the rate of all councils together, "
                        + Words.percent(funnel.view().rate()) + better + ", beyond the " + limits + ".",
                List.of(),
                scope.open().about(unit.result()));
    }
}
