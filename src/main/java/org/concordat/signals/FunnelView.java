package org.concordat.signals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.concordat.catalogue.model.Direction;
import org.concordat.kernel.Fraction;
import org.concordat.performance.ResultView;
import org.concordat.signals.model.Funnel;
import org.concordat.signals.model.Side;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A funnel as it is answered. */
@Schema(
        name = "Funnel",
        description =
                "Proportions against their pooled rate, between limits of the exact binomial distribution (rule S2).")
public record FunnelView(
        @Schema(description = "Ref of the service level.", examples = "premises-in-time")
        String serviceLevel,

        @Schema(description = "Slug of the measure.", examples = "premises-in-time")
        String measure,

        @Schema(description = "Which way the measure improves.", examples = "higher-is-better")
        String direction,

        @Schema(description = "The period.", examples = "FY2026-27-Q1")
        String period,

        @Schema(
                description = "What is compared.",
                enumeration = {"council", "area"},
                examples = "council")
        String by,

        @Schema(
                description = "What it says, in one sentence.",
                examples = "All four councils are within what chance explains around their pooled rate.")
        String sentence,

        @Schema(description = "Sum of the numerators of the units.", examples = "530")
        long numerator,

        @Schema(description = "Sum of the denominators of the units.", examples = "560")
        long denominator,

        @Schema(
                description = "The pooled rate in percent, half-up to four decimals; null without data.",
                examples = "94.6429")
        BigDecimal rate,

        @Schema(
                description =
                        "Those that are compared: councils that the caller sees, or their areas, with data; by council, then area.")
        List<UnitView> units,

        @Schema(description = "How many more have no data.", examples = "0")
        int withoutData,

        @Schema(
                description = "The instant at which open cases of an open period were judged.",
                examples = "2026-07-01T00:00:00Z")
        Instant asOf,

        @Schema(
                description = "The instant up to which records of an open period count.",
                examples = "2026-07-01T00:00:00Z")
        Instant knownOn) {

    private static final Fraction HUNDRED = Fraction.of(100, 1);
    private static final int DECIMALS = 4;

    /** Between which counts, and rates, a unit is within. */
    @Schema(
            name = "FunnelLimits",
            description = "The lowest and the highest numerator that is within, for as many as the unit has.")
    public record LimitsView(
            @Schema(description = "The lowest numerator that is within.", examples = "130")
            int lowest,

            @Schema(description = "The highest numerator that is within.", examples = "140")
            int highest,

            @Schema(
                    description = "The lowest rate that is within, in percent, half-up to four decimals.",
                    examples = "92.8571")
            BigDecimal lowestRate,

            @Schema(
                    description = "The highest rate that is within, in percent, half-up to four decimals.",
                    examples = "100.0000")
            BigDecimal highestRate) {

        static LimitsView of(Funnel.Between between, int denominator) {
            return new LimitsView(
                    between.lowest(),
                    between.highest(),
                    percent(Fraction.of(between.lowest(), denominator)),
                    percent(Fraction.of(between.highest(), denominator)));
        }
    }

    /** One of those that are compared. */
    @Schema(name = "FunnelUnit", description = "A council, or an area, in a funnel.")
    public record UnitView(
            @Schema(
                    description = "Id of the result that it is; its explanation tells how it came about.",
                    examples = "FY2026-27-Q1.kettering.sla-ket.premises-in-time")
            String result,

            @Schema(description = "Slug of the council.", examples = "kettering")
            String council,

            @Schema(description = "Slug of the area; null for the council as a whole.", examples = "burton-latimer")
            String area,

            @Schema(description = "Numerator of the result.", examples = "130")
            int numerator,

            @Schema(description = "Denominator of the result.", examples = "140")
            int denominator,

            @Schema(description = "Its rate in percent, half-up to four decimals.", examples = "92.8571")
            BigDecimal rate,

            @Schema(
                    description =
                            "95 % limits: outside them where one side's tail, the numerator included, has a probability below 0.025.")
            LimitsView limits95,

            @Schema(
                    description =
                            "99.8 % limits: outside them where one side's tail, the numerator included, has a probability below 0.001.")
            LimitsView limits998,

            @Schema(
                    description = "How far out it lies.",
                    enumeration = {"within", "beyond-95", "beyond-99.8"},
                    examples = "within")
            String place,

            @Schema(
                    description = "To which side of the limits; null within them.",
                    enumeration = {"above", "below"},
                    examples = "below")
            String side,

            @Schema(
                    description =
                            "Whether that is better, by the measure's direction; null within, and where it is neither.",
                    examples = "false")
            Boolean better) {

        static UnitView of(ResultView result, Funnel.Placed placed, Direction direction) {
            int denominator = placed.unit().denominator();
            return new UnitView(
                    result.id(),
                    result.council(),
                    result.area(),
                    placed.unit().numerator(),
                    denominator,
                    percent(placed.unit().rate()),
                    LimitsView.of(placed.of95(), denominator),
                    LimitsView.of(placed.of998(), denominator),
                    placed.place().text(),
                    placed.side().map(Side::text).orElse(null),
                    placed.side().flatMap(side -> side.isBetter(direction)).orElse(null));
        }
    }

    static FunnelView of(Compared compared, AskedFunnel asked, Seen seen) {
        Direction direction = compared.gauge().measure().direction();
        Map<String, ResultView> results = compared.byId();
        List<Funnel.Placed> placed = compared.funnel().map(Funnel::units).orElse(List.of());
        return new FunnelView(
                compared.serviceLevel().value(),
                compared.gauge().slug(),
                direction.text(),
                asked.period().toString(),
                asked.by(),
                compared.sentence(),
                placed.stream().mapToLong(unit -> unit.unit().numerator()).sum(),
                placed.stream().mapToLong(unit -> unit.unit().denominator()).sum(),
                compared.funnel().map(funnel -> percent(funnel.pooled())).orElse(null),
                placed.stream()
                        .map(unit -> UnitView.of(results.get(unit.unit().key()), unit, direction))
                        .toList(),
                compared.results().size() - placed.size(),
                seen.asOf(),
                seen.knownOn());
    }

    private static BigDecimal percent(Fraction rate) {
        return rate.times(HUNDRED).rounded(DECIMALS, RoundingMode.HALF_UP);
    }
}
