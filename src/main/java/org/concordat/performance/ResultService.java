package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.concordat.agreements.TermsBook;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.catalogue.model.ComputedFrom;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Areas;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;
import org.concordat.web.Page;

/** Reads results: every service level from cases that was in force in the period, for the councils that the caller may see. */
@ApplicationScoped
public class ResultService {

    private final Phases phases;
    private final TermsBook terms;
    private final Catalogue catalogue;
    private final Areas areas;
    private final Registry registry;
    private final Actings actings;

    ResultService(
            Phases phases, TermsBook terms, Catalogue catalogue, Areas areas, Registry registry, Actings actings) {
        this.phases = phases;
        this.terms = terms;
        this.catalogue = catalogue;
        this.areas = areas;
        this.registry = registry;
        this.actings = actings;
    }

    /** The results that a query asks for, of the councils that the caller sees, by council, service level, then area. */
    @Transactional
    public Page<ResultView> list(String partnership, ResultQuery query) {
        Acting acting = actings.in(partnership);
        Span span = Span.of(query.period(), query.asOf(), query.knownOn());
        List<Phases.Counted> counted = phases.counts(acting.partnership().id(), span);
        List<ResultView> views = new ArrayList<>();
        councils(acting, query.council()).forEach(council -> {
            List<TermsInForce> inForce = terms.inForce(acting.partnership().id(), council.id(), span.knownOn());
            AreaTree tree = areas.tree(council.id(), span.knownOn());
            levels(inForce, query)
                    .forEach(level -> views.addAll(
                            new OfLevel(acting, council, inForce, tree, level, span).views(query, counted)));
        });
        return Page.whole(views);
    }

    private Stream<OrganisationEntry> councils(Acting acting, Slug asked) {
        return acting.councils().stream()
                .flatMap(id -> registry.organisation(id).stream())
                .filter(o -> asked == null || o.slug().equals(asked))
                .sorted(java.util.Comparator.comparing(OrganisationEntry::slug));
    }

    /** A service level of an agreement, as the latest version in force by the end of the period has it. */
    private record Level(String agreement, ServiceLevel text) {}

    private static List<Level> levels(List<TermsInForce> inForce, ResultQuery query) {
        List<Level> levels = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        inForce.stream()
                .filter(t -> !t.from().isAfter(query.period().last())
                        && (t.to() == null || !t.to().isBefore(query.period().first())))
                .sorted(java.util.Comparator.comparing(TermsInForce::from).reversed())
                .forEach(t -> t.text().serviceLevels().stream()
                        .filter(l -> query.service() == null
                                || l.service().equals(query.service().value()))
                        .filter(l -> query.serviceLevel() == null
                                || l.ref().equals(query.serviceLevel().value()))
                        .filter(l -> seen.add(t.agreement() + "." + l.ref()))
                        .forEach(l -> levels.add(new Level(t.agreement(), l))));
        levels.sort(java.util.Comparator.comparing((Level l) -> l.text().ref()).thenComparing(Level::agreement));
        return levels;
    }

    /** One service level of one council. */
    private final class OfLevel {

        private final Acting acting;
        private final OrganisationEntry council;
        private final List<TermsInForce> inForce;
        private final AreaTree tree;
        private final Level level;
        private final Span span;

        OfLevel(
                Acting acting,
                OrganisationEntry council,
                List<TermsInForce> inForce,
                AreaTree tree,
                Level level,
                Span span) {
            this.acting = acting;
            this.council = council;
            this.inForce = inForce.stream()
                    .filter(t -> t.agreement().equals(level.agreement()))
                    .toList();
            this.tree = tree;
            this.level = level;
            this.span = span;
        }

        List<ResultView> views(ResultQuery query, List<Phases.Counted> counted) {
            Optional<MeasureEntry> measure = catalogue
                    .measure(acting.partnership().id(), new Slug(level.text().measure()), span.knownOn())
                    .filter(m -> m.computedFrom() == ComputedFrom.CASES);
            if (measure.isEmpty()) {
                return List.of();
            }
            List<Phases.Counted> own = counted.stream()
                    .filter(c -> c.council().equals(council.id())
                            && c.agreement().equals(level.agreement())
                            && c.serviceLevel().equals(level.text().ref()))
                    .toList();
            int revision = phases.recordings(
                    acting.partnership().id(),
                    span,
                    council.id(),
                    level.agreement(),
                    level.text().ref());
            return rows(query)
                    .map(area -> view(area, query, own, measure.get(), revision))
                    .toList();
        }

        private Stream<Optional<Slug>> rows(ResultQuery query) {
            if (query.area() != null) {
                return tree.has(query.area()) ? Stream.of(Optional.of(query.area())) : Stream.empty();
            }
            if (!query.byArea()) {
                return Stream.of(Optional.empty());
            }
            Stream<Slug> named =
                    query.leaves() ? tree.leaves(query.period().last()).stream() : tree.placements().keySet().stream();
            return Stream.concat(
                    Stream.of(Optional.<Slug>empty()), named.sorted().map(Optional::of));
        }

        private ResultView view(
                Optional<Slug> area, ResultQuery query, List<Phases.Counted> own, MeasureEntry measure, int revision) {
            ResultId id = new ResultId(
                    query.period(),
                    council.slug(),
                    new Slug(level.agreement()),
                    new Slug(level.text().ref()),
                    area);
            List<Phases.Counted> of =
                    own.stream().filter(c -> belongs(c.area(), area, query)).toList();
            return new ResultMaker(id, span, tree, inForce, measure).view(of, revision);
        }

        /** An area's row has its descendants in it; of leaves, the row without an area is the remainder (rule C6). */
        private boolean belongs(String of, Optional<Slug> row, ResultQuery query) {
            if (row.isPresent()) {
                return of != null
                        && tree.withDescendants(row.get(), query.period().last())
                                .contains(new Slug(of));
            }
            boolean remainder = query.byArea() && query.leaves();
            return !remainder
                    || of == null
                    || !tree.leaves(query.period().last()).contains(new Slug(of));
        }
    }

    /**
     * One result by its id.
     *
     * @throws Rejected missing, when there is none or it is not the caller's to see
     */
    @Transactional
    public ResultView get(String partnership, ResultId id, java.time.Instant asOf, java.time.Instant knownOn) {
        ResultQuery query = new ResultQuery(
                id.period(),
                id.council(),
                id.area().orElse(null),
                null,
                id.serviceLevel(),
                Set.of("council", "serviceLevel"),
                false,
                asOf,
                knownOn);
        return list(partnership, query).items().stream()
                .filter(r -> r.agreement().equals(id.agreement().value()))
                .findFirst()
                .orElseThrow(Rejected::missing);
    }
}
