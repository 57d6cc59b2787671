package org.concordat.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.board.SectionView.Part;
import org.concordat.governance.ActionView;

/**
 * Actions as tables: those that are open, the longest overdue first, and those that are done.
 *
 * @param names of organisations, by slug
 */
record ActionTables(UnaryOperator<String> names) {

    private static final String DONE = "done";

    List<Part> parts(List<ActionView> actions) {
        List<Part> parts = new ArrayList<>();
        List<Row> open = actions.stream()
                .filter(action -> !action.state().equals(DONE))
                .sorted(Comparator.comparing(ActionView::due))
                .map(action -> Row.of(
                        action.title(),
                        List.of(
                                Entry.of(names.apply(action.owner())),
                                Entry.of(Words.day(action.due())),
                                Entry.of(action.state().equals("overdue") ? "Overdue" : "Open"))))
                .toList();
        if (!open.isEmpty()) {
            parts.add(Part.open(CostTable.of(
                    "open",
                    "What is to be done, the longest overdue first",
                    false,
                    List.of("Action", "Who", "Due by", "State"),
                    open)));
        }
        List<Row> done = actions.stream()
                .filter(action -> action.state().equals(DONE))
                .map(action -> Row.of(
                        action.title(),
                        List.of(
                                Entry.of(names.apply(action.owner())),
                                Entry.of(
                                        Words.day(action.doneOn()),
                                        action.doneOn().isAfter(action.due())
                                                ? "late: due by " + Words.day(action.due())
                                                : "due by " + Words.day(action.due())),
                                Entry.of(action.note() == null ? "" : action.note()))))
                .toList();
        if (!done.isEmpty()) {
            CostTable table = CostTable.of(
                    "done", "What was done", false, List.of("Action", "Who", "Done on", "What became of it"), done);
            parts.add(Part.folded(table, Words.count(done.size(), "action is done", "actions are done")));
        }
        return parts;
    }
}
