package org.concordat.benefits;

import java.math.BigDecimal;
import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.benefits.model.BenefitSum;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The sums of benefits as a caller may know them. */
@Schema(
        name = "BenefitSummary",
        description =
                "Benefits summed by kind and year (rule R2), of all that the caller sees: those that are for all, and of"
                        + " those for one council its own, or every council's where the caller sees them.")
public record BenefitSummaryView(
        @Schema(
                description =
                        "Whether the benefits of every council are in the sums; false for a council, which is told its own and"
                                + " those for all.",
                examples = "true")
        boolean ofAllCouncils,

        @Schema(description = "The sums.") Told sums) {

    /** All sums. */
    @Schema(name = "BenefitSums", description = "The sums of benefits, of each kind by itself.")
    public record Told(
            @Schema(
                    description =
                            "A sum for each kind that there is; kinds are never added to each other. Resilience is not in pounds.")
            List<OfKind> kinds,

            @Schema(description = "Cashable benefits beside the cost of the baselines that they are measured against.")
            List<Against> againstBaselines,

            @Schema(
                    description = "Slugs of the benefits of resilience, which are in no sum.",
                    examples = "[\"cover-for-absence\"]")
            List<String> resilience) {}

    /** One kind. */
    @Schema(name = "BenefitSumOfKind", description = "The sums of one kind of benefit.")
    public record OfKind(
            @Schema(
                    description = "The kind.",
                    enumeration = {"cashable", "non-cashable", "social-value"},
                    examples = "cashable")
            String kind,

            @Schema(description = "All of them, a year each, in order.")
            List<Year> years,

            @Schema(description = "The same by whom they are for; the years of all groups sum to those of the kind.")
            List<Group> groups) {}

    /** Those for one council, or for all. */
    @Schema(
            name = "BenefitSumOfCouncil",
            description = "The sums of one kind of benefit for one council, or for all together.")
    public record Group(
            @Schema(
                    description = "Slug of the council that they are for alone; null for what is for all.",
                    examples = "kettering")
            String council,

            @Schema(description = "A year each, in order.") List<Year> years) {}

    /** A year. */
    @Schema(
            name = "BenefitSumYear",
            description = "What was planned for a year and what is known of it, and the same up to it.")
    public record Year(
            @Schema(description = "The financial year.", examples = "FY2026-27")
            String year,

            @Schema(description = "What was planned, summed.")
            MoneyText planned,

            @Schema(description = "What is known, summed; null while nothing is.")
            MoneyText actual,

            @Schema(
                    description =
                            "Actual less planned, of those benefits only whose actual amount is known; null while none is.")
            MoneyText difference,

            @Schema(description = "How many benefits are planned for the year and not known yet.", examples = "0")
            int awaited,

            @Schema(description = "What was planned up to the end of the year.")
            MoneyText cumulativePlanned,

            @Schema(description = "What is known up to the end of the year; null while nothing is.")
            MoneyText cumulativeActual,

            @Schema(description = "The differences up to the end of the year; null while none is known.")
            MoneyText cumulativeDifference,

            @Schema(description = "What the year is the sum of.")
            List<Part> parts) {

        static Year of(BenefitSum.Year sum) {
            return new Year(
                    sum.year().toString(),
                    MoneyText.of(sum.planned()),
                    Amounts.text(sum.actual()),
                    Amounts.text(sum.difference()),
                    sum.awaited(),
                    MoneyText.of(sum.cumulativePlanned()),
                    Amounts.text(sum.cumulativeActual()),
                    Amounts.text(sum.cumulativeDifference()),
                    sum.parts().stream()
                            .map(part -> new Part(
                                    part.benefit(),
                                    MoneyText.of(part.planned()),
                                    Amounts.text(part.actual()),
                                    Amounts.text(part.difference())))
                            .toList());
        }
    }

    /** A benefit of a year. */
    @Schema(name = "BenefitSumPart", description = "A benefit's part in the sum of a year.")
    public record Part(
            @Schema(description = "Slug of the benefit.", examples = "one-system")
            String benefit,

            @Schema(description = "What was planned; 0.00 where nothing was.")
            MoneyText planned,

            @Schema(description = "What it came to; null while it is not known.")
            MoneyText actual,

            @Schema(description = "Actual less planned; null while it is not known.")
            MoneyText difference) {}

    /** Cashable benefits beside a baseline. */
    @Schema(name = "BenefitAgainstBaseline", description = "Cashable benefits beside what the service cost before.")
    public record Against(
            @Schema(description = "Slug of the baseline.", examples = "kettering-premises")
            String baseline,

            @Schema(description = "Slug of the council.", examples = "kettering")
            String council,

            @Schema(description = "Slug of the service.", examples = "premises-licensing")
            String service,

            @Schema(description = "Whether it was frozen before the service went live.", examples = "true")
            boolean frozenInTime,

            @Schema(
                    description = "Slug of the baseline that has taken its place; null while none has.",
                    examples = "kettering-premises-corrected")
            String supersededBy,

            @Schema(description = "What the service cost in the year that was measured.")
            MoneyText cost,

            @Schema(description = "A year each, in order.") List<OfCost> years) {}

    /** A year beside a baseline. */
    @Schema(
            name = "BenefitYearAgainstBaseline",
            description = "A year's cashable benefits beside the cost of the baseline.")
    public record OfCost(
            @Schema(description = "The financial year.", examples = "FY2026-27")
            String year,

            @Schema(description = "What was planned.") MoneyText planned,

            @Schema(description = "What is known; null while nothing is.")
            MoneyText actual,

            @Schema(
                    description =
                            "Percent of the baseline's cost that was planned, half-up to two decimals; null where it cost nothing.",
                    examples = "8.33")
            BigDecimal plannedPercent,

            @Schema(
                    description =
                            "Percent of the baseline's cost that is known; null while nothing is, and where it cost nothing.",
                    examples = "7.92")
            BigDecimal actualPercent) {}
}
