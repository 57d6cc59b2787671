package org.concordat.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concordat.agreements.VersionMoved;
import org.concordat.consequences.PlanMoved;
import org.concordat.exclusions.ProposalMoved;
import org.concordat.intake.CasesRecorded;
import org.concordat.intake.FigureEntry;
import org.concordat.intake.FiguresRecorded;
import org.concordat.intake.ImportRecorded;
import org.concordat.intake.model.RowKind;
import org.concordat.kernel.Period;
import org.concordat.performance.PeriodClosed;
import org.concordat.performance.ResultsRestated;
import org.concordat.performance.ResultsRevised;
import org.concordat.performance.RevisedResults;
import org.concordat.performance.RevisedResults.Figures;
import org.concordat.performance.RevisedResults.Revised;
import org.concordat.queries.QueryMoved;
import org.concordat.statements.StatementIssued;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.TenantTransactions;

/** Makes of what the other rooms tell within a transaction the events that it will have. */
@ApplicationScoped
class News {

    private final Outbox outbox;
    private final RevisedResults results;
    private final TenantTransactions transactions;
    private final Registry registry;

    News(Outbox outbox, RevisedResults results, TenantTransactions transactions, Registry registry) {
        this.outbox = outbox;
        this.results = results;
        this.transactions = transactions;
        this.registry = registry;
    }

    /** Figures that are told of at once. */
    private record Together(UUID council, EventType type, String measure, Period period) {}

    /** A result that is told of once. */
    private record Changed(UUID partnership, UUID council, Revised result) {}

    /** Cases that are told of at once. */
    private record Loaded(UUID council, UUID importId) {}

    private String slug(UUID organisation) {
        return registry.organisation(organisation).orElseThrow().slug().value();
    }

    void version(@Observes VersionMoved moved) {
        String council = slug(moved.councilId());
        outbox.add(NewEvent.of(
                moved.partnershipId(),
                moved.councilId(),
                EventType.of("agreement", moved.kind().text()),
                "agreements/" + council + "." + moved.agreement() + "/versions/" + moved.version(),
                new AgreementData(
                        council,
                        moved.agreement(),
                        moved.version(),
                        moved.side().text(),
                        moved.concluded(),
                        moved.lastDay()),
                moved.at()));
    }

    void cases(@Observes CasesRecorded recorded) {
        outbox.merge(
                new Loaded(recorded.councilId(), recorded.importId()),
                NewEvent.of(
                                recorded.partnershipId(),
                                recorded.councilId(),
                                EventType.CASES_RECORDED,
                                "cases",
                                new CasesData(
                                        slug(recorded.councilId()),
                                        recorded.importId(),
                                        recorded.states().size()),
                                recorded.recordedAt())
                        .aboutCases(true),
                News::more);
    }

    private static NewEvent more(NewEvent before, NewEvent now) {
        CasesData one = (CasesData) before.data();
        CasesData other = (CasesData) now.data();
        return NewEvent.of(
                        now.partnership(),
                        now.organisation(),
                        now.type(),
                        now.subject(),
                        new CasesData(one.council(), one.importId(), one.rows() + other.rows()),
                        now.at())
                .aboutCases(true);
    }

    void figures(@Observes FiguresRecorded recorded) {
        recorded.figures().forEach(figure -> figure(recorded.partnershipId(), figure, recorded.recordedAt()));
        List<Figures> numbers = recorded.figures().stream()
                .map(figure -> new Figures(figure.measure(), figure.period()))
                .distinct()
                .toList();
        transactions
                .evaluating(
                        recorded.partnershipId(),
                        recorded.councilId(),
                        () -> results.ofFigures(recorded.partnershipId(), recorded.councilId(), numbers))
                .forEach(result ->
                        changed(recorded.partnershipId(), recorded.councilId(), result, recorded.recordedAt()));
    }

    private void figure(UUID partnership, FigureEntry figure, Instant at) {
        EventType type = EventType.of("figure", figure.state().text());
        String measure = figure.measure().value();
        outbox.merge(
                new Together(figure.councilId(), type, measure, figure.period()),
                NewEvent.of(
                        partnership,
                        figure.councilId(),
                        type,
                        "figures/" + figure.id(),
                        new FigureData(
                                slug(figure.councilId()),
                                measure,
                                figure.period().toString(),
                                figure.id(),
                                1),
                        at),
                News::together);
    }

