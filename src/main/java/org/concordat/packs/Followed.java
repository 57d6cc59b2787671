package org.concordat.packs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.agreements.model.Ladder;
import org.concordat.consequences.ConsequenceBook;
import org.concordat.consequences.CreditDue;
import org.concordat.consequences.PlanContent;
import org.concordat.consequences.PlanView;
import org.concordat.consequences.TriggerView;
import org.concordat.kernel.Period;
import org.concordat.packs.model.PackPlan;
import org.concordat.packs.model.PackPlan.PackPlanText;
import org.concordat.packs.model.PackPlan.PackStep;
import org.concordat.packs.model.PackStanding;
import org.concordat.packs.model.PackStanding.PackCredit;
import org.concordat.packs.model.PackStanding.PackFailures;
import org.concordat.packs.model.PackTrigger;
import org.concordat.packs.model.PackTrigger.PackCounted;
import org.concordat.partnerships.ClosedPeriods;
import org.concordat.partnerships.model.ClosedMonths;
import org.concordat.performance.ResultView;

/** What follows of a period's results, as its pack tells it: points, failures and credits, plans, triggers. */
@ApplicationScoped
class Followed {

    private static final List<String> DONE = List.of("accepted", "not-needed");

    private final ConsequenceBook book;
    private final ClosedPeriods closed;

    Followed(ConsequenceBook book, ClosedPeriods closed) {
        this.book = book;
        this.closed = closed;
    }

    /** What each council's results come to. */
    List<PackStanding> standings(Making making, ReadResults results, List<String> councils) {
        ClosedMonths months = closed.of(making.acting().partnership().id(), making.now());
        List<Period> settled = within(making.period())
                .filter(period -> period.months().allMatch(months::contains))
                .toList();
        Map<String, List<CreditDue>> credits = book.credits(making.partnership(), settled, making.now()).stream()
                .collect(Collectors.groupingBy(CreditDue::council));
        return councils.stream()
                .map(council -> standing(
                        council,
                        results,
                        credits.getOrDefault(council, List.of()).stream()
                                .map(due -> credit(due, making.addresses()))
                                .toList()))
                .toList();
    }

    /** A period and those that lie in it. */
    private static Stream<Period> within(Period period) {
        return Stream.concat(Stream.of(period), period.parts().flatMap(Followed::within));
    }

    private static PackCredit credit(CreditDue due, Addresses addresses) {
        return new PackCredit(
                due.agreement(),
                due.period().toString(),
                MoneyText.of(due.total()),
                addresses.credits(due.council(), due.period()));
    }

    private static PackStanding standing(String council, ReadResults results, List<PackCredit> credits) {
        List<ResultView> scored = results.scored(council);
        List<ResultView.Unit> failed = scored.stream()
                .filter(result -> !result.beddingIn())
                .flatMap(result -> result.units().stream())
                .filter(Followed::counts)
                .toList();
        return new PackStanding(
                council,
                scored.stream().mapToInt(ResultView::points).sum(),
                Ladder.NAMES.stream()
                        .skip(1)
                        .map(band -> new PackFailures(band, (int) failed.stream()
                                .filter(unit -> unit.band().equals(band))
                                .count()))
                        .toList(),
                (int) failed.stream().filter(ResultView.Unit::repeat).count(),
                credits,
                null,
                scored.stream().anyMatch(results::isHidden));
    }

    private static boolean counts(ResultView.Unit unit) {
        return unit.band() != null
                && !unit.band().equals(Ladder.NAMES.get(0))
                && !unit.relieved()
                && !unit.smallSample();
    }

    /** The plans of the period, and those of earlier ones that are still to be done. */
    List<PackPlan> plans(Making making, ReadResults results) {
        return book.plans(making.partnership(), making.now(), making.now()).stream()
                .filter(plan -> concerns(plan, making.period()))
                .map(plan -> plan(plan, making.addresses(), results))
                .sorted(Comparator.comparing(PackPlan::council)
                        .thenComparing(PackPlan::period)
                        .thenComparing(PackPlan::plan))
                .toList();
    }

    private static boolean concerns(PlanView plan, Period period) {
        Period own = Period.parse(plan.period()).orElseThrow();
        boolean before = own.last().isBefore(period.first());
        return before ? !DONE.contains(plan.state()) : !own.last().isAfter(period.last());
    }

    private static PackPlan plan(PlanView plan, Addresses addresses, ReadResults results) {
        return new PackPlan(
                plan.plan(),
                plan.council(),
                plan.agreement(),
                plan.serviceLevel(),
                plan.period(),
                plan.band(),
                results.find(plan.plan())
                        .map(result -> result.units().stream().anyMatch(ResultView.Unit::repeat))
                        .orElse(null),
                plan.dueOn(),
                plan.state(),
                plan.overdue(),
                plan.publishedAt(),
                plan.content() == null ? null : said(plan.content()),
                results.find(plan.plan()).map(results::isSmall).orElse(true),
                addresses.judged("rectification-plans/" + plan.plan()));
    }

    private static PackPlanText said(PlanContent content) {
        return new PackPlanText(
                content.cause(),
                content.effect(),
                content.steps().stream()
                        .map(step -> new PackStep(step.what(), step.owner(), step.by()))
                        .toList());
    }

    /** The triggers whose last period lies in the pack's. */
    List<PackTrigger> triggers(Making making, ReadResults results) {
        return book.triggers(making.partnership(), null, making.period(), making.now(), making.now()).stream()
                .filter(trigger -> !Period.parse(trigger.period())
                        .orElseThrow()
                        .last()
                        .isAfter(making.period().last()))
                .map(trigger -> trigger(trigger, making.addresses(), results))
                .toList();
    }

    private static PackTrigger trigger(TriggerView of, Addresses addresses, ReadResults results) {
        List<Period> periods = of.periods().stream()
                .map(counted -> Period.parse(counted.period()).orElseThrow())
                .toList();
        return new PackTrigger(
                of.council(),
                of.agreement(),
                of.trigger(),
                of.serviceLevel(),
                of.counts(),
                of.lastPeriods(),
                of.threshold(),
                of.sum(),
                of.distance(),
                of.reached(),
                of.consequence(),
                of.periods().stream()
                        .map(counted -> new PackCounted(counted.period(), counted.count(), counted.status()))
                        .toList(),
                null,
                results.mayRestOnSmall(periods, of.council(), of.agreement(), of.serviceLevel()),
                addresses.judged("triggers?period=" + of.period() + "&council=" + of.council()));
    }
}
