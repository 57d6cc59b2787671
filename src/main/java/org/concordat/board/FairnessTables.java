package org.concordat.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.fairness.CouncilFairnessView;
import org.concordat.fairness.FairnessView;
import org.concordat.kernel.Fraction;

/** The tables of the page of fairness. */
record FairnessTables(FairnessFrame frame, FairnessView answer, Function<String, String> names) {

    private static final String NONE = "\u2013";

    static String percent(BigDecimal percent) {
        return percent.toPlainString().replace('-', '\u2212') + Words.unit("percent");
    }

    static String named(List<String> councils, Function<String, String> names) {
        return Words.list(councils.stream().map(names).toList());
    }

    List<CostTable> all() {
        return Stream.of(groups(), pounds(), parts(), alone())
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private static Entry amount(MoneyText amount) {
        return Entry.of(amount == null ? NONE : Pounds.of(amount));
    }

    /** Which groups could do better, in the order of the answer: worst first. */
    private CostTable groups() {
        List<Row> rows = answer.core().worst().stream()
                .map(group -> Row.of(
                        named(group.councils(), names),
                        List.of(amount(group.pays()), amount(group.alone()), amount(group.excess()))))
                .toList();
        int others = answer.core().violatedGroups() - rows.size();
        return CostTable.of(
                "groups",
                "Groups that pay more than by themselves, worst first"
                        + (others > 0 ? "; " + Words.count(others, "other is", "others are") + " not shown" : ""),
                true,
                List.of("Group", "Pays now", "By itself", "Would pay less by"),
                rows);
    }

    private CostTable pounds() {
        List<Row> rows = new ArrayList<>();
        for (CouncilFairnessView of : answer.councils()) {
            String[] saved = of.savingPercent() == null ? new String[0] : new String[] {percent(of.savingPercent())};
            rows.add(Row.of(
                    names.apply(of.council()),
                    List.of(
                            amount(of.agreed()),
                            amount(of.alone()),
                            Entry.of(Pounds.of(of.saving()), saved),
                            amount(of.shapley()),
                            amount(of.nucleolus()))));
        }
        if (rows.size() == answer.members().size() && !rows.isEmpty()) {
            rows.add(Row.of(
                            "All councils",
                            List.of(
                                    amount(answer.together()),
                                    amount(answer.apart()),
                                    amount(answer.saving()),
                                    amount(answer.together()),
                                    amount(answer.nucleolusStages() == null ? null : answer.together())))
                    .styled("sum"));
        }
        return CostTable.of(
                "councils",
                "What each council pays of the " + frame.of() + ", and would pay",
                true,
                List.of("Council", "Agreed share", "Alone", "Saves", "Shapley value", "Nucleolus"),
                rows);
    }

    private CostTable parts() {
        List<Row> rows = answer.councils().stream()
                .map(of -> Row.of(
                        names.apply(of.council()),
                        List.of(
                                part(of.costPercent(), Pounds.of(of.agreed())),
                                part(of.votesPercent(), of.votes() + " of " + of.votesOfAll()),
                                part(of.casesPercent(), count(of.cases()) + " of " + count(of.casesOfAll())))))
                .toList();
        return CostTable.of(
                "parts",
                "Share of the cost beside share of votes, as they are now, and of the cases received in the year",
                true,
                List.of("Council", "Of the cost", "Of the votes", "Of the cases"),
                rows);
    }

    private static String count(long number) {
        return Pounds.number(Fraction.of(number, 1));
    }

    private static Entry part(BigDecimal percent, String of) {
        return percent == null ? Entry.of(NONE, of) : Entry.of(percent(percent), of);
    }

    /** What the stand-alone costs are made of. */
    private CostTable alone() {
        List<Row> rows = answer.councils().stream()
                .map(of -> Row.of(
                        names.apply(of.council()),
                        List.of(
                                amount(of.alone()),
                                Entry.of(
                                        "",
                                        of.aloneParts().stream()
                                                .map(FairnessTables::made)
                                                .toArray(String[]::new)))))
                .toList();
        return CostTable.of(
                "alone", "What each would pay alone, and of what", false, List.of("Council", "Alone", "Made of"), rows);
    }

    private static String made(CouncilFairnessView.AlonePart part) {
        String amount = Pounds.of(part.amount());
        if (part.component() == null) {
            return amount + ", as given";
        }
        String of = amount + ", " + Words.name(part.component()) + ", " + part.kind();
        return part.driver() == null
                ? of
                : of + ": £" + part.rate() + " for each of "
                        + FactWords.of("volume", part.volume()).text() + " by " + Words.name(part.driver());
    }
}
