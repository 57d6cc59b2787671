package org.concordat.board;

import java.util.List;

/**
 * A table of results.
 *
 * @param id of the element, that links may lead to it
 * @param rowKind what a row is: Council or Area
 * @param below what the page of a row shows, for who cannot see where its link stands
 * @param folded what is said in its place until it is unfolded; empty where it is open
 */
public record ResultTable(
        String id,
        String caption,
        String rowKind,
        String below,
        List<TableView.Head> heads,
        List<TableView.Row> rows,
        String folded) {

    /** One that is open. */
    ResultTable(
            String id,
            String caption,
            String rowKind,
            String below,
            List<TableView.Head> heads,
            List<TableView.Row> rows) {
        this(id, caption, rowKind, below, heads, rows, "");
    }

    /** The same with other rows, folded. */
    ResultTable folded(String element, List<TableView.Row> others, String said) {
        return new ResultTable(element, said, rowKind, below, heads, others, said);
    }
}
