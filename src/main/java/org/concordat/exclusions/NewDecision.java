package org.concordat.exclusions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a side makes of the other's proposal. */
@Schema(description = "Whether what the other side proposed is accepted, and why.")
record NewDecision(
        @Schema(description = "Whether it takes effect.", examples = "true") @NotNull
        Boolean accepted,

        @Schema(
                description = "Why, at most 2,000 characters. Everybody who sees the council's results can read it.",
                examples = "The register of the county was down on both days; we saw the notice.")
        @NotBlank
        @Size(max = 2_000)
        String reason) {}
