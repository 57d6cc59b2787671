package org.concordat.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** What the application keeps everything in. */
interface Database extends AutoCloseable {

    /** What the application needs in its environment. */
    Map<String, String> environment();

    /** A connection of the superuser, whom no policy hides anything from. */
    Connection connect() throws SQLException;

    @Override
    void close();
}
