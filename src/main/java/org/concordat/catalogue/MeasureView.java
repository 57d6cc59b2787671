package org.concordat.catalogue;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measure as it is answered. */
@Schema(description = "The agreed definition of something measured.")
record MeasureView(
        @Schema(description = "Slug of the measure.", examples = "premises-in-time")
        String measure,

        @Schema(description = "Title.", examples = "Premises applications decided in time")
        String title,

        @Schema(description = "What sort of number it is.", examples = "timeliness")
        String kind,

        @Schema(description = "Unit of the value.", examples = "percent")
        String unit,

        @Schema(description = "Which way it improves.", examples = "higher-is-better")
        String direction,

        @Schema(description = "What it is computed from.", examples = "cases")
        String computedFrom,

        @Schema(
                description = "In which period a case counts; null for a measure that is not from cases.",
                examples = "due")
        String countedBy,

        @Schema(description = "Rounding before the band is decided; null for none.")
        RoundingText rounding,

        @Schema(
                description =
                        "Smallest denominator, of a percentile the smallest number of closed cases, that is not marked as a small"
                                + " sample; null for none.",
                examples = "5")
        Integer minimumSample,

        @Schema(description = "Which percentile it is; null for any other kind.", examples = "90")
        Integer percentile,

        @Schema(description = "For how many of the driver a rate is told; null for any other kind.", examples = "1000")
        Integer per,

        @Schema(
                description = "Slug of the measure whose figures a rate is divided by; null for any other kind.",
                examples = "population")
        String driver,

        @Schema(
                description = "Where the numbers come from; null where nobody said.",
                examples = "Case system of the delivery entity")
        String source,

        @Schema(description = "Which side answers for the numbers.", examples = "provider")
        String owner,

        @Schema(description = "Revision, from 1; the ETag.", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-03-01T09:00:00Z")
        Instant recordedAt) {

    static MeasureView of(Measure measure) {
        return new MeasureView(
                measure.slug,
                measure.title,
                measure.kind,
                measure.unit,
                measure.direction,
                measure.computedFrom,
                measure.countedBy,
                RoundingText.of(measure.entry().rounding()),
                measure.minimumSample,
                measure.percentile,
                measure.per,
                measure.driver,
                measure.source,
                measure.owner,
                measure.recorded.revision().number(),
                measure.recorded.revision().recordedAt());
    }
}
