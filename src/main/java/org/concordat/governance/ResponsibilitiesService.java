package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.catalogue.Catalogue;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.MembershipEntry;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Recorded;
import org.concordat.tenancy.Registry;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Writes who answers for services, for whoever keeps the catalogue; reads it for everybody. */
@ApplicationScoped
class ResponsibilitiesService {

    private static final String RULE = "models";
    /** The list; whoever writes what is in it takes the turn of this name first. */
    static final String LIST = "responsibilities";

    private final Responsibilities responsibilities;
    private final Catalogue catalogue;
    private final Registry registry;
    private final Actings actings;
    private final Sides sides;
    private final KnownOn knownOn;
    private final Turns turns;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    ResponsibilitiesService(
            Responsibilities responsibilities,
            Catalogue catalogue,
            Registry registry,
            Actings actings,
            Sides sides,
            KnownOn knownOn,
            Turns turns,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.responsibilities = responsibilities;
        this.catalogue = catalogue;
        this.registry = registry;
        this.actings = actings;
        this.sides = sides;
        this.knownOn = knownOn;
        this.turns = turns;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    Stored<ResponsibilitiesView> put(
            Slug partnership, Slug service, NewResponsibilities given, String ifMatch, boolean trial) {
        Acting acting = actings.in(partnership.value());
        sides.requireCatalogueKeeper(acting);
        UUID id = acting.partnership().id();
        turns.take(LIST, id);
        Instant now = clock.instant();
        if (catalogue.service(id, service, now).isEmpty()) {
            throw Rejected.missing();
        }
        Optional<Responsibility> before = responsibilities.known(id, service.value(), now);
        Preconditions.onReplace(ifMatch, before.map(Responsibility::revision).orElse(null));
        requireParties(acting, given.checked());
        Recorded recorded = before.map(b -> b.recorded.supersede(now, acting.who()))
                .orElseGet(() -> Recorded.first(now, acting.who()));
        responsibilities.flush(); // closes the former revision before there is a second current one
        Responsibility made = new Responsibility(id, service.value(), given, recorded);
        responsibilities.persistAndFlush(made);
        dryRun.end(trial);
        return new Stored<>(ResponsibilitiesView.of(made, null), made.revision(), before.isEmpty());
    }

    private void requireParties(Acting acting, NewResponsibilities given) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < given.parts().size(); i++) {
            boolean party = registry.organisation(new Slug(given.parts().get(i).organisation()))
                    .map(OrganisationEntry::id)
                    .flatMap(acting.partnership()::membership)
                    .filter(MembershipEntry::accepted)
                    .isPresent();
            if (!party) {
                faults.add(new Fault("/parts/" + i + "/organisation", "is an organisation of the partnership"));
            }
        }
        if (!faults.isEmpty()) {
            throw Rejected.rule(RULE, "Who answers for a service is of the partnership.", faults);
        }
    }

    @Transactional
    Stored<ResponsibilitiesView> get(Slug partnership, Slug service, LocalDate on, Instant asked) {
        UUID id = actings.in(partnership.value()).partnership().id();
        Responsibility found =
                responsibilities.known(id, service.value(), knownOn.of(asked)).orElseThrow(Rejected::missing);
        return Stored.read(ResponsibilitiesView.of(found, on), found.revision());
    }

    @Transactional
    Page<ResponsibilitiesView> list(Slug partnership, LocalDate on, Instant asked, int limit, String cursor) {
        UUID id = actings.in(partnership.value()).partnership().id();
        List<ResponsibilitiesView> found =
                responsibilities.page(id, knownOn.of(asked), cursors.decode(LIST, cursor), limit + 1).stream()
                        .map(kept -> ResponsibilitiesView.of(kept, on))
                        .toList();
        return Page.of(found, limit, last -> cursors.encode(LIST, last.service()));
    }
}
