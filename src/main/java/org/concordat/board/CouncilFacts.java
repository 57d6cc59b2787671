package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.concordat.agreements.TermsBook;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.board.PageFacts.Page;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Areas;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.performance.PooledResults;
import org.concordat.performance.PooledView;
import org.concordat.performance.ResultQuery;
import org.concordat.tenancy.OrganisationEntry;

/** Reads what pages of one council need beside results; within the caller's transaction. */
@ApplicationScoped
class CouncilFacts {

    private static final Set<String> COUNCILS = Set.of("council", "serviceLevel");

    private final Areas areas;
    private final TermsBook terms;
    private final PooledResults pooled;

    CouncilFacts(Areas areas, TermsBook terms, PooledResults pooled) {
        this.areas = areas;
        this.terms = terms;
        this.pooled = pooled;
    }

    AreaTree tree(OrganisationEntry council) {
        return areas.tree(council.id(), null);
    }

    Map<Slug, String> names(OrganisationEntry council) {
        return areas.names(council.id());
    }

    /** All signed versions of the council's agreements. */
    List<TermsInForce> terms(Page page, OrganisationEntry council) {
        return terms.inForce(page.acting().partnership().id(), council.id(), page.now());
    }

    /**
     * All councils of the partnership, pooled: for who sees them all, and where there are several. Nobody else is told what others' figures
     * could be reckoned from.
     */
    List<PooledView> pooled(Page page) {
        return all(page)
                ? pooled.of(
                        page.acting(),
                        new ResultQuery(
                                List.of(page.period()),
                                null,
                                null,
                                null,
                                null,
                                COUNCILS,
                                false,
                                page.now(),
                                page.now()))
                : List.of();
    }

    /** Whether the caller is shown all councils together. */
    static boolean all(Page page) {
        return new CostSight(page.acting()).all() && page.acting().councils().size() > 1;
    }

    /** The addresses of all that a service's pooled figures were made of. */
    static UnaryOperator<String> services(Page page) {
        return service -> page.home() + "?period=" + page.period() + "&service=" + service + "#results-" + service;
    }
}
