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
 * @param counts what was counted, and what was not
 * @param terms what applied, and where each term comes from
 * @param ladder the bands from best to worst
 * @param rules the numbers of the rules that were applied
 * @param data address of the same explanation as data
 */
public record ExplanationView(
        String partnership,
        String heading,
        List<TableView.Link> above,
        String bounds,
        Cell cell,
        List<Fact> counts,
        List<Fact> terms,
        List<Step> ladder,
        List<String> rules,
        String data) {

    /** A name and a value. */
    public record Fact(String name, String value) {}

    /**
     * A band of the ladder.
     *
     * @param limit at which it is reached, in words
     * @param reached whether this is the one
     */
    public record Step(String band, String style, String limit, boolean reached) {}
}
