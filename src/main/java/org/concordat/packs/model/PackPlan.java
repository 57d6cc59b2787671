package org.concordat.packs.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A rectification plan (rule B5).
 *
 * @param plan id, which is that of the result that it is for
 * @param repeat whether that was a repeated failure; null where the result is not in the pack, and in public, since it tells of the period before
 * @param state due, submitted, accepted, rejected or not-needed
 * @param said what it says; null while nobody has submitted it, and in public unless it was marked
 * @param small whether the result rests on a small number: the public version then has no such plan; in the whole version only
 * @param address of the plan
 */
public record PackPlan(
        String plan,
        String council,
        String agreement,
        String serviceLevel,
        String period,
        String band,
        Boolean repeat,
        LocalDate dueOn,
        String state,
        boolean overdue,
        Instant since,
        PackPlanText said,
        Boolean small,
        String address) {

    /** What a plan says. */
    public record PackPlanText(String cause, String effect, List<PackStep> steps) {}

    /** One step of a plan. */
    public record PackStep(String what, String owner, LocalDate by) {}

    /** What names its texts where they are marked for the public. */
    public String mark() {
        return "plans/" + plan;
    }

    PackPlan inPublic(boolean withTexts) {
        return new PackPlan(
                plan,
                council,
                agreement,
                serviceLevel,
                period,
                band,
                null,
                dueOn,
                state,
                overdue,
                since,
                withTexts ? said : null,
                null,
                address);
    }
}
