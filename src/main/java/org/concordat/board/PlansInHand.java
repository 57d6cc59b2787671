package org.concordat.board;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.consequences.OpenPlan;
import org.concordat.performance.ResultId;

/** Rectification plans that are open and not overdue (rule B5). */
record PlansInHand(String home, UnaryOperator<String> names) {

    private static final Map<String, String> STATES = Map.of(
            "due", "to be submitted",
            "submitted", "submitted, waits for the council's decision",
            "rejected", "rejected, to be submitted again");

    /** The table; null where there are none. */
    CostTable of(List<OpenPlan> open) {
        FirstOf<Row> rows =
                FirstOf.of(open.stream().filter(plan -> !plan.overdue()).toList(), this::row);
        return rows.items().isEmpty()
                ? null
                : CostTable.of(
                        "plans-in-hand",
                        "Rectification plans in hand" + rows.said(),
                        false,
                        List.of("For", "Council", "Band at closing", "Due by", "How it stands"),
                        rows.items());
    }

    private Row row(OpenPlan plan) {
        return Row.of(
                        Words.name(plan.serviceLevel()) + ", "
                                + PeriodChoices.inWords(
                                        ResultId.parse(plan.plan()).period()),
                        List.of(
                                Entry.of(names.apply(plan.council())),
                                Entry.of(Words.band(plan.band())),
                                Entry.of(plan.dueOn() == null ? "no day is known" : Words.day(plan.dueOn())),
                                Entry.of(STATES.getOrDefault(plan.state(), plan.state()))))
                .linked(home + "/results/" + plan.plan());
    }
}
