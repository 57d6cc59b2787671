package org.concordat.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.board.CostsView.Said;
import org.concordat.costs.YearSeen;
import org.concordat.costs.model.CouncilShare;
import org.concordat.costs.model.PoolShares;
import org.concordat.costs.model.Stage;
import org.concordat.kernel.Money;
import org.concordat.kernel.Slug;
import org.concordat.statements.CostYearView;
import org.concordat.statements.StatementView;
import org.concordat.tenancy.OrganisationEntry;

/** The page of what one council bears of a year. */
record CouncilCosts(CostFacts facts, OrganisationEntry council, Map<Slug, String> areas, Told told) {

    private static final String NONE = "\u2013";

    /** @param areas the names of the council's areas */
    static CostsView of(
            CostFacts facts, OrganisationEntry council, Map<Slug, String> areas, List<StatementView> statements) {
        return new CouncilCosts(
                        facts, council, areas, new Told(facts, council.slug().value(), statements))
                .view();
    }

    private String slug() {
        return council.slug().value();
    }

    private CostsView view() {
        List<CostTable> tables = Stream.of(
                        pools(), extras(), DriversShown.of(facts, council), told.table(), told.credited())
                .filter(table -> !table.rows().isEmpty())
                .toList();
        List<String> notes = new ArrayList<>(facts.notes());
        if (told.statements().isEmpty()) {
            notes.add("Nothing has been billed of this year.");
        }
        return new CostsView(
                facts.frame(true),
                "Cost of " + council.name(),
                facts.yearInWords(),
                facts.home() + "/" + slug(),
                facts.choosers(),
                notes,
                summary(),
                CostCharts.of("Share of each pool, " + facts.of(), facts.lastYear(), drawn()),
                tables,
                List.of(),
                List.of(facts.fairness()),
                data());
    }

    private Optional<Money> all(YearSeen seen) {
        return CouncilSums.of(seen).of(slug());
    }

    private List<Said> summary() {
        List<Said> said = new ArrayList<>();
        all(facts.budget())
                .ifPresent(sum -> said.add(
                        new Said("Budget", Pounds.of(sum), facts.council(slug(), Stage.BUDGET) + "#pools", "")));
        told.sum("bill").ifPresent(sum -> said.add(new Said("Billed so far", Pounds.of(sum), "#statements", bills())));
        facts.course().flatMap(this::toCome).ifPresent(said::add);
        all(facts.actual())
                .ifPresent(sum -> said.add(new Said(
                        closed() ? "Outturn" : "Spent so far",
                        Pounds.of(sum),
                        facts.council(slug(), Stage.ACTUAL) + "#pools",
                        closed() ? "" : "the year is not closed")));
        told.sum("reconciliation")
                .ifPresent(sum -> said.add(new Said("Reconciliation", Pounds.of(sum), "#statements", "")));
        told.credits()
                .ifPresent(sum -> said.add(new Said("Credits", Pounds.of(sum), "#credits", "in these statements")));
        return said;
    }

    private boolean closed() {
        return facts.course().filter(of -> of.outturn() != null).isPresent();
    }

    private String bills() {
        return facts.course()
                .map(of -> of.billed() + " of " + Words.count(of.bills(), "bill"))
                .orElse("");
    }

    /** What is still billed of the year, as the budget stands: the annual amount less what bills have had of it (rule M1). */
    private Optional<Said> toCome(CostYearView of) {
        if (of.outturn() != null || of.budget() == null) {
            return Optional.empty();
        }
        int left = of.bills() - of.billed();
        return all(facts.budget())
                .map(sum -> new Said(
                        "Still to come",
                        Pounds.of(sum.minus(told.billedOfYear())),
                        "",
                        left == 0
                                ? "with the reconciliation: all bills are issued"
                                : "in " + Words.count(left, "bill") + ", before credits, as the budget stands"));
    }

    private Optional<CouncilShare> share(YearSeen seen, String pool) {
        return seen.pool(pool).flatMap(shares -> shares.of(slug()));
    }

    private static Optional<Money> amount(Optional<CouncilShare> share) {
        return share.filter(own -> own.extras() != null).map(CouncilShare::amount);
    }

    private Optional<Money> change(String pool) {
        Optional<Money> last = amount(share(facts.before(), pool));
        return amount(share(facts.shown(), pool)).flatMap(own -> last.map(own::minus));
    }

