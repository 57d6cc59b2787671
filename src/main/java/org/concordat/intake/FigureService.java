package org.concordat.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.intake.model.FigureState;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.ClosedPeriods;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.partnerships.model.Act;
import org.concordat.partnerships.model.ClosedMonths;
import org.concordat.partnerships.model.Side;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;

/** Reads figures, and takes the other side's agreement to them (rule F1). */
@ApplicationScoped
class FigureService {

    /** Whoever writes figures of a council takes this turn first, as loads of figures do; the list has the same name. */
    static final String LIST = "figures";

    private final Figures figures;
    private final FigureStore store;
    private final Councils councils;
    private final Actings actings;
    private final Sides sides;
    private final KnownOn knownOn;
    private final Turns turns;
    private final ClosedPeriods closed;
    private final Event<FiguresRecorded> recorded;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    FigureService(
            Figures figures,
            FigureStore store,
            Councils councils,
            Actings actings,
            Sides sides,
            KnownOn knownOn,
            Turns turns,
            ClosedPeriods closed,
            Event<FiguresRecorded> recorded,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.figures = figures;
        this.store = store;
        this.councils = councils;
        this.actings = actings;
        this.sides = sides;
        this.knownOn = knownOn;
        this.turns = turns;
        this.closed = closed;
        this.recorded = recorded;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    public Stored<FigureView> get(Slug partnership, UUID id, Instant asked) {
        Acting acting = actings.in(partnership.value());
        Instant known = asked == null ? null : knownOn.of(asked);
        return figures.find(acting.partnership().id(), id, known)
                .map(found -> Stored.read(view(found), found.entry().revision()))
                .orElseThrow(Rejected::missing);
    }

    @Transactional
    public Page<FigureView> list(Slug partnership, FigureFilter filter, int limit, String cursor) {
        Acting acting = actings.in(partnership.value());
        if (filter.knownOn() != null) {
            knownOn.of(filter.knownOn()); // refuses a moment ahead
        }
        UUID council = filter.council() == null ? null : councils.require(acting, filter.council());
        List<FigureView> views =
                figures
                        .page(acting.partnership().id(), filter, council, cursors.decode(LIST, cursor), limit + 1)
                        .stream()
                        .map(this::view)
                        .toList();
        return Page.of(views, limit, last -> cursors.encode(LIST, last.id().toString()));
    }

    @Transactional
    public Stored<FigureView> confirm(Slug partnership, UUID id, int revision, boolean trial) {
        Acting acting = actings.in(partnership.value());
        UUID partnershipId = acting.partnership().id();
        UUID council = figures.find(partnershipId, id, null)
                .map(found -> found.entry().councilId())
                .orElseThrow(Rejected::missing);
        ClosedMonths locked = closed.held(partnershipId, List.of(council));
        turns.take(LIST, council);
        Instant now = clock.instant();
        FigureStore.Stored found = figures.present(partnershipId, id, now).orElseThrow(Rejected::missing);
        check(found, sides.require(acting, Act.CONFIRM, council), revision);
        if (locked.contains(found.entry().period())) {
            throw Rejected.state("F1", "The period is closed, and its figures locked.");
        }
        FigureStore.Stored agreed = agreed(found, now, acting.who());
        store.replace(partnershipId, now, acting.who(), List.of(agreed));
        recorded.fire(new FiguresRecorded(partnershipId, council, now, List.of(agreed.entry())));
        dryRun.end(trial);
        return new Stored<>(view(agreed), agreed.entry().revision(), true);
    }

    private static void check(FigureStore.Stored found, Side side, int revision) {
        if (found.submittedBySide() == side) {
            throw Rejected.forbidden("Your side submitted this figure; the other side agrees it.");
        }
        if (found.entry().revision() != revision) {
            throw Rejected.because(Rejected.Kind.STALE, "The figure has changed since you read it; read it again.");
        }
        if (found.entry().agreed()) {
            String how = found.agreedBy() == null ? ", by lapse" : "";
            throw Rejected.state("F1", "The figure is agreed already" + how + ".");
        }
        if (found.entry().openQuery() != null) {
            throw Rejected.state("F1", "The figure is queried: the query is decided or withdrawn first.");
        }
    }

    private static FigureStore.Stored agreed(FigureStore.Stored before, Instant at, String who) {
        FigureEntry entry = before.entry();
        FigureEntry next = entry.next(entry.numbers(), FigureState.AGREED, entry.query(), at);
        return new FigureStore.Stored(
                next, null, before.submittedBySide(), before.submittedBy(), who, before.importId());
    }

    private FigureView view(FigureStore.Stored stored) {
        return FigureView.of(stored, councils.slug(stored.entry().councilId()));
    }
}
