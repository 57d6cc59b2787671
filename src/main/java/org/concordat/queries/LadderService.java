package org.concordat.queries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.intake.QueriedFigures;
import org.concordat.intake.QueriedFigures.Taken;
import org.concordat.intake.model.Numbers;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Turns;
import org.concordat.partnerships.model.Act;
import org.concordat.partnerships.model.Side;
import org.concordat.queries.Queries.Place;
import org.concordat.queries.Queries.Standing;
import org.concordat.queries.model.Outcome;
import org.concordat.queries.model.Stage;
import org.concordat.queries.model.Stage.DecidedBy;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.web.DryRun;

/** Moves queries up the ladder, takes their outcomes and applies them (rule G4). */
@ApplicationScoped
class LadderService {

    private static final String RULE = "G4";

    private final Queries queries;
    private final QueryService reading;
    private final StageLimits limits;
    private final QueriedFigures figures;
    private final Actings actings;
    private final Sides sides;
    private final Turns turns;
    private final Event<QueryDecided> decided;
    private final DryRun dryRun;
    private final Clock clock;

    LadderService(
            Queries queries,
            QueryService reading,
            StageLimits limits,
            QueriedFigures figures,
            Actings actings,
            Sides sides,
            Turns turns,
            Event<QueryDecided> decided,
            DryRun dryRun,
            Clock clock) {
        this.queries = queries;
        this.reading = reading;
        this.limits = limits;
        this.figures = figures;
        this.actings = actings;
        this.sides = sides;
        this.turns = turns;
        this.decided = decided;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    /**
     * One act on one query, its turn taken and that of its figure.
     *
     * @param figure empty where the query is about a result
     */
    private record Doing(Acting acting, Query query, QueryEvent last, Optional<Taken> figure, Instant now) {

        Stage stage() {
            return last.stage();
        }

        void requireOpen() {
            if (!query.isOpenAt(now)) {
                throw Rejected.state(RULE, "The query is " + query.outcome + "; it is open no longer.");
            }
        }

        QueryEvent event(String kind, String side, String reason) {
            return QueryEvent.after(last, kind, side, reason, now, acting.who());
        }
    }

    private Doing begin(Slug partnership, UUID id) {
        Acting acting = actings.in(partnership.value());
        Place place = queries.require(acting.partnership().id(), id);
        turns.take(RaisingService.TURN, place.council());
        Optional<Taken> figure = Optional.ofNullable(place.figure()).map(of -> figures.take(acting, of));
        Instant now = figure.map(Taken::at).orElseGet(clock::instant);
        Standing standing = queries.find(reading.moment(acting, now), id).orElseThrow(Rejected::missing);
        return new Doing(acting, standing.query(), standing.last(), figure, now);
    }

    private QueryView done(Doing doing, QueryEvent event, boolean trial) {
        queries.add(event);
        QueryView view = reading.view(new Standing(doing.query(), event), reading.moment(doing.acting(), doing.now()));
        dryRun.end(trial);
        return view;
    }

    @Transactional
    public QueryView escalate(Slug partnership, UUID id, NewEscalation body, boolean trial) {
        Doing doing = begin(partnership, id);
        UUID council = doing.query().organisationId;
        Side side = sides.require(doing.acting(), Act.CONFIRM, council);
        doing.requireOpen();
        Stage next = doing.stage()
                .next(sides.boardIsSide(doing.acting().partnership(), council))
                .orElseThrow(() -> Rejected.state(RULE, "Mediation is the last stage: the two sides settle it there."));
        QueryEvent event = doing.event(QueryEvent.ESCALATED, side.text(), body.reason());
        event.stage = next.text();
        event.dueOn =
                limits.due(doing.acting().partnership(), next, doing.query().limits(), doing.now());
        return done(doing, event, trial);
    }

    @Transactional
    public QueryView decide(Slug partnership, UUID id, NewOutcome body, boolean trial) {
        Doing doing = begin(partnership, id);
        Outcome outcome = Outcome.of(body.outcome());
        String side = requireMay(doing, outcome);
        doing.requireOpen();
        Numbers numbers = numbers(doing, outcome, body.numbers());
        boolean ends = outcome == Outcome.WITHDRAWN
                || doing.stage().decidedBy() != DecidedBy.BOTH_SIDES
                || otherSaid(doing, side, outcome, numbers);
        QueryEvent event = doing.event(ends ? QueryEvent.DECIDED : QueryEvent.PROPOSED, side, body.note());
        event.outcome(outcome, numbers);
        if (ends) {
            apply(doing, outcome, numbers);
        }
        return done(doing, event, trial);
    }

    /**
     * The side whose word an outcome is, as it is recorded.
     *
     * @throws Rejected forbidden, for whoever has no word here
     */
    private String requireMay(Doing doing, Outcome outcome) {
        UUID council = doing.query().organisationId;
        Side raised = doing.query().raisedBySide();
        if (outcome == Outcome.WITHDRAWN) {
            Side side = sides.require(doing.acting(), Act.CONFIRM, council);
            if (side != raised) {
                throw Rejected.forbidden("A query is withdrawn by the side that raised it.");
            }
            return side.text();
        }
        if (doing.stage().decidedBy() == DecidedBy.BOARD) {
            sides.requireBoardSecretary(doing.acting());
            return QueryEvent.BOARD;
        }
        boolean both = doing.stage().decidedBy() == DecidedBy.BOTH_SIDES;
        Side side = sides.require(doing.acting(), both ? Act.SIGN : Act.CONFIRM, council);
        if (!both && side == raised) {
            throw Rejected.forbidden("Your side raised the query; the other side answers it, or you withdraw it.");
        }
        return side.text();
    }

    /** The numbers that a figure shall have; null where none is corrected. */
    private static Numbers numbers(Doing doing, Outcome outcome, Numbers given) {
        if (outcome == Outcome.UPHELD && doing.figure().isPresent()) {
            List<Fault> faults = doing.figure().get().figure().numbers().faults(given);
            if (!faults.isEmpty()) {
                throw Rejected.rule(RULE, "An upheld query corrects the figure's numbers.", faults);
            }
            return given;
        }
        if (!given.none()) {
            throw Rejected.rule(
                    RULE,
                    "Nothing is corrected by this outcome.",
                    new Fault("", "has numbers only where the query of a figure is upheld"));
        }
        return null;
    }

    /** Whether the other side has said the same, as its last word of this stage. */
    private boolean otherSaid(Doing doing, String side, Outcome outcome, Numbers numbers) {
        return queries.history(reading.moment(doing.acting(), doing.now()), doing.query().id).stream()
                .filter(event -> event.kind.equals(QueryEvent.PROPOSED))
                .filter(event -> event.stage() == doing.stage() && !event.side.equals(side))
                .reduce((earlier, later) -> later)
                .filter(event -> event.says(outcome, numbers))
                .isPresent();
    }

    private void apply(Doing doing, Outcome outcome, Numbers numbers) {
        Query query = doing.query();
        query.decide(outcome, doing.now());
        doing.figure()
                .ifPresent(taken -> figures.settle(
                        doing.acting(),
                        taken,
                        outcome.figureAfter(doing.stage()),
                        numbers == null ? taken.figure().numbers() : numbers));
        decided.fire(new QueryDecided(
                query.partnershipId,
                query.organisationId,
                query.id,
                query.subject(),
                outcome,
                doing.stage(),
                numbers,
                doing.now(),
                doing.acting().who()));
    }
}
