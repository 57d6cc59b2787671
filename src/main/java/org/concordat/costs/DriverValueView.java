package org.concordat.costs;

import java.math.BigDecimal;
import java.time.Instant;
import org.concordat.costs.model.DriverValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A volume of a driver as it is answered. */
@Schema(name = "DriverValue", description = "A council's volume of a driver in a year.")
record DriverValueView(
        @Schema(description = "Slug of the driver.", examples = "population")
        String driver,

        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(description = "The financial year, from 1 April to 31 March.", examples = "FY2026-27")
        String year,

        @Schema(
                description = "Whether it was expected before the year, or is what it turned out to be.",
                enumeration = {"estimate", "actual"},
                examples = "estimate")
        String basis,

        @Schema(description = "The volume, in the driver's unit.", examples = "103649")
        BigDecimal value,

        @Schema(
                description = "Where it comes from; null where the driver says it.",
                examples = "ONS mid-2025 estimates")
        String source,

        @Schema(
                description =
                        "Whether it was counted of what councils have sent, for this answer, rather than sent itself.",
                examples = "false")
        boolean derived,

        @Schema(
                description = "Why it was restated; null for a first revision.",
                examples = "Revised by the ONS in June")
        String reason,

        @Schema(description = "Revision, from 1; null where it was counted.", examples = "1")
        Integer revision,

        @Schema(
                description = "When this revision was recorded; null where it was counted.",
                examples = "2026-03-01T09:00:00Z")
        Instant recordedAt) {

    static DriverValueView of(ValueEntry entry) {
        DriverValue value = entry.value();
        return new DriverValueView(
                value.driver(),
                value.council(),
                value.year().toString(),
                value.basis().text(),
                plain(value.value()),
                value.source(),
                false,
                entry.reason(),
                entry.revision(),
                entry.recordedAt());
    }

    /** What was counted. */
    static DriverValueView counted(DriverValue value) {
        return new DriverValueView(
                value.driver(),
                value.council(),
                value.year().toString(),
                value.basis().text(),
                plain(value.value()),
                value.source(),
                true,
                null,
                null,
                null);
    }

    /** Without exponent. */
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    ValueEntry.Key key() {
        return new ValueEntry.Key(year, council, basis);
    }
}
