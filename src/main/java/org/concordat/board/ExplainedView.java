package org.concordat.board;

import java.util.List;

/**
 * The page that explains one result.
 *
 * @param partnership the partnership's title
 * @param heading whose result it is, of which service level
 * @param above where this page stands: the pages above it
 * @param bounds first and last day of the period, in words
 * @param cell the result as the table shows it
 * @param steps how it was computed, each step with the number of its rule
 * @param units what shares one effective ladder, each with its own band (rule B8)
 * @param terms the versions that applied, with the digests that both sides signed
 * @param data address of the same explanation as data
 */
public record ExplainedView(
        String partnership,
        String heading,
        List<TableView.Link> above,
        String bounds,
        Cell cell,
        List<Step> steps,
        List<Unit> units,
        List<Terms> terms,
        String data) {

    /** One step of the computation. */
    public record Step(String rule, String what) {}

    /** A scoring unit: areas, their ladder's target, figure, band and where the ladder comes from. */
    public record Unit(
            String areas, String target, String figure, String counts, String band, String style, String source) {}

    /** A signed version and the days on which it applies. */
    public record Terms(String version, String days, String digest) {}
}
