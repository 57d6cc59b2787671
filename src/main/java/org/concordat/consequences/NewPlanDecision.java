package org.concordat.consequences;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the client side makes of a plan. */
@Schema(description = "Whether a rectification plan is accepted (rule B5).")
record NewPlanDecision(
        @NotNull @Schema(description = "Whether it is; a plan that is not is submitted again.", examples = "false")
        Boolean accepted,

        @Size(max = 2000)
        @Schema(
                description = "Why, at most 2,000 characters; required where it is not accepted.",
                examples = "The steps say nothing of the backlog.")
        String reason,

        @NotNull
        @Min(1)
        @Schema(
                description = "The revision that was read; a plan that has changed since is not decided (412).",
                examples = "2")
        Integer revision) {

    /** @throws Rejected rule B5, when a plan is rejected without a reason */
    NewPlanDecision checked() {
        if (!accepted && (reason == null || reason.isBlank())) {
            throw Rejected.rule(
                    "B5",
                    "Who has to write a plan again must know why.",
                    new Fault("/reason", "says why the plan is not accepted"));
        }
        return this;
    }
}
