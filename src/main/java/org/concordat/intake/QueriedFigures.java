package org.concordat.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.intake.FigureStore.Stored;
import org.concordat.intake.model.FigureState;
import org.concordat.intake.model.Numbers;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.ClosedPeriods;
import org.concordat.partnerships.Turns;
import org.concordat.partnerships.model.ClosedMonths;
import org.concordat.partnerships.model.Side;
import org.concordat.tenancy.Acting;

/** What queries do to figures (rules F1, G4), within the caller's transaction. Who may do it is for the room of queries to say. */
@ApplicationScoped
public class QueriedFigures {

    private final Figures figures;
    private final FigureStore store;
    private final Lapses lapses;
    private final Turns turns;
    private final ClosedPeriods closed;
    private final Event<FiguresRecorded> recorded;
    private final Clock clock;

    QueriedFigures(
            Figures figures,
            FigureStore store,
            Lapses lapses,
            Turns turns,
            ClosedPeriods closed,
            Event<FiguresRecorded> recorded,
            Clock clock) {
        this.figures = figures;
        this.store = store;
        this.lapses = lapses;
        this.turns = turns;
        this.closed = closed;
        this.recorded = recorded;
        this.clock = clock;
    }

    /** A figure whose turn is taken: nobody else writes it until the transaction ends. */
    public static final class Taken {

        private final Stored stored;
        private final boolean locked;
        private final Instant at;

        private Taken(Stored stored, boolean locked, Instant at) {
            this.stored = stored;
            this.locked = locked;
            this.at = at;
        }

        /** The figure as it is now. */
        public FigureEntry figure() {
            return stored.entry();
        }

        /** The side whose figure it is. */
        public Side submittedBySide() {
            return stored.submittedBySide();
        }

        /** The moment for which it was taken; what is done to it is recorded then. */
        public Instant at() {
            return at;
        }
    }

    /**
     * Whose figure it is.
     *
     * @throws Rejected missing, when there is no such figure or it is not the caller's to see
     */
    public UUID councilOf(Acting acting, UUID id) {
        return figures.find(acting.partnership().id(), id, null)
                .orElseThrow(Rejected::missing)
                .entry()
                .councilId();
    }

    /**
     * Takes the turn of a figure.
     *
     * @throws Rejected missing, when there is no such figure or it is not the caller's to see
     */
    public Taken take(Acting acting, UUID id) {
        UUID partnershipId = acting.partnership().id();
        UUID council = councilOf(acting, id);
        ClosedMonths months = closed.held(partnershipId, List.of(council));
        turns.take(FigureService.LIST, council);
        Instant now = clock.instant();
        Stored stored = figures.present(partnershipId, id, now).orElseThrow(Rejected::missing);
        return new Taken(stored, months.contains(stored.entry().period()), now);
    }

    /**
     * Marks a figure as queried, as it was read.
     *
     * @throws Rejected stale, when it has changed since; rule F1, when it is not only submitted, or locked
     */
    public void query(Acting acting, Taken taken, int revision, UUID query) {
        FigureEntry figure = taken.figure();
        if (figure.revision() != revision) {
            throw Rejected.because(Rejected.Kind.STALE, "The figure has changed since you read it; read it again.");
        }
        if (figure.state() == FigureState.QUERIED) {
            throw Rejected.state("G4", "A query is open about this figure already.");
        }
        if (figure.agreed()) {
            throw Rejected.state("F1", "The figure is agreed; ask the side that submitted it to send it anew.");
        }
        if (taken.locked) {
            throw Rejected.state("F1", "The period is closed, and its figures locked; query the result.");
        }
        write(acting, taken, figure.next(figure.numbers(), FigureState.QUERIED, query, taken.at()), null);
    }

    /**
     * Leaves a figure as the outcome of its query has it: submitted, so that its lapse begins anew, or agreed. A figure that was locked
     * while it was queried stays as it is, but for being queried, unless the board or both sides
     * correct its numbers: that restates it (rule F2).
     *
     * @param numbers that the figure has from now on
     */
    public void settle(Acting acting, Taken taken, FigureState state, Numbers numbers) {
        FigureEntry figure = taken.figure();
        if (taken.locked && numbers.same(figure.numbers())) {
            store.decided(acting.partnership().id(), figure, taken.at());
            return;
        }
        if (taken.locked && state != FigureState.AGREED) {
            throw Rejected.state(
                    "F2",
                    "The period is closed: no side corrects its own figure. Escalate the query, or propose a restatement.");
        }
        write(
                acting,
                taken,
                figure.next(numbers, state, figure.query(), taken.at()),
                state == FigureState.AGREED ? acting.who() : null);
    }

    /**
     * Lets through new numbers for a figure that only a restatement changes.
     *
     * @throws Rejected rule F2, when its period is open, the numbers are not of its kind, or are those that it has
     */
    public void requireRestatable(Taken taken, Numbers numbers) {
        if (!taken.locked) {
            throw Rejected.state("F2", "The period is open: send the figure again, or query it.");
        }
        List<Fault> faults = taken.figure().numbers().faults(numbers);
        if (!faults.isEmpty()) {
            throw Rejected.rule("F2", "These are not numbers of this figure.", faults);
        }
        if (taken.figure().numbers().same(numbers)) {
            throw Rejected.state("F2", "The figure has these numbers already.");
        }
        requireUnqueried(taken);
    }

    private static void requireUnqueried(Taken taken) {
        if (taken.figure().openQuery() != null) {
            throw Rejected.state("G4", "A query is open about this figure: its outcome comes first.");
        }
    }

    /** Restates a locked figure: both sides have agreed to the new numbers, the former ones stay (rule F2). */
    public void restate(Acting acting, Taken taken, Numbers numbers) {
        requireUnqueried(taken);
        FigureEntry figure = taken.figure();
        write(acting, taken, figure.next(numbers, FigureState.AGREED, figure.query(), taken.at()), acting.who());
    }

    /** Corrected numbers came by no import; those that are submitted, not decided, are of who gives them. */
    private void write(Acting acting, Taken taken, FigureEntry next, String agreedBy) {
        UUID partnershipId = acting.partnership().id();
        Instant lapsesAt = next.state() == FigureState.SUBMITTED
                ? lapses.of(acting.partnership(), taken.at()).lapsesAt(next.councilId(), next.measure(), next.period())
                : null;
        Stored before = taken.stored;
        boolean corrected = !next.numbers().same(before.entry().numbers());
        Stored after = new Stored(
                next,
                lapsesAt,
                before.submittedBySide(),
                corrected && !next.agreed() ? acting.who() : before.submittedBy(),
                agreedBy,
                corrected ? null : before.importId());
        store.replace(partnershipId, taken.at(), acting.who(), List.of(after));
        recorded.fire(new FiguresRecorded(partnershipId, next.councilId(), taken.at(), List.of(next)));
    }
}
