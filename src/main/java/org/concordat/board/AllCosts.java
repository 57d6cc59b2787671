package org.concordat.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.costs.YearSeen;
import org.concordat.costs.model.CouncilShare;
import org.concordat.costs.model.PoolShares;
import org.concordat.costs.model.Stage;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.statements.StatementEntry;

/** The page of what all councils bear of a year. */
record AllCosts(CostFacts facts, List<StatementEntry> told, CouncilSums now, CouncilSums before) {

    private static final String NONE = "\u2013";

    static CostsView of(CostFacts facts, List<StatementEntry> told) {
        return new AllCosts(facts, told, CouncilSums.of(facts.shown()), CouncilSums.of(facts.before())).view();
    }

    private CostsView view() {
        List<String> councils = councils();
        List<CostTable> tables = new ArrayList<>();
        if (!councils.isEmpty()) {
            tables.add(shares(councils));
            tables.add(course(councils));
        }
        if (!facts.shown().pools().isEmpty()) {
            tables.add(pools(councils));
        }
        return new CostsView(
                facts.frame(false),
                "Cost of all councils",
                facts.yearInWords(),
                facts.home(),
                facts.choosers(),
                facts.notes(),
                List.of(),
                CostCharts.of("Shares of the " + facts.of(), facts.lastYear(), drawn(councils)),
                tables,
                List.of(),
                List.of(facts.fairness()),
                data());
    }

    /** All who bear anything in one of the tables, by name. */
    private List<String> councils() {
        TreeSet<String> slugs = new TreeSet<>();
        Stream.of(facts.budget(), facts.actual(), facts.before())
                .map(YearSeen::pools)
                .flatMap(List::stream)
                .flatMap(pool -> pool.councils().stream())
                .map(CouncilShare::council)
                .forEach(slugs::add);
        told.forEach(entry -> slugs.add(entry.council()));
        return slugs.stream()
                .sorted(Comparator.comparing((String slug) -> facts.names().apply(slug)))
                .toList();
    }

    private List<CostCharts.Drawn> drawn(List<String> councils) {
        return councils.stream()
                .map(council -> new CostCharts.Drawn(
                        facts.names().apply(council), now.share(council), before.share(council), change(council)))
                .toList();
    }

    private Optional<Money> change(String council) {
        return now.of(council).flatMap(own -> before.of(council).map(own::minus));
    }

    private CostTable shares(List<String> councils) {
        List<Row> rows = new ArrayList<>();
        councils.forEach(council -> rows.add(share(council)));
        rows.add(Row.of(
                        "All councils",
                        List.of(
                                Entry.of(Pounds.of(now.all())),
                                Entry.of(now.all().pence() == 0 ? NONE : Pounds.percent(Fraction.ONE)),
                                before.amounts().isEmpty() ? Entry.of(NONE) : Entry.of(Pounds.of(before.all())),
                                before.amounts().isEmpty()
                                        ? Entry.of(NONE)
                                        : Entry.of(Pounds.change(now.all().minus(before.all())))))
                .styled("sum"));
        return CostTable.of(
                "shares",
                "Who bears what of the " + facts.of(),
                true,
                List.of("Council", "Amount", "Share of all", facts.lastYear(), "Change"),
                rows);
    }

    private Row share(String council) {
        String page = facts.council(council, facts.stage());
        String name = facts.names().apply(council);
        Optional<Fraction> own = now.share(council);
        Optional<Fraction> last = before.share(council);
        String[] points = own.flatMap(share -> last.map(share::minus))
                .map(difference -> new String[] {Pounds.points(difference)})
                .orElse(new String[0]);
        String[] lastShare =
                last.map(share -> new String[] {Pounds.percent(share)}).orElse(new String[0]);
        return Row.of(
                        name,
                        List.of(
                                now.of(council)
                                        .map(Pounds::of)
                                        .map(text -> Entry.of(text).linked(page, name + ": by pool"))
                                        .orElse(Entry.of(NONE)),
                                Entry.of(own.map(Pounds::percent).orElse(NONE)),
                                before.of(council)
                                        .map(sum -> Entry.of(Pounds.of(sum), lastShare)
                                                .linked(
                                                        facts.councilBefore(council),
                                                        name + ", " + facts.lastYear() + ": by pool"))
                                        .orElse(Entry.of("no figure", lastShare)),
                                Entry.of(change(council).map(Pounds::change).orElse(NONE), points)))
                .linked(page);
    }

