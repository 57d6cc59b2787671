package org.concordat.signals;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.concordat.agreements.TermsBook;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.kernel.Slug;
import org.concordat.performance.ResultId;
import org.concordat.performance.ResultQuery;
import org.concordat.performance.ResultService;
import org.concordat.performance.ResultView;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;

/** Where signals are read from: results, terms, measures, councils, marked process changes. */
@ApplicationScoped
class SignalSources {

    private final ResultService results;
    private final TermsBook terms;
    private final Catalogue catalogue;
    private final ProcessChanges changes;
    private final Registry registry;
    private final Actings actings;

    SignalSources(
            ResultService results,
            TermsBook terms,
            Catalogue catalogue,
            ProcessChanges changes,
            Registry registry,
            Actings actings) {
        this.results = results;
        this.terms = terms;
        this.catalogue = catalogue;
        this.changes = changes;
        this.registry = registry;
        this.actings = actings;
    }

    /** What a caller sees of a partnership, within its transaction. */
    Seen seen(String partnership, Instant asOf, Instant knownOn) {
        return new Seen(this, actings.in(partnership), asOf, knownOn);
    }

    List<ResultView> results(Acting acting, ResultQuery query) {
        return results.all(acting.partnership().slug().value(), query);
    }

    List<ResultView> results(Acting acting, ResultQuery query, Predicate<ResultId> wanted) {
        return results.all(acting.partnership().slug().value(), query, wanted);
    }

    /** The terms of all councils that the caller sees, by council. */
    Map<UUID, List<TermsInForce>> terms(Acting acting, Instant knownOn) {
        return terms.inForce(acting.partnership().id(), acting.councils(), knownOn);
    }

    Optional<MeasureEntry> measure(Acting acting, Slug measure, Instant knownOn) {
        return catalogue.measure(acting.partnership().id(), measure, knownOn);
    }

    List<ProcessChange> changes(Acting acting, Instant knownOn) {
        return changes.known(acting.partnership().id(), knownOn);
    }

    Optional<OrganisationEntry> organisation(UUID id) {
        return registry.organisation(id);
    }
}
