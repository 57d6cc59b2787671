package org.concordat.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.concordat.catalogue.model.Rounding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rounding as JSON has it. */
@Schema(name = "Rounding", description = "How a value is rounded before its band is decided (rule B1).")
record RoundingText(
        @NotNull @Min(0) @Max(Rounding.MOST_DECIMALS) @Schema(description = "Decimals.", examples = "1")
        Integer decimals,

        @NotNull
        @Pattern(regexp = "half-up|half-even|half-down|up|down")
        @Schema(
                description = "What happens to the rest.",
                enumeration = {"half-up", "half-even", "half-down", "up", "down"},
                examples = "half-up")
        String mode) {

    static RoundingText of(Rounding rounding) {
        return rounding == null ? null : new RoundingText(rounding.decimals(), rounding.modeText());
    }

    Rounding rounding() {
        return new Rounding(decimals, Rounding.mode(mode).orElseThrow());
    }
}
