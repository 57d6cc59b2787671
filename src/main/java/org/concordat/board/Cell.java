package org.concordat.board;

import java.util.List;
import org.concordat.performance.PooledView;

/**
 * One cell, or part of a cell, of a table of results: what a council, or an area, got of one service level in the period.
 *
 * @param figure the value with its unit, or what stands in its place
 * @param counts what the value was made from, in words
 * @param band the band in words; empty where none is reached
 * @param style the style of the band; colour never says anything that the words do not
 * @param points its points in words; empty where none arise
 * @param notes what else must be known, such as a small sample; may be empty
 * @param trend how it stood in the periods before
 * @param explanation address of the page that explains the figure; empty where there is none
 * @param about whose figure it is, for who cannot see the table's heads
 * @param agreement whose terms it is by; empty where there is only one
 */
public record Cell(
        String figure,
        String counts,
        String band,
        String style,
        String points,
        List<String> notes,
        Trend trend,
        String explanation,
        String about,
        String agreement) {

    /** No result at all: never shown as met (rule C4). */
    static Cell none(String about) {
        return new Cell("No data", "", "", "no-data", "", List.of(), Trend.NONE, "", about, "");
    }

    /**
     * All councils together, pooled (rule C3).
     *
     * @param explanation address of the page with all that it was pooled of
     */
    static Cell pooled(PooledView pooled, String about, String explanation) {
        if (pooled.value() == null) {
            String why = pooled.pools() ? "" : "never pooled";
            return new Cell(
                    pooled.pools() ? "No data" : "Not pooled",
                    why,
                    "",
                    "no-data",
                    "",
                    List.of(),
                    Trend.NONE,
                    "",
                    about,
                    "");
        }
        return new Cell(
                Words.figure(pooled.value(), pooled.unit()),
                (pooled.parts() ? Shown.outOf(pooled.numerator(), pooled.denominator()) + ", " : "") + "pooled from "
                        + Words.count(pooled.councils(), "council"),
                "",
                "no-data",
                "",
                List.of(),
                Trend.NONE,
                explanation,
                about,
                "");
    }

    /** Whether it has any points at all. */
    public boolean scored() {
        return !points.isEmpty() && points.charAt(0) >= '1' && points.charAt(0) <= '9';
    }

    /** Whether there is a page that explains the figure. */
    public boolean explained() {
        return !explanation.isEmpty();
    }
}
