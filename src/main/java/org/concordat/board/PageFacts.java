package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.board.TableView.Link;
import org.concordat.consequences.ConsequenceBook;
import org.concordat.consequences.OpenPlan;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Areas;
import org.concordat.partnerships.ClosedPeriods;
import org.concordat.partnerships.model.ClosedMonths;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;

/** Reads what pages of results are made of, each thing once a page; within the caller's transaction. */
@ApplicationScoped
class PageFacts {

    /** How far back a final quarter is looked for. */
    private static final int MOST_QUARTERS = 12;

    private final Entrance entrance;
    private final Registry registry;
    private final Areas areas;
    private final BoardResults results;
    private final BoardQueries queries;
    private final BoardMatters matters;
    private final ConsequenceBook consequences;
    private final ClosedPeriods closed;
    private final Clock clock;

    PageFacts(
            Entrance entrance,
            Registry registry,
            Areas areas,
            BoardResults results,
            BoardQueries queries,
            BoardMatters matters,
            ConsequenceBook consequences,
            ClosedPeriods closed,
            Clock clock) {
        this.entrance = entrance;
        this.registry = registry;
        this.areas = areas;
        this.results = results;
        this.queries = queries;
        this.matters = matters;
        this.consequences = consequences;
        this.closed = closed;
        this.clock = clock;
    }

    /** What a page shows. */
    record Page(
            Acting acting,
            BoardResults.Found found,
            Queried queried,
            List<Shown> shown,
            ClosedMonths closed,
            Instant now) {

        Window window() {
            return found.window();
        }

        Period period() {
            return window().period();
        }

        PagePoints points() {
            return new PagePoints(period(), shown);
        }

        LocalDate today() {
            return PageFacts.today(acting, now);
        }

        String home() {
            return "/board/" + acting.partnership().slug();
        }

        /** Why it is this period, where nobody asked for one; empty otherwise. */
        String unasked() {
            return found.unasked() == null ? "" : found.unasked().why();
        }

        /** The newer periods, where nobody asked for one. */
        List<Link> newer(String here) {
            return found.unasked() == null ? List.of() : found.unasked().links(here);
        }

        String state() {
            return new PeriodState(closed, acting.partnership().timeZone()).of(period());
        }
    }

    Acting in(Slug partnership) {
        return entrance.toResults(partnership);
    }

    /** @throws Rejected missing, where there is no such council or it is not the caller's to see */
    OrganisationEntry council(Acting acting, Slug council) {
        return registry.organisation(council).filter(o -> acting.sees(o.id())).orElseThrow(Rejected::missing);
    }

    /** The councils whose results the caller sees, by name. */
    List<OrganisationEntry> councils(Acting acting) {
        return acting.partnership().members().stream()
                .filter(m -> m.isMember() && acting.sees(m.organisationId()))
                .flatMap(m -> registry.organisation(m.organisationId()).stream())
                .sorted(Comparator.comparing(OrganisationEntry::name))
                .toList();
    }

    /** The results of all councils, or of one with its areas; asked null for the latest complete quarter with most of its data. */
    Page page(Acting acting, OrganisationEntry only, Period asked) {
        Instant now = clock.instant();
        ClosedMonths shut = closed.of(acting.partnership().id(), now);
        BoardResults.Found found = results.find(acting, only, asked, today(acting, now), now);
        Queried queried = queries.open(acting, only, now);
        return new Page(acting, found, queried, found.window().shown(queried), shut, now);
    }

    /** The latest quarter that is closed; null where none is. */
    Period latestFinal(Acting acting) {
        Instant now = clock.instant();
        ClosedMonths shut = closed.of(acting.partnership().id(), now);
        return Stream.iterate(Period.containing(today(acting, now), Length.QUARTER), Period::previous)
                .limit(MOST_QUARTERS)
                .filter(shut::contains)
                .findFirst()
                .orElse(null);
    }

    private static LocalDate today(Acting acting, Instant now) {
        return LocalDate.ofInstant(now, acting.partnership().timeZone());
    }

    /** What a board has to see to beside the results. */
    Matters matters(Page page, List<OpenPlan> plans, OrganisationEntry only, List<OrganisationEntry> councils) {
        return matters.of(
                page.acting(),
                councils,
                only == null ? null : only.slug(),
                page.period(),
                page.queried(),
                new BoardMatters.Found(page.now(), plans, page.points()::of, areasOf()));
    }

    /** The plans that somebody still has to do something about. */
    List<OpenPlan> plans(Page page) {
        return consequences.openPlans(page.acting().partnership().slug().value(), page.now());
    }

    /** The names of a council's areas, read once a council however many of its queries are about one. */
    private Function<Slug, Map<Slug, String>> areasOf() {
        Map<Slug, Map<Slug, String>> read = new HashMap<>();
        return council -> read.computeIfAbsent(council, slug -> registry.organisation(slug)
                .map(of -> areas.names(of.id()))
                .orElse(Map.of()));
    }
}
