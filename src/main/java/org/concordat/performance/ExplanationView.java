package org.concordat.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.catalogue.model.Rounding;
import org.concordat.intake.FigureEntry;
import org.concordat.kernel.Slug;
import org.concordat.performance.model.FigurePool;
import org.concordat.web.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything needed to recompute a result by hand. */
@Schema(name = "Explanation", description = "Everything needed to recompute a result by hand and get the same.")
public record ExplanationView(
        @Schema(description = "The result.") ResultView result,
        @Schema(description = "The measure's definition.") Definition measure,

        @Schema(description = "The versions that applied in the period.")
        List<Terms> terms,

        @Schema(description = "The figures that went into it or into its units; none where it is not from figures.")
        List<Used> figures,

        @Schema(description = "Figures that were used though their parts come to another amount (rule F4).")
        List<Difference> differences,

        @Schema(description = "What percentiles, rates and composites are made of, to recompute them by hand.")
        WorkingsView workings,

        @Schema(
                description =
                        "Ids of the queries that are open about the result, or about a figure that it was made of (rule G4).")
        List<UUID> openQueries,

        @Schema(description = "The computation, step by step, each with the number of its rule.")
        List<Step> steps,

        @Schema(description = "Cursor of the figures that follow; null where these are all.")
        String next) {

    /** The same with some of the figures only. */
    ExplanationView paged(Page<Used> page) {
        return new ExplanationView(
                result, measure, terms, page.items(), differences, workings, openQueries, steps, page.next());
    }

    /** The measure. */
    @Schema(name = "ExplainedMeasure", description = "The measure as it was known.")
    public record Definition(
            @Schema(description = "Slug.", examples = "premises-in-time")
            String measure,

            @Schema(description = "Revision.", examples = "1")
            int revision,

            @Schema(description = "Kind.", examples = "timeliness")
            String kind,

            @Schema(description = "Direction.", examples = "higher-is-better")
            String direction,

            @Schema(description = "Counted by; null for figures.", examples = "due")
            String countedBy,

            @Schema(
                    description = "Decimals that the value is rounded to before its band is decided; null for none.",
                    examples = "1")
            Integer decimals,

            @Schema(
                    description =
                            "How it is rounded then: half-up, half-even, half-down, up or down; null for not at all.",
                    examples = "half-up")
            String rounding,

            @Schema(
                    description =
                            "Smallest denominator, of a percentile the smallest number of closed cases, that is no small sample (rule"
                                    + " C4); null for none.",
                    examples = "5")
            Integer minimumSample,

            @Schema(description = "Which percentile; null for any other kind.", examples = "90")
            Integer percentile,

            @Schema(
                    description = "For how many of the driver a rate is told; null for any other kind.",
                    examples = "1000")
            Integer per,

            @Schema(
                    description = "Slug of the measure whose figures a rate is divided by; null for any other kind.",
                    examples = "population")
            String driver) {

        static Definition of(MeasureEntry measure) {
            return new Definition(
                    measure.slug().value(),
                    measure.revision(),
                    measure.kind().text(),
                    measure.direction().text(),
                    measure.countedBy() == null ? null : measure.countedBy().text(),
                    Optional.ofNullable(measure.rounding())
                            .map(Rounding::decimals)
                            .orElse(null),
                    Optional.ofNullable(measure.rounding())
                            .map(Rounding::modeText)
                            .orElse(null),
                    measure.minimumSample(),
                    measure.percentile(),
                    measure.per(),
                    measure.driver() == null ? null : measure.driver().value());
        }
    }

    /** A version. */
    @Schema(name = "ExplainedTerms", description = "A signed version and the days on which it applies.")
    public record Terms(
            @Schema(description = "Number.", examples = "1") int version,

            @Schema(description = "First day.", examples = "2026-04-01")
            LocalDate from,

            @Schema(description = "Last day; null for none.", examples = "2029-03-31")
            LocalDate to,

            @Schema(
                    description = "Digest that both sides signed.",
                    examples = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
            String digest) {}

    /** A step. */
    @Schema(name = "ExplainedStep", description = "One step of the computation.")
    public record Step(
            @Schema(description = "Number of the rule.", examples = "C3")
            String rule,

            @Schema(
                    description = "What was done with which numbers.",
                    examples = "180 met of 180 met + 20 missed = 200")
            String what) {}

    /** A figure that was used. */
    @Schema(name = "ExplainedFigure", description = "A figure that the result was made of.")
    public record Used(
            @Schema(description = "Id of the figure.", examples = "0192f0c1-2f5b-7c3e-9a51-5d1f6c1e8a10")
            UUID id,

            @Schema(description = "Slug of its area; null for the council.", examples = "burton-latimer")
            String area,

            @Schema(description = "Its period.", examples = "2026-04")
            String period,

            @Schema(description = "Its numerator; null for a value.", examples = "930")
            BigDecimal numerator,

            @Schema(description = "Its denominator; null for a value.", examples = "1000")
            BigDecimal denominator,

            @Schema(description = "Its value; null for a ratio.", examples = "12")
            BigDecimal value,

            @Schema(description = "submitted, agreed or queried (rule F1).", examples = "agreed")
            String state,

            @Schema(description = "Its revision.", examples = "1")
            int revision) {

        static Used of(FigureEntry entry) {
            return new Used(
                    entry.id(),
                    text(entry.area()),
                    entry.period().toString(),
                    entry.numerator(),
                    entry.denominator(),
                    entry.value(),
                    entry.state().text(),
                    entry.revision());
        }
    }

    /** A figure that differs from its parts. */
    @Schema(name = "ExplainedDifference", description = "A figure, and what its parts come to.")
    public record Difference(
            @Schema(description = "Slug of the figure's area; null for the council.", examples = "burton-latimer")
            String area,

            @Schema(description = "The figure's period.", examples = "FY2026-27-Q1")
            String period,

            @Schema(description = "The figure's numerator, or its value.", examples = "930")
            BigDecimal numerator,

            @Schema(description = "The numerators, or values, of its parts added.", examples = "928")
            BigDecimal partsNumerator,

            @Schema(description = "The figure's denominator; 0 for a count.", examples = "1000")
            BigDecimal denominator,

            @Schema(description = "The denominators of its parts added; 0 for a count.", examples = "1000")
            BigDecimal partsDenominator) {

        static Difference of(FigurePool.Difference difference) {
            return new Difference(
                    text(difference.figure().area()),
                    difference.figure().period().toString(),
                    difference.figure().amount().numerator(),
                    difference.parts().numerator(),
                    difference.figure().amount().denominator(),
                    difference.parts().denominator());
        }
    }

    private static String text(Slug area) {
        return area == null ? null : area.value();
    }
}
