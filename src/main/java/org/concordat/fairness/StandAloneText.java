package org.concordat.fairness;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of stand-alone costs as they are sent, answered and kept. */
final class StandAloneText {

    private StandAloneText() {}

    /** What a group would pay by itself. */
    @Schema(name = "StandAloneGroup", description = "What a council, or a group of councils, would pay by itself.")
    record OfGroup(
            @NotNull
            @Size(min = 1, max = 40)
            @Schema(
                    description = "Slugs of the councils of the group, each once, in any order.",
                    required = true,
                    examples = "[\"corby\", \"kettering\"]")
            List<@NotNull @Pattern(regexp = Slug.FORM) String> councils,

            @NotNull
            @Schema(
                    description = "In pounds, for the year: what the group would pay; from 0 to 1,000,000,000.00.",
                    required = true)
            MoneyText cost) {}

    /** A component of a model. */
    @Schema(
            name = "StandAloneComponent",
            description =
                    "A pool or service with its fixed and its variable cost: either an amount for each council that takes part, or so much for"
                            + " each unit of a driver.")
    record Component(
            @NotNull
            @Schema(
                    description = "Names the component: the slug of a pool or service, or another name.",
                    required = true,
                    examples = "licensing")
            @Pattern(regexp = Slug.FORM)
            String component,

            @NotNull
            @Schema(
                    description =
                            "In pounds, for the year: what any group pays once that has a council which takes part; from 0 to"
                                    + " 1,000,000,000.00.",
                    required = true)
            MoneyText fixed,

            @Size(min = 1, max = 40)
            @Schema(
                    description =
                            "The variable cost of each council that takes part; left out where a driver is named.")
            List<@NotNull @Valid Amount> amounts,

            @Schema(
                    description =
                            "Slug of the driver that the variable cost follows; left out where amounts are given.",
                    examples = "calls")
            @Pattern(regexp = Slug.FORM)
            String driver,

            @DecimalMin("0")
            @DecimalMax("1000000")
            @Digits(integer = 7, fraction = 6)
            @Schema(
                    description = "Pounds for each unit of the driver, with at most six decimals; with a driver only.",
                    examples = "4.25")
            BigDecimal rate,

            @Size(max = 40)
            @Schema(
                    description =
                            "Slugs of the councils that take part; left out, or none, for all. With a driver only.",
                    examples = "[\"kettering\"]")
            List<@NotNull @Pattern(regexp = Slug.FORM) String> councils) {}

    /** What a council costs. */
    @Schema(name = "StandAloneAmount", description = "The variable cost of a council that takes part in a component.")
    record Amount(
            @NotNull
            @Schema(description = "Slug of the council.", required = true, examples = "kettering")
            @Pattern(regexp = Slug.FORM)
            String council,

            @NotNull @Schema(description = "In pounds, for the year; from 0 to 1,000,000,000.00.", required = true)
            MoneyText cost) {}

    /** All of a year, as it is kept: either costs or components. */
    record Stored(List<OfGroup> costs, List<Component> components) {}
}
