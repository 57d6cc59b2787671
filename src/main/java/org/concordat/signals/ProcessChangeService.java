package org.concordat.signals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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

/** Reads marked process changes as far as the caller sees them, takes them from who keeps the catalogue (rule S1). */
@ApplicationScoped
class ProcessChangeService {

    /** How many there may be in a partnership; each chart reads them all. */
    private static final int MOST = 1000;

    private static final String LIST = "process-changes";

    private final ProcessChanges changes;
    private final Catalogue catalogue;
    private final Registry registry;
    private final Actings actings;
    private final Sides sides;
    private final KnownOn knownOn;
    private final Turns turns;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    ProcessChangeService(
            ProcessChanges changes,
            Catalogue catalogue,
            Registry registry,
            Actings actings,
            Sides sides,
            KnownOn knownOn,
            Turns turns,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.changes = changes;
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
    Stored<ProcessChangeView> put(Slug partnership, Slug slug, NewProcessChange given, String ifMatch, boolean trial) {
        Acting acting = actings.in(partnership.value());
        sides.requireKeeper(acting, "Process changes");
        UUID id = acting.partnership().id();
        turns.take(LIST, id);
        Instant now = clock.instant();
        Optional<ProcessChange> before = changes.known(id, slug.value(), now);
        Preconditions.onReplace(ifMatch, before.map(ProcessChange::revision).orElse(null));
        requireRoom(id, before);
        given.month();
        UUID owner = checked(acting, given, before);
        Recorded recorded = before.map(b -> b.recorded.supersede(now, acting.who()))
                .orElseGet(() -> Recorded.first(now, acting.who()));
        changes.flush(); // closes the former revision before there is a second current one
        ProcessChange made = new ProcessChange(id, owner, slug, given, recorded);
        changes.persistAndFlush(made);
        dryRun.end(trial);
        return new Stored<>(view(made), made.revision(), before.isEmpty());
    }

    private void requireRoom(UUID partnership, Optional<ProcessChange> before) {
        if (before.isEmpty() && changes.current(partnership) >= MOST) {
            throw Rejected.state(
                    "S1", "The partnership has " + MOST + " process changes, and no room for another one.");
        }
    }

    /** Whose charts it is about. A change stays about the same charts: which of them had it would be hard to tell else. */
    private UUID checked(Acting acting, NewProcessChange given, Optional<ProcessChange> before) {
        List<Fault> faults = new ArrayList<>();
        UUID partnership = acting.partnership().id();
        if (catalogue.measure(partnership, new Slug(given.measure()), null).isEmpty()) {
            faults.add(new Fault("/measure", "names a measure of the partnership"));
        }
        Optional<UUID> owner = given.council() == null
                ? Optional.of(ProcessChange.EVERYBODY)
                : council(acting, new Slug(given.council()), before);
        if (owner.isEmpty()) {
            faults.add(new Fault("/council", "names a council of the partnership"));
        }
        if (before.filter(b -> !b.measure.equals(given.measure())).isPresent()) {
            faults.add(new Fault("/measure", "stays the same; mark another change for another measure"));
        }
        if (owner.isPresent()
                && before.filter(b -> !b.organisationId.equals(owner.get())).isPresent()) {
            faults.add(new Fault("/council", "stays the same; mark another change for other councils"));
        }
        if (!faults.isEmpty()) {
            throw Rejected.rule("S1", "A process change is of the charts of a measure.", faults);
        }
        return owner.orElseThrow();
    }

    /** A council; one that is no member any more keeps the marks that it has. */
    private Optional<UUID> council(Acting acting, Slug council, Optional<ProcessChange> before) {
        return registry.organisation(council)
                .map(OrganisationEntry::id)
                .filter(acting::sees)
                .flatMap(acting.partnership()::membership)
                .filter(membership -> membership.isAcceptedMember()
                        || before.filter(b -> b.organisationId.equals(membership.organisationId()))
                                .isPresent())
                .map(MembershipEntry::organisationId);
    }

    @Transactional
    Stored<ProcessChangeView> get(Slug partnership, Slug slug, Instant asked) {
        UUID id = actings.in(partnership.value()).partnership().id();
        ProcessChange found = changes.known(id, slug.value(), knownOn.of(asked)).orElseThrow(Rejected::missing);
        return Stored.read(view(found), found.revision());
    }

    @Transactional
    Page<ProcessChangeView> list(Slug partnership, Instant asked, int limit, String cursor) {
        UUID id = actings.in(partnership.value()).partnership().id();
        List<ProcessChangeView> views =
                changes.page(id, knownOn.of(asked), cursors.decode(LIST, cursor), limit + 1).stream()
                        .map(this::view)
                        .toList();
        return Page.of(views, limit, view -> cursors.encode(LIST, view.change()));
    }

    /** A change as it is answered, within the caller's transaction. */
    ProcessChangeView view(ProcessChange change) {
        return ProcessChangeView.of(
                change,
                registry.organisation(change.organisationId)
                        .map(council -> council.slug().value())
                        .orElse(null));
    }
}
