package org.concordat.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.catalogue.model.MeasureDefinition;
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

/** Reads measures for every party, writes them for who keeps the catalogue. */
@ApplicationScoped
class MeasureService {

    private static final String LIST = "measures";

    private final Measures measures;
    private final Drivers drivers;
    private final Actings actings;
    private final Sides sides;
    private final KnownOn knownOn;
    private final Turns turns;
    private final ClosedPeriods closed;
    private final Event<MeasureChanged> changed;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    MeasureService(
            Measures measures,
            Drivers drivers,
            Actings actings,
            Sides sides,
            KnownOn knownOn,
            Turns turns,
            ClosedPeriods closed,
            Event<MeasureChanged> changed,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.measures = measures;
        this.drivers = drivers;
        this.actings = actings;
        this.sides = sides;
        this.knownOn = knownOn;
        this.turns = turns;
        this.closed = closed;
        this.changed = changed;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    public Stored<MeasureView> put(Slug partnership, Slug slug, NewMeasure given, String ifMatch, boolean trial) {
        Acting acting = actings.in(partnership.value());
        sides.requireCatalogueKeeper(acting);
        UUID id = acting.partnership().id();
        closed.hold(id);
        turns.take(LIST, id);
        Optional<Measure> before = measures.current(id, slug);
        Preconditions.onReplace(
                ifMatch, before.map(b -> b.recorded.revision().number()).orElse(null));
        MeasureDefinition definition = given.definition();
        drivers.requireFit(id, slug, definition);
        Instant now = clock.instant();
        Recorded recorded = before.map(b -> b.recorded.supersede(now, acting.who()))
                .orElseGet(() -> Recorded.first(now, acting.who()));
        measures.flush(); // closes the former revision before there is a second current one
        Measure made = new Measure(id, slug, given, definition, recorded);
        measures.persistAndFlush(made);
        before.ifPresent(b -> changed.fire(
                new MeasureChanged(id, slug, definition.redefines(b.entry().definition()), drivers.rates(id, slug))));
        dryRun.end(trial);
        return new Stored<>(MeasureView.of(made), recorded.revision().number(), before.isEmpty());
    }

    @Transactional
    public Stored<MeasureView> get(Slug partnership, Slug slug, Instant asked) {
        UUID id = actings.in(partnership.value()).partnership().id();
        Measure found = measures.known(id, slug, knownOn.of(asked)).orElseThrow(Rejected::missing);
        return Stored.read(MeasureView.of(found), found.recorded.revision().number());
    }

    @Transactional
    public Page<MeasureView> list(Slug partnership, Instant asked, int limit, String cursor) {
        UUID id = actings.in(partnership.value()).partnership().id();
        List<MeasureView> views = measures.page(id, knownOn.of(asked), cursors.decode(LIST, cursor), limit + 1).stream()
                .map(MeasureView::of)
                .toList();
        return Page.of(views, limit, view -> cursors.encode(LIST, view.measure()));
    }
}
