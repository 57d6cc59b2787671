package org.concordat.queries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.concordat.intake.FigureEntry;
import org.concordat.intake.QueriedFigures;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Turns;
import org.concordat.partnerships.model.Act;
import org.concordat.partnerships.model.Side;
import org.concordat.queries.Queries.Standing;
import org.concordat.queries.QueryableResults.Queryable;
import org.concordat.queries.model.Stage;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Ids;
import org.concordat.web.DryRun;

/** Takes queries about figures and results (rules F1, G4); at most one is open about each. */
@ApplicationScoped
class RaisingService {

    /** Whoever moves queries of a council on, or asks about its results, takes this turn first; a figure's turn comes after it. */
    static final String TURN = "queries";

    private final Queries queries;
    private final QueryService reading;
    private final StageLimits limits;
    private final QueriedFigures figures;
    private final QueryableResults results;
    private final Actings actings;
    private final Sides sides;
    private final Turns turns;
    private final DryRun dryRun;
    private final Clock clock;

    RaisingService(
            Queries queries,
            QueryService reading,
            StageLimits limits,
            QueriedFigures figures,
            QueryableResults results,
            Actings actings,
            Sides sides,
            Turns turns,
            DryRun dryRun,
            Clock clock) {
        this.queries = queries;
        this.reading = reading;
        this.limits = limits;
        this.figures = figures;
        this.results = results;
        this.actings = actings;
        this.sides = sides;
        this.turns = turns;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    public QueryView aboutFigure(Slug partnership, UUID id, NewFigureQuery body, boolean trial) {
        Acting acting = actings.in(partnership.value());
        QueriedFigures.Taken taken = figures.take(acting, id);
        FigureEntry figure = taken.figure();
        Side side = sides.require(acting, Act.CONFIRM, figure.councilId());
        if (taken.submittedBySide() == side) {
            throw Rejected.forbidden("Your side submitted this figure; the other side agrees or queries it.");
        }
        Query query = query(acting, figure.councilId(), side, taken.at());
        query.figureId = figure.id();
        query.figureRevision = figure.revision();
        query.reason = body.reason();
        query.evidence = body.evidence();
        query.limits(limits.of(acting.partnership(), figure.councilId(), figure.period(), terms -> terms.text()
                .isMeasuredBy(figure.measure())));
        figures.query(acting, taken, body.revision(), query.id);
        return raised(acting, query, trial);
    }

    @Transactional
    public QueryView aboutResult(Slug partnership, NewQuery body, boolean trial) {
        Acting acting = actings.in(partnership.value());
        Queryable result = results.find(acting, body.result())
                .orElseThrow(() -> Rejected.rule(
                        "G4",
                        "There is no such result, or it is not yours to see.",
                        new Fault("/result", "is the id of a result that you see")));
        Side side = sides.require(acting, Act.CONFIRM, result.councilId());
        turns.take(TURN, result.councilId());
        Instant now = clock.instant();
        boolean asked = queries.open(reading.moment(acting, now), result.councilId()).stream()
                .anyMatch(open -> result.id().equals(open.query().result));
        if (asked) {
            throw Rejected.state("G4", "A query is open about this result already.");
        }
        Query query = query(acting, result.councilId(), side, now);
        query.result = result.id();
        query.reason = body.reason();
        query.evidence = body.evidence();
        query.limits(limits.of(acting.partnership(), result.councilId(), result.period(), terms -> terms.agreement()
                .equals(result.agreement())));
        return raised(acting, query, trial);
    }

    private static Query query(Acting acting, UUID council, Side side, Instant now) {
        Query query = new Query();
        query.id = Ids.next();
        query.partnershipId = acting.partnership().id();
        query.organisationId = council;
        query.raisedBySide = side.text();
        query.recordedAt = now;
        query.recordedBy = acting.who();
        return query;
    }

    private QueryView raised(Acting acting, Query query, boolean trial) {
        queries.add(query);
        QueryEvent event = QueryEvent.first(query);
        event.stage = Stage.OFFICERS.text();
        event.dueOn = limits.due(acting.partnership(), Stage.OFFICERS, query.limits(), query.recordedAt);
        queries.add(event);
        dryRun.end(trial);
        return reading.view(new Standing(query, event), reading.moment(acting, query.recordedAt));
    }
}