    /** The pools that the council has a part in, now or in the year before. */
    private List<String> shared() {
        TreeSet<String> pools = new TreeSet<>();
        Stream.of(facts.shown(), facts.before())
                .flatMap(seen -> seen.pools().stream())
                .filter(pool -> pool.of(slug()).isPresent())
                .map(PoolShares::pool)
                .forEach(pools::add);
        return List.copyOf(pools);
    }

    private List<CostCharts.Drawn> drawn() {
        return shared().stream()
                .map(pool -> new CostCharts.Drawn(
                        facts.title(pool),
                        share(facts.shown(), pool).map(CouncilShare::share),
                        share(facts.before(), pool).map(CouncilShare::share),
                        change(pool)))
                .toList();
    }

    private CostTable pools() {
        List<Row> rows = new ArrayList<>();
        shared().forEach(pool -> rows.add(pool(pool)));
        if (!rows.isEmpty()) {
            Optional<Money> now = all(facts.shown());
            Optional<Money> last = all(facts.before());
            rows.add(Row.of(
                            "All pools",
                            List.of(
                                    Entry.of(""),
                                    Entry.of(""),
                                    Entry.of(""),
                                    Entry.of(now.map(Pounds::of).orElse(NONE)),
                                    Entry.of(last.map(Pounds::of).orElse("no figure")),
                                    Entry.of(now.flatMap(own -> last.map(own::minus))
                                            .map(Pounds::change)
                                            .orElse(NONE))))
                    .styled("sum"));
        }
        return CostTable.of(
                "pools",
                "By pool, " + facts.of() + "; each amount leads to its workings",
                true,
                List.of("Pool", "Share", "Shared", "For this council only", "Together", facts.lastYear(), "Change"),
                rows);
    }

    private Row pool(String pool) {
        Optional<CouncilShare> now = share(facts.shown(), pool);
        Optional<CouncilShare> last = share(facts.before(), pool);
        String page = facts.workings(slug(), pool);
        String about = facts.title(pool) + ": workings";
        String[] points = now.flatMap(own -> last.map(then -> own.share().minus(then.share())))
                .map(difference -> new String[] {Pounds.points(difference)})
                .orElse(new String[0]);
        String[] lastShare = last.map(CouncilShare::share)
                .map(share -> new String[] {Pounds.percent(share)})
                .orElse(new String[0]);
        return Row.of(
                facts.title(pool),
                List.of(
                        now.map(own -> Entry.of(Pounds.percent(own.share())).linked(page, about))
                                .orElse(Entry.of(NONE)),
                        now.map(own -> Entry.of(Pounds.of(own.shared())).linked(page, about))
                                .orElse(Entry.of(NONE)),
                        now.filter(own -> own.extras() != null && own.extras().pence() != 0)
                                .map(own -> Entry.of(Pounds.of(own.extras())).linked("#extras", about))
                                .orElse(Entry.of(NONE)),
                        amount(now)
                                .map(sum -> Entry.of(Pounds.of(sum)).linked(page, about))
                                .orElse(Entry.of(NONE)),
                        amount(last)
                                .map(sum -> Entry.of(Pounds.of(sum), lastShare)
                                        .linked(
                                                facts.workingsBefore(slug(), pool),
                                                facts.title(pool) + ", " + facts.lastYear() + ": workings"))
                                .orElse(Entry.of("no figure", lastShare)),
                        Entry.of(change(pool).map(Pounds::change).orElse(NONE), points)));
    }

    /** What the council alone pays. */
    private CostTable extras() {
        List<Row> rows = facts.shown().lines().stream()
                .filter(line -> slug().equals(line.council()))
                .map(line -> Row.of(
                        Words.name(line.ref()),
                        List.of(
                                Entry.of(Pounds.of(line.amount())),
                                Entry.of(facts.title(line.pool())),
                                Entry.of(PeriodChoices.inWords(line.period())),
                                Entry.of(
                                        line.area() == null ? "all of the council" : areas.get(new Slug(line.area())),
                                        line.note() == null ? new String[0] : new String[] {line.note()}))))
                .toList();
        return CostTable.of(
                "extras", "For this council only", false, List.of("Line", "Amount", "Pool", "Period", "Where"), rows);
    }

    private List<String> data() {
        List<String> data = new ArrayList<>();
        data.add(facts.api() + "/apportionments?year=" + facts.year() + "&stage="
                + facts.stage().text() + "&council=" + slug());
        facts.shown().pools().stream()
                .filter(pool -> pool.of(slug()).isPresent())
                .forEach(pool -> data.add(
                        facts.api() + "/apportionments/" + facts.shown().apportionment(pool.pool()) + "/explanation"));
        data.addAll(told.data());
        return data;
    }
}
