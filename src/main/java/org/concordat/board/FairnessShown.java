package org.concordat.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.board.CostsView.Said;
import org.concordat.board.ShareChart.Group;
import org.concordat.board.ShareChart.Value;
import org.concordat.fairness.CoreView;
import org.concordat.fairness.CouncilFairnessView;
import org.concordat.fairness.FairnessView;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;

/** The page of the fairness that is answered: each number is one of the answer's. */
record FairnessShown(FairnessFrame frame, FairnessView answer, Function<String, String> names) {

    CostsView view() {
        FairnessTables tables = new FairnessTables(frame, answer, names);
        return frame.view(notes(), summary(), charts(), tables.all(), meanings());
    }

    private boolean all() {
        return new CostSight(frame.acting()).all();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("What councils bear of what they share in the " + frame.of()
                + ", beside what each would pay alone and what two ways to reckon would give it. What is charged to one council only"
                + " is left out.");
        notes.add(verdict());
        if (!answer.core().passed()) {
            notes.add(remedy());
        }
        if (!all()) {
            notes.add("You see your own council, and the groups that it belongs to.");
        }
        return notes;
    }

    private String verdict() {
        CoreView core = answer.core();
        if (core.passed()) {
            return "The agreed shares pass the core test: no council, and no group of councils, would pay less by itself.";
        }
        String groups = Words.count(
                core.violatedGroups(),
                "group pays more than it would by itself",
                "groups pay more than they would by themselves");
        String worst = core.worst().stream()
                .findFirst()
                .map(group -> " Worst off: " + worst(group) + ".")
                .orElse(" None that you see is among them.");
        return "The agreed shares do not pass the core test: " + groups + ", where a council alone counts as a group."
                + worst;
    }

    private String worst(CoreView.Group group) {
        boolean one = group.councils().size() == 1;
        return FairnessTables.named(group.councils(), names) + (one ? " alone" : " by themselves") + " would pay "
                + Pounds.of(group.excess()) + " less";
    }

    private String remedy() {
        if (answer.core().coreIsEmpty()) {
            return "No shares whatever would pass it: these stand-alone costs always leave some group better off by itself.";
        }
        return answer.core().shapleyPasses()
                ? "There are shares that pass it: the Shapley values do, and so does the nucleolus."
                : "There are shares that pass it: the nucleolus does, the Shapley values do not.";
    }

    private List<Said> summary() {
        Money saving = Pounds.money(answer.saving());
        return List.of(
                new Said("All together pay", Pounds.of(answer.together()), "#councils", ""),
                new Said("Each alone would pay", Pounds.of(answer.apart()), "#alone", "all of them added up"),
                saving.pence() < 0
                        ? new Said("Lost by working together", Pounds.of(Money.NOTHING.minus(saving)), "", "")
                        : new Said("Saved by working together", Pounds.of(saving), "", ""),
                new Said(
                        "Core test",
                        answer.core().passed() ? "passed" : "not passed",
                        answer.core().worst().isEmpty() ? "" : "#groups",
                        ""));
    }

    private List<ShareChart> charts() {
        List<CouncilFairnessView> councils = answer.councils();
        if (councils.isEmpty()) {
            return List.of();
        }
        return List.of(
                ShareChart.of(
                        "chart-pounds",
                        "What each council pays, and would pay",
                        "Filled: the agreed share. Outlined: the others, each named.",
                        councils.stream()
                                .map(of -> new Group(names.apply(of.council()), pounds(of)))
                                .toList()),
                ShareChart.of(
                        "chart-parts",
                        "Share of cost beside votes and cases",
                        "Filled: of the cost. Outlined: of the votes, and of the cases received.",
                        councils.stream()
                                .map(of -> new Group(names.apply(of.council()), parts(of)))
                                .toList()));
    }

    private static List<Value> pounds(CouncilFairnessView of) {
        return Stream.of(
                        value(of.agreed(), "agreed", "filled"),
                        value(of.alone(), "alone", "outlined"),
                        value(of.shapley(), "Shapley", "outlined"),
                        value(of.nucleolus(), "nucleolus", "outlined"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Value> value(MoneyText amount, String what, String style) {
        return amount == null
                ? List.of()
                : List.of(new Value(Pounds.money(amount).exact(), Pounds.of(amount) + " " + what, style));
    }

    private static List<Value> parts(CouncilFairnessView of) {
        return Stream.of(
                        part(of.costPercent(), "of the cost", "filled"),
                        part(of.votesPercent(), "of the votes", "outlined"),
                        part(of.casesPercent(), "of the cases", "outlined"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Value> part(BigDecimal percent, String what, String style) {
        return percent == null
                ? List.of()
                : List.of(new Value(Fraction.of(percent), FairnessTables.percent(percent) + " " + what, style));
    }

    private List<Said> meanings() {
        LocalDate told = LocalDate.ofInstant(
                answer.standAloneCosts().recordedAt(),
                frame.acting().partnership().timeZone());
        return List.of(
                new Said(
                        "Alone",
                        "What a council would pay if it did the work by itself, by the stand-alone costs.",
                        "",
                        "Their source: " + answer.standAloneCosts().source() + ", recorded on " + Words.day(told)),
                new Said(
                        "Shapley value",
                        "The councils join one after the other, in every possible order; each pays the mean of what it adds to the cost.",
                        "",
                        ""),
                new Said(
                        "Nucleolus",
                        "The shares at which the group that gains least by working together gains as much as it can; then the next, and"
                                + " so on.",
                        "",
                        answer.nucleolusStages() == null
                                ? "There is none: all pay more together than each alone"
                                : "It is exact and proved, or it would not be shown"),
                new Said(
                        "Core test",
                        "Passed where no group of councils pays more than the same councils would by themselves.",
                        "",
                        ""));
    }
}
