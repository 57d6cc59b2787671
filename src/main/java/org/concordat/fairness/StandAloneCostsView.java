package org.concordat.fairness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Stand-alone costs of a year as they are answered. */
@Schema(
        name = "StandAloneCosts",
        description =
                "What councils and groups of them would pay by themselves in a year (rule M7), given or modelled.")
public record StandAloneCostsView(
        @Schema(description = "The financial year.", examples = "FY2026-27")
        String year,

        @Schema(description = "Its first day.", examples = "2026-04-01")
        LocalDate from,

        @Schema(description = "Its last day.", examples = "2027-03-31")
        LocalDate to,

        @Schema(
                description = "Where the numbers come from.",
                examples = "Business case of January 2026, table 4, at 2026 prices")
        String source,

        @Schema(description = "Costs as given; null where they are modelled.")
        List<StandAloneText.OfGroup> costs,

        @Schema(description = "The components of the model; null where costs are given.")
        List<StandAloneText.Component> components,

        @Schema(description = "Revision, from 1; the ETag.", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-02-02T09:00:00Z")
        Instant recordedAt) {

    static StandAloneCostsView of(StandAloneCost kept) {
        return new StandAloneCostsView(
                kept.year,
                kept.year().first(),
                kept.year().last(),
                kept.source,
                kept.content.costs(),
                kept.content.components(),
                kept.recorded.revision().number(),
                kept.recorded.revision().recordedAt());
    }
}
