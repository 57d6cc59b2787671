package org.concordat.exclusions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Periods that one side proposes to relieve. */
@Schema(description = "Periods to be excused, and why (rule B6): one period, or from one to another.")
record NewRelief(
        @Schema(description = "Slug of the council.", examples = "kettering") @NotNull @Pattern(regexp = Slug.FORM)
        String council,

        @Schema(description = "Name of the council's agreement.", examples = "sla-ket")
        @NotNull
        @Pattern(regexp = Slug.FORM)
        String agreement,

        @Schema(
                description = "Ref of the service level; left out, all of the agreement are relieved.",
                examples = "premises-in-time")
        @Pattern(regexp = Slug.FORM)
        String serviceLevel,

        @Schema(
                description =
                        "Slug of the area that is relieved with its descendants; left out, the council as a whole is.",
                examples = "burton-latimer")
        @Pattern(regexp = Slug.FORM)
        String area,

        @Schema(description = "The one period; goes without from and to.", examples = "2026-05")
        @Pattern(regexp = PERIOD)
        String period,

        @Schema(description = "The first period, its first day included; goes with to.", examples = "2026-05")
        @Pattern(regexp = PERIOD)
        String from,

        @Schema(description = "The last period, its last day included; goes with from.", examples = "2026-06")
        @Pattern(regexp = PERIOD)
        String to,

        @Schema(
                description = "What excuses: an event beyond control, a failure of the council's own part, or other.",
                enumeration = {"event-beyond-control", "council-failure", "other"},
                examples = "event-beyond-control")
        @NotNull
        @Pattern(regexp = "event-beyond-control|council-failure|other")
        String ground,

        @Schema(
                description = "Why, at most 2,000 characters. Name no person and no case.",
                examples = "The river stood in the office from 4 May on.")
        @NotBlank
        @Size(max = 2_000)
        String reason,

        @Schema(
                description = "Address (https) of what proves it, at most 1,000 characters.",
                examples = "https://records.kettering.example/incidents/418")
        @Pattern(regexp = Evidence.FORM)
        @Size(max = Evidence.LONGEST)
        String evidence) {

    private static final String PERIOD = "[0-9]{4}-[0-9]{2}|FY[0-9]{4}-[0-9]{2}(-Q[1-4])?";
}
