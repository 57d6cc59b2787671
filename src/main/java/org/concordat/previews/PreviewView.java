package org.concordat.previews;

import java.math.BigDecimal;
import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.performance.ResultView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A preview as it is answered. */
@Schema(name = "Preview", description = "What results are, and what they would be by a version (rule V5).")
record PreviewView(
        @Schema(description = "Name of the agreement.", examples = "sla-ket")
        String agreement,

        @Schema(description = "Slug of its council.", examples = "kettering")
        String council,

        @Schema(description = "Number of the version that was tried.", examples = "2")
        int version,

        @Schema(description = "First period.", examples = "2026-04")
        String from,

        @Schema(description = "Last period.", examples = "2026-06")
        String to,

        @Schema(description = "By period, service level and area.")
        List<Line> items,

        @Schema(description = "Sum of the points of all of the council's service levels.")
        Points points,

        @Schema(description = "Credits of the council in all of the periods (rule B3).")
        Credits credits) {

    /** One result, now and then. */
    @Schema(name = "PreviewLine", description = "One result now and then.")
    record Line(
            @Schema(description = "The period.", examples = "2026-04")
            String period,

            @Schema(description = "Slug of the service.", examples = "premises-licensing")
            String service,

            @Schema(description = "Ref of the service level.", examples = "premises-in-time")
            String serviceLevel,

            @Schema(description = "Slug of the area; null for the council as a whole.", examples = "burton-latimer")
            String area,

            @Schema(description = "As it is; null where the service level is not in force.")
            Seen now,

            @Schema(description = "As it would be; null where the version has no such service level.")
            Seen then) {}

    /** A result, as far as it can differ. */
    @Schema(name = "PreviewResult", description = "What a result comes to.")
    record Seen(
            @Schema(description = "Numerator.", examples = "180")
            BigDecimal numerator,

            @Schema(description = "Denominator; 0 for no data.", examples = "200")
            BigDecimal denominator,

            @Schema(description = "Value, half-up to two decimals; null without data.", examples = "90.00")
            BigDecimal value,

            @Schema(description = "Unit of the value.", examples = "percent")
            String unit,

            @Schema(description = "Limit of met; null where it is a range or differs between areas.", examples = "95")
            BigDecimal target,

            @Schema(description = "Band of the worst scoring unit; null without data.", examples = "serious")
            String band,

            @Schema(description = "Points; null where none arise.", examples = "2")
            Integer points,

            @Schema(
                    description =
                            "What is credited for it (rule B3), after caps; null for areas, and where no credits arise.")
            MoneyText credit) {

        static Seen of(ResultView result, MoneyText credit) {
            return result == null
                    ? null
                    : new Seen(
                            result.numerator(),
                            result.denominator(),
                            result.value(),
                            result.unit(),
                            result.target(),
                            result.band(),
                            result.points(),
                            credit);
        }
    }

    /** Credits now and then. */
    @Schema(name = "PreviewCredits", description = "Credits now and then.")
    record Credits(
            @Schema(description = "As they are.") MoneyText now,
            @Schema(description = "As they would be.") MoneyText then) {}

    /** Points now and then. */
    @Schema(name = "PreviewPoints", description = "Points now and then.")
    record Points(
            @Schema(description = "As they are.", examples = "6")
            int now,

            @Schema(description = "As they would be.", examples = "2")
            int then) {}
}
