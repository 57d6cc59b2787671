package org.concordat.governance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an action is done. */
@Schema(description = "That an action is done, and what became of it.")
record NewCompletion(
        @NotNull @Schema(description = "The day on which it was done, today or before.", examples = "2026-07-24")
        LocalDate on,

        @Size(max = 2_000)
        @Schema(description = "What became of it.", examples = "Sent to all, with the comparison of last year.")
        String note) {}
