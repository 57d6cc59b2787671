package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.agreements.TermsBook;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.catalogue.CalendarBook;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.catalogue.model.Rounding;
import org.concordat.intake.CaseState;
import org.concordat.intake.Cases;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Areas;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Capacity;
import org.concordat.tenancy.Registry;
import org.concordat.web.Cursors;
import org.concordat.web.Page;

/** Says of a result what it was made of, down to each case. */
@ApplicationScoped
public class ExplanationService {

    private static final String LIST = "explained-cases";

    private final ResultService results;
    private final Phases phases;
    private final Cases cases;
    private final TermsBook terms;
    private final Catalogue catalogue;
    private final CalendarBook calendars;
    private final Areas areas;
    private final Registry registry;
    private final Actings actings;
    private final Cursors cursors;

    ExplanationService(
            ResultService results,
            Phases phases,
            Cases cases,
            TermsBook terms,
            Catalogue catalogue,
            CalendarBook calendars,
            Areas areas,
            Registry registry,
            Actings actings,
            Cursors cursors) {
        this.results = results;
        this.phases = phases;
        this.cases = cases;
        this.terms = terms;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.areas = areas;
        this.registry = registry;
        this.actings = actings;
        this.cursors = cursors;
    }

    /**
     * How a result came about: counts, terms with their digests, definition, and each step with the number of its rule.
     *
     * @throws Rejected missing, when there is no such result or it is not the caller's to see
     */
    @Transactional
    public ExplanationView explain(String partnership, ResultId id, Instant asOf, Instant knownOn) {
        ResultView result = results.get(partnership, id, asOf, knownOn);
        Acting acting = actings.in(partnership);
        List<TermsInForce> inForce = inForce(acting, id, knownOn);
        String slug = inForce.stream()
                .flatMap(t -> t.text().serviceLevel(id.serviceLevel().value()).stream())
                .map(l -> l.measure())
                .reduce((first, last) -> last)
                .orElseThrow(Rejected::missing);
        MeasureEntry measure = catalogue
                .measure(acting.partnership().id(), new Slug(slug), knownOn)
                .orElseThrow(Rejected::missing);
        return new ExplanationView(
                result,
                new ExplanationView.Definition(
                        measure.slug().value(),
                        measure.revision(),
                        measure.kind().text(),
                        measure.direction().text(),
                        measure.countedBy().text(),
                        Optional.ofNullable(measure.rounding())
                                .map(Rounding::decimals)
                                .orElse(null)),
                inForce.stream()
                        .filter(t -> !t.from().isAfter(id.period().last()))
                        .map(t -> new ExplanationView.Terms(t.version(), t.from(), t.to(), t.digest()))
                        .toList(),
                steps(result));
    }

    private static List<ExplanationView.Step> steps(ResultView result) {
        List<ExplanationView.Step> steps = new ArrayList<>();
        steps.add(new ExplanationView.Step(
                "C1",
                "Cases counted by " + result.countedBy() + " from " + result.from() + " to " + result.to()
                        + ", judged as of " + result.asOf() + ", as recorded up to " + result.knownOn() + "."));
        steps.add(new ExplanationView.Step(
                "C2",
                result.counts().met() + " met, " + result.counts().missed() + " missed; "
                        + result.counts().running() + " running and "
                        + result.counts().noTarget() + " without a target are in no denominator."));
        steps.add(new ExplanationView.Step(
                result.value() == null ? "C4" : "C3",
                result.value() == null
                        ? "The denominator is 0: there is no data."
                        : result.numerator() + " / " + result.denominator() + " = " + result.value() + " "
                                + result.unit() + ", shown half-up to two decimals."));
        result.units()
                .forEach(unit -> steps.add(new ExplanationView.Step(
                        "B1",
                        "Unit of " + unit.areas() + " under the ladder of version " + unit.version() + " ("
                                + unit.from()
                                + (unit.variation() == null ? "" : " " + unit.variation()) + "): "
                                + unit.counts().met()
                                + " of " + (unit.counts().met() + unit.counts().missed()) + " against " + unit.target()
                                + " is " + (unit.band() == null ? "no data" : unit.band())
                                + ", decided on the exact ratio.")));
        return List.copyOf(steps);
    }

    private List<TermsInForce> inForce(Acting acting, ResultId id, Instant knownOn) {
        return terms.inForce(acting.partnership().id(), council(id), knownOn).stream()
                .filter(t -> t.agreement().equals(id.agreement().value()))
                .toList();
    }

    private UUID council(ResultId id) {
        return registry.organisation(id.council())
                .orElseThrow(Rejected::missing)
                .id();
    }

    @Transactional
    Page<CaseLineView> cases(String partnership, ResultId id, Instant asOf, Instant knownOn, int limit, String cursor) {
        Acting acting = actings.in(partnership);
        UUID council = council(id);
        if (!acting.sees(council)) {
            throw Rejected.missing();
        }
        if (acting.capacity() == Capacity.BOARD) {
            throw Rejected.forbidden("The board sees counts, not cases: ask the council or its provider.");
        }
        Span span = Span.of(id.period(), asOf, knownOn);
        String after = Optional.ofNullable(cursors.decode(LIST, cursor)).orElse("");
        List<Phases.Listed> listed = phases.cases(
                acting.partnership().id(),
                span,
                council,
                id.agreement().value(),
                id.serviceLevel().value(),
                after,
                limit + 1);
        Page<Phases.Listed> page = Page.of(listed, limit, l -> cursors.encode(LIST, l.ref()));
        return new Page<>(lines(acting, id, span, council, page.items()), page.next());
    }

    private List<CaseLineView> lines(Acting acting, ResultId id, Span span, UUID council, List<Phases.Listed> listed) {
        AreaTree tree = areas.tree(council, span.knownOn());
        Set<Slug> within = id.area()
                .map(area -> tree.withDescendants(area, id.period().last()))
                .orElse(null);
        Map<UUID, CaseState> states = cases
                .find(
                        acting.partnership().id(),
                        council,
                        listed.stream().map(Phases.Listed::caseId).toList(),
                        span.knownOn())
                .stream()
                .collect(Collectors.toMap(CaseState::id, Function.identity()));
        CaseJudge judge = new CaseJudge(
                acting.partnership(),
                inForce(acting, id, span.knownOn()),
                tree,
                new CaseJudge.Definitions(
                        m -> catalogue.measure(acting.partnership().id(), m, span.knownOn()),
                        c -> calendars.calendar(acting.partnership().id(), c, span.knownOn())),
                council);
        return listed.stream()
                .filter(l -> within == null || l.area() != null && within.contains(new Slug(l.area())))
                .map(l -> line(judge, id, span, l, states.get(l.caseId())))
                .toList();
    }

    private static CaseLineView line(CaseJudge judge, ResultId id, Span span, Phases.Listed listed, CaseState state) {
        boolean closed = state.closed() != null && !state.closed().isAfter(span.asOf());
        return new CaseLineView(
                listed.ref(),
                listed.area(),
                listed.standing().text(),
                state.received(),
                closed ? state.closed() : null,
                judge.due(id.serviceLevel().value(), state, span.asOf()).orElse(null),
                listed.version());
    }
}
