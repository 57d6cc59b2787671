package org.concordat.intake;

import java.io.IOException;
import java.util.function.Consumer;

/** The rows of one load, read from the request as they arrive. */
interface Rows<T> {

    /**
     * Gives each row in its order; no more than one is held at a time.
     *
     * @throws IOException when the request breaks off
     * @throws org.concordat.kernel.Rejected malformed, when what is sent is not in the format it says: then no row counts
     */
    void forEach(Consumer<Row<T>> each) throws IOException;
}
