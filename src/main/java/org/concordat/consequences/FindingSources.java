package org.concordat.consequences;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.concordat.agreements.TermsBook;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.ClosedPeriods;
import org.concordat.partnerships.YearsReconciled;
import org.concordat.performance.DefinitionChanges;
import org.concordat.performance.ResultId;
import org.concordat.performance.ResultQuery;
import org.concordat.performance.ResultService;
import org.concordat.performance.ResultView;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Registry;

/** Where consequences come from: results, terms, closings, councils. */
@ApplicationScoped
class FindingSources {

    private final ResultService results;
    private final TermsBook terms;
    private final ClosedPeriods closed;
    private final DefinitionChanges changes;
    private final Registry registry;
    private final YearsReconciled years;

    FindingSources(
            ResultService results,
            TermsBook terms,
            ClosedPeriods closed,
            DefinitionChanges changes,
            Registry registry,
            YearsReconciled years) {
        this.results = results;
        this.terms = terms;
        this.closed = closed;
        this.changes = changes;
        this.registry = registry;
        this.years = years;
    }

    /**
     * What a caller may find, within its transaction.
     *
     * @param council null for all
     */
    Findings of(Acting acting, Slug council, Instant asOf, Instant knownOn) {
        return new Findings(this, acting, council, new Place(asOf, knownOn, 0));
    }

    /** Those results of a query that are wanted; no other is made. */
    List<ResultView> results(Acting acting, ResultQuery query, Predicate<ResultId> wanted) {
        return results.all(acting.partnership().slug().value(), query, wanted);
    }

    /** The terms of some councils, by council. */
    Map<UUID, List<TermsInForce>> terms(Acting acting, Collection<UUID> councils, Instant knownOn) {
        return terms.inForce(acting.partnership().id(), councils, knownOn);
    }

    /** As of whose knowledge memberships count in a period: of a year whose costs are reconciled, as they were known then. */
    Instant memberships(Acting acting, Period period, Instant knownOn) {
        Period year = Period.containing(period.first(), Period.Length.YEAR);
        return years.closedAt(acting.partnership().id(), year)
                .filter(knownOn::isAfter)
                .orElse(knownOn);
    }

    ClosedPeriods closed() {
        return closed;
    }

    DefinitionChanges changes() {
        return changes;
    }

    Registry registry() {
        return registry;
    }
}
