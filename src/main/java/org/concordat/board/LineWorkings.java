package org.concordat.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.board.StatementPage.Section;
import org.concordat.board.TableView.Link;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.statements.ExplanationView;
import org.concordat.statements.PoolWorkings;
import org.concordat.statements.StatementLineView;
import org.concordat.statements.YearOutturn;

/** How one line of a statement came about. */
record LineWorkings(Wording words, String slug, ExplanationView explained, StatementLineView line) {

    private static final String EXACT = "exact";

    /**
     * What a page or a paper says of it.
     *
     * @param id of its element
     * @param links pages that tell more
     */
    Section section(String id, List<Link> links) {
        List<String> says = new ArrayList<>();
        says.add("Due so far " + Pounds.of(line.due()) + ", less " + Pounds.of(line.before())
                + " in earlier statements: " + Pounds.of(line.amount()) + ".");
        List<CostTable> tables = new ArrayList<>();
        WorkingSteps steps = new WorkingSteps(words, slug, id);
        pool().ifPresent(pool -> {
            says.addAll(sentences(pool));
            tables.addAll(List.of(days(id, pool), due(id, pool), lines(id, pool)));
            Optional.ofNullable(pool.key()).ifPresent(steps::add);
        });
        gain().ifPresent(gain -> {
            says.addAll(sentences(gain));
            tables.add(portions(id, gain));
        });
        LineReasons reasons = new LineReasons(words, slug, id, line, explained.workings());
        says.addAll(reasons.says());
        tables.addAll(reasons.tables());
        return new Section(
                id,
                new StatementWords(words).item(line) + ", " + Pounds.of(line.amount()),
                says,
                tables.stream()
                        .filter(table -> !table.rows().isEmpty())
                        .map(table -> table.under(id))
                        .toList(),
                steps.all(),
                links);
    }

    private Optional<PoolWorkings> pool() {
        return Stream.concat(explained.workings().pools().stream(), explained.workings().extras().stream())
                .filter(pool -> pool.kind().equals(line.kind()) && pool.pool().equals(line.reference()))
                .findFirst();
    }

    private Optional<YearOutturn> gain() {
        return Optional.ofNullable(explained.workings().gain())
                .filter(gain -> line.kind().equals("gain-share"));
    }

    private List<String> sentences(PoolWorkings pool) {
        List<String> says = new ArrayList<>();
        String title = words.title(pool.pool());
        says.add(
                line.kind().equals("share")
                        ? "Of " + title + " the councils share " + Pounds.of(pool.amount()) + " in the year."
                        : "In the year " + title + " has " + Pounds.of(pool.amount()) + " for this council only.");
        if (Pounds.money(pool.unrecovered()).pence() != 0) {
            says.add("Tariffs leave " + Pounds.of(pool.unrecovered()) + " of it that nobody bears.");
        }
        return says;
    }

    /** What the council bears of each stretch of days, and how much of that is due. */
    private CostTable days(String id, PoolWorkings pool) {
        List<Row> rows = new ArrayList<>();
        for (PoolWorkings.Days days : pool.days()) {
            Fraction passed = FactWords.fraction(days.passed());
            days.councils().stream()
                    .filter(bears -> bears.council().equals(slug))
                    .forEach(bears -> rows.add(Row.of(
                            Words.day(days.from()) + " to " + Words.day(days.to())
                                    + (days.line() == null ? "" : ", of " + Words.name(days.line())),
                            List.of(
                                    Entry.of(Long.toString(days.days())),
                                    FactWords.of(EXACT, bears.pounds()),
                                    Entry.of(days.passed()),
                                    FactWords.of(
                                            EXACT,
                                            FactWords.fraction(bears.pounds())
                                                    .times(passed)
                                                    .toString())))));
        }
        return CostTable.of(
                id + "-days",
                "The days of the year, what the council bears for them, and the part of them that has passed",
                true,
                List.of("Days", "How many", "The council's part", "Passed", "Due of that"),
                rows);
    }

    /** What is due of all councils, rounded together. */
    private CostTable due(String id, PoolWorkings pool) {
        List<Row> rows = new ArrayList<>();
        Fraction all = Fraction.ZERO;
        for (PoolWorkings.Pounds due : pool.due()) {
            all = all.plus(FactWords.fraction(due.pounds()));
            rows.add(Row.of(
                            words.names().apply(due.council()),
                            List.of(FactWords.of(EXACT, due.pounds()), Entry.of(Pounds.of(due.amount()))))
                    .styled(due.council().equals(slug) ? "own" : ""));
        }
        rows.add(Row.of("Together", List.of(FactWords.of(EXACT, all.toString()), Entry.of(Pounds.of(pool.whole()))))
                .styled("sum"));
        return CostTable.of(
                id + "-due",
                "Due so far, rounded once: down to the penny, then a penny each to the largest remainders (rule M1)",
                true,
                List.of("Council", "Not rounded", "In whole pennies"),
                rows);
    }

    private CostTable lines(String id, PoolWorkings pool) {
        List<Row> rows = pool.lines().stream()
                .map(of -> Row.of(
                        Words.name(of.ref()),
                        List.of(
                                Entry.of(
                                        Pounds.of(of.amount()),
                                        of.hostCharge()
                                                ? new String[] {"charged by the host for itself, approved"}
                                                : new String[0]),
                                Entry.of(Words.name(of.type())),
                                Entry.of(StatementWords.period(of.period())))))
                .toList();
        return CostTable.of(
                id + "-lines",
                "The lines of the year, " + Pounds.of(pool.amount()) + " together",
                false,
                List.of("Line", "Amount", "What is paid for", "Period"),
                rows);
    }

    private static List<String> sentences(YearOutturn gain) {
        List<String> says = new ArrayList<>();
        says.add("For what they share the councils were billed " + Pounds.of(gain.budget()) + "; it cost "
                + Pounds.of(gain.outturn()) + ". The difference is " + Pounds.of(gain.difference()) + ".");
        Money provider = Pounds.money(gain.provider());
        says.add(
                provider.pence() < 0
                        ? "The provider bears " + Pounds.of(Money.NOTHING.minus(provider))
                                + " of it; that is taken off what the councils pay, in proportion to what they were"
                                + " billed."
                        : "The provider's part is " + Pounds.of(provider)
                                + "; the councils pay it in proportion to what they were billed.");
        return says;
    }

    private static CostTable portions(String id, YearOutturn gain) {
        List<Row> rows = new ArrayList<>();
        for (YearOutturn.Portion of : gain.portions()) {
            String from = FactWords.of(EXACT, of.from()).text();
            String to = of.to() == null
                    ? "and more"
                    : "to " + FactWords.of(EXACT, of.to()).text();
            rows.add(Row.of(
                    from + " " + to,
                    List.of(
                            FactWords.of(EXACT, of.within()),
                            Entry.of(Words.number(of.percent()) + Words.unit("percent")),
                            FactWords.of(EXACT, of.provider()))));
        }
        return CostTable.of(
                id + "-bands",
                "How much of the difference falls into each band",
                true,
                List.of("Band", "In it", "Provider's part of it", "In pounds"),
                rows);
    }
}
