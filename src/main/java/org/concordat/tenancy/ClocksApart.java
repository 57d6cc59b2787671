package org.concordat.tenancy;

import java.time.Duration;

/** The clock of this node and the database's differ by more than they may: neither is believed, and nothing is read or written. */
public final class ClocksApart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param most by how much they may differ */
    public ClocksApart(Duration most) {
        super("the clocks of this node and of the database differ by more than " + most.toMillis() + " ms");
    }
}
