package org.concordat.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.board.StatementPage.Section;
import org.concordat.board.TableView.Link;
import org.concordat.statements.ExplanationView;
import org.concordat.statements.LeftOutCharge;
import org.concordat.statements.StatementLineView;
import org.concordat.statements.StatementView;
import org.concordat.tenancy.OrganisationEntry;

/** The page of one statement: what the API explains of it, for people. */
record StatementWorkings(CostFacts facts, OrganisationEntry council, ExplanationView explained) {

    private static final String YEAR = "year";

    private StatementView statement() {
        return explained.statement();
    }

    private String slug() {
        return council.slug().value();
    }

    StatementPage page() {
        String here = facts.statement(slug(), statement().id());
        return new StatementPage(
                facts.frame(true, new Link(council.name(), facts.council(slug(), facts.stage()))),
                council.name() + ": " + StatementWords.title(statement()),
                Pounds.of(statement().amount()),
                says(),
                List.of(
                        new Link("PDF, with the workings", here + "/statement.pdf"),
                        new Link("Excel, with the workings", here + "/lines.xlsx"),
                        new Link("CSV of the lines", here + "/lines.csv"),
                        new Link("CSV of the workings", here + "/workings.csv"),
                        new Link("JSON, with the workings", here + "/explanation.json")),
                lines(),
                sections(),
                List.of(
                        facts.api() + "/statements/" + statement().id(),
                        facts.api() + "/statements/" + statement().id() + "/workings",
                        facts.api() + "/statements/" + statement().id() + "/explanation"));
    }

    private List<String> says() {
        LocalDate issued = LocalDate.ofInstant(
                statement().issuedAt(), facts.acting().partnership().timeZone());
        return List.of(
                capital(StatementWords.settlement(statement())) + ".",
                "Issued on " + Words.day(issued) + " by "
                        + facts.names().apply(statement().issuedBy().replaceFirst(":.*", ""))
                        + ". It never changes: what is restated later comes with the next one.");
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private boolean sums() {
        return statement().kind().equals(YEAR);
    }

    private CostTable lines() {
        List<Row> rows = new ArrayList<>();
        for (StatementLineView line : statement().lines()) {
            String item = new StatementWords(facts).item(line);
            rows.add(Row.of(
                    item,
                    List.of(
                            Entry.of(Pounds.of(line.due())),
                            Entry.of(Pounds.of(line.before())),
                            Entry.of(Pounds.of(line.amount())).linked("#" + section(line), item + ": workings"))));
        }
        rows.add(Row.of(
                        "Together",
                        List.of(
                                Entry.of(""),
                                Entry.of(""),
                                Entry.of(Pounds.of(statement().amount()))))
                .styled("sum"));
        return CostTable.of(
                "lines",
                "Line by line; each amount leads to its workings",
                true,
                List.of("Line", "Due so far", "In earlier statements", "In this one"),
                rows);
    }

    private String section(StatementLineView line) {
        return sums() ? "sums" : "line-" + line.number();
    }

    private List<Section> sections() {
        return Stream.concat(workings().stream(), leftOut(explained, facts).stream())
                .toList();
    }

    /** Of what is in no line, and why; empty where nothing is left out. */
    static Optional<Section> leftOut(ExplanationView explained, Wording words) {
        List<LeftOutCharge> charges = explained.workings().leftOut();
        if (charges.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = charges.stream()
                .map(charge -> Row.of(
                        Words.name(charge.line()),
                        List.of(
                                Entry.of(words.title(charge.pool()), StatementWords.period(charge.period())),
                                Entry.of(Pounds.of(charge.amount())),
                                Entry.of(charge.reason()))))
                .toList();
        return Optional.of(new Section(
                "left-out",
                "Left out, by rule M8",
                List.of(
                        "What the host charges for itself is billed once all who are asked have approved it. None of these is in any line of"
                                + " this statement, as it was when this was issued."),
                List.of(CostTable.of(
                        "charges-left-out",
                        "Charges of the host that are left out",
                        true,
                        List.of("Charge", "Pool and period", "Amount", "Why"),
                        rows)),
                List.of(),
                List.of()));
    }

    private List<Section> workings() {
        return sums()
                ? List.of(summedUp(
                        explained,
                        "What it sums up; each leads to its workings",
                        of -> facts.statement(slug(), of.id())))
                : statement().lines().stream()
                        .map(line -> new LineWorkings(facts, slug(), explained, line)
                                .section(section(line), new LineLinks(facts, slug(), explained, line).all()))
                        .toList();
    }

    /**
     * What the statement of a year sums up.
     *
     * @param page where each statement is shown; empty for nowhere
     */
    static Section summedUp(ExplanationView explained, String caption, Function<StatementView, String> page) {
        List<Row> rows = new ArrayList<>();
        for (StatementView entry : explained.workings().sums()) {
            rows.add(Row.of(StatementWords.title(entry), List.of(Entry.of(Pounds.of(entry.amount()))))
                    .linked(page.apply(entry)));
        }
        return new Section(
                "sums",
                "How it came about",
                List.of("Each line is the sum of what the bills and the reconciliation of the year have of it."),
                List.of(CostTable.of("summed", caption, true, List.of("Statement", "Amount"), rows)),
                List.of(),
                List.of());
    }
}
