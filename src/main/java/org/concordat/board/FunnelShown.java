package org.concordat.board;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.board.LevelView.Compared;
import org.concordat.board.model.Canvas;
import org.concordat.board.model.FunnelDrawing;
import org.concordat.board.model.Glyph;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Period;
import org.concordat.signals.FunnelSeen;
import org.concordat.signals.FunnelView;

/** A funnel as a page draws it and says it. */
record FunnelShown(FunnelSeen seen, Period period, String home, UnaryOperator<String> names) {

    private static final int FEWEST = 2;

    static Glyph glyph(FunnelView.UnitView unit) {
        if (unit.place().equals("within")) {
            return Glyph.NORMAL;
        }
        if (unit.better() == null) {
            return Glyph.UNUSUAL;
        }
        return unit.better() ? Glyph.BETTER : Glyph.WORSE;
    }

    /** How far out a unit lies, in words. */
    static String place(FunnelView.UnitView unit) {
        if (unit.place().equals("within")) {
            return "within the limits";
        }
        String better = unit.better() == null ? "" : unit.better() ? ", better" : ", worse";
        return "S2, beyond the " + unit.place().replace("beyond-", "") + "\u202f% limits, " + unit.side() + better;
    }

    Compared compared(List<PeriodChoices> choices, List<LevelView.Kept> kept, String title) {
        String of = PeriodChoices.inWords(period);
        if (!seen.refusal().isEmpty()) {
            return new Compared(of, choices, kept, "", "", List.of(), List.of(), List.of(), seen.refusal());
        }
        List<FunnelDrawing> drawings =
                seen.view().units().size() < FEWEST ? List.of() : List.of(drawn(Canvas.WIDE), drawn(Canvas.NARROW));
        return new Compared(
                of,
                choices,
                kept,
                seen.view().sentence(),
                title + ", councils compared, " + of + ": funnel plot",
                drawings,
                drawings.isEmpty() ? List.of() : Keys.of(drawings.get(0)),
                seen.view().units().isEmpty() ? List.of() : List.of(table()),
                "");
    }

    private FunnelDrawing drawn(Canvas canvas) {
        List<FunnelDrawing.Unit> units = new ArrayList<>();
        for (FunnelView.UnitView unit : seen.view().units()) {
            units.add(new FunnelDrawing.Unit(
                    units.size() + 1,
                    names.apply(unit.council()),
                    unit.denominator(),
                    Fraction.of(unit.rate()),
                    glyph(unit),
                    unit.place().equals("beyond-99.8")));
        }
        List<FunnelDrawing.Bound> bounds = seen.bounds().stream()
                .map(bound -> new FunnelDrawing.Bound(
                        bound.denominator(),
                        Fraction.of(bound.lowest95()),
                        Fraction.of(bound.highest95()),
                        Fraction.of(bound.lowest998()),
                        Fraction.of(bound.highest998())))
                .toList();
        return FunnelDrawing.of(Fraction.of(seen.view().rate()), units, bounds, canvas);
    }

    private CostTable table() {
        List<Row> rows = new ArrayList<>();
        for (FunnelView.UnitView unit : seen.view().units()) {
            String name = names.apply(unit.council());
            rows.add(Row.of(
                    (rows.size() + 1) + ". " + name,
                    List.of(
                            Entry.of(Words.percent(unit.rate()))
                                    .linked(home + "/results/" + unit.result(), name + ": explanation"),
                            Entry.of(Integer.toString(unit.numerator())),
                            Entry.of(Integer.toString(unit.denominator())),
                            Entry.of(limits(unit.limits95())),
                            Entry.of(limits(unit.limits998())),
                            Entry.of(place(unit)))));
        }
        rows.add(Row.of(
                        "All together",
                        List.of(
                                Entry.of(Words.percent(seen.view().rate()))
                                        .linked(home + "?period=" + period, "all together: the councils it is made of"),
                                Entry.of(Long.toString(seen.view().numerator())),
                                Entry.of(Long.toString(seen.view().denominator())),
                                Entry.of(""),
                                Entry.of(""),
                                Entry.of("")))
                .styled("sum"));
        return CostTable.of(
                "compared",
                "Councils compared, " + PeriodChoices.inWords(period),
                false,
                List.of(
                        "Council",
                        "Rate",
                        "Counted",
                        "Out of",
                        "95\u202f% limits",
                        "99.8\u202f% limits",
                        "Where it lies"),
                rows);
    }

    private static String limits(FunnelView.LimitsView limits) {
        return Words.percent(limits.lowestRate()) + " to " + Words.percent(limits.highestRate());
    }
}
