package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.board.PageFacts.Page;
import org.concordat.board.TableView.Entry;
import org.concordat.board.TableView.Head;
import org.concordat.board.TableView.Link;
import org.concordat.board.TableView.Row;
import org.concordat.consequences.OpenPlan;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.performance.PooledView;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;

/** Makes the pages of one council and of one of its areas, each beside what it is a part of. */
@ApplicationScoped
class CouncilPages {

    private static final String OVERLAP =
            "The result of an area includes the areas below it, so the rows do not add up. Cases without an area count for the"
                    + " council only. Points arise for the council, never for an area.";
    private static final String POOLED =
            "All councils together are pooled from what each was counted out of, never averaged.";
    private static final String ALL = "All councils";

    private final PageFacts facts;
    private final CouncilFacts council;
    private final Names names;

    CouncilPages(PageFacts facts, CouncilFacts council, Names names) {
        this.facts = facts;
        this.council = council;
        this.names = names;
    }

    /** One council and its areas, with all councils together. */
    @Transactional
    TableView council(Slug partnership, Slug slug, Period period) {
        Acting acting = facts.in(partnership);
        OrganisationEntry of = facts.council(acting, slug);
        Page page = facts.page(acting, of, period);
        Columns columns = columns(page);
        String here = page.home() + "/councils/" + slug;
        ResultTable table = new ResultTable(
                "results",
                "How each area was served, " + PeriodChoices.bounds(page.period()),
                "Area",
                "beside its council",
                columns.heads(),
                rows(page, of, columns, here));
        List<CostTable> tables = new ArrayList<>();
        List<OpenPlan> plans = facts.plans(page).stream()
                .filter(plan -> plan.council().equals(slug.value()))
                .toList();
        CostTable inHand = new PlansInHand(page.home(), names).of(plans);
        if (inHand != null) {
            tables.add(inHand);
        }
        tables.add(Agreed.table(council.terms(page, of), page.period(), here + "/agreements"));
        return new TableView(
                Frame.ofResults(acting, page.period(), List.of()),
                of.name(),
                PeriodChoices.inWords(page.period()),
                here,
                PeriodChoices.around(page.today(), page.period()),
                page.unasked(),
                page.newer(here),
                note(page, OVERLAP),
                page.state(),
                page.points().onPage(here),
                table,
                new CostSight(acting).links(of),
                facts.matters(page, plans, of, List.of(of)),
                tables,
                List.of());
    }

    private static Columns columns(Page page) {
        return Columns.of(page.shown(), page.home() + "/results/", page.points().inCell());
    }

    private static String note(Page page, String more) {
        return Stream.of(more, CouncilFacts.all(page) ? POOLED : "")
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private List<Row> rows(Page page, OrganisationEntry of, Columns columns, String here) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("All of " + of.name(), "", 0, columns.row(of.name(), in(page, null))));
        if (CouncilFacts.all(page)) {
            rows.add(new Row(ALL, "", 0, pooled(page, columns)));
        }
        Map<Slug, String> called = council.names(of);
        ordered(council.tree(of), page.period().last()).forEach(path -> {
            Slug area = path.get(0);
            String name = called.getOrDefault(area, area.value());
            rows.add(new Row(
                    name,
                    here + "/areas/" + area + "?period=" + page.period(),
                    Math.min(path.size(), 3),
                    columns.row(name, in(page, area))));
        });
        return rows;
    }

    private List<Entry> pooled(Page page, Columns columns) {
        List<PooledView> pooled = council.pooled(page);
        return columns.pooled(ALL, pooled, CouncilFacts.services(page));
    }

    private static Stream<Shown> in(Page page, Slug area) {
        String slug = area == null ? null : area.value();
        return page.shown().stream().filter(s -> Objects.equals(slug, s.area()));
    }

    /** One area beside its council and all councils, and where its terms differ. */
    @Transactional
    TableView area(Slug partnership, Slug slug, Slug area, Period period) {
        Acting acting = facts.in(partnership);
        OrganisationEntry of = facts.council(acting, slug);
        AreaTree tree = council.tree(of);
        if (!tree.has(area)) {
            throw Rejected.missing();
        }
        Page page = facts.page(acting, of, period);
        Columns columns = columns(page);
        String name = council.names(of).getOrDefault(area, area.value());
        Map<String, List<Entry>> compared = new LinkedHashMap<>();
        compared.put(name, columns.row(name, in(page, area)));
        compared.put(of.name(), columns.row(of.name(), in(page, null)));
        if (CouncilFacts.all(page)) {
            compared.put(ALL, pooled(page, columns));
        }
        String above = page.home() + "/councils/" + slug;
        String here = above + "/areas/" + area;
        return new TableView(
                Frame.ofResults(
                        acting, page.period(), List.of(new Link(of.name(), above + "?period=" + page.period()))),
                name + ", " + of.name(),
                PeriodChoices.inWords(page.period()),
                here,
                PeriodChoices.around(page.today(), page.period()),
                page.unasked(),
                page.newer(here),
                note(page, below(tree, area, page, of)),
                page.state(),
                null,
                new ResultTable(
                        "results",
                        "How " + name + " was served, beside "
                                + Words.list(compared.keySet().stream()
                                        .skip(1)
                                        .map(column -> column.equals(ALL) ? "all councils" : column)
                                        .toList())
                                + ", "
                                + PeriodChoices.bounds(page.period()),
                        "Service level",
                        "",
                        compared.keySet().stream()
                                .map(head -> new Head(head, "", ""))
                                .toList(),
                        columns.turned(compared)),
                List.of(),
                null,
                List.of(terms(page, of, tree, area, above)),
                List.of("/v1/partnerships/" + acting.partnership().slug() + "/results?period=" + page.period()
                        + "&council=" + slug + "&area=" + area));
    }

    /** What is in it. */
    private String below(AreaTree tree, Slug area, Page page, OrganisationEntry of) {
        Map<Slug, String> called = council.names(of);
        List<String> inside = tree.withDescendants(area, page.period().last()).stream()
                .filter(each -> !each.equals(area))
                .map(each -> called.getOrDefault(each, each.value()))
                .sorted()
                .toList();
        return inside.isEmpty() ? "" : "It includes " + Words.list(inside) + ".";
    }

    private CostTable terms(Page page, OrganisationEntry of, AreaTree tree, Slug area, String above) {
        List<TermsInForce> terms = council.terms(page, of);
        LocalDate on = page.period().last();
        List<String> path = tree.path(area, on).stream().map(Slug::value).toList();
        return new AreaTerms(terms, path, on, above + "/agreements").table();
    }

    /** Each area's path, leaf first, so ordered that an area comes directly below the one above it. */
    private static List<List<Slug>> ordered(AreaTree tree, LocalDate on) {
        return tree.placements().keySet().stream()
                .map(area -> tree.path(area, on))
                .sorted(Comparator.comparing(CouncilPages::fromTheTop))
                .toList();
    }

    private static String fromTheTop(List<Slug> path) {
        List<String> slugs = new ArrayList<>(path.stream().map(Slug::value).toList());
        Collections.reverse(slugs);
        return String.join("/", slugs);
    }
}
