package org.concordat.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.concordat.catalogue.Catalogue;
import org.concordat.intake.model.RowKind;
import org.concordat.intake.model.Times;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.Areas;
import org.concordat.partnerships.ClosedPeriods;
import org.concordat.partnerships.Sides;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Capacity;
import org.concordat.tenancy.Registry;
import org.concordat.web.DryRun;

/** Takes cases in bulk; a load is one transaction. */
@ApplicationScoped
class CaseLoadService {

    private final Actings actings;
    private final LoadGate gate;
    private final Loads loads;
    private final BulkLoad bulk;
    private final CaseStore store;
    private final Registry registry;
    private final Sides sides;
    private final Catalogue catalogue;
    private final Areas areas;
    private final ClosedPeriods closed;
    private final Event<CasesComing> coming;
    private final Event<CasesRecorded> recorded;
    private final DryRun dryRun;

    CaseLoadService(
            Actings actings,
            LoadGate gate,
            Loads loads,
            BulkLoad bulk,
            CaseStore store,
            Registry registry,
            Sides sides,
            Catalogue catalogue,
            Areas areas,
            ClosedPeriods closed,
            Event<CasesComing> coming,
            Event<CasesRecorded> recorded,
            DryRun dryRun) {
        this.actings = actings;
        this.gate = gate;
        this.loads = loads;
        this.bulk = bulk;
        this.store = store;
        this.registry = registry;
        this.sides = sides;
        this.catalogue = catalogue;
        this.areas = areas;
        this.closed = closed;
        this.coming = coming;
        this.recorded = recorded;
        this.dryRun = dryRun;
    }

    @Transactional
    public Receipt take(Sending sending) {
        Acting acting = actings.in(sending.partnership().value());
        if (acting.capacity() == Capacity.BOARD) {
            throw Rejected.forbidden("The board sees no cases and sends none.");
        }
        sides.requireParty(acting);
        return gate.through(acting.organisation().id(), () -> take(acting, sending));
    }

    private Receipt take(Acting acting, Sending sending) {
        closed.keepOpen(acting.partnership().id());
        Load load = loads.open(acting, RowKind.CASES, sending);
        Parties parties = new Parties(acting, registry, sides, catalogue, areas);
        Rows<ReadyCase> rows =
                loads.rows(load, sending, new CaseForm(Times.RFC_3339), profile -> new CaseForm(profile.times()));
        Receipt receipt = bulk.take(load, rows, new CaseWriter(load, parties, store, telling()));
        dryRun.end(sending.dryRun());
        return receipt;
    }

    private CaseWriter.Telling telling() {
        return new CaseWriter.Telling() {
            @Override
            public void coming(CasesComing cases) {
                coming.fire(cases);
            }

            @Override
            public void recorded(CasesRecorded cases) {
                recorded.fire(cases);
            }
        };
    }
}
