package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.agreements.TermsBook;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.intake.Figures;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.ClosedPeriods;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.model.ClosedMonths;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.web.DryRun;

/** Closes periods: what their cases came to is kept, their figures are locked (rule F1). */
@ApplicationScoped
class PeriodService {

    private static final String RULE = "F1";

    private final ClosedPeriods closedPeriods;
    private final Figures figures;
    private final TermsBook terms;
    private final Evaluation evaluation;
    private final Snapshots snapshots;
    private final Event<PeriodClosed> closed;
    private final Sides sides;
    private final Actings actings;
    private final DryRun dryRun;
    private final Clock clock;

    PeriodService(
            ClosedPeriods closedPeriods,
            Figures figures,
            TermsBook terms,
            Evaluation evaluation,
            Snapshots snapshots,
            Event<PeriodClosed> closed,
            Sides sides,
            Actings actings,
            DryRun dryRun,
            Clock clock) {
        this.closedPeriods = closedPeriods;
        this.figures = figures;
        this.terms = terms;
        this.evaluation = evaluation;
        this.snapshots = snapshots;
        this.closed = closed;
        this.sides = sides;
        this.actings = actings;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    PeriodView get(Slug partnership, Period period, Instant knownOn) {
        return view(actings.in(partnership.value()), period, knownOn);
    }

    private PeriodView view(Acting acting, Period period, Instant knownOn) {
        UUID id = acting.partnership().id();
        ClosedMonths months = closedPeriods.of(id, knownOn);
        Optional<ClosedPeriods.Closing> closing = closedPeriods.closing(id, period, knownOn);
        return new PeriodView(
                period.toString(),
                period.first(),
                period.last(),
                closing.isPresent() ? "closed" : "open",
                months.closedAt(period).orElse(null),
                closing.map(ClosedPeriods.Closing::by).orElse(null),
                closing.map(ClosedPeriods.Closing::decision).orElse(null),
                period.months().filter(months::contains).map(Period::toString).toList(),
                closing.isPresent() ? 0 : figures.open(id, period, knownOn));
    }

    @Transactional
    PeriodView close(Slug partnership, Period period, String decision, boolean trial) {
        Acting acting = actings.in(partnership.value());
        sides.requireBoardSecretary(acting);
        UUID id = acting.partnership().id();
        ClosedMonths before = closedPeriods.alone(id);
        // From here on nothing is recorded that the closing instant would have to know of.
        evaluation.alone(id);
        Instant now = clock.instant();
        List<YearMonth> months = period.months()
                .map(Period::start)
                .filter(month -> !before.closedAt().containsKey(month))
                .toList();
        check(acting, period, months, before, now);
        boolean agreed = agreed(id, period, before, now);
        if (!agreed && (decision == null || decision.isBlank())) {
            throw Rejected.state(
                    RULE,
                    "Figures of the period are not agreed. Have them agreed, or close it by the board's decision and say"
                            + " why.");
        }
        closedPeriods.close(id, months, new ClosedPeriods.Closing(acting.who(), agreed ? null : decision), now);
        snapshots.keep(acting, months, now);
        closed.fire(new PeriodClosed(id, completed(closedPeriods.of(id, now), months), now, acting.who()));
        PeriodView view = view(acting, period, now);
        dryRun.end(trial);
        return view;
    }

    /** Whether every figure is agreed that the closing locks, be it of a longer period that is complete then. */
    private boolean agreed(UUID id, Period period, ClosedMonths before, Instant now) {
        Map<YearMonth, Instant> after = new TreeMap<>(before.closedAt());
        period.months().forEach(month -> after.put(month.start(), now));
        ClosedMonths closing = new ClosedMonths(after);
        return figures.openPeriods(id, Period.containing(period.first(), Period.Length.YEAR), now).stream()
                .noneMatch(open -> closing.contains(open) && !before.contains(open));
    }

    private void check(Acting acting, Period period, List<YearMonth> months, ClosedMonths before, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, acting.partnership().timeZone());
        if (months.isEmpty()) {
            throw Rejected.state(RULE, "The period is closed already.");
        }
        if (!period.last().isBefore(today)) {
            throw Rejected.state(
                    RULE,
                    "The period has not ended: close it from " + period.last().plusDays(1) + " on.");
        }
        YearMonth previous = months.get(0).minusMonths(1);
        boolean needed = acting.councils().stream()
                .flatMap(council -> terms.inForce(acting.partnership().id(), council, now).stream())
                .map(TermsInForce::from)
                .anyMatch(from -> !from.isAfter(previous.atEndOfMonth()));
        if (needed && !before.closedAt().containsKey(previous)) {
            throw Rejected.state(RULE, "Periods close in order: close " + previous + " first.");
        }
    }

    /** The months, and the quarters and years that are closed with the last of them. */
    private static List<Period> completed(ClosedMonths after, List<YearMonth> months) {
        return Stream.of(Period.Length.values())
                .flatMap(length -> months.stream().map(month -> Period.containing(month.atDay(1), length)))
                .distinct()
                .filter(after::contains)
                .toList();
    }
}
