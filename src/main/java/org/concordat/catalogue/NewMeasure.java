package org.concordat.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.concordat.catalogue.model.ComputedFrom;
import org.concordat.catalogue.model.CountedBy;
import org.concordat.catalogue.model.Direction;
import org.concordat.catalogue.model.MeasureDefinition;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measure as the catalogue's keeper defines it. */
@Schema(description = "The agreed definition of something measured.")
record NewMeasure(
        @NotBlank @Size(max = 200) @Schema(description = "Title.", examples = "Premises applications decided in time")
        String title,

        @NotNull
        @Pattern(regexp = "timeliness|ratio|count|mean|value|percentile|rate|composite")
        @Schema(
                description =
                        "What sort of number it is; decides how it pools (rule C3). From cases: timeliness, count, percentile and"
                                + " rate; from figures: all but percentile and composite; from service levels: composite.",
                enumeration = {"timeliness", "ratio", "count", "mean", "value", "percentile", "rate", "composite"},
                examples = "timeliness")
        String kind,

        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9-]{0,62}")
        @Schema(
                description =
                        "Unit of the value: percent, working-days, complaints ... Of a percentile it fits the limits of its service"
                                + " levels: working-days; calendar-days also for limits in weeks or months; working-minutes also for"
                                + " working hours; elapsed-minutes for elapsed hours. Of a composite it is percent.",
                examples = "percent")
        String unit,

        @NotNull
        @Pattern(regexp = "higher-is-better|lower-is-better|within-range")
        @Schema(
                description = "Which way it improves.",
                enumeration = {"higher-is-better", "lower-is-better", "within-range"},
                examples = "higher-is-better")
        String direction,

        @NotNull
        @Pattern(regexp = "cases|figures|service-levels")
        @Schema(
                description = "What it is computed from, never two of them (rule F4).",
                enumeration = {"cases", "figures", "service-levels"},
                examples = "cases")
        String computedFrom,

        @Pattern(regexp = "due|closed|received")
        @Schema(
                description = "In which period a case counts (rule C1); of measures from cases only.",
                enumeration = {"due", "closed", "received"},
                defaultValue = "due",
                examples = "due")
        String countedBy,

        @Valid @Schema(description = "Rounding before the band is decided; null for none.")
        RoundingText rounding,

        @Min(1)
        @Max(1_000_000)
        @Schema(
                description =
                        "Smallest denominator that is not marked as a small sample (rule C4), of a percentile the smallest number of"
                                + " closed cases; null for none.",
                examples = "5")
        Integer minimumSample,

        @Min(1)
        @Max(MeasureDefinition.LAST_PERCENTILE)
        @Schema(
                description =
                        "Of a percentile only, and always: which one. It is the smallest time within which at least so many percent"
                                + " of the closed cases were done (nearest rank); 100 is the longest time of all.",
                examples = "90")
        Integer percentile,

        @Min(1)
        @Max(MeasureDefinition.MOST_PER)
        @Schema(description = "Of a rate only, and always: for how many of the driver it is told.", examples = "1000")
        Integer per,

        @Pattern(regexp = Slug.FORM)
        @Schema(
                description =
                        "Of a rate only, and always: slug of the measure whose figures it is divided by, a value or a count from"
                                + " figures.",
                examples = "population")
        String driver,

        @Size(max = 500)
        @Schema(description = "Where the numbers come from, in words.", examples = "Case system of the delivery entity")
        String source,

        @NotNull
        @Pattern(regexp = "provider|client")
        @Schema(
                description = "Which side answers for the numbers.",
                enumeration = {"provider", "client"},
                examples = "provider")
        String owner) {

    /** @throws org.concordat.kernel.Rejected rules C1, C3, C4, F4: a definition that contradicts itself */
    MeasureDefinition definition() {
        return new MeasureDefinition(
                MeasureKind.parse(kind).orElseThrow(),
                unit,
                Direction.parse(direction).orElseThrow(),
                ComputedFrom.parse(computedFrom).orElseThrow(),
                CountedBy.parse(countedBy).orElse(null),
                rounding == null ? null : rounding.rounding(),
                minimumSample,
                percentile,
                per,
                driver == null ? null : new Slug(driver));
    }
}
