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
import org.concordat.time.Calendar;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Reads a partnership's own calendars for every party, writes them for who keeps the catalogue. */
@ApplicationScoped
class CalendarService {

    private static final String LIST = "calendars";

    private final OwnCalendars ownCalendars;
    private final Actings actings;
    private final Sides sides;
    private final KnownOn knownOn;
    private final Turns turns;
    private final ClosedPeriods closed;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;
    private final ShippedCalendars shipped;
    private final CalendarBook book;
    private final Event<CalendarChanged> changes;

    CalendarService(
            OwnCalendars ownCalendars,
            Actings actings,
            Sides sides,
            KnownOn knownOn,
            Turns turns,
            ClosedPeriods closed,
            Cursors cursors,
            DryRun dryRun,
            Clock clock,
            ShippedCalendars shipped,
            CalendarBook book,
            Event<CalendarChanged> changes) {
        this.ownCalendars = ownCalendars;
        this.actings = actings;
        this.sides = sides;
        this.knownOn = knownOn;
        this.turns = turns;
        this.closed = closed;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
        this.shipped = shipped;
        this.book = book;
        this.changes = changes;
    }

    @Transactional
    public Stored<CalendarView> put(Slug partnership, Slug slug, NewCalendar given, String ifMatch, boolean trial) {
        Acting acting = actings.in(partnership.value());
        sides.requireCatalogueKeeper(acting);
        UUID id = acting.partnership().id();
        shipped.refuseName(slug);
        closed.hold(id);
        turns.take(LIST, id);
        Optional<OwnCalendar> before = ownCalendars.current(id, slug);
        Preconditions.onReplace(
                ifMatch, before.map(b -> b.recorded.revision().number()).orElse(null));
        Instant now = clock.instant();
        Recorded recorded = before.map(b -> b.recorded.supersede(now, acting.who()))
                .orElseGet(() -> Recorded.first(now, acting.who()));
        ownCalendars.flush(); // closes the former revision before there is a second current one
        OwnCalendar made = new OwnCalendar(id, slug, given.title(), given.pattern(), recorded);
        ownCalendars.persistAndFlush(made);
        changes.fire(new CalendarChanged(id, slug));
        dryRun.end(trial);
        return new Stored<>(CalendarView.of(made), recorded.revision().number(), before.isEmpty());
    }

    @Transactional
    public Stored<CalendarView> get(Slug partnership, Slug slug, Instant asked) {
        UUID id = actings.in(partnership.value()).partnership().id();
        OwnCalendar found = ownCalendars.known(id, slug, knownOn.of(asked)).orElseThrow(Rejected::missing);
        return Stored.read(CalendarView.of(found), found.recorded.revision().number());
    }

    @Transactional
    public Page<CalendarView> list(Slug partnership, Instant asked, int limit, String cursor) {
        UUID id = actings.in(partnership.value()).partnership().id();
        List<CalendarView> views =
                ownCalendars.page(id, knownOn.of(asked), cursors.decode(LIST, cursor), limit + 1).stream()
                        .map(CalendarView::of)
                        .toList();
        return Page.of(views, limit, view -> cursors.encode(LIST, view.calendar()));
    }

    @Transactional
    DeadlineView deadline(Slug partnership, Slug slug, AskedLimit asked) {
        return DeadlineView.of(slug, calendar(partnership, slug), asked);
    }

    @Transactional
    ElapsedView elapsed(Slug partnership, Slug slug, Instant from, Instant to) {
        return ElapsedView.of(slug, calendar(partnership, slug), from, to);
    }

    private Calendar calendar(Slug partnership, Slug slug) {
        UUID id = actings.in(partnership.value()).partnership().id();
        if (!book.has(id, slug)) {
            throw Rejected.missing();
        }
        return book.calendar(id, slug, null);
    }
}
