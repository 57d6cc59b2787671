package org.concordat.tenancy;

import java.sql.SQLException;

/** No connection to the database could be had, whatever the driver or its pool say of it: nothing was asked of the database. */
public final class NoConnection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause what they say */
    public NoConnection(SQLException cause) {
        super("no connection to the database", cause);
    }
}
