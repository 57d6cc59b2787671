package org.concordat.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.Ratio;
import org.concordat.performance.model.Amount;
import org.concordat.performance.model.Counts;
import org.concordat.performance.model.TimesTaken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What there is to tell of percentiles, rates and composites beyond counts and figures, to recompute them by hand. */
@Schema(
        name = "ExplainedWorkings",
        description =
                "What percentiles, rates and composites are made of, beyond counts and figures; nothing for other kinds.")
public record WorkingsView(
        @Schema(
                description =
                        "Of a percentile: the times of the closed cases, of all that the result is about first, then of each unit where"
                                + " there are several.")
        List<Times> times,

        @Schema(
                description =
                        "Of a rate: its driver, of all that the result is about first, then of each unit where there are several.")
        List<DriverView> drivers,

        @Schema(
                description =
                        "Of a composite: the service levels and their weights, for all that the result is about first, then for each unit"
                                + " where there are several.")
        List<Score> scores) {

    static final WorkingsView NONE = new WorkingsView(List.of(), List.of(), List.of());

    /** How many different times are told of at most: those nearest to the percentile. */
    static final int MOST_TIMES = 1_000;

    static WorkingsView times(Times whole, List<Times> units) {
        return new WorkingsView(several(whole, units), List.of(), List.of());
    }

    static WorkingsView drivers(Optional<DriverView> whole, List<DriverView> units) {
        return new WorkingsView(List.of(), whole.map(w -> several(w, units)).orElse(List.of()), List.of());
    }

    static WorkingsView scores(Optional<Score> whole, List<Score> units) {
        return new WorkingsView(
                List.of(), List.of(), whole.map(w -> several(w, units)).orElse(List.of()));
    }

    private static <T> List<T> several(T whole, List<T> units) {
        return Stream.concat(Stream.of(whole), units.size() > 1 ? units.stream() : Stream.empty())
                .toList();
    }

    /** Times, and the percentile of them. */
    @Schema(
            name = "ExplainedTimes",
            description =
                    "How long closed cases took on their clock, in the measure's unit, and the percentile by nearest rank.")
    public record Times(
            @Schema(
                    description =
                            "Areas whose cases they are; null among them stands for the whole council or, in a unit, for cases without"
                                    + " an area.")
            List<String> areas,

            @Schema(description = "How many closed cases there are.", examples = "41")
            long cases,

            @Schema(
                    description =
                            "How many counted cases have no time yet: open ones, and those whose time needs a day that the calendar is"
                                    + " not known for.",
                    examples = "12")
            long withoutTime,

            @Schema(
                    description =
                            "How many cases, from the quickest on, are at least the percentile of all: percent of the cases, rounded up;"
                                    + " 0 without cases.",
                    examples = "37")
            long rank,

            @Schema(
                    description = "The time that the case of that rank took: the percentile; null without cases.",
                    examples = "13")
            Long taken,

            @Schema(
                    description =
                            "How many cases took how long, from the quickest on; of more than 1000 different times those nearest to the"
                                    + " percentile.")
            List<Took> took) {

        static Times of(List<String> areas, int percentile, TimesTaken times, Counts counts) {
            Optional<TimesTaken.Reached> reached = times.percentile(percentile);
            return new Times(
                    areas,
                    times.count(),
                    counts.all() - times.count(),
                    reached.map(TimesTaken.Reached::rank).orElse(0L),
                    reached.map(TimesTaken.Reached::taken).orElse(null),
                    nearest(
                            Took.all(times),
                            reached.map(TimesTaken.Reached::taken).orElse(0L)));
        }

        private static List<Took> nearest(List<Took> all, long taken) {
            int place = (int) all.stream().filter(took -> took.taken() < taken).count();
            int from = Math.max(0, Math.min(place - MOST_TIMES / 2, all.size() - MOST_TIMES));
            return all.subList(from, Math.min(all.size(), from + MOST_TIMES));
        }
    }

    /** A step of the distribution. */
    @Schema(name = "ExplainedTook", description = "How many cases took so long, and how many no longer.")
    public record Took(
            @Schema(description = "The time, in the measure's unit.", examples = "13")
            long taken,

            @Schema(description = "How many cases took it.", examples = "2")
            long cases,

            @Schema(
                    description =
                            "How many took no longer; the percentile is the first time where that is the rank or more.",
                    examples = "38")
            long upTo) {

        private static List<Took> all(TimesTaken times) {
            List<Took> all = new ArrayList<>();
            long upTo = 0;
            for (var step : times.cases().entrySet()) {
                upTo += step.getValue();
                all.add(new Took(step.getKey(), step.getValue(), upTo));
            }
            return List.copyOf(all);
        }
    }

    /** A composite score. */
    @Schema(
            name = "ExplainedScore",
            description =
                    "The sum of weight times value over the sum of the weights, of the service levels that have data.")
    public record Score(
            @Schema(description = "Areas that it is of; null among them stands for the council, or for the rest of it.")
            List<String> areas,

            @Schema(description = "The service levels that are weighed, those without data as well.")
            List<Part> parts,

            @Schema(
                    description = "The score as a fraction in lowest terms: numerator; 0 without data.",
                    examples = "2105")
            BigDecimal numerator,

            @Schema(
                    description = "The score as a fraction in lowest terms: denominator; 0 without data.",
                    examples = "24")
            BigDecimal denominator) {

        static Score of(List<String> areas, List<CompositeEvidence.Part> parts, Optional<Amount> score) {
            return new Score(
                    areas,
                    parts.stream().map(Part::of).toList(),
                    score.map(Amount::numerator).orElse(BigDecimal.ZERO),
                    score.map(Amount::denominator).orElse(BigDecimal.ZERO));
        }
    }

    /** A service level in a score. */
    @Schema(name = "ExplainedPart", description = "A service level that is weighed in a composite score.")
    public record Part(
            @Schema(description = "Ref of the service level.", examples = "premises-in-time")
            String serviceLevel,

            @Schema(description = "Slug of its measure.", examples = "premises-in-time")
            String measure,

            @Schema(description = "Its weight (rule B8).", examples = "2")
            int weight,

            @Schema(
                    description =
                            "Numerator of its exact value in percent, as a fraction; 0 without data, when it is left out of the score.",
                    examples = "1400")
            BigDecimal numerator,

            @Schema(description = "Denominator of its exact value in percent; 0 without data.", examples = "16")
            BigDecimal denominator,

            @Schema(description = "Its value, half-up to two decimals; null without data.", examples = "87.50")
            BigDecimal value) {

        private static Part of(CompositeEvidence.Part part) {
            Optional<Ratio> value = part.value();
            return new Part(
                    part.serviceLevel(),
                    part.measure().slug().value(),
                    part.weight(),
                    value.map(Ratio::numerator).orElse(BigDecimal.ZERO),
                    value.map(Ratio::denominator).orElse(BigDecimal.ZERO),
                    value.map(v -> v.rounded(ResultMaker.SHOWN_DECIMALS, RoundingMode.HALF_UP))
                            .orElse(null));
        }
    }
}
