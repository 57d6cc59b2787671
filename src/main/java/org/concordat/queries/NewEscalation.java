package org.concordat.queries;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a query goes further. */
@Schema(description = "Why a query goes to the next stage (rule G4).")
record NewEscalation(
        @NotBlank
        @Size(max = 2_000)
        @Schema(
                description = "Why, at most 2,000 characters.",
                examples = "The officers could not agree on how abandoned calls are counted.")
        String reason) {}
