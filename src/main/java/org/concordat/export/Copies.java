package org.concordat.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Copies rows between the database and streams, in the database's own words; the same whatever the session is set to. */
final class Copies {

    /** For the running transaction only. */
    private static final String SAME_EVERYWHERE =
            "set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local bytea_output = 'hex'; set local"
                    + " extra_float_digits = 1";

    private final CopyManager copies;

    Copies(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SAME_EVERYWHERE);
        }
        copies = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Answers how many rows there were. */
    long out(String copy, OutputStream to) throws SQLException, IOException {
        return copies.copyOut(copy, to);
    }

    /** Answers how many rows there were. */
    long in(String copy, InputStream from) throws SQLException, IOException {
        return copies.copyIn(copy, from);
    }
}
