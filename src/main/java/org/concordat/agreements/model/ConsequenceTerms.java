package org.concordat.agreements.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What follows from results (rules B2, B4, B5, B7).
 *
 * @param beddingInWeeks how many weeks from the agreement's first day on periods that begin carry no points; null for none
 * @param repeats how repeated failure is pointed; null for the rules' own way
 * @param triggers what is reached by points or failures over several periods
 * @param ratings by band, the rating of the Procurement Act 2023 that it stands for
 */
public record ConsequenceTerms(
        Integer beddingInWeeks, RepeatPolicy repeats, List<Trigger> triggers, Map<String, String> ratings) {
    /** What a trigger counts: points. */
    public static final String POINTS = "points";
    /** What a trigger counts: failures. */
    public static final String FAILURES = "failures";

    /** The ratings of the Procurement Act 2023 (rule B7). */
    public static final List<String> RATINGS =
            List.of("Good", "Approaching target", "Requires improvement", "Inadequate", "Other");

    /** What was left out is empty. */
    public ConsequenceTerms {
        triggers = VersionText.listed(triggers);
        ratings = Collections.unmodifiableMap(given(ratings));
    }

    private static Map<String, String> given(Map<String, String> ratings) {
        Map<String, String> given = new TreeMap<>(ratings == null ? Map.of() : ratings);
        given.values().removeIf(Objects::isNull);
        return given;
    }

    /**
     * How repeated failure is pointed (rule B2); null attributes are the rules' own.
     *
     * @param factor by which the points of a repeat are multiplied, 1 to 10; 2 where null
     * @param noData whether a period without data {@code breaks} or {@code keeps} the chain; it breaks it where null
     * @param smallSample the same of a small sample; it keeps it where null
     * @param relieved the same of a relieved period; it keeps it where null
     * @param beddingIn the same of a bedding-in period; it keeps it where null
     */
    public record RepeatPolicy(Integer factor, String noData, String smallSample, String relieved, String beddingIn) {}

    /**
     * A rolling trigger (rule B4).
     *
     * @param serviceLevel ref of the one that counts; null for all of that period
     * @param period length of the periods that count: {@code month}, {@code quarter}, {@code year}
     * @param counts {@code points} or {@code failures}
     * @param lastPeriods how many periods are looked back upon, the one asked for included
     * @param threshold from which on it is reached
     * @param consequence in words of the parties
     */
    public record Trigger(
            String ref,
            String serviceLevel,
            String period,
            String counts,
            Integer lastPeriods,
            Integer threshold,
            String consequence) {}
}
