package org.concordat.board;

import java.util.List;

/**
 * A table of results.
 *
 * @param id of the element, that links may lead to it
 * @param rowKind what a row is: Council or Area
 * @param below what the page of a row shows, for who cannot see where its link stands
 */
public record ResultTable(
        String id,
        String caption,
        String rowKind,
        String below,
        List<TableView.Head> heads,
        List<TableView.Row> rows) {}
