package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.agreements.TermsBook;
import org.concordat.board.Queried.About;
import org.concordat.board.Queried.Level;
import org.concordat.intake.FigureEntry;
import org.concordat.intake.Figures;
import org.concordat.kernel.Slug;
import org.concordat.performance.ResultId;
import org.concordat.queries.OpenQueries;
import org.concordat.queries.OpenQuery;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;

/** Reads the open queries of a page, and what each is about. */
@ApplicationScoped
class BoardQueries {

    private final OpenQueries queries;
    private final Figures figures;
    private final TermsBook terms;
    private final Registry registry;

    BoardQueries(OpenQueries queries, Figures figures, TermsBook terms, Registry registry) {
        this.queries = queries;
        this.figures = figures;
        this.terms = terms;
        this.registry = registry;
    }

    /**
     * The queries that are open now, within the caller's transaction.
     *
     * @param council null for every council that the caller sees
     */
    Queried open(Acting acting, OrganisationEntry council, Instant now) {
        List<OpenQuery> open = council == null
                ? queries.of(acting.partnership(), now)
                : queries.of(acting.partnership(), council.id(), now);
        Set<UUID> asked = open.stream()
                .map(query -> query.subject().figure())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        Map<UUID, FigureEntry> found = figures.of(acting.partnership().id(), asked, now).stream()
                .collect(Collectors.toMap(FigureEntry::id, Function.identity()));
        return new Queried(open.stream()
                .flatMap(query -> about(acting, query, found, now).stream())
                .toList());
    }

    private Optional<About> about(Acting acting, OpenQuery query, Map<UUID, FigureEntry> found, Instant now) {
        return query.subject().isFigure()
                ? Optional.ofNullable(found.get(query.subject().figure()))
                        .map(figure -> figure(acting, query, figure, now))
                : Optional.of(result(query));
    }

    private About result(OpenQuery query) {
        ResultId id = ResultId.parse(query.subject().result());
        return new About(
                query,
                id.council().value(),
                Words.name(id.serviceLevel().value()),
                id.period(),
                id.area().orElse(null),
                Set.of(new Level(id.agreement().value(), id.serviceLevel().value())));
    }

    private About figure(Acting acting, OpenQuery query, FigureEntry figure, Instant now) {
        return new About(
                query,
                registry.organisation(figure.councilId()).orElseThrow().slug().value(),
                "Figure of " + figure.measure().value().replace('-', ' '),
                figure.period(),
                figure.area(),
                levels(acting, figure, now));
    }

    /** The service levels that a figure goes into: those of its measure. */
    private Set<Level> levels(Acting acting, FigureEntry figure, Instant now) {
        Slug measure = figure.measure();
        return terms.inForce(acting.partnership().id(), figure.councilId(), now).stream()
                .flatMap(version -> version.text().serviceLevels().stream()
                        .filter(level -> level.measure().equals(measure.value()))
                        .map(level -> new Level(version.agreement(), level.ref())))
                .collect(Collectors.toSet());
    }
}
