package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.exclusions.ResultRestated;
import org.concordat.kernel.Period;
import org.concordat.partnerships.ClosedPeriods;
import org.concordat.partnerships.model.ClosedMonths;
import org.concordat.queries.QueryDecided;
import org.concordat.queries.model.Outcome;

/** Counts results of closed periods anew, where both sides agree or a query about them is upheld (rules F2, G4). */
@ApplicationScoped
class Restating {

    private final ClosedPeriods closed;
    private final Snapshots snapshots;
    private final Evaluation evaluation;
    private final Moments moments;
    private final Event<ResultsRestated> restated;

    Restating(
            ClosedPeriods closed,
            Snapshots snapshots,
            Evaluation evaluation,
            Moments moments,
            Event<ResultsRestated> restated) {
        this.closed = closed;
        this.snapshots = snapshots;
        this.evaluation = evaluation;
        this.moments = moments;
        this.restated = restated;
    }

    void agreed(@Observes ResultRestated given) {
        restate(given.partnershipId(), given.councilId(), given.agreement(), given.serviceLevel(), given.period());
    }

    /** A result that is open follows what is recorded anyway; a figure was changed by the decision itself. */
    void decided(@Observes QueryDecided decided) {
        if (decided.outcome() == Outcome.UPHELD && decided.subject().result() != null) {
            ResultId id = ResultId.parse(decided.subject().result());
            closed.hold(decided.partnershipId(), List.of(decided.councilId()));
            if (closed.of(decided.partnershipId(), null).contains(id.period())) {
                restate(
                        decided.partnershipId(),
                        decided.councilId(),
                        id.agreement().value(),
                        id.serviceLevel().value(),
                        id.period());
            }
        }
    }

    private void restate(UUID partnership, UUID council, String agreement, String serviceLevel, Period period) {
        evaluation.await(partnership, council);
        Instant at = moments.of(partnership, council);
        ClosedMonths months = closed.of(partnership, null);
        Span span = Span.of(
                period.months().map(Period::start),
                month -> new Instants(
                        Optional.ofNullable(months.closedAt().get(month)).orElseThrow(), at));
        snapshots.restate(partnership, council, agreement, serviceLevel, span, at);
        restated.fire(new ResultsRestated(partnership, council, agreement, serviceLevel, period, at));
    }
}
