package org.concordat.board;

import java.util.List;
import java.util.function.UnaryOperator;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.board.SectionView.Part;
import org.concordat.governance.LeavingView;
import org.concordat.governance.SuccessionView;

/**
 * Who leaves, and who takes whose place, as tables.
 *
 * @param names of organisations, by slug
 */
record MemberTables(UnaryOperator<String> names) {

    List<Part> leavings(List<LeavingView> leavings) {
        if (leavings.isEmpty()) {
            return List.of();
        }
        return List.of(Part.open(CostTable.of(
                "leavings",
                "Notices, the latest first",
                false,
                List.of("Member", "Notice given", "Last day", "What it owes the others", "State"),
                leavings.stream().map(this::leaving).toList())));
    }

    private Row leaving(LeavingView leaving) {
        return Row.of(
                names.apply(leaving.member()),
                List.of(
                        Entry.of(Words.day(leaving.givenOn()), leaving.reason()),
                        Entry.of(Words.day(leaving.lastDay()), "at the earliest " + Words.day(leaving.earliest())),
                        Entry.of(
                                leaving.compensation() == null
                                        ? "nothing is settled"
                                        : Pounds.of(leaving.compensation())),
                        state(leaving.state(), leaving.decision() != null)));
    }

    private static Entry state(String state, boolean decided) {
        return decided ? Entry.of(Words.name(state), "by a decision of the members") : Entry.of(Words.name(state));
    }

    List<Part> successions(List<SuccessionView> successions) {
        if (successions.isEmpty()) {
            return List.of();
        }
        return List.of(Part.open(CostTable.of(
                "successions",
                "Who takes whose place, the latest first",
                false,
                List.of("Member", "Last day", "Taken over by", "By what law", "State"),
                successions.stream().map(this::succession).toList())));
    }

    private Row succession(SuccessionView succession) {
        List<String> successors = succession.successors().stream().map(names).toList();
        return Row.of(
                names.apply(succession.predecessor()),
                List.of(
                        Entry.of(Words.day(succession.lastDay())),
                        Entry.of(
                                Words.list(successors),
                                successors.size() > 1
                                        ? new String[] {
                                            "actions and responsibilities: " + names.apply(succession.takesOver())
                                        }
                                        : new String[0]),
                        Entry.of(succession.legalBasis()),
                        state(succession.state(), succession.decision() != null)));
    }
}
