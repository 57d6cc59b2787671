package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.board.TableView.Link;
import org.concordat.catalogue.model.ComputedFrom;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Areas;
import org.concordat.performance.ExplanationService;
import org.concordat.performance.ExplanationView;
import org.concordat.performance.ResultId;
import org.concordat.performance.ResultQuery;
import org.concordat.performance.ResultService;
import org.concordat.performance.ResultView;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;

/** The results as the pages need them: as of now, as known now. */
@ApplicationScoped
class BoardResults {

    private static final Set<String> COUNCILS = Set.of("council", "serviceLevel");
    private static final Set<String> AREAS = Set.of("council", "area", "serviceLevel");

    private final ResultService results;
    private final ExplanationService explanations;
    private final Registry registry;
    private final Areas areas;
    private final Clock clock;

    BoardResults(ResultService results, ExplanationService explanations, Registry registry, Areas areas, Clock clock) {
        this.results = results;
        this.explanations = explanations;
        this.registry = registry;
        this.areas = areas;
        this.clock = clock;
    }

    /** One result for each council and service level. */
    List<Shown> ofCouncils(Acting acting, Period period) {
        return list(acting, period, null, COUNCILS);
    }

    /** One result for each area of a council and service level, and those of the council as a whole. */
    List<Shown> ofAreas(Acting acting, OrganisationEntry council, Period period) {
        return list(acting, period, council.slug(), AREAS);
    }

    private List<Shown> list(Acting acting, Period period, Slug council, Set<String> by) {
        Instant now = clock.instant();
        ResultQuery query = new ResultQuery(List.of(period), council, null, null, null, by, false, now, now);
        return results.all(acting.partnership().slug().value(), query).stream()
                .map(Shown::of)
                .toList();
    }

    /** What one result was made of, for people. */
    ExplainedView explanation(Acting acting, String result) {
        Instant now = clock.instant();
        String partnership = acting.partnership().slug().value();
        ResultId id = ResultId.parse(result);
        ExplanationView explained = explanations.explain(partnership, id, now, now);
        ResultView view = explained.result();
        OrganisationEntry of = registry.organisation(new Slug(view.council())).orElseThrow(Rejected::missing);
        String council = of.name();
        Map<Slug, String> names = areas.names(of.id());
        String whole = id.remainder() ? "The rest of " + council : council;
        String whose = view.area() == null ? whole : named(view.area(), names) + ", " + council;
        String heading = whose + ": " + BoardPages.inWords(new Slug(view.serviceLevel()));
        Period period = Period.parse(view.period()).orElseThrow();
        String home = "/board/" + partnership;
        return new ExplainedView(
                acting.partnership().title(),
                heading,
                List.of(
                        new Link("Councils", home + "?period=" + period),
                        new Link(council, home + "/councils/" + view.council() + "?period=" + period)),
                PeriodChoices.inWords(period) + ", " + PeriodChoices.bounds(period),
                Shown.of(view).cell("", heading, ""),
                explained.steps().stream()
                        .map(step -> new ExplainedView.Step(step.rule(), step.what()))
                        .toList(),
                view.units().stream().map(unit -> unit(unit, view, names)).toList(),
                explained.terms().stream().map(BoardResults::terms).toList(),
                "/v1/partnerships/" + partnership + "/results/" + view.id() + "/explanation");
    }

    /** What people call an area; its slug where it has no name any more. */
    private static String named(String area, Map<Slug, String> names) {
        return names.getOrDefault(new Slug(area), area);
    }

    private static ExplainedView.Unit unit(ResultView.Unit unit, ResultView of, Map<Slug, String> names) {
        boolean pooledCases = of.figures() == 0 && of.computedFrom().equals(ComputedFrom.CASES.text());
        String rest = pooledCases ? "What has no area" : "The rest of the council";
        String areas = unit.areas().stream()
                .map(area -> area == null ? rest : named(area, names))
                .collect(Collectors.joining(", "));
        return new ExplainedView.Unit(
                areas,
                unit.target() == null ? "" : Shown.figure(unit.target(), of.unit()),
                unit.value() == null ? "No data" : Shown.figure(unit.value(), of.unit()),
                !of.hasParts() ? "" : Shown.number(unit.numerator()) + " of " + Shown.number(unit.denominator()),
                Shown.bandInWords(unit.band()),
                Optional.ofNullable(unit.band()).orElse("no-data"),
                "version " + unit.version() + ", " + (unit.variation() == null ? "base" : unit.variation()));
    }

    private static ExplainedView.Terms terms(ExplanationView.Terms terms) {
        return new ExplainedView.Terms(
                "Version " + terms.version(),
                terms.to() == null ? "from " + terms.from() : terms.from() + " to " + terms.to(),
                terms.digest());
    }
}
