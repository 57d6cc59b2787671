package org.concordat.exclusions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A result of a closed period that is to be counted anew. */
@Schema(description = "A result of a closed period to be counted anew from what is known now, and why (rule F2).")
record NewResultRestatement(
        @Schema(
                description =
                        "Id of the result of a council and service level, as results tell it; areas are restated with their council.",
                examples = "2026-04.kettering.sla-ket.premises-in-time")
        @NotBlank
        @Size(max = 300)
        String result,

        @Schema(
                description = "Why, at most 2,000 characters. Name no person and no case.",
                examples = "Forty cases of the last week of April arrived after the closing.")
        @NotBlank
        @Size(max = 2_000)
        String reason,

        @Schema(
                description = "Address (https) of what proves it, at most 1,000 characters.",
                examples = "https://records.kettering.example/incidents/418")
        @Pattern(regexp = Evidence.FORM)
        @Size(max = Evidence.LONGEST)
        String evidence) {}
