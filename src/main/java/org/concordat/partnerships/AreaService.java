package org.concordat.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Caller;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Recorded;
import org.concordat.tenancy.Registry;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Reads and writes the areas of the caller's own organisation; the operator those of any. */
@ApplicationScoped
class AreaService {

    /** How many areas a council may have: the tree is read whole. */
    static final int MOST = 5_000;

    private static final String LIST = "areas";

    private final Areas areas;
    private final Actings actings;
    private final Registry registry;
    private final LocalAuthorities authorities;
    private final KnownOn knownOn;
    private final Turns turns;
    private final ClosedPeriods closed;
    private final Event<AreasChanged> changed;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    AreaService(
            Areas areas,
            Actings actings,
            Registry registry,
            LocalAuthorities authorities,
            KnownOn knownOn,
            Turns turns,
            ClosedPeriods closed,
            Event<AreasChanged> changed,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.areas = areas;
        this.actings = actings;
        this.registry = registry;
        this.authorities = authorities;
        this.knownOn = knownOn;
        this.turns = turns;
        this.closed = closed;
        this.changed = changed;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    public Stored<AreaView> put(Slug organisation, Slug slug, NewArea given, String ifMatch, boolean trial) {
        UUID council = own(organisation);
        registry.partnershipsOf(council).stream()
                .map(PartnershipEntry::id)
                .sorted()
                .forEach(partnership -> closed.hold(partnership, List.of(council)));
        turns.take(LIST, council);
        Optional<Area> before = areas.current(council, slug);
        Preconditions.onReplace(
                ifMatch, before.map(a -> a.recorded.revision().number()).orElse(null));
        AreaTree tree = areas.tree(council, null).with(slug, given.parentSlug(), given.parentFrom());
        if (tree.placements().size() > MOST) {
            throw Rejected.rule("C6", "A council has at most " + MOST + " areas.");
        }
        Instant now = clock.instant();
        String who = actings.mustCall().who();
        Recorded recorded = before.map(a -> a.recorded.supersede(now, who)).orElseGet(() -> Recorded.first(now, who));
        areas.flush(); // closes the former revision before there is a second current one
        Area area = new Area(council, slug, given, tree.placements().get(slug), recorded);
        areas.persistAndFlush(area);
        if (before.filter(b -> !b.placements().equals(area.placements())).isPresent()) {
            changed.fire(new AreasChanged(council, given.parentFrom()));
        }
        dryRun.end(trial);
        return new Stored<>(AreaView.of(area, authorities), recorded.revision().number(), before.isEmpty());
    }

    @Transactional
    public Stored<AreaView> get(Slug organisation, Slug slug, Instant asked) {
        Area area = areas.known(own(organisation), slug, knownOn.of(asked)).orElseThrow(Rejected::missing);
        return Stored.read(
                AreaView.of(area, authorities), area.recorded.revision().number());
    }

    @Transactional
    public Page<AreaView> list(Slug organisation, Instant asked, int limit, String cursor) {
        return page(own(organisation), knownOn.of(asked), limit, cursor);
    }

    /** The areas of a council whose rows the caller sees in a partnership: its provider, the board, an auditor, itself. */
    @Transactional
    public Page<AreaView> list(Slug partnership, Slug organisation, Instant asked, int limit, String cursor) {
        Acting acting = actings.in(partnership.value());
        UUID council = registry.organisation(organisation)
                .map(OrganisationEntry::id)
                .filter(acting::sees)
                .orElseThrow(Rejected::missing);
        return page(council, acting.whileMember(council, knownOn.of(asked)), limit, cursor);
    }

    private Page<AreaView> page(UUID council, Instant knownOn, int limit, String cursor) {
        List<AreaView> views = areas.page(council, knownOn, cursors.decode(LIST, cursor), limit + 1).stream()
                .map(area -> AreaView.of(area, authorities))
                .toList();
        return Page.of(views, limit, view -> cursors.encode(LIST, view.area()));
    }

    /** The organisation, where it is the caller's to see; another's is as missing as none. */
    private UUID own(Slug organisation) {
        Caller caller = actings.mustCall();
        return registry.organisation(organisation)
                .map(OrganisationEntry::id)
                .filter(id -> caller.isOperator()
                        || caller.organisation().filter(o -> o.id().equals(id)).isPresent())
                .orElseThrow(Rejected::missing);
    }
}
