package org.concordat.signals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.kernel.Fraction;
import org.concordat.signals.model.Limits;
import org.concordat.signals.model.Stretch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The months between two process changes as they are answered. */
@Schema(
        name = "ChartStretch",
        description = "Months between two process changes, with limits of their own (rule S1), in the measure's unit.")
public record StretchView(
        @Schema(description = "Its first month with data.", examples = "2025-04")
        String from,

        @Schema(description = "Its last month with data.", examples = "2026-05")
        String to,

        @Schema(description = "How many months have data.", examples = "14")
        int months,

        @Schema(
                description = "How sure the limits are.",
                enumeration = {"too-few", "provisional", "settled"},
                examples = "settled")
        String standing,

        @Schema(
                description = "Mean of its months, half-up to four decimals; null while they are too few.",
                examples = "94.1250")
        BigDecimal mean,

        @Schema(
                description =
                        "Mean of what months that follow each other differ by, half-up to four decimals; null while they are too few.",
                examples = "1.2500")
        BigDecimal meanMovingRange,

        @Schema(
                description = "Lower limit: mean - 2.66 x mean moving range; null while they are too few.",
                examples = "90.8000")
        BigDecimal lower,

        @Schema(
                description =
                        "Upper limit: mean + 2.66 x mean moving range, for a share beyond 100 where that comes to it; null while they are"
                                + " too few.",
                examples = "97.4500")
        BigDecimal upper) {

    private static final int DECIMALS = 4;

    static StretchView of(Stretch stretch) {
        Optional<Limits> limits = stretch.limits();
        return new StretchView(
                stretch.from().toString(),
                stretch.to().toString(),
                stretch.points().size(),
                stretch.standing().text(),
                shown(limits, Limits::mean),
                shown(limits, Limits::meanRange),
                shown(limits, Limits::lower),
                shown(limits, Limits::upper));
    }

    private static BigDecimal shown(Optional<Limits> limits, Function<Limits, Fraction> what) {
        return limits.map(what)
                .map(value -> value.rounded(DECIMALS, RoundingMode.HALF_UP))
                .orElse(null);
    }
}
