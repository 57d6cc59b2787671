package org.concordat.board;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.board.TableView.Link;
import org.concordat.costs.YearSeen;
import org.concordat.costs.model.PoolLine;
import org.concordat.costs.model.PoolShares;
import org.concordat.costs.model.Stage;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;
import org.concordat.statements.CostYearView;
import org.concordat.tenancy.Acting;

/**
 * A year of costs, read for a page: each thing once.
 *
 * @param stage which lines the page shares
 * @param before the same stage of the year before
 * @param course how the year is billed and how far it has come; empty where nobody has planned it
 * @param titles of the pools
 * @param names of councils
 * @param today in the partnership's time zone
 */
record CostFacts(
        Acting acting,
        Period year,
        Stage stage,
        YearSeen budget,
        YearSeen actual,
        YearSeen before,
        Optional<CostYearView> course,
        Map<String, String> titles,
        Function<String, String> names,
        LocalDate today)
        implements Wording {

    private static final int YEARS_BACK = 3;

    /** What the page shares. */
    YearSeen shown() {
        return stage == Stage.BUDGET ? budget : actual;
    }

    @Override
    public String title(String pool) {
        return titles.getOrDefault(pool, Words.name(pool));
    }

    String home() {
        return CostSight.home(acting);
    }

    /** The page of a council's cost by a stage. */
    String council(String council, Stage by) {
        return home() + "/" + council + "?year=" + year + "&stage=" + by.text();
    }

    /** The page of a council's cost in the year before. */
    String councilBefore(String council) {
        return home() + "/" + council + "?year=" + year.previous() + "&stage=" + stage.text();
    }

    /** The page of how a council's share of a pool came about. */
    String workings(String council, String pool) {
        return workings(council, pool, year);
    }

    /** The same of the year before. */
    String workingsBefore(String council, String pool) {
        return workings(council, pool, year.previous());
    }

    private String workings(String council, String pool, Period of) {
        return home() + "/" + council + "/pools/" + pool + "?year=" + of + "&stage=" + stage.text();
    }

    /** The page of whether the shares are fair. */
    Link fairness() {
        return new Link(
                "Are the shares fair? Beside what each council would pay alone",
                FairnessPages.home(acting) + "?year=" + year + "&stage=" + stage.text());
    }

    /** A statement's page. */
    String statement(String council, UUID id) {
        return home() + "/" + council + "/statements/" + id;
    }

    String api() {
        return "/v1/partnerships/" + acting.partnership().slug();
    }

    /** What stands around a page of costs, below others; of one council's costs, below that of all councils'. */
    Frame frame(boolean ofOne, Link... above) {
        List<Link> all = new ArrayList<>();
        if (ofOne && new CostSight(acting).all()) {
            all.add(new Link("Cost of all councils", home() + "?year=" + year + "&stage=" + stage.text()));
        }
        all.addAll(List.of(above));
        return Frame.of(acting, BoardSection.COSTS, all);
    }

    String yearInWords() {
        return PeriodChoices.inWords(year);
    }

    /** What the page is of: budget of 2026 to 2027. */
    String of() {
        return of(stage, year);
    }

    static String of(Stage stage, Period year) {
        return (stage == Stage.BUDGET ? "budget of " : "cost of ") + PeriodChoices.inWords(year);
    }

    /** The year before, as the column that has it is called. */
    String lastYear() {
        return PeriodChoices.inWords(year.previous());
    }

    List<Chooser> choosers() {
        return choosers(today, year, stage);
    }

    /** The years to choose from, the latest first, of which the chosen one is always one; and what is known of each. */
    static List<Chooser> choosers(LocalDate today, Period chosen, Stage stage) {
        return List.of(
                new Chooser("year", "Financial year", years(today, chosen)),
                new Chooser(
                        "stage",
                        "Which figures",
                        List.of(
                                new Choice(Stage.BUDGET.text(), "Budget", stage == Stage.BUDGET),
                                new Choice(Stage.ACTUAL.text(), "What was spent", stage == Stage.ACTUAL))));
    }

    private static List<Choice> years(LocalDate today, Period chosen) {
        Period now = Period.containing(today, Length.YEAR);
        return Stream.concat(Stream.iterate(now.next(), Period::previous).limit(YEARS_BACK + 1L), Stream.of(chosen))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(each -> new Choice(each.toString(), PeriodChoices.inWords(each), each.equals(chosen)))
                .toList();
    }

    /** What to know before the figures are read. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(state());
        YearSeen seen = shown();
        if (titles.isEmpty()) {
            notes.add("The partnership has no cost pools.");
        } else if (seen.lines().isEmpty()) {
            notes.add("No pool has any line of the " + of() + ": there is nothing to share.");
        }
        seen.unshared()
                .forEach((pool, why) ->
                        notes.add(title(pool) + ", " + Pounds.of(sum(pool)) + ", is in nobody's share: " + why));
        seen.pools().stream()
                .filter(pool -> pool.unrecovered().pence() != 0)
                .map(this::unrecovered)
                .forEach(notes::add);
        if (!seen.waiting().isEmpty()) {
            notes.add("Not in these figures, since not every council has approved what the host charges: "
                    + Words.list(seen.waiting().stream()
                            .map(line -> Words.name(line.ref()) + ", " + Pounds.of(line.amount()))
                            .toList())
                    + ".");
        }
        return notes;
    }

    private Money sum(String pool) {
        return shown().lines().stream()
                .filter(line -> line.pool().equals(pool))
                .map(PoolLine::amount)
                .reduce(Money.NOTHING, Money::plus);
    }

    private String unrecovered(PoolShares pool) {
        Money amount = pool.unrecovered();
        return amount.pence() > 0
                ? "Of " + title(pool.pool()) + " tariffs leave " + Pounds.of(amount) + " that nobody bears."
                : title(pool.pool()) + ": tariffs bring " + Pounds.of(Money.NOTHING.minus(amount))
                        + " more than it costs.";
    }

    private String state() {
        return course.map(this::state).orElseGet(() -> "Nobody has laid down yet how " + yearInWords() + " is billed.");
    }

    private String state(CostYearView of) {
        ZoneId zone = acting.partnership().timeZone();
        if (of.outturn() != null) {
            return "The year was closed on "
                    + Words.day(LocalDate.ofInstant(of.outturn().closedAt(), zone)) + ": "
                    + Pounds.of(of.outturn().outturn()) + " was spent of what the councils share, for which "
                    + Pounds.of(of.outturn().budget()) + " had been billed.";
        }
        if (of.budget() != null) {
            return "The budget was fixed on "
                    + Words.day(LocalDate.ofInstant(of.budget().fixedAt(), zone)) + " at "
                    + Pounds.of(of.budget().total()) + "; " + of.billed() + " of "
                    + Words.count(of.bills(), "bill") + " have been issued.";
        }
        return "The year is planned: its budget is not fixed yet, and nothing has been billed.";
    }
}