    private static NewEvent together(NewEvent before, NewEvent now) {
        FigureData one = (FigureData) before.data();
        FigureData other = (FigureData) now.data();
        if (Objects.equals(one.figure(), other.figure())) {
            return now;
        }
        return NewEvent.of(
                now.partnership(),
                now.organisation(),
                now.type(),
                "figures",
                new FigureData(one.council(), one.measure(), one.period(), null, one.figures() + 1),
                now.at());
    }

    /** It tells last of a load: where nothing was taken, what was told of its rows has been undone. */
    void imported(@Observes ImportRecorded recorded) {
        if (!recorded.applied()) {
            outbox.forget();
        }
        outbox.add(NewEvent.of(
                        recorded.partnershipId(),
                        recorded.organisationId(),
                        EventType.IMPORT_COMPLETED,
                        "imports/" + recorded.importId(),
                        new ImportData(
                                slug(recorded.organisationId()),
                                recorded.importId(),
                                recorded.kind().text(),
                                recorded.applied(),
                                recorded.rows(),
                                recorded.created(),
                                recorded.updated(),
                                recorded.unchanged(),
                                recorded.stale(),
                                recorded.rejected()),
                        recorded.at())
                .aboutCases(recorded.kind() == RowKind.CASES));
    }

    void query(@Observes QueryMoved moved) {
        outbox.add(NewEvent.of(
                moved.partnershipId(),
                moved.councilId(),
                EventType.of("query", moved.kind()),
                "queries/" + moved.queryId(),
                new QueryData(slug(moved.councilId()), moved.queryId(), moved.side(), moved.stage(), moved.outcome()),
                moved.at()));
    }

    void proposal(@Observes ProposalMoved moved) {
        outbox.add(NewEvent.of(
                moved.partnershipId(),
                moved.councilId(),
                EventType.of(moved.what(), moved.state()),
                moved.what() + "s/" + moved.id(),
                new ProposalData(slug(moved.councilId()), moved.id(), moved.state()),
                moved.at()));
    }

    void plan(@Observes PlanMoved moved) {
        outbox.add(NewEvent.of(
                moved.partnershipId(),
                moved.councilId(),
                EventType.of("rectification-plan", moved.state()),
                "rectification-plans/" + moved.plan(),
                new PlanData(slug(moved.councilId()), moved.plan(), moved.state(), moved.dueOn()),
                moved.at()));
    }

    void statement(@Observes StatementIssued issued) {
        outbox.add(NewEvent.of(
                issued.partnershipId(),
                issued.councilId(),
                EventType.STATEMENT_ISSUED,
                "statements/" + issued.statementId(),
                new StatementData(
                        slug(issued.councilId()),
                        issued.statementId(),
                        issued.kind(),
                        issued.year(),
                        issued.amount().amount(),
                        issued.amount().currency()),
                issued.at()));
    }

    void closed(@Observes PeriodClosed closed) {
        List<String> periods = closed.periods().stream().map(Period::toString).toList();
        outbox.add(NewEvent.of(
                closed.partnershipId(),
                NewEvent.EVERYBODY,
                EventType.PERIOD_CLOSED,
                "periods/" + periods.get(0),
                new PeriodData(periods, closed.closedAt()),
                closed.closedAt()));
    }

    /** Told as evaluation, which alone writes which results are revised; of councils that are in the registry, others have no feed. */
    void revised(@Observes ResultsRevised revised) {
        if (registry.organisation(revised.councilId()).isPresent()) {
            results.ofCases(revised.partnershipId(), revised.councilId(), revised.at())
                    .forEach(result -> changed(revised.partnershipId(), revised.councilId(), result, revised.at()));
        }
    }

    void restated(@Observes ResultsRestated restated) {
        changed(
                restated.partnershipId(),
                restated.councilId(),
                new Revised(restated.agreement(), restated.serviceLevel(), restated.period()),
                restated.at());
    }

    private void changed(UUID partnership, UUID council, Revised result, Instant at) {
        String slug = slug(council);
        String period = result.period().toString();
        outbox.merge(
                new Changed(partnership, council, result),
                NewEvent.of(
                        partnership,
                        council,
                        EventType.RESULT_CHANGED,
                        "results/" + period + "." + slug + "." + result.agreement() + "." + result.serviceLevel(),
                        new ResultData(slug, result.agreement(), result.serviceLevel(), period),
                        at),
                (before, now) -> now);
    }
}
