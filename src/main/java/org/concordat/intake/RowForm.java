package org.concordat.intake;

import java.util.List;
import org.concordat.intake.model.Columns;

/**
 * How rows of one kind are read, whatever the format they come in.
 *
 * @param <B> the body of one row in JSON
 * @param <T> the row
 */
interface RowForm<B, T> extends BodyForm<B, T> {

    /** Reads a record of a CSV file; times as its profile writes them. */
    Row<T> row(long number, Columns columns, List<String> texts);
}
