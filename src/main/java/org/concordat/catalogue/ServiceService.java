package org.concordat.catalogue;

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
import org.concordat.partnerships.ClosedPeriods;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Recorded;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Reads services for every party, writes them for who keeps the catalogue. */
@ApplicationScoped
class ServiceService {

    private static final String LIST = "services";

    private final Services services;
    private final Actings actings;
    private final Sides sides;
    private final KnownOn knownOn;
    private final Turns turns;
    private final ClosedPeriods closed;
    private final CalendarBook calendars;
    private final Event<ServiceChanged> changed;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    ServiceService(
            Services services,
            Actings actings,
            Sides sides,
            KnownOn knownOn,
            Turns turns,
            ClosedPeriods closed,
            CalendarBook calendars,
            Event<ServiceChanged> changed,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.services = services;
        this.actings = actings;
        this.sides = sides;
        this.knownOn = knownOn;
        this.turns = turns;
        this.closed = closed;
        this.calendars = calendars;
        this.changed = changed;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    public Stored<ServiceView> put(Slug partnership, Slug slug, NewService given, String ifMatch, boolean trial) {
        Acting acting = actings.in(partnership.value());
        sides.requireCatalogueKeeper(acting);
        given.requireUsable(calendar -> calendars.has(acting.partnership().id(), calendar));
        UUID id = acting.partnership().id();
        closed.hold(id);
        turns.take(LIST, id);
        Optional<Service> before = services.current(id, slug);
        Preconditions.onReplace(
                ifMatch, before.map(b -> b.recorded.revision().number()).orElse(null));
        Instant now = clock.instant();
        Recorded recorded = before.map(b -> b.recorded.supersede(now, acting.who()))
                .orElseGet(() -> Recorded.first(now, acting.who()));
        services.flush(); // closes the former revision before there is a second current one
        Service made = new Service(id, slug, given, recorded);
        services.persistAndFlush(made);
        before.filter(b -> !b.defaults.equals(made.defaults))
                .ifPresent(b -> changed.fire(new ServiceChanged(id, slug)));
        dryRun.end(trial);
        return new Stored<>(ServiceView.of(made), recorded.revision().number(), before.isEmpty());
    }

    @Transactional
    public Stored<ServiceView> get(Slug partnership, Slug slug, Instant asked) {
        UUID id = actings.in(partnership.value()).partnership().id();
        Service found = services.known(id, slug, knownOn.of(asked)).orElseThrow(Rejected::missing);
        return Stored.read(ServiceView.of(found), found.recorded.revision().number());
    }

    @Transactional
    public Page<ServiceView> list(Slug partnership, Instant asked, int limit, String cursor) {
        UUID id = actings.in(partnership.value()).partnership().id();
        List<ServiceView> views = services.page(id, knownOn.of(asked), cursors.decode(LIST, cursor), limit + 1).stream()
                .map(ServiceView::of)
                .toList();
        return Page.of(views, limit, view -> cursors.encode(LIST, view.service()));
    }
}
