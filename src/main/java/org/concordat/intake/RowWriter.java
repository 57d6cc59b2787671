package org.concordat.intake;

import java.util.List;
import org.concordat.kernel.Fault;

/** Takes rows of one kind: says what is wrong with one, writes those that nothing is wrong with. */
interface RowWriter<T> {

    /** What is wrong with a row that could be read, as far as it shows without what is stored. */
    List<Fault> faults(T row);

    /** Writes a batch, in its order, and tallies what became of each row. */
    void write(List<Numbered<T>> batch, Tally tally);

    /** A row that was read, with its number. */
    record Numbered<T>(long number, String ref, T row) {}
}
