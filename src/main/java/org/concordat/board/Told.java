package org.concordat.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.board.TableView.Link;
import org.concordat.kernel.Money;
import org.concordat.statements.StatementLineView;
import org.concordat.statements.StatementView;

/**
 * What a council was told of a year, as its page shows it.
 *
 * @param statements in the order in which they were issued
 * @param council its slug
 */
record Told(CostFacts facts, String council, List<StatementView> statements) {

    /** No line ends here. */
    private static final String TOGETHER = "\u2060";

    /** What a year's bills have of what is shared and charged, without credits and what other years carried forward. */
    Money billedOfYear() {
        return statements.stream()
                .filter(each -> each.kind().equals("bill"))
                .flatMap(each -> each.lines().stream())
                .filter(line -> line.kind().equals("share") || line.kind().equals("extra"))
                .map(line -> Pounds.money(line.amount()))
                .reduce(Money.NOTHING, Money::plus);
    }

    /** The sum of what is of one kind; empty where there is none. */
    Optional<Money> sum(String kind) {
        return statements.stream()
                .filter(each -> each.kind().equals(kind))
                .map(each -> Pounds.money(each.amount()))
                .reduce(Money::plus);
    }

    /** What agreements have credited in bills and the reconciliation; empty where nothing. */
    Optional<Money> credits() {
        return statements.stream()
                .filter(each -> !each.kind().equals("year"))
                .flatMap(each -> each.lines().stream())
                .filter(line -> line.kind().equals("credit"))
                .map(line -> Pounds.money(line.amount()))
                .reduce(Money::plus);
    }

    CostTable credited() {
        List<Row> rows = new ArrayList<>();
        for (StatementView each : statements) {
            each.lines().stream()
                    .filter(line -> line.kind().equals("credit") && !each.kind().equals("year"))
                    .forEach(line -> rows.add(
                            Row.of(item(line), List.of(Entry.of(Pounds.of(line.amount())), Entry.of(title(each))))));
        }
        return CostTable.of("credits", "Credits of agreements", true, List.of("Credit", "Amount", "In"), rows);
    }

    /** Each statement with what it is made of, and its files. */
    CostTable table() {
        return CostTable.of(
                "statements",
                "Bills, reconciliation and statement of " + facts.yearInWords() + "; each leads to its workings",
                false,
                List.of("Statement", "Amount", "Made of", "Issued", "Files"),
                statements.stream().map(this::row).toList());
    }

    private Row row(StatementView of) {
        String files = facts.statement(council, of.id());
        String about = ", " + title(of);
        return Row.of(
                        title(of),
                        List.of(
                                Entry.of(Pounds.of(of.amount()), StatementWords.settlement(of)),
                                Entry.of("", of.lines().stream().map(this::made).toArray(String[]::new)),
                                Entry.of(Words.day(LocalDate.ofInstant(
                                        of.issuedAt(),
                                        facts.acting().partnership().timeZone()))),
                                new Entry(
                                        "",
                                        "",
                                        "",
                                        about,
                                        List.of(),
                                        List.of(
                                                new Link("PDF", files + "/statement.pdf"),
                                                new Link("Excel", files + "/lines.xlsx"),
                                                new Link("CSV", files + "/lines.csv")))))
                .linked(files);
    }

    private String made(StatementLineView line) {
        return item(line) + ": " + Pounds.of(line.amount()).replace("\u2212", "\u2212" + TOGETHER);
    }

    private static String title(StatementView of) {
        return StatementWords.title(of);
    }

    private String item(StatementLineView line) {
        return new StatementWords(facts).item(line);
    }

    /** Where the statements and their explanations are to be had as data. */
    List<String> data() {
        List<String> data = new ArrayList<>();
        data.add(facts.api() + "/statements?year=" + facts.year() + "&council=" + council);
        statements.forEach(each -> data.add(facts.api() + "/statements/" + each.id() + "/explanation"));
        return data;
    }
}
