package org.concordat.intake;

import java.math.BigDecimal;
import org.concordat.intake.model.FigureText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure as it is sent; its bounds are checked row by row ({@code FigureReader}). */
@Schema(description = "A number for a measure, council, area and period: numerator and denominator, or a value.")
record NewFigure(
        @Schema(
                description = "Slug of the measure; computed from figures (rule F4).",
                required = true,
                examples = "calls-answered")
        String measure,

        @Schema(description = "Slug of the council.", required = true, examples = "kettering")
        String council,

        @Schema(
                description = "Slug of the area; left out, the figure is the whole council's.",
                examples = "burton-latimer")
        String area,

        @Schema(description = "The period: 2026-04, FY2026-27-Q1 or FY2026-27.", required = true, examples = "2026-04")
        String period,

        @Schema(description = "Of a ratio, a share or a mean: what was counted. At most 6 decimals.", examples = "930")
        BigDecimal numerator,

        @Schema(
                description = "Of a ratio, a share or a mean: out of how many; not negative.",
                minimum = "0",
                examples = "1000")
        BigDecimal denominator,

        @Schema(description = "Of a count or a value: the number itself. At most 6 decimals.", examples = "12")
        BigDecimal value) {

    FigureText text() {
        return new FigureText(measure, council, area, period, text(numerator), text(denominator), text(value));
    }

    private static String text(BigDecimal number) {
        return number == null ? null : number.toString();
    }
}
