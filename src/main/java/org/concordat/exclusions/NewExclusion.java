package org.concordat.exclusions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case that one side proposes to leave out. */
@Schema(description = "A case to be left out of results, and why (rule C2).")
record NewExclusion(
        @Schema(description = "Slug of the council.", examples = "kettering") @NotNull @Pattern(regexp = Slug.FORM)
        String council,

        @Schema(description = "Slug of the service.", examples = "premises-licensing")
        @NotNull
        @Pattern(regexp = Slug.FORM)
        String service,

        @Schema(description = "The sending system's name of the case.", examples = "K-2026-0001")
        @NotBlank
        @Size(max = 100)
        String ref,

        @Schema(
                description = "Ref of the service level that leaves the case out; left out, all of the service do.",
                examples = "premises-in-time")
        @Pattern(regexp = Slug.FORM)
        String serviceLevel,

        @Schema(
                description =
                        "Why, at most 2,000 characters. The board reads it and sees no cases: name neither the case nor a person.",
                examples = "The county's register was down for two days, so nobody could check the premises.")
        @NotBlank
        @Size(max = 2_000)
        String reason,

        @Schema(
                description = "Address (https) of what proves it, at most 1,000 characters.",
                examples = "https://records.kettering.example/incidents/417")
        @Pattern(regexp = Evidence.FORM)
        @Size(max = Evidence.LONGEST)
        String evidence) {}
