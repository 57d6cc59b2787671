package org.concordat.consequences;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a provider writes into a rectification plan. */
@Schema(description = "Why a service level failed seriously, and what is done about it (rule B5).")
record NewPlanContent(
        @Size(max = 4000)
        @Schema(
                description = "Why it failed, at most 4,000 characters.",
                examples = "Two of five officers left in April.")
        String cause,

        @Size(max = 4000)
        @Schema(
                description = "What it did to those whom the service is for, at most 4,000 characters.",
                examples = "14 traders waited a month longer.")
        String effect,

        @Size(max = 50) @Schema(description = "What is done: 1 to 50 steps.")
        List<@Valid NewStep> steps) {

    /** One step. */
    @Schema(name = "NewPlanStep", description = "Something that is done by a day.")
    record NewStep(
            @Size(max = 2000)
            @Schema(
                    description = "What is done, at most 2,000 characters.",
                    examples = "Two officers of Corby help out")
            String what,

            @Size(max = 200)
            @Schema(
                    description = "Who sees to it, by office; at most 200 characters.",
                    examples = "Licensing team leader")
            String owner,

            @Schema(description = "By which day, inclusive.", examples = "2026-07-01")
            LocalDate by) {}

    /** @throws Rejected rule B5, with everything that a plan has to state and this one does not */
    PlanContent content() {
        List<Fault> faults = new ArrayList<>();
        stated(cause, "/cause", "says why it failed", faults);
        stated(effect, "/effect", "says what it did to those whom the service is for", faults);
        if (steps == null || steps.isEmpty()) {
            faults.add(new Fault("/steps", "has at least one step"));
        }
        List<PlanContent.Step> content = new ArrayList<>();
        for (int i = 0; steps != null && i < steps.size(); i++) {
            content.add(step(steps.get(i), "/steps/" + i, faults));
        }
        if (!faults.isEmpty()) {
            throw Rejected.rule("B5", "A plan states cause, effect, steps and their dates.", faults);
        }
        return new PlanContent(cause, effect, content);
    }

    private static PlanContent.Step step(NewStep step, String at, List<Fault> faults) {
        if (step == null) {
            faults.add(new Fault(at, "is a step"));
            return null;
        }
        stated(step.what(), at + "/what", "says what is done", faults);
        stated(step.owner(), at + "/owner", "says who sees to it", faults);
        if (step.by() == null) {
            faults.add(new Fault(at + "/by", "says by which day"));
        }
        return new PlanContent.Step(step.what(), step.owner(), step.by());
    }

    private static void stated(String text, String at, String detail, List<Fault> faults) {
        if (text == null || text.isBlank()) {
            faults.add(new Fault(at, detail));
        }
    }
}
