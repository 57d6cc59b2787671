package org.concordat.queries;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A query about a result. */
@Schema(description = "A query about a result (rule G4).")
record NewQuery(
        @NotNull
        @Size(max = 400)
        @Schema(description = "Id of the result.", examples = "2026-04.kettering.sla-ket.premises-in-time")
        String result,

        @NotBlank
        @Size(max = 2_000)
        @Schema(
                description = "What is wrong with it, at most 2,000 characters.",
                examples = "Eleven of the cases had been withdrawn by the applicant.")
        String reason,

        @Pattern(regexp = "https://\\S+")
        @Size(max = 500)
        @Schema(
                description = "Address of evidence, https, at most 500 characters; it is only shown.",
                examples = "https://documents.kettering.example/withdrawn-2026-04.pdf")
        String evidence) {}
