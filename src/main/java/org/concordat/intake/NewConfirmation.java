package org.concordat.intake;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which numbers are agreed. */
@Schema(description = "Agreement to a figure as it was read (rule F1).")
record NewConfirmation(
        @NotNull
        @Min(1)
        @Schema(
                description = "The revision that was read; a figure that has changed since is not agreed (412).",
                examples = "1")
        Integer revision) {}
