package org.concordat.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.board.StatementPage.Section;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.concordat.statements.ExplanationView;
import org.concordat.statements.StatementLineView;
import org.concordat.statements.StatementTold;
import org.concordat.statements.StatementView;

/**
 * A statement as it is printed.
 *
 * @param partnership its title
 * @param council its name
 * @param rows its lines, as they were ever printed
 * @param sections how each line was worked out, in the words of the page
 * @param named whether everything is called as it was when the statement was issued; else as it is now
 */
public record StatementPaper(
        String title,
        String partnership,
        String council,
        StatementView statement,
        String period,
        List<Row> rows,
        List<Section> sections,
        boolean named) {

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

    static StatementPaper of(StatementTold told) {
        StatementView statement = told.explained().statement();
        Wording words = new PaperWording(told.names());
        return new StatementPaper(
                TITLES.get(statement.kind()),
                told.names().partnership(),
                words.names().apply(statement.council()),
                statement,
                days(Period.parse(statement.period()).orElseThrow()),
                statement.lines().stream().map(Row::of).toList(),
                sections(told.explained(), words),
                told.named());
    }

    private static List<Section> sections(ExplanationView explained, Wording words) {
        StatementView statement = explained.statement();
        List<Section> lines = statement.kind().equals("year")
                ? List.of(StatementWorkings.summedUp(explained, "What it sums up", of -> ""))
                : statement.lines().stream()
                        .map(line -> new LineWorkings(words, statement.council(), explained, line)
                                .section("line-" + line.number(), List.of()))
                        .toList();
        return Stream.concat(lines.stream(), StatementWorkings.leftOut(explained, words).stream())
                .toList();
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
        boolean owed = statement.settlement().equals("payable")
                && statement.amount().amount().startsWith("-");
        return SETTLEMENTS.get(owed ? "refund" : statement.settlement());
    }

    /** When it was issued, without what a clock splits. */
    public String issued() {
        return statement.issuedAt().toString();
    }
}
