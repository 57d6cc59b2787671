package org.concordat.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;

/**
 * A statement as it is printed.
 *
 * @param partnership its title
 * @param council its name
 */
public record StatementPaper(
        String title, String partnership, String council, StatementView statement, String period, List<Row> rows) {

    private static final Map<String, String> TITLES =
            Map.of("bill", "Bill", "reconciliation", "Reconciliation", "year", "Statement of the year");

    private static final Map<String, String> ITEMS = Map.of(
            "share", "Share of",
            "extra", "For this council only:",
            "gain-share", "Gain or pain shared,",
            "credit", "Credit for",
            "carried-forward", "Balance carried forward,",
            "succession", "Succession:");

    private static final Map<String, String> SETTLEMENTS = Map.of(
            "payable", "To be paid.",
            "none", "Nothing is to be paid for this statement itself.",
            "refund", "To be refunded.",
            "charge", "To be paid.",
            "reserve", "Kept in reserve.",
            "carry-forward", "The balance is carried forward to the next bill.");

    /** A line, in words. */
    public record Row(String item, String due, String before, String amount) {

        private static Row of(StatementLineView line) {
            return new Row(
                    ITEMS.get(line.kind()) + " " + line.reference(),
                    pounds(line.due()),
                    pounds(line.before()),
                    pounds(line.amount()));
        }
    }

    static StatementPaper of(StatementView statement, String partnership, String council) {
        return new StatementPaper(
                TITLES.get(statement.kind()),
                partnership,
                council,
                statement,
                days(Period.parse(statement.period()).orElseThrow()),
                statement.lines().stream().map(Row::of).toList());
    }

    private static String days(Period period) {
        LocalDate from = period.first();
        return from + " to " + period.last();
    }

    private static String pounds(MoneyText text) {
        return Money.parse(text.amount(), text.currency()).orElseThrow().inPounds();
    }

    /** What the council owes. */
    public String amount() {
        return pounds(statement.amount());
    }

    /** What becomes of it. */
    public String settlement() {
        return SETTLEMENTS.get(statement.settlement());
    }

    /** When it was issued, without what a clock splits. */
    public String issued() {
        return statement.issuedAt().toString();
    }
}
