package org.concordat.board;

import java.util.Map;
import java.util.function.Function;
import org.concordat.consequences.OpenPlan;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.performance.ResultId;

/**
 * Open matters as lines of a list.
 *
 * @param names of the councils, by slug
 * @param areas the names of a council's areas
 */
record Lines(String partnership, Map<String, String> names, Function<Slug, Map<Slug, String>> areas) {

    Matters.Query query(Queried.About about) {
        String result = about.query().subject().result();
        return new Matters.Query(
                names.getOrDefault(about.council(), about.council()),
                about(about.what(), about.period(), new Slug(about.council()), about.area()),
                result == null ? "" : address(result),
                Words.stage(about.query().stage()),
                due(about));
    }

    private static String due(Queried.About about) {
        if (about.query().due() == null) {
            return "no day is set";
        }
        String day = Words.day(about.query().due());
        return about.query().overdue() ? "overdue: the last day was " + day : "due by " + day;
    }

    Matters.Plan plan(OpenPlan plan) {
        ResultId id = ResultId.parse(plan.plan());
        return new Matters.Plan(
                names.getOrDefault(plan.council(), plan.council()),
                about(Words.name(plan.serviceLevel()), id.period(), id.council(), null),
                address(plan.plan()),
                Words.band(plan.band()),
                Words.day(plan.dueOn()),
                plan.state().equals("rejected") ? "rejected, to be submitted again" : "to be submitted");
    }

    private String address(String result) {
        return "/board/" + partnership + "/results/" + result;
    }

    private String about(String what, Period period, Slug council, Slug area) {
        String where = area == null ? "" : ", " + areas.apply(council).getOrDefault(area, Words.name(area.value()));
        return what + ", " + PeriodChoices.inWords(period) + where;
    }
}
