package org.concordat.performance;

import java.math.BigDecimal;
import org.concordat.agreements.model.VersionText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rung of a ladder, as it is answered. */
@Schema(name = "LadderBand", description = "A band of a ladder and where it is reached (rule B1).")
public record LadderBandView(
        @Schema(description = "Its name.", examples = "met") String band,

        @Schema(description = "Limit at which it is reached; null for the last, and for a range.", examples = "95")
        BigDecimal limit,

        @Schema(description = "Range in which it is reached; null for the last, and for a limit.")
        Range range) {

    static LadderBandView of(VersionText.BandText text) {
        VersionText.Range range = text.range();
        return new LadderBandView(
                text.band(), text.limit(), range == null ? null : new Range(range.from(), range.to()));
    }

    /** A range. */
    @Schema(name = "LadderRange", description = "A range, both ends in.")
    public record Range(
            @Schema(description = "Lower end.", examples = "19")
            BigDecimal from,

            @Schema(description = "Upper end.", examples = "21")
            BigDecimal to) {}
}
