package org.concordat.costs;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member says to a charge of the host. */
@Schema(description = "Whether a member approves what the host charges for itself (rule M8).")
record NewHostChargeDecision(
        @NotNull @Schema(description = "Whether it does.", examples = "true")
        Boolean approved,

        @Size(max = 2000)
        @Schema(
                description = "Why, at most 2,000 characters; required where it does not.",
                examples = "As agreed by the board in March")
        String reason,

        @NotNull
        @Min(1)
        @Schema(
                description =
                        "The revision of the line that was read; one that was restated since is not decided (412).",
                examples = "1")
        Integer revision) {

    /** @throws Rejected rule M8, when a charge is refused without a reason */
    NewHostChargeDecision checked() {
        if (!approved && (reason == null || reason.isBlank())) {
            throw Rejected.rule(
                    "M8",
                    "Who has to charge otherwise must know why.",
                    new Fault("/reason", "says why the charge is refused"));
        }
        return this;
    }
}
