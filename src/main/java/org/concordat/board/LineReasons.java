package org.concordat.board;

import java.util.ArrayList;
import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.kernel.Money;
import org.concordat.statements.BalanceWorkings;
import org.concordat.statements.CreditWorkings;
import org.concordat.statements.ExplanationView;
import org.concordat.statements.GainShareWorkings;
import org.concordat.statements.StatementLineView;
import org.concordat.statements.SuccessionWorkings;

/** How a line came about that is of no pool: what the API explains of the council's own part, in sentences and tables. */
record LineReasons(
        Wording words, String council, String id, StatementLineView line, ExplanationView.WorkingsView workings) {

    private static final String EXACT = "exact";

    List<String> says() {
        List<String> says = new ArrayList<>();
        switch (line.kind()) {
            case "gain-share" -> {
                if (workings.gainShare() != null) {
                    says.add(gained(workings.gainShare()));
                }
            }
            case "credit" ->
                workings.credits().stream()
                        .filter(credit -> credit.reference().equals(line.reference()))
                        .map(LineReasons::credited)
                        .forEach(says::add);
            case "carried-forward" ->
                workings.balances().stream()
                        .filter(balance -> balance.year().equals(line.reference()))
                        .map(LineReasons::carried)
                        .forEach(says::add);
            default -> {}
        }
        return says;
    }

    private static String gained(GainShareWorkings of) {
        String weighed = of.weighed().equals("billed")
                ? "This council was billed " + pounds(of.weight()) + " of the " + pounds(of.weights())
                        + " that all were billed for what they share"
                : "Each of the " + of.weights() + " councils has the same part";
        return weighed + ": of the provider's part, " + Pounds.of(of.provider()) + ", it has exactly £" + of.pounds()
                + ", rounded with the others'.";
    }

    private static String pounds(String exact) {
        Entry entry = FactWords.of(EXACT, exact);
        return entry.notes().isEmpty()
                ? entry.text()
                : entry.text() + " (" + entry.notes().get(0) + ")";
    }

    private static String credited(CreditWorkings of) {
        return "The agreement " + of.agreement() + " credits " + Pounds.of(of.credited()) + " for "
                + StatementWords.period(of.period())
                + ", as it was known when this was issued, the period being closed; it is taken off what is due."
                + (of.earlier() == null || of.earlier().equals(MoneyText.of(Money.NOTHING))
                        ? ""
                        : " Earlier statements had credited " + Pounds.of(of.earlier()) + " of it.");
    }

    private static String carried(BalanceWorkings of) {
        return of.carried().equals("out")
                ? "The balance of " + StatementWords.period(of.year()) + ", " + Pounds.of(of.balance())
                        + ", is taken out here and comes with the next statement of another year."
                : "The reconciliation of " + StatementWords.period(of.year()) + " left a balance of "
                        + Pounds.of(of.balance()) + ", which is carried forward into this statement.";
    }

    List<CostTable> tables() {
        List<CostTable> tables = new ArrayList<>();
        if (line.kind().equals("gain-share") && workings.gainShare() != null) {
            tables.add(remainders(workings.gainShare()));
        }
        if (line.kind().equals("credit")) {
            workings.credits().stream()
                    .filter(of -> of.reference().equals(line.reference()) && of.made() != null)
                    .forEach(of -> tables.addAll(new CreditTables(id, of.made()).all()));
        }
        if (line.kind().equals("succession")) {
            int number = 1;
            for (SuccessionWorkings of : workings.successions()) {
                tables.add(passed(of, number++));
            }
        }
        return tables;
    }

    /** What flooring left, of whom is not told. */
    private CostTable remainders(GainShareWorkings of) {
        List<Row> rows = new ArrayList<>();
        for (GainShareWorkings.Remainder each : of.remainders()) {
            rows.add(Row.of(Integer.toString(rows.size() + 1), List.of(Entry.of(each.penny())))
                    .styled(each.own() ? "own" : ""));
        }
        return CostTable.of(
                id + "-remainders",
                "What flooring left of a penny, largest first: from the first on each got a penny until all were given",
                true,
                List.of("Place", "Of a penny"),
                rows);
    }

    private CostTable passed(SuccessionWorkings of, int number) {
        List<Row> rows = of.successors().stream()
                .map(successor -> Row.of(
                                words.names().apply(successor.council()),
                                List.of(
                                        Entry.of(Words.number(successor.percent()) + Words.unit("percent")),
                                        FactWords.of(EXACT, successor.pounds()),
                                        Entry.of(Pounds.of(successor.amount()))))
                        .styled(successor.council().equals(council) ? "own" : ""))
                .toList();
        return CostTable.of(
                id + "-passed-" + number,
                words.names().apply(of.council()) + " is no more from " + Words.day(of.from()) + ": "
                        + Pounds.of(of.amount()) + " passes",
                true,
                List.of("To", "Of it", "Not rounded", "In whole pennies"),
                rows);
    }
}
