package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.concordat.board.TableView.Link;
import org.concordat.board.TableView.Row;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Areas;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;

/** Makes the pages from what the signed-in caller may see: the board sees every council, a council itself. */
@ApplicationScoped
class BoardPages {

    private static final String OVERLAP =
            "The result of an area includes the areas below it, so the rows do not add up. Cases without an area count for the"
                    + " council only.";

    /** How many quarters are looked at for the latest with data: two years. */
    private static final int FARTHEST_BACK = 8;

    private final Actings actings;
    private final Registry registry;
    private final Areas areas;
    private final BoardResults results;
    private final Clock clock;

    BoardPages(Actings actings, Registry registry, Areas areas, BoardResults results, Clock clock) {
        this.actings = actings;
        this.registry = registry;
        this.areas = areas;
        this.results = results;
        this.clock = clock;
    }

    /** All councils that the caller sees, beside each other; period null for the last complete quarter with any data. */
    @Transactional
    TableView councils(Slug partnership, Period period) {
        Acting acting = in(partnership);
        Found of = found(acting, period, asked -> results.ofCouncils(acting, asked));
        Period shown = of.period();
        List<Shown> found = of.results();
        Columns columns = columns(partnership, found);
        List<Row> rows = councils(acting).stream()
                .map(council -> row(
                        council.name(),
                        address(acting, "/councils/" + council.slug(), shown),
                        0,
                        columns.row(council.name(), found.stream().filter(s -> s.council()
                                .equals(council.slug().value())))))
                .toList();
        return new TableView(
                acting.partnership().title(),
                "Councils",
                List.of(),
                PeriodChoices.inWords(shown),
                PeriodChoices.bounds(shown),
                "/board/" + partnership,
                PeriodChoices.around(today(acting), shown),
                "Council",
                columns.heads(),
                rows,
                of.note());
    }

    /** One council and its areas. */
    @Transactional
    TableView areas(Slug partnership, Slug council, Period period) {
        Acting acting = in(partnership);
        OrganisationEntry of =
                registry.organisation(council).filter(o -> acting.sees(o.id())).orElseThrow(Rejected::missing);
        Found results = found(acting, period, asked -> this.results.ofAreas(acting, of, asked));
        Period shown = results.period();
        List<Shown> found = results.results();
        Columns columns = columns(partnership, found);
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                "All of " + of.name(),
                "",
                0,
                columns.row(of.name(), found.stream().filter(s -> s.area() == null))));
        AreaTree tree = areas.tree(of.id(), null);
        Map<Slug, String> names = areas.names(of.id());
        ordered(tree, shown.last())
                .forEach(path -> rows.add(row(
                        names.get(path.get(0)),
                        "",
                        Math.min(path.size(), 3),
                        columns.row(
                                names.get(path.get(0)),
                                found.stream().filter(s -> path.get(0).value().equals(s.area()))))));
        return new TableView(
                acting.partnership().title(),
                of.name(),
                List.of(new Link("Councils", address(acting, "", shown))),
                PeriodChoices.inWords(shown),
                PeriodChoices.bounds(shown),
                "/board/" + partnership + "/councils/" + council,
                PeriodChoices.around(today(acting), shown),
                "Area",
                columns.heads(),
                rows,
                (results.note() + " " + OVERLAP).strip());
    }

    /** Everything that is needed to recompute one result by hand. */
    @Transactional
    ExplainedView explanation(Slug partnership, String result) {
        return results.explanation(in(partnership), result);
    }

    /** The caller in a partnership that the pages show: sandboxes are not among them. */
    private Acting in(Slug partnership) {
        Acting acting = actings.in(partnership.value());
        if (acting.partnership().sandbox()) {
            throw Rejected.missing();
        }
        return acting;
    }

    /**
     * The results of the period that is shown.
     *
     * @param note says so where nobody asked for this period and the last complete quarter has no data
     */
    private record Found(Period period, List<Shown> results, String note) {}

    private Found found(Acting acting, Period asked, Function<Period, List<Shown>> read) {
        if (asked != null) {
            return new Found(asked, read.apply(asked), "");
        }
        Period last = Period.containing(today(acting), Length.QUARTER).previous();
        List<Shown> results = read.apply(last);
        Period period = last;
        for (int back = 0; back < FARTHEST_BACK && results.stream().noneMatch(Shown::hasData); back++) {
            period = period.previous();
            results = read.apply(period);
        }
        if (results.stream().noneMatch(Shown::hasData)) {
            return new Found(last, read.apply(last), "");
        }
        return new Found(
                period,
                results,
                period.equals(last)
                        ? ""
                        : "There are no data of " + PeriodChoices.inWords(last)
                                + ", the last complete quarter; this is the latest quarter with any.");
    }

    private LocalDate today(Acting acting) {
        return LocalDate.ofInstant(clock.instant(), acting.partnership().timeZone());
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

    private static Columns columns(Slug partnership, List<Shown> found) {
        return Columns.of(found, "/board/" + partnership + "/results/");
    }

    private static Row row(String name, String link, int depth, List<List<Cell>> cells) {
        return new Row(name, link, depth, cells);
    }

    private static String address(Acting acting, String below, Period period) {
        return "/board/" + acting.partnership().slug() + below + "?period=" + period;
    }

    /** A slug as people read it. */
    static String inWords(Slug slug) {
        String words = slug.value().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
