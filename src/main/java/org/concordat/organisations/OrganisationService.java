package org.concordat.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Registry;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Registers, changes, suspends and finds organisations. */
@ApplicationScoped
class OrganisationService {

    private static final String LIST = "organisations";

    private final Organisations organisations;
    private final Registry registry;
    private final Actings actings;
    private final Cursors cursors;
    private final DryRun tries;
    private final Clock clock;

    OrganisationService(
            Organisations organisations,
            Registry registry,
            Actings actings,
            Cursors cursors,
            DryRun tries,
            Clock clock) {
        this.organisations = organisations;
        this.registry = registry;
        this.actings = actings;
        this.cursors = cursors;
        this.tries = tries;
        this.clock = clock;
    }

    @Transactional
    OrganisationView put(Slug slug, NewOrganisation body, String ifMatch, boolean dryRun) {
        Organisation found = organisations.withSlug(slug).orElse(null);
        Preconditions.onReplace(ifMatch, found == null ? null : found.revision);
        Organisation organisation = found == null ? make(slug) : found;
        organisation.replace(body, clock.instant(), actings.mustCall().who());
        organisations.persistAndFlush(organisation);
        registry.refreshAfterCommit();
        tries.end(dryRun);
        return OrganisationView.of(organisation, found == null);
    }

    private static Organisation make(Slug slug) {
        Organisation organisation = new Organisation();
        organisation.id = Ids.next();
        organisation.slug = slug.value();
        return organisation;
    }

    @Transactional
    OrganisationView suspend(Slug slug, boolean dryRun) {
        return suspend(organisations.withSlug(slug).orElseThrow(Rejected::missing), true, dryRun);
    }

    @Transactional
    OrganisationView reinstate(Slug slug, String ifMatch, boolean dryRun) {
        Organisation organisation = organisations.withSlug(slug).orElseThrow(Rejected::missing);
        Preconditions.onReplace(ifMatch, organisation.revision);
        return suspend(organisation, false, dryRun);
    }

    private OrganisationView suspend(Organisation organisation, boolean suspended, boolean dryRun) {
        organisation.suspend(suspended, clock.instant(), actings.mustCall().who());
        organisations.flush();
        registry.refreshAfterCommit();
        tries.end(dryRun);
        return OrganisationView.of(organisation, false);
    }

    @Transactional
    OrganisationView get(Slug slug) {
        return organisations
                .withSlug(slug)
                .map(o -> OrganisationView.of(o, false))
                .orElseThrow(Rejected::missing);
    }

    @Transactional
    Page<OrganisationView> list(int limit, String cursor) {
        List<OrganisationView> oneMore = organisations.after(cursors.decode(LIST, cursor), limit + 1).stream()
                .map(o -> OrganisationView.of(o, false))
                .toList();
        return Page.of(oneMore, limit, o -> cursors.encode(LIST, o.organisation()));
    }
}
