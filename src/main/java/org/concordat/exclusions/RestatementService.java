package org.concordat.exclusions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.intake.Councils;
import org.concordat.intake.QueriedFigures;
import org.concordat.intake.model.Numbers;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.ClosedPeriods;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.model.Side;
import org.concordat.queries.QueryableResults;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;

/** Takes proposals to restate closed periods, and the other side's decisions about them (rule F2). */
@ApplicationScoped
class RestatementService {

    private static final Kind KIND = Kind.RESTATEMENT;
    private static final String LIST = KIND.table();

    private final Restatements restatements;
    private final Proceedings proceedings;
    private final QueriedFigures figures;
    private final QueryableResults results;
    private final ClosedPeriods closed;
    private final Councils councils;
    private final Actings actings;
    private final KnownOn knownOn;
    private final Event<ResultRestated> restated;
    private final Cursors cursors;
    private final DryRun dryRun;

    RestatementService(
            Restatements restatements,
            Proceedings proceedings,
            QueriedFigures figures,
            QueryableResults results,
            ClosedPeriods closed,
            Councils councils,
            Actings actings,
            KnownOn knownOn,
            Event<ResultRestated> restated,
            Cursors cursors,
            DryRun dryRun) {
        this.restatements = restatements;
        this.proceedings = proceedings;
        this.figures = figures;
        this.results = results;
        this.closed = closed;
        this.councils = councils;
        this.actings = actings;
        this.knownOn = knownOn;
        this.restated = restated;
        this.cursors = cursors;
        this.dryRun = dryRun;
    }

    @Transactional
    RestatementView proposeFigure(Slug partnership, UUID figure, NewFigureRestatement body, boolean trial) {
        Acting acting = actings.in(partnership.value());
        UUID council = figures.councilOf(acting, figure);
        Side side = proceedings.proposing(acting, KIND, council);
        QueriedFigures.Taken taken = figures.take(acting, figure);
        figures.requireRestatable(taken, body.numbers());
        return propose(
                acting,
                new Restatements.Stored(
                        proceedings.made(acting, side, council, body.reason(), body.evidence()),
                        taken.figure().period(),
                        figure,
                        body.numbers(),
                        null,
                        null),
                trial);
    }

    @Transactional
    RestatementView proposeResult(Slug partnership, NewResultRestatement body, boolean trial) {
        Acting acting = actings.in(partnership.value());
        QueryableResults.Queryable result = results.find(acting, body.result())
                .filter(found -> found.serviceLevel() != null)
                .orElseThrow(() -> Rejected.rule(
                        KIND.rule(),
                        "There is no such result to restate.",
                        new Fault("/result", "is the id of a result of a council as a whole")));
        Side side = proceedings.proposing(acting, KIND, result.councilId());
        if (!closed.of(acting.partnership().id(), null).contains(result.period())) {
            throw Rejected.state(KIND.rule(), "The period is open: what is recorded now counts in it anyway.");
        }
        return propose(
                acting,
                new Restatements.Stored(
                        proceedings.made(acting, side, result.councilId(), body.reason(), body.evidence()),
                        result.period(),
                        null,
                        new Numbers(null, null, null),
                        result.agreement(),
                        result.serviceLevel()),
                trial);
    }

    private RestatementView propose(Acting acting, Restatements.Stored made, boolean trial) {
        UUID partnershipId = acting.partnership().id();
        if (restatements.waits(partnershipId, made)) {
            throw Rejected.state(KIND.rule(), "A restatement of this is proposed already: decide it first.");
        }
        restatements.add(partnershipId, made);
        proceedings.begin(acting, KIND, made.proposal());
        dryRun.end(trial);
        return view(made);
    }

    @Transactional
    Stored<RestatementView> get(Slug partnership, UUID id, Instant asked) {
        Acting acting = actings.in(partnership.value());
        return read(find(acting, id, asked == null ? null : knownOn.of(asked)), false);
    }

    @Transactional
    Page<RestatementView> list(Slug partnership, RestatementFilter filter, int limit, String cursor) {
        Acting acting = actings.in(partnership.value());
        if (filter.knownOn() != null) {
            knownOn.of(filter.knownOn()); // refuses a moment ahead
        }
        UUID council = filter.council() == null ? null : councils.require(acting, filter.council());
        List<RestatementView> views =
                restatements
                        .page(acting.partnership().id(), filter, council, cursors.decode(LIST, cursor), limit + 1)
                        .stream()
                        .map(this::view)
                        .toList();
        return Page.of(views, limit, last -> cursors.encode(LIST, last.id().toString()));
    }

    @Transactional
    Stored<RestatementView> decide(Slug partnership, UUID id, NewDecision body, boolean trial) {
        Acting acting = actings.in(partnership.value());
        Restatements.Stored found = inTurn(acting, id);
        Settled settled = proceedings.decided(acting, KIND, found.proposal(), body);
        proceedings.settle(acting, KIND, found.proposal(), settled);
        if (settled.isAccepted()) {
            apply(acting, found);
        }
        return end(acting, id, true, trial);
    }

    private void apply(Acting acting, Restatements.Stored found) {
        if (found.figure() != null) {
            figures.restate(acting, figures.take(acting, found.figure()), found.numbers());
        } else {
            restated.fire(new ResultRestated(
                    acting.partnership().id(),
                    found.proposal().councilId(),
                    found.agreement(),
                    found.serviceLevel(),
                    found.period()));
        }
    }

    @Transactional
    Stored<RestatementView> withdraw(Slug partnership, UUID id, boolean trial) {
        Acting acting = actings.in(partnership.value());
        Proposal proposal = inTurn(acting, id).proposal();
        proceedings.settle(acting, KIND, proposal, proceedings.withdrawn(acting, KIND, proposal));
        return end(acting, id, false, trial);
    }

    private Restatements.Stored inTurn(Acting acting, UUID id) {
        proceedings.await(acting, KIND, find(acting, id, null).proposal().councilId());
        return find(acting, id, null);
    }

    private Stored<RestatementView> end(Acting acting, UUID id, boolean created, boolean trial) {
        Stored<RestatementView> now = read(find(acting, id, null), created);
        dryRun.end(trial);
        return now;
    }

    private Restatements.Stored find(Acting acting, UUID id, Instant known) {
        return restatements.find(acting.partnership().id(), id, known).orElseThrow(Rejected::missing);
    }

    private Stored<RestatementView> read(Restatements.Stored stored, boolean created) {
        return new Stored<>(view(stored), stored.proposal().revision(), created);
    }

    private RestatementView view(Restatements.Stored stored) {
        return RestatementView.of(stored, councils.slug(stored.proposal().councilId()));
    }
}