    /** The year of each council, from budget to reconciliation. */
    private CostTable course(List<String> councils) {
        CouncilSums budget = CouncilSums.of(facts.budget());
        CouncilSums actual = CouncilSums.of(facts.actual());
        List<Row> rows = new ArrayList<>();
        for (String council : councils) {
            String name = facts.names().apply(council);
            rows.add(Row.of(
                    name,
                    List.of(
                            sum(budget.of(council), facts.council(council, Stage.BUDGET), name + ": budget by pool"),
                            sum(told(council, "bill"), statements(council), name + ": bills"),
                            sum(actual.of(council), facts.council(council, Stage.ACTUAL), name + ": spent, by pool"),
                            sum(told(council, "reconciliation"), statements(council), name + ": reconciliation"))));
        }
        rows.add(Row.of(
                        "All councils",
                        List.of(
                                all(budget.amounts().values().stream()),
                                all(of("bill").map(entry -> Pounds.money(entry.amount()))),
                                all(actual.amounts().values().stream()),
                                all(of("reconciliation").map(entry -> Pounds.money(entry.amount())))))
                .styled("sum"));
        boolean closed = facts.course().filter(of -> of.outturn() != null).isPresent();
        return CostTable.of(
                "course",
                "From budget to reconciliation, " + facts.yearInWords(),
                true,
                List.of("Council", "Budget", "Billed so far", closed ? "Outturn" : "Spent so far", "Reconciliation"),
                rows);
    }

    private String statements(String council) {
        return facts.council(council, facts.stage()) + "#statements";
    }

    private Stream<StatementEntry> of(String kind) {
        return told.stream().filter(entry -> entry.kind().equals(kind));
    }

    private Optional<Money> told(String council, String kind) {
        return of(kind).filter(entry -> entry.council().equals(council))
                .map(entry -> Pounds.money(entry.amount()))
                .reduce(Money::plus);
    }

    private static Entry sum(Optional<Money> amount, String page, String about) {
        return amount.map(money -> Entry.of(Pounds.of(money)).linked(page, about))
                .orElse(Entry.of(NONE));
    }

    private static Entry all(Stream<Money> amounts) {
        return Entry.of(amounts.reduce(Money::plus).map(Pounds::of).orElse(NONE));
    }

    private CostTable pools(List<String> councils) {
        List<PoolShares> pools = facts.shown().pools();
        List<String> heads = new ArrayList<>(List.of("Council"));
        pools.forEach(pool -> heads.add(facts.title(pool.pool())));
        List<Row> rows = new ArrayList<>();
        for (String council : councils) {
            rows.add(Row.of(
                    facts.names().apply(council),
                    pools.stream().map(pool -> part(pool, council)).toList()));
        }
        if (pools.stream().anyMatch(pool -> pool.unrecovered().pence() != 0)) {
            rows.add(Row.of(
                    "Borne by nobody",
                    pools.stream()
                            .map(pool -> Entry.of(Pounds.of(pool.unrecovered())))
                            .toList()));
        }
        rows.add(Row.of(
                        "The pool",
                        pools.stream()
                                .map(pool -> Entry.of(Pounds.of(pool.total())))
                                .toList())
                .styled("sum"));
        return CostTable.of("pools", "By pool; each amount leads to its workings", true, heads, rows);
    }

    private Entry part(PoolShares pool, String council) {
        return pool.of(council)
                .map(share -> Entry.of(Pounds.of(share.amount()), notes(share))
                        .linked(
                                facts.workings(council, pool.pool()),
                                facts.names().apply(council) + ", " + facts.title(pool.pool()) + ": workings"))
                .orElse(Entry.of(NONE));
    }

    private static String[] notes(CouncilShare share) {
        String percent = Pounds.percent(share.share());
        return share.extras().pence() == 0
                ? new String[] {percent}
                : new String[] {percent, "with " + Pounds.of(share.extras()) + " for it only"};
    }

    private List<String> data() {
        List<String> data = new ArrayList<>();
        String query = "?year=" + facts.year();
        data.add(facts.api() + "/apportionments" + query + "&stage="
                + facts.stage().text());
        facts.shown()
                .pools()
                .forEach(pool -> data.add(
                        facts.api() + "/apportionments/" + facts.shown().apportionment(pool.pool()) + "/explanation"));
        data.add(facts.api() + "/statements" + query);
        data.add(facts.api() + "/cost-years/" + facts.year());
        return data;
    }
}
