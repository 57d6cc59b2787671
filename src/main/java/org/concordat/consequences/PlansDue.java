package org.concordat.consequences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.catalogue.CalendarBook;
import org.concordat.consequences.model.PlanState;
import org.concordat.intake.FigureEntry;
import org.concordat.intake.FiguresRecorded;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Turns;
import org.concordat.partnerships.model.ClosedMonths;
import org.concordat.performance.PeriodClosed;
import org.concordat.performance.ResultView;
import org.concordat.performance.ResultsRestated;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.TenantTransactions;

/**
 * Makes rectification plans due when periods are closed (rule B5): in the same transaction, as evaluation's own capacity, since
 * nobody who closes a period may write for a council.
 */
@ApplicationScoped
class PlansDue {

    private static final int WORKING_DAYS = 10;

    private final FindingSources sources;
    private final Plans plans;
    private final CalendarBook calendars;
    private final Turns turns;
    private final Registry registry;
    private final Actings actings;
    private final TenantTransactions transactions;

    PlansDue(
            FindingSources sources,
            Plans plans,
            CalendarBook calendars,
            Turns turns,
            Registry registry,
            Actings actings,
            TenantTransactions transactions) {
        this.sources = sources;
        this.plans = plans;
        this.calendars = calendars;
        this.turns = turns;
        this.registry = registry;
        this.actings = actings;
        this.transactions = transactions;
    }

    void closed(@Observes PeriodClosed closed) {
        PartnershipEntry partnership =
                registry.partnership(closed.partnershipId()).orElseThrow();
        Acting acting = actings.in(partnership.slug().value());
        Findings findings = sources.of(acting, null, closed.closedAt(), closed.closedAt());
        Map<UUID, List<ResultView>> serious = closed.periods().stream()
                .flatMap(findings::agreed)
                .flatMap(agreed -> agreed.results().stream())
                .filter(result -> Failures.isSerious(result.band()))
                .collect(Collectors.groupingBy(result -> council(result.council())));
        LocalDate due = due(partnership, closed.closedAt());
        serious.keySet().stream()
                .sorted()
                .forEach(council -> transactions.evaluating(partnership.id(), council, () -> {
                    serious.get(council)
                            .forEach(result -> plans.add(
                                    Plan.due(partnership.id(), council, result, due, closed.closedAt(), closed.who())));
                    return null;
                }));
    }

    /** A restated result may need a plan now, or none any more. */
    void restated(@Observes ResultsRestated restated) {
        review(restated.partnershipId(), restated.councilId(), restated.period(), restated.at());
    }

    /** Figures of a closed period change by restatement only (rule F2). */
    void figures(@Observes FiguresRecorded recorded) {
        ClosedMonths closed = sources.closed().of(recorded.partnershipId(), recorded.recordedAt());
        recorded.figures().stream()
                .map(FigureEntry::period)
                .distinct()
                .filter(closed::contains)
                .forEach(period ->
                        review(recorded.partnershipId(), recorded.councilId(), period, recorded.recordedAt()));
    }

    /** Looks again at a council's results of a closed period, and of the longer ones that it lies in. */
    private void review(UUID partnershipId, UUID council, Period period, Instant at) {
        turns.take(PlanService.LIST, partnershipId);
        PartnershipEntry partnership = registry.partnership(partnershipId).orElseThrow();
        Acting acting = actings.in(partnership.slug().value());
        Slug slug = registry.organisation(council).orElseThrow().slug();
        Findings findings = sources.of(acting, slug, at, at);
        ClosedMonths closed = sources.closed().of(partnershipId, at);
        LocalDate due = due(partnership, at);
        Stream.of(Period.Length.values())
                .flatMap(length -> period.months().map(month -> Period.containing(month.first(), length)))
                .distinct()
                .filter(closed::contains)
                .flatMap(findings::agreed)
                .flatMap(agreed -> agreed.results().stream())
                .forEach(result -> review(partnershipId, council, result, due, at, acting.who()));
    }

    private void review(UUID partnershipId, UUID council, ResultView result, LocalDate due, Instant at, String who) {
        boolean serious = Failures.isSerious(result.band());
        Optional<Plan> before = plans.current(partnershipId, result.id());
        boolean settled = before.filter(plan -> serious
                        ? plan.state() != PlanState.NOT_NEEDED
                        : !plan.state().isOpen())
                .isPresent();
        if (settled || before.isEmpty() && !serious) {
            return;
        }
        if (before.isPresent()) {
            Plan next = before.get().restated(result, due, at, who);
            plans.flush(); // closes the former revision before there is a second current one
            plans.add(next);
            return;
        }
        transactions.evaluating(partnershipId, council, () -> {
            plans.add(Plan.due(partnershipId, council, result, due, at, who));
            return null;
        });
    }

    private UUID council(String slug) {
        return registry.organisation(new Slug(slug)).map(OrganisationEntry::id).orElseThrow();
    }

    /** The day after the closing is the first of them; null where no calendar tells the last. */
    private LocalDate due(PartnershipEntry partnership, Instant closedAt) {
        LocalDate closing = LocalDate.ofInstant(closedAt, partnership.timeZone());
        return calendars
                .ofJurisdiction(partnership)
                .flatMap(calendar -> calendar.workingDayAfter(closing, WORKING_DAYS))
                .orElse(null);
    }
}
