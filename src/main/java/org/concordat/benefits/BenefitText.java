package org.concordat.benefits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.benefits.model.BenefitKind;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A benefit as it is written and kept. */
@Schema(
        name = "NewBenefit",
        description = "Something good that the partnership is for: what was planned, and what became of it (rule R2).")
public record BenefitText(
        @NotBlank @Size(max = 200) @Schema(description = "Title.", examples = "One licensing system instead of five")
        String title,

        @Size(max = 2000)
        @Schema(
                description = "What it consists in, at most 2,000 characters; left out where the title says it.",
                examples = "Licences and support of four systems end with the financial year 2026-27.")
        String description,

        @NotNull
        @Pattern(regexp = Words.KINDS)
        @Schema(
                description = "What sort of good it is; it stays.",
                enumeration = {"cashable", "non-cashable", "social-value", "resilience"},
                examples = "cashable")
        String kind,

        @Pattern(regexp = Slug.FORM)
        @Schema(
                description = "Slug of the council that it is for alone; left out where it is for all. It stays.",
                examples = "kettering")
        String council,

        @Pattern(regexp = Slug.FORM)
        @Schema(
                description = "Slug of the service that it comes from; left out where it comes from all.",
                examples = "premises-licensing")
        String service,

        @Pattern(regexp = Slug.FORM)
        @Schema(
                description =
                        "Slug of the frozen baseline of the same council that it is measured against; left out for none. Only of a"
                                + " benefit in pounds.",
                examples = "kettering-premises")
        String baseline,

        @NotNull @Valid @Schema(description = "Who sees to it.")
        Owner owner,

        @Pattern(regexp = Words.WORD)
        @Schema(description = "Unit of its quantities; of resilience, and only of that.", examples = "officers")
        String unit,

        @Pattern(regexp = Slug.FORM)
        @Schema(
                description =
                        "Slug of the proxy that values its quantities (rule R3); of social value, and only of that.",
                examples = "apprentice-weeks")
        String proxy,

        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 4)
        @Schema(
                description = "Percent that would have happened anyway; of social value only; 0 where it is left out.",
                examples = "20")
        BigDecimal deadweight,

        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 4)
        @Schema(
                description =
                        "Percent of the rest that the partnership brought about; of social value only; 100 where it is left out.",
                examples = "50")
        BigDecimal attribution,

        @NotNull @Size(min = 1, max = 30) @Schema(description = "What is planned, a year each.")
        List<@NotNull @Valid Planned> planned,

        @Size(max = 30)
        @Schema(description = "What it has come to, a year each; left out or none where nothing is known yet.")
        List<@NotNull @Valid Actual> actual) {

    /** Who sees to something: an office, never a person. */
    @Schema(
            name = "Owner",
            description = "Who sees to something: an organisation and an office in it; no names of people.")
    public record Owner(
            @NotNull
            @Pattern(regexp = Slug.FORM)
            @Schema(description = "Slug of an organisation of the partnership.", examples = "northampton")
            String organisation,

            @NotBlank
            @Size(max = 200)
            @Schema(description = "The office, at most 200 characters.", examples = "Head of regulatory services")
            String office) {}

    /** What is planned for a year. */
    @Schema(name = "BenefitPlanned", description = "What a benefit is planned to come to in a year.")
    public record Planned(
            @NotNull @Size(max = 12) @Schema(description = "The financial year.", examples = "FY2026-27")
            String year,

            @Schema(description = "In pounds, from 0 to 1,000,000,000.00; of what is told in pounds.")
            MoneyText amount,

            @DecimalMin("0")
            @DecimalMax("1000000")
            @Digits(integer = 7, fraction = 4)
            @Schema(
                    description =
                            "How many of its unit, 0 to 1,000,000 with at most four decimals; of social value and resilience.",
                    examples = "120")
            BigDecimal quantity) {}

    /** What a year came to. */
    @Schema(name = "BenefitActual", description = "What a benefit came to in a year, with what proves it.")
    public record Actual(
            @NotNull @Size(max = 12) @Schema(description = "The financial year.", examples = "FY2026-27")
            String year,

            @Schema(description = "In pounds, from 0 to 1,000,000,000.00; of what is told in pounds.")
            MoneyText amount,

            @DecimalMin("0")
            @DecimalMax("1000000")
            @Digits(integer = 7, fraction = 4)
            @Schema(
                    description =
                            "How many of its unit, 0 to 1,000,000 with at most four decimals; of social value and resilience.",
                    examples = "104")
            BigDecimal quantity,

            @NotBlank
            @Size(max = 1000)
            @Schema(
                    description = "What proves it, at most 1,000 characters: a ledger code, a report, an address.",
                    examples = "Ledger code 4711, outturn of 2026-27")
            String evidence) {}

    BenefitKind sort() {
        return BenefitKind.parse(kind).orElseThrow();
    }

    List<Actual> known() {
        return actual == null ? List.of() : actual;
    }

    BigDecimal anyway() {
        return deadweight == null ? BigDecimal.ZERO : deadweight;
    }

    BigDecimal owed() {
        return attribution == null ? BigDecimal.valueOf(100) : attribution;
    }
}
