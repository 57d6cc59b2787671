package org.concordat.performance;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything needed to recompute a result by hand. */
@Schema(name = "Explanation", description = "Everything needed to recompute a result by hand and get the same.")
public record ExplanationView(
        @Schema(description = "The result.") ResultView result,
        @Schema(description = "The measure's definition.") Definition measure,

        @Schema(description = "The versions that applied in the period.")
        List<Terms> terms,

        @Schema(description = "The computation, step by step, each with the number of its rule.")
        List<Step> steps) {

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

            @Schema(description = "Counted by.", examples = "due")
            String countedBy,

            @Schema(
                    description = "Decimals that the value is rounded to before its band is decided; null for none.",
                    examples = "1")
            Integer decimals) {}

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
}
