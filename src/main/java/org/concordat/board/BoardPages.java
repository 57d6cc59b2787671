package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.concordat.board.TableView.Row;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Areas;
import org.concordat.partnerships.ClosedPeriods;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;

/** Makes the pages from what the signed-in caller may see: the board sees every council, a council itself. */
@ApplicationScoped
class BoardPages {

    private static final String OVERLAP =
            "The result of an area includes the areas below it, so the rows do not add up. Cases without an area count"
                    + " for the council only. Points arise for the council, never for an area.";

    private final Entrance entrance;
    private final Registry registry;
    private final Areas areas;
    private final BoardResults results;
    private final BoardQueries queries;
    private final BoardMatters matters;
    private final BoardExplanations explanations;
    private final ClosedPeriods closed;
    private final Clock clock;

    BoardPages(
            Entrance entrance,
            Registry registry,
            Areas areas,
            BoardResults results,
            BoardQueries queries,
            BoardMatters matters,
            BoardExplanations explanations,
            ClosedPeriods closed,
            Clock clock) {
        this.entrance = entrance;
        this.registry = registry;
        this.areas = areas;
        this.results = results;
        this.queries = queries;
        this.matters = matters;
        this.explanations = explanations;
        this.closed = closed;
        this.clock = clock;
    }

    /** What a page shows, read: each thing once. */
    private record Page(
            Acting acting,
            BoardResults.Found found,
            Queried queried,
            List<Shown> shown,
            PagePoints points,
            Instant now) {

        Period period() {
            return found.window().period();
        }

        Columns columns() {
            String home = "/board/" + acting.partnership().slug();
            return Columns.of(shown, home + "/results/", points.inCell());
        }

        String address(String below) {
            return "/board/" + acting.partnership().slug() + below + "?period=" + period();
        }
    }

    /** Where a page stands, and what its rows are; {@code only} is its council, null where it has all. */
    private record Place(String heading, String here, String rowKind, String note, OrganisationEntry only) {}

    /** All councils that the caller sees, beside each other; period null for the last complete quarter with any data. */
    @Transactional
    TableView councils(Slug partnership, Period period) {
        Page page = page(in(partnership), null, period);
        Columns columns = page.columns();
        List<OrganisationEntry> councils = councils(page.acting());
        List<Row> rows = councils.stream()
                .map(council -> new Row(
                        council.name(),
                        page.address("/councils/" + council.slug()),
                        0,
                        columns.row(council.name(), page.shown().stream().filter(s -> s.council()
                                .equals(council.slug().value())))))
                .toList();
        Place place = new Place("Councils", "/board/" + partnership, "Council", "", null);
        return view(page, place, councils, columns, rows);
    }

    /** One council and its areas. */
    @Transactional
    TableView areas(Slug partnership, Slug council, Period period) {
        Acting acting = in(partnership);
        OrganisationEntry of =
                registry.organisation(council).filter(o -> acting.sees(o.id())).orElseThrow(Rejected::missing);
        Page page = page(acting, of, period);
        Columns columns = page.columns();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("All of " + of.name(), "", 0, columns.row(of.name(), in(page, null))));
        AreaTree tree = areas.tree(of.id(), null);
        Map<Slug, String> names = areas.names(of.id());
        ordered(tree, page.period().last()).forEach(path -> {
            String name = names.get(path.get(0));
            rows.add(new Row(name, "", Math.min(path.size(), 3), columns.row(name, in(page, path.get(0)))));
        });
        Place place = new Place(of.name(), "/board/" + partnership + "/councils/" + council, "Area", OVERLAP, of);
        return view(page, place, List.of(of), columns, rows);
    }

    private static Stream<Shown> in(Page page, Slug area) {
        String slug = area == null ? null : area.value();
        return page.shown().stream().filter(s -> Objects.equals(slug, s.area()));
    }

    /** Everything that is needed to recompute one result by hand. */
    @Transactional
    ExplainedView explanation(Slug partnership, String result) {
        return explanations.of(in(partnership), result, clock.instant());
    }

    private Acting in(Slug partnership) {
        return entrance.into(partnership);
    }

    private Page page(Acting acting, OrganisationEntry only, Period asked) {
        Instant now = clock.instant();
        BoardResults.Found found = results.find(acting, only, asked, today(acting, now), now);
        Queried queried = queries.open(acting, only, now);
        List<Shown> shown = found.window().shown(queried);
        return new Page(
                acting, found, queried, shown, new PagePoints(found.window().period(), shown), now);
    }

    private TableView view(Page page, Place place, List<OrganisationEntry> councils, Columns columns, List<Row> rows) {
        Acting acting = page.acting();
        Period period = page.period();
        PeriodState state = new PeriodState(
                closed.of(acting.partnership().id(), page.now()),
                acting.partnership().timeZone());
        return new TableView(
                place.only() == null ? Frame.ofResults(acting) : Frame.ofResults(acting, period, List.of()),
                place.heading(),
                PeriodChoices.inWords(period),
                PeriodChoices.bounds(period),
                place.here(),
                PeriodChoices.around(today(acting, page.now()), period),
                place.rowKind(),
                columns.heads(),
                rows,
                (page.found().note() + " " + place.note()).strip(),
                state.of(period),
                page.points().onPage(place.here()),
                new CostSight(acting).links(place.only()),
                matters(page, place.only(), councils));
    }

    private Matters matters(Page page, OrganisationEntry only, List<OrganisationEntry> councils) {
        return matters.of(
                page.acting(),
                councils,
                only == null ? null : only.slug(),
                page.period(),
                page.queried(),
                new BoardMatters.Found(page.now(), page.points()::of, this::areasOf));
    }

    private Map<Slug, String> areasOf(Slug council) {
        return registry.organisation(council).map(of -> areas.names(of.id())).orElse(Map.of());
    }

    private static LocalDate today(Acting acting, Instant now) {
        return LocalDate.ofInstant(now, acting.partnership().timeZone());
    }

    private List<OrganisationEntry> councils(Acting acting) {
        return acting.partnership().members().stream()
                .filter(m -> m.isMember() && acting.sees(m.organisationId()))
                .flatMap(m -> registry.organisation(m.organisationId()).stream())
                .sorted(Comparator.comparing(OrganisationEntry::name))
                .toList();
    }

    /** Each area's path, leaf first, so ordered that an area comes directly below the one above it. */
    private static List<List<Slug>> ordered(AreaTree tree, LocalDate on) {
        return tree.placements().keySet().stream()
                .map(area -> tree.path(area, on))
                .sorted(Comparator.comparing(BoardPages::fromTheTop))
                .toList();
    }

    private static String fromTheTop(List<Slug> path) {
        List<String> names = new ArrayList<>(path.stream().map(Slug::value).toList());
        Collections.reverse(names);
        return String.join("/", names);
    }
}
