package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.catalogue.model.ComputedFrom;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Recorded;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Reads drivers for every party, writes them for who keeps the books. */
@ApplicationScoped
class DriverService {

    private static final String LIST = "drivers";

    private final Drivers drivers;
    private final CostServices services;
    private final Catalogue catalogue;
    private final Actings actings;
    private final BookKeepers keepers;
    private final CostYears years;
    private final KnownOn knownOn;
    private final Turns turns;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    DriverService(
            Drivers drivers,
            CostServices services,
            Catalogue catalogue,
            Actings actings,
            BookKeepers keepers,
            CostYears years,
            KnownOn knownOn,
            Turns turns,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.drivers = drivers;
        this.services = services;
        this.catalogue = catalogue;
        this.actings = actings;
        this.keepers = keepers;
        this.years = years;
        this.knownOn = knownOn;
        this.turns = turns;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    public Stored<DriverView> put(Slug partnership, Slug slug, NewDriver given, String ifMatch, boolean trial) {
        Acting acting = actings.in(partnership.value());
        keepers.require(acting);
        UUID id = acting.partnership().id();
        years.keepOpen(id);
        turns.take(LIST, id);
        Optional<Driver> before = drivers.current(id, slug);
        Preconditions.onReplace(
                ifMatch, before.map(b -> b.recorded.revision().number()).orElse(null));
        services.requireAll(id, given.checked().counted());
        requireUsable(id, given.measure());
        Instant now = clock.instant();
        Recorded recorded = before.map(b -> b.recorded.supersede(now, acting.who()))
                .orElseGet(() -> Recorded.first(now, acting.who()));
        drivers.flush(); // closes the former revision before there is a second current one
        Driver made = new Driver(id, slug, given, recorded);
        drivers.persistAndFlush(made);
        dryRun.end(trial);
        return new Stored<>(DriverView.of(made), recorded.revision().number(), before.isEmpty());
    }

    private void requireUsable(UUID partnership, String measure) {
        if (measure != null
                && catalogue
                        .measure(partnership, new Slug(measure), null)
                        .filter(DriverService::isUsable)
                        .isEmpty()) {
            throw Rejected.rule(
                    "M2",
                    "Costs are shared by the figures of a measure.",
                    new Fault(
                            "/measure",
                            "names a measure of the partnership that is computed from figures, and no rate or composite"));
        }
    }

    /** Whether the figures of a measure come to a volume of a year. */
    static boolean isUsable(MeasureEntry measure) {
        return measure.computedFrom() == ComputedFrom.FIGURES && measure.kind() != MeasureKind.RATE;
    }

    @Transactional
    public Stored<DriverView> get(Slug partnership, Slug slug, Instant asked) {
        UUID id = actings.in(partnership.value()).partnership().id();
        Driver found = drivers.known(id, slug, knownOn.of(asked)).orElseThrow(Rejected::missing);
        return Stored.read(DriverView.of(found), found.recorded.revision().number());
    }

    @Transactional
    public Page<DriverView> list(Slug partnership, Instant asked, int limit, String cursor) {
        UUID id = actings.in(partnership.value()).partnership().id();
        List<DriverView> views = drivers.page(id, knownOn.of(asked), cursors.decode(LIST, cursor), limit + 1).stream()
                .map(DriverView::of)
                .toList();
        return Page.of(views, limit, view -> cursors.encode(LIST, view.driver()));
    }
}
