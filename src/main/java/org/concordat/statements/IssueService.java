package org.concordat.statements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.concordat.costs.model.Stage;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.ClosedPeriods;
import org.concordat.partnerships.DecisionsNeeded;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.statements.Issuing.Issue;
import org.concordat.statements.Issuing.Manner;
import org.concordat.statements.model.Charging;
import org.concordat.statements.model.DueToDate;
import org.concordat.statements.model.Gained;
import org.concordat.statements.model.Successions;
import org.concordat.statements.model.YearAccount;
import org.concordat.statements.model.YearShares;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.PresentActing;
import org.concordat.web.DryRun;

/** Takes a year from its budget over its bills to its reconciliation (rules M5, M6). */
@ApplicationScoped
class IssueService {

    private static final String RULE = "M5";
    private static final String NONE = "none";

    private final YearBook years;
    private final StatementRuns runs;
    private final Issuing issuing;
    private final Charges charges;
    private final YearsShown shown;
    private final Claims claims;
    private final Actings actings;
    private final PresentActing present;
    private final YearKeepers keepers;
    private final DecisionsNeeded decisions;
    private final Turns turns;
    private final ClosedPeriods closed;
    private final DryRun dryRun;
    private final Clock clock;

    IssueService(
            YearBook years,
            StatementRuns runs,
            Issuing issuing,
            Charges charges,
            YearsShown shown,
            Claims claims,
            Actings actings,
            PresentActing present,
            YearKeepers keepers,
            DecisionsNeeded decisions,
            Turns turns,
            ClosedPeriods closed,
            DryRun dryRun,
            Clock clock) {
        this.years = years;
        this.runs = runs;
        this.issuing = issuing;
        this.charges = charges;
        this.shown = shown;
        this.claims = claims;
        this.actings = actings;
        this.present = present;
        this.keepers = keepers;
        this.decisions = decisions;
        this.turns = turns;
        this.closed = closed;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    /**
     * Who moves a year, by the memberships as they are once nobody else writes them: until the end of the transaction nobody writes what costs
     * are made of.
     *
     * @param holding keeps periods from closing meanwhile; where volumes are counted as of this moment ever after, alone, since cases that are
     *     being loaded bear the date of their load's beginning
     */
    private Acting alone(Slug partnership, Consumer<UUID> holding) {
        Acting acting = actings.in(partnership.value());
        keepers.require(acting);
        UUID id = acting.partnership().id();
        turns.take(CostYearService.LIST, id);
        holding.accept(id);
        charges.alone(id);
        Acting now = present.of(acting);
        keepers.require(now);
        return now;
    }

    private CostYear mine(Acting acting, Period year, String state, String otherwise) {
        CostYear found = years.current(acting.partnership().id(), year).orElseThrow(Rejected::missing);
        if (!found.state.equals(state)) {
            throw Rejected.state(RULE, "The year is " + found.state + ": " + otherwise);
        }
        return found;
    }

    @Transactional
    Stored<CostYearView> fix(Slug partnership, Period year, boolean trial) {
        Acting acting = alone(partnership, closed::alone);
        CostYear planned = mine(acting, year, CostYear.PLANNED, "a budget is fixed once.");
        Instant now = clock.instant();
        YearShares shares = charges.of(acting, year, Stage.BUDGET, now).shares();
        if (shares.pools().isEmpty()) {
            throw Rejected.state(RULE, "There are no budget lines in " + year + ": load them first.");
        }
        FixedBudget budget = FixedBudget.of(shares, planned.rules, now);
        UUID decision = decisions
                .require(acting, DecisionsNeeded.BUDGET, year.toString(), budget.digest())
                .orElse(null);
        CostYear made = planned.budgeted(budget, decision, acting.who());
        years.add(made);
        CostYearView view = shown.of(made, now);
        dryRun.end(trial);
        return new Stored<>(view, made.revision(), true);
    }

    @Transactional
    IssuedView bill(Slug partnership, Period year, NewBills asked, boolean trial) {
        Acting acting = alone(partnership, closed::keepOpen);
        CostYear found = mine(acting, year, CostYear.BUDGETED, "bills are issued between budget and outturn.");
        Instant now = clock.instant();
        List<Period> periods = found.rules.billingOf().periods(year);
        int number = number(found, periods, asked, now);
        Charging charging = charges.of(acting, year, Stage.BUDGET, now);
        YearShares shares = charging.shares();
        UUID decision = decided(acting, found, FixedBudget.of(shares, found.rules, now));
        Claims.Claimed claimed = claims.of(acting, now);
        YearAccount.Bills bills = account(found, charging, claimed).bills(shares, number);
        List<LeftOutCharge> leftOut = charges.leftOut(found.partnershipId, year, Stage.BUDGET, now);
        WorkingsMaker workings = new WorkingsMaker(charging.apportionment(), charging.lines(), leftOut, bills.due());
        Issue issue = new Issue(
                found.partnershipId,
                found.year,
                IssuedStatement.BILL,
                number,
                bills.period().toString(),
                decision,
                now,
                acting.who());
        issuing.open(issue, workings.open(), bills.statements());
        SortedMap<String, LocalDate> lastDays = Charging.lastDays(shares);
        OwnWorkingsMaker own = own(acting, found, workings, null, bills.passed(), claimed, now);
        Manner manner = new Manner(council -> isLast(lastDays.get(council), bills), statement -> "payable", own::of);
        List<StatementEntry> issued = issuing.issue(issue, bills.statements(), manner);
        dryRun.end(trial);
        return IssuedView.of(issue, periods.size(), issued, leftOut);
    }

    /**
     * Lines of a budget that was fixed can be restated; where the members decide about budgets, they decide about what is billed.
     *
     * @return the decision; null where nothing was restated, or the rules ask for none
     */
    private UUID decided(Acting acting, CostYear found, FixedBudget now) {
        return now.sameAmounts(found.budget)
                ? null
                : decisions
                        .require(acting, DecisionsNeeded.BUDGET, found.year, now.digest())
                        .orElse(null);
    }

    /** With its last day a council has its final bill; what is put right later comes in bills that are not. */
    private static boolean isLast(LocalDate lastDay, YearAccount.Bills bills) {
        return lastDay == null ? bills.last() : bills.period().contains(lastDay);
    }

    private OwnWorkingsMaker own(
            Acting acting,
            CostYear of,
            WorkingsMaker pools,
            Gained gained,
            List<Successions.Passed> passed,
            Claims.Claimed claimed,
            Instant issued) {
        return new OwnWorkingsMaker(
                acting.partnership().slug().value(),
                of.period(),
                pools,
                gained,
                passed,
                claimed::credit,
                claims.reconciliations(of.partnershipId)::get,
                issued);
    }

    /** The number of the period that is asked for, which must be the next one. */
    private int number(CostYear of, List<Period> periods, NewBills asked, Instant now) {
        int number = Period.parse(asked.period()).map(periods::indexOf).orElse(-1) + 1;
        if (number == 0) {
            throw Rejected.rule(
                    RULE,
                    "The year is billed " + of.rules.billing() + ".",
                    new Fault("/period", "is a billing period of the year, from " + periods.get(0)));
        }
        int billed = runs.billed(of.partnershipId, of.year, now);
        if (number <= billed) {
            throw Rejected.state(RULE, asked.period() + " has been billed; what was issued stands.");
        }
        if (number > billed + 1) {
            throw Rejected.state(RULE, periods.get(billed) + " is billed first: bills are issued in order.");
        }
        return number;
    }

    @Transactional
    Stored<CostYearView> close(Slug partnership, Period year, boolean trial) {
        Acting acting = alone(partnership, closed::alone);
        CostYear found = mine(acting, year, CostYear.BUDGETED, "a year is closed once, after its bills.");
        Instant now = clock.instant();
        List<Period> periods = found.rules.billingOf().periods(year);
        int billed = runs.billed(found.partnershipId, found.year, now);
        if (billed < periods.size()) {
            throw Rejected.state(
                    RULE, periods.get(billed) + " is billed first: a year is closed when all its bills are issued.");
        }
        if (!year.last().isBefore(LocalDate.ofInstant(now, acting.partnership().timeZone()))) {
            throw Rejected.state(RULE, "The year is not over: it is closed after " + year.last() + ".");
        }
        Charging charging = charges.of(acting, year, Stage.ACTUAL, now);
        if (charging.lines().isEmpty()) {
            throw Rejected.state(RULE, "There are no actual lines in " + year + ": load them first.");
        }
        YearShares shares = charging.shares();
        Claims.Claimed claimed = claims.of(acting, now);
        YearAccount.Reconciliation made = account(found, charging, claimed)
                .reconciliation(shares, found.rules.gainShareOf())
                .carrying(year, found.rules.disposition()::carries);
        List<DueToDate> due = shares.pools().stream()
                .map(pool -> DueToDate.of(pool, periods, periods.size()))
                .toList();
        List<LeftOutCharge> leftOut = charges.leftOut(found.partnershipId, year, Stage.ACTUAL, now);
        WorkingsMaker workings = new WorkingsMaker(charging.apportionment(), charging.lines(), leftOut, due);
        reconcile(acting, found, made, own(acting, found, workings, made.gained(), made.passed(), claimed, now));
        CostYear closedYear =
                found.closed(YearOutturn.of(made.gain(), now), charges.members(acting, year, now), acting.who());
        years.add(closedYear);
        dryRun.end(trial);
        return new Stored<>(CostYearView.of(closedYear, billed, leftOut), closedYear.revision(), true);
    }

    private void reconcile(Acting acting, CostYear found, YearAccount.Reconciliation made, OwnWorkingsMaker own) {
        Issue issue = new Issue(
                found.partnershipId,
                found.year,
                IssuedStatement.RECONCILIATION,
                1,
                found.period().toString(),
                null,
                own.issued(),
                acting.who());
        issuing.open(issue, own.pools().open(), made.statements());
        Manner manner = new Manner(
                council -> true, statement -> found.rules.disposition().of(statement.balance(found.period())), own::of);
        issuing.issue(issue, made.statements(), manner);
        Manner summed = new Manner(council -> true, statement -> NONE, statement -> OwnWorkings.NONE);
        issuing.issue(
                issue.of(IssuedStatement.YEAR),
                YearAccount.year(issuing.ofYear(found.partnershipId, found.year)),
                summed);
    }

    private YearAccount account(CostYear of, Charging charging, Claims.Claimed claimed) {
        return new YearAccount(
                of.period(),
                of.rules.billingOf(),
                of.rules.successionsOf().until(charging.stays()),
                claimed.balances(),
                issuing.sent(of.partnershipId, of.year));
    }
}
