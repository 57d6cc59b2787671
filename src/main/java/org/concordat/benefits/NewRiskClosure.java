package org.concordat.benefits;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a risk is closed. */
@Schema(description = "Why a risk is no longer one.")
record NewRiskClosure(
        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "Why, at most 2,000 characters.",
                examples = "The new system is in use since 1 March 2027.")
        String reason) {}
