package org.concordat.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.concordat.catalogue.Catalogue;
import org.concordat.intake.model.FigureRow;
import org.concordat.intake.model.RowKind;
import org.concordat.partnerships.Areas;
import org.concordat.partnerships.ClosedPeriods;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.model.ClosedMonths;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Registry;
import org.concordat.web.DryRun;

/** Takes figures in bulk; a load is one transaction. */
@ApplicationScoped
class FigureLoadService {

    private final Actings actings;
    private final LoadGate gate;
    private final Loads loads;
    private final BulkLoad bulk;
    private final FigureStore store;
    private final Lapses lapses;
    private final Registry registry;
    private final Sides sides;
    private final Catalogue catalogue;
    private final Areas areas;
    private final ClosedPeriods closed;
    private final Event<FiguresRecorded> recorded;
    private final DryRun dryRun;

    FigureLoadService(
            Actings actings,
            LoadGate gate,
            Loads loads,
            BulkLoad bulk,
            FigureStore store,
            Lapses lapses,
            Registry registry,
            Sides sides,
            Catalogue catalogue,
            Areas areas,
            ClosedPeriods closed,
            Event<FiguresRecorded> recorded,
            DryRun dryRun) {
        this.actings = actings;
        this.gate = gate;
        this.loads = loads;
        this.bulk = bulk;
        this.store = store;
        this.lapses = lapses;
        this.registry = registry;
        this.sides = sides;
        this.catalogue = catalogue;
        this.areas = areas;
        this.closed = closed;
        this.recorded = recorded;
        this.dryRun = dryRun;
    }

    @Transactional
    public Receipt take(Sending sending) {
        Acting acting = actings.in(sending.partnership().value());
        sides.requireParty(acting);
        return gate.through(acting.organisation().id(), () -> take(acting, sending));
    }

    private Receipt take(Acting acting, Sending sending) {
        ClosedMonths locked = closed.held(acting.partnership().id(), acting.councils());
        Load load = loads.open(acting, RowKind.FIGURES, sending);
        Parties parties = new Parties(acting, registry, sides, catalogue, areas);
        Rows<FigureRow> rows = loads.rows(load, sending, new FigureForm(), profile -> new FigureForm());
        LapseOf lapse = lapses.of(acting.partnership(), load.at());
        FigureWriter writer = new FigureWriter(load, parties, locked, lapse, store, recorded::fire);
        Receipt receipt = bulk.take(load, rows, writer);
        dryRun.end(sending.dryRun());
        return receipt;
    }
}
