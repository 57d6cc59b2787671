package org.concordat.queries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.KnownOn;
import org.concordat.queries.Queries.Moment;
import org.concordat.queries.Queries.Standing;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;
import org.concordat.web.Cursors;
import org.concordat.web.Page;

/** Reads queries. */
@ApplicationScoped
class QueryService {

    private static final String LIST = "queries";

    private final Queries queries;
    private final Registry registry;
    private final Actings actings;
    private final KnownOn knownOn;
    private final Cursors cursors;

    QueryService(Queries queries, Registry registry, Actings actings, KnownOn knownOn, Cursors cursors) {
        this.queries = queries;
        this.registry = registry;
        this.actings = actings;
        this.knownOn = knownOn;
        this.cursors = cursors;
    }

    @Transactional
    public QueryView get(Slug partnership, UUID id, Instant asked) {
        Acting acting = actings.in(partnership.value());
        Moment moment = moment(acting, knownOn.of(asked));
        return view(queries.find(moment, id).orElseThrow(Rejected::missing), moment);
    }

    @Transactional
    public Page<QueryView> list(Slug partnership, QueryFilter filter, Instant asked, int limit, String cursor) {
        Acting acting = actings.in(partnership.value());
        Moment moment = moment(acting, knownOn.of(asked));
        UUID council = filter.council() == null ? null : council(acting, filter.council());
        String after = cursors.decode(LIST, cursor);
        List<QueryView> views =
                queries.page(moment, filter, council, after == null ? null : UUID.fromString(after), limit + 1).stream()
                        .map(standing -> QueryView.of(standing, moment, slug(standing), null))
                        .toList();
        return Page.of(views, limit, last -> cursors.encode(LIST, last.id().toString()));
    }

    private UUID council(Acting acting, Slug slug) {
        return registry.organisation(slug)
                .map(OrganisationEntry::id)
                .filter(acting::sees)
                .orElseThrow(Rejected::missing);
    }

    /** An instant at which queries are known. */
    Moment moment(Acting acting, Instant known) {
        LocalDate today = LocalDate.ofInstant(known, acting.partnership().timeZone());
        return new Moment(acting.partnership().id(), known, today);
    }

    /** A query with its whole history. */
    QueryView view(Standing standing, Moment moment) {
        List<QueryEvent> history = queries.history(moment, standing.query().id);
        return QueryView.of(standing, moment, slug(standing), history);
    }

    private String slug(Standing standing) {
        return registry.organisation(standing.query().organisationId)
                .map(organisation -> organisation.slug().value())
                .orElseThrow();
    }
}
