package org.concordat.intake;

/**
 * How rows of one kind are read that come as JSON.
 *
 * @param <B> the body of one row
 * @param <T> the row
 */
interface BodyForm<B, T> {

    /** The body of one row. */
    Class<B> body();

    /** Reads a row. */
    Row<T> row(long number, B body);
}
