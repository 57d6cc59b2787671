package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.board.Matters.Distance;
import org.concordat.board.Matters.Standing;
import org.concordat.consequences.ConsequenceBook;
import org.concordat.consequences.OpenPlan;
import org.concordat.consequences.TriggerView;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;

/** Gathers what a board has to see to; everything is asked for once a page, not once a council. */
@ApplicationScoped
class BoardMatters {

    /** Of more councils than these, those with nothing to see to are told apart. */
    private static final int MANY = 12;

    private final ConsequenceBook book;

    BoardMatters(ConsequenceBook book) {
        this.book = book;
    }

    /**
     * The matters of some councils, within the caller's transaction.
     *
     * @param councils of the page, in its order
     * @param only the one council of the page; null where it has all that the caller sees
     */
    Matters of(
            Acting acting, List<OrganisationEntry> councils, Slug only, Period period, Queried queried, Found found) {
        String partnership = acting.partnership().slug().value();
        Instant now = found.now();
        List<OpenPlan> plans = found.plans().stream()
                .filter(plan ->
                        plan.overdue() && (only == null || plan.council().equals(only.value())))
                .toList();
        Map<String, List<TriggerView>> triggers = book.triggers(partnership, only, period, now, now).stream()
                .collect(Collectors.groupingBy(TriggerView::council));
        Map<String, String> names =
                councils.stream().collect(Collectors.toMap(c -> c.slug().value(), OrganisationEntry::name));
        Lines lines = new Lines(partnership, names, found.areas());
        String api = "/v1/partnerships/" + partnership;
        String pages = only == null ? "/board/" + partnership + "/councils/" : "";
        List<Standing> standings = councils.stream()
                .map(council -> standing(
                        council,
                        pages.isEmpty() ? "" : pages + council.slug() + "?period=" + period,
                        found.points().apply(council.slug()),
                        queried,
                        plans,
                        triggers.getOrDefault(council.slug().value(), List.of())))
                .toList();
        boolean many = standings.size() > MANY;
        FirstOf<Matters.Query> queries = FirstOf.of(queried.all(), lines::query);
        FirstOf<Matters.Plan> overdue = FirstOf.of(plans, lines::plan);
        return new Matters(
                PeriodChoices.inWords(period),
                standings.stream().filter(each -> !many || each.pressing()).toList(),
                standings.stream().filter(each -> many && !each.pressing()).toList(),
                queries.items(),
                queries.said(),
                overdue.items(),
                overdue.said(),
                List.of(
                        api + "/queries?state=open",
                        api + "/rectification-plans?overdue=true",
                        api + "/triggers?period=" + period));
    }

    /**
     * What the page has found out already.
     *
     * @param plans the open ones, by the day they are due
     * @param points of a council in the period, in words
     * @param areas the names of a council's areas
     */
    record Found(
            Instant now,
            List<OpenPlan> plans,
            Function<Slug, String> points,
            Function<Slug, Map<Slug, String>> areas) {}

    private static Standing standing(
            OrganisationEntry council,
            String link,
            String points,
            Queried queried,
            List<OpenPlan> plans,
            List<TriggerView> triggers) {
        List<Queried.About> open = queried.of(council.slug()).toList();
        List<LocalDate> due = plans.stream()
                .filter(plan -> plan.council().equals(council.slug().value()))
                .map(OpenPlan::dueOn)
                .toList();
        long late = open.stream().filter(about -> about.query().overdue()).count();
        return new Standing(
                council.name(),
                link,
                points,
                open.isEmpty() ? "none open" : open.size() + " open" + (late == 0 ? "" : ", " + late + " overdue"),
                !open.isEmpty(),
                due.isEmpty() ? "none overdue" : due.size() + " overdue, due since " + Words.day(due.get(0)),
                !due.isEmpty(),
                triggers.stream()
                        .map(trigger -> distance(trigger, several(triggers)))
                        .toList());
    }

    private static boolean several(List<TriggerView> triggers) {
        return triggers.stream().map(TriggerView::agreement).distinct().count() > 1;
    }

    private static Distance distance(TriggerView trigger, boolean named) {
        String one = trigger.counts().replaceFirst("s$", "");
        Period last = Period.parse(trigger.period()).orElseThrow();
        long open = trigger.periods().stream()
                .filter(period -> !period.status().equals("closed"))
                .count();
        String what = Words.name(trigger.trigger()) + (named ? ", " + trigger.agreement() : "") + ": "
                + trigger.sum() + " of " + Words.count(trigger.threshold(), one) + " in "
                + (trigger.lastPeriods() == 1
                        ? PeriodChoices.inWords(last)
                        : "the " + trigger.lastPeriods() + " " + Words.plural(last.length())
                                + (last.length() == Period.Length.QUARTER ? ", the last " : " to ")
                                + PeriodChoices.inWords(last))
                + (open == 0 ? "" : ", " + open + " not closed");
        return new Distance(
                trigger.reached() ? "Reached" : Words.count(trigger.distance(), one) + " to go",
                trigger.reached(),
                what,
                trigger.reached() ? Objects.requireNonNullElse(trigger.consequence(), "") : "");
    }
}
