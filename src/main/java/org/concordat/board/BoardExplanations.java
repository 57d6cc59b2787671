package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.concordat.board.TableView.Link;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Areas;
import org.concordat.partnerships.ClosedPeriods;
import org.concordat.partnerships.KnownOn;
import org.concordat.performance.ExplanationService;
import org.concordat.performance.ExplanationView;
import org.concordat.performance.ResultId;
import org.concordat.performance.ResultView;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;

/** Explains one result to people. */
@ApplicationScoped
class BoardExplanations {

    private final Entrance entrance;
    private final ExplanationService explanations;
    private final BoardQueries queries;
    private final ClosedPeriods closed;
    private final Registry registry;
    private final Areas areas;
    private final KnownOn knownOn;

    BoardExplanations(
            Entrance entrance,
            ExplanationService explanations,
            BoardQueries queries,
            ClosedPeriods closed,
            Registry registry,
            Areas areas,
            KnownOn knownOn) {
        this.entrance = entrance;
        this.explanations = explanations;
        this.queries = queries;
        this.closed = closed;
        this.registry = registry;
        this.areas = areas;
        this.knownOn = knownOn;
    }

    /**
     * Everything that is needed to recompute one result by hand.
     *
     * @param asked as it was known at this instant; null for now
     */
    @Transactional
    ExplainedView explanation(Slug slug, String result, Instant asked) {
        Acting acting = entrance.toResults(slug);
        Instant now = knownOn.of(asked);
        String partnership = acting.partnership().slug().value();
        ResultId id = ResultId.parse(result);
        ExplanationView explained = explanations.explain(partnership, id, now, now);
        ResultView view = explained.result();
        OrganisationEntry council = registry.organisation(id.council()).orElseThrow(Rejected::missing);
        Map<Slug, String> names = areas.names(council.id());
        String heading = whose(id, council, names) + ": " + Words.name(view.serviceLevel());
        Period period = id.period();
        PeriodState state = new PeriodState(
                closed.of(acting.partnership().id(), now), acting.partnership().timeZone());
        List<Matters.Query> open = queries(acting, council, explained, names, now);
        Explained shown = new Explained(new Shown(view, Trend.NONE, open.size()), names);
        String home = "/board/" + partnership;
        return new ExplainedView(
                Frame.ofResults(acting, period, above(id, council, names, home)),
                heading,
                asked == null ? "" : PackShown.at(asked),
                PeriodChoices.bounds(period),
                state.of(period),
                shown.cell(heading),
                shown.compared(),
                open,
                explained.steps().stream()
                        .map(step -> new ExplainedView.Step(step.rule(), Words.days(step.what())))
                        .toList(),
                shown.units(),
                explained.terms().stream().map(BoardExplanations::terms).toList(),
                "/v1/partnerships/" + partnership + "/results/" + view.id() + "/explanation"
                        + (asked == null ? "" : "?asOf=" + asked + "&knownOn=" + asked));
    }

    /** The pages of what it is of: the council, and the area where it is of one. */
    private static List<Link> above(ResultId id, OrganisationEntry council, Map<Slug, String> names, String home) {
        String period = "?period=" + id.period();
        String page = home + "/councils/" + council.slug();
        Link whole = new Link(council.name(), page + period);
        return id.area()
                .map(area -> List.of(
                        whole, new Link(names.getOrDefault(area, area.value()), page + "/areas/" + area + period)))
                .orElse(List.of(whole));
    }

    private static String whose(ResultId id, OrganisationEntry council, Map<Slug, String> names) {
        String whole = id.remainder() ? "The rest of " + council.name() : council.name();
        return id.area()
                .map(area -> names.getOrDefault(area, area.value()) + ", " + council.name())
                .orElse(whole);
    }

    private List<Matters.Query> queries(
            Acting acting, OrganisationEntry council, ExplanationView explained, Map<Slug, String> names, Instant now) {
        if (explained.openQueries().isEmpty()) {
            return List.of();
        }
        Lines lines = new Lines(
                acting.partnership().slug().value(), Map.of(council.slug().value(), council.name()), slug -> names);
        return queries.open(acting, council, now).all().stream()
                .filter(about -> explained.openQueries().contains(about.query().id()))
                .map(lines::query)
                .toList();
    }

    private static ExplainedView.Terms terms(ExplanationView.Terms terms) {
        return new ExplainedView.Terms(
                "Version " + terms.version(),
                terms.to() == null
                        ? "from " + Words.day(terms.from())
                        : Words.day(terms.from()) + " to " + Words.day(terms.to()),
                terms.digest());
    }
}
