package org.concordat.board;

import java.util.List;

/**
 * The page that explains one result.
 *
 * @param frame what stands around it
 * @param heading whose result it is, of which service level
 * @param known the instant at which everything here was known, in words; empty for now
 * @param bounds first and last day of the period, in words
 * @param state whether the period is closed, since when
 * @param cell the result as the table shows it
 * @param compared what it counts as, and what it would without what was agreed to leave out (rules C2, B6); empty where nothing was
 * @param queries that are open about it, or about a figure that it was made of (rule G4)
 * @param steps how it was computed, each step with the number of its rule
 * @param units what shares one effective ladder, each with its own band and points (rule B8)
 * @param terms the versions that applied, with the digests that both sides signed
 * @param data address of the same explanation as data
 */
public record ExplainedView(
        Frame frame,
        String heading,
        String known,
        String bounds,
        String state,
        Cell cell,
        List<Compared> compared,
        List<Matters.Query> queries,
        List<Step> steps,
        List<Unit> units,
        List<Terms> terms,
        String data) {

    /** What the result comes to under a condition. */
    public record Compared(String condition, String what) {}

    /** One step of the computation. */
    public record Step(String rule, String what) {}

    /** A scoring unit: areas, their ladder's target, figure, band, points, what suspends them, and where the ladder comes from. */
    public record Unit(
            String areas,
            String target,
            String figure,
            String counts,
            String band,
            String style,
            String points,
            String note,
            String source) {}

    /** A signed version and the days on which it applies. */
    public record Terms(String version, String days, String digest) {}
}
