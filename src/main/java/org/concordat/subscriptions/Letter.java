package org.concordat.subscriptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.concordat.intake.Sql;

/**
 * An e-mail that is to be sent.
 *
 * @param attempts how often it was tried before, and certainly not taken
 */
record Letter(UUID organisation, UUID id, String email, String subject, String body, int attempts) {

    /** What is selected for one. */
    static final String COLUMNS = "organisation_id, id, email, subject, body, attempts";

    static Letter read(ResultSet row) throws SQLException {
        return new Letter(
                Sql.id(row, "organisation_id"),
                Sql.id(row, "id"),
                row.getString("email"),
                row.getString("subject"),
                row.getString("body"),
                row.getInt("attempts"));
    }
}
