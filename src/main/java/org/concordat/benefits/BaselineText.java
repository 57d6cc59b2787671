package org.concordat.benefits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A baseline as it is written and signed. */
@Schema(
        name = "BaselineText",
        description = "What a council's service cost, how much it did and how well, before it was shared (rule R1).")
public record BaselineText(
        @NotBlank @Size(max = 200) @Schema(description = "Title.", examples = "Premises licences before the consortium")
        String title,

        @NotNull
        @Pattern(regexp = Slug.FORM)
        @Schema(description = "Slug of the council that it is of; it stays.", examples = "kettering")
        String council,

        @NotNull
        @Pattern(regexp = Slug.FORM)
        @Schema(description = "Slug of the service, out of the catalogue.", examples = "premises-licensing")
        String service,

        @NotNull @Size(max = 12) @Schema(description = "The financial year that was measured.", examples = "FY2024-25")
        String year,

        @NotNull
        @Schema(
                description =
                        "The day on which the shared service goes live; after the year that was measured. A baseline is"
                                + " frozen before it, or by a decision of the members.",
                examples = "2026-04-01")
        LocalDate goesLive,

        @NotNull @Schema(description = "What the service cost in that year, in pounds; from 0 to 1,000,000,000.00.")
        MoneyText cost,

        @NotNull @Valid @Schema(description = "How much it did in that year.")
        Volume volume,

        @Size(max = 50) @Schema(description = "How well it did, by measures; left out or none where nobody measured.")
        List<@NotNull @Valid Quality> quality,

        @NotBlank
        @Size(max = 500)
        @Schema(
                description = "Where the numbers come from, at most 500 characters.",
                examples = "Revenue outturn of 2024-25, line 4.2; case system, extract of 30 April 2025")
        String source) {

    /** How much. */
    @Schema(name = "BaselineVolume", description = "How much a service did in a year.")
    public record Volume(
            @NotNull
            @DecimalMin("0")
            @DecimalMax("999999999")
            @Digits(integer = 9, fraction = 4)
            @Schema(description = "How many, at most four decimals.", examples = "1204")
            BigDecimal value,

            @NotNull @Pattern(regexp = Words.WORD) @Schema(description = "Of what.", examples = "applications")
            String unit) {}

    /** How well. */
    @Schema(
            name = "BaselineQuality",
            description = "What a measure came to: a numerator out of a denominator, or a value; one of the two.")
    public record Quality(
            @NotNull
            @Pattern(regexp = Slug.FORM)
            @Schema(description = "Slug of the measure, out of the catalogue.", examples = "premises-in-time")
            String measure,

            @Min(0)
            @Max(999_999_999_999L)
            @Schema(description = "How many of them; null for a value.", examples = "1060")
            Long numerator,

            @Min(1)
            @Max(999_999_999_999L)
            @Schema(description = "Out of how many; null for a value.", examples = "1204")
            Long denominator,

            @DecimalMin("-999999999")
            @DecimalMax("999999999")
            @Digits(integer = 9, fraction = 4)
            @Schema(
                    description = "The value, in the measure's unit; null where a numerator is given.",
                    examples = "12.5")
            BigDecimal value) {

        /** Whether it says either the one or the other. */
        boolean saysOne() {
            boolean counted = numerator != null && denominator != null;
            boolean neither = numerator == null && denominator == null;
            return value == null ? counted : neither;
        }
    }

    /** How well, with none where nothing was said. */
    List<Quality> measured() {
        return quality == null ? List.of() : quality;
    }
}
