package org.concordat.web.tables;

import java.util.List;

/**
 * A further sheet of a spreadsheet.
 *
 * @param name of the sheet
 * @param item type of its rows
 */
public record Annex(String name, Class<?> item, List<?> items) {

    /** Keeps its own rows. */
    public Annex {
        items = List.copyOf(items);
    }
}
