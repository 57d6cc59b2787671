package org.concordat.intake;

import java.util.List;
import org.concordat.intake.model.Columns;
import org.concordat.intake.model.RowKind;

/**
 * How rows of one kind are read, whatever the format they come in.
 *
 * @param <B> the body of one row in JSON
 * @param <T> the row
 */
interface RowForm<B, T> {

    /** What the rows are. */
    RowKind kind();

    /** The body of one row in JSON. */
    Class<B> body();

    /** Reads a row that came as JSON. */
    Row<T> row(long number, B body);

    /** Reads a record of a CSV file; times as its profile writes them. */
    Row<T> row(long number, Columns columns, List<String> texts);
}
