package org.concordat.subscriptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.concordat.tenancy.Sql;

/**
 * An e-mail that is to be sent.
 *
 * @param person whom it is for, told in a role
 * @param tells the partnerships that it tells of; none for a code
 * @param attempts how often it was tried before, and certainly not taken
 */
record Letter(
        UUID id,
        UUID subscription,
        Person person,
        String role,
        List<UUID> tells,
        String email,
        String subject,
        String body,
        int attempts) {

    /** What is selected for one, of a notice and its subscription. */
    static final String COLUMNS =
            "n.organisation_id, n.id, n.subscription_id, s.person, s.role, n.tells, n.email, n.subject, n.body, n.attempts";

    static Letter read(ResultSet row) throws SQLException {
        return new Letter(
                Sql.id(row, "id"),
                Sql.id(row, "subscription_id"),
                Person.of(Sql.id(row, "organisation_id"), row.getString("person")),
                row.getString("role"),
                List.of((UUID[]) row.getArray("tells").getArray()),
                row.getString("email"),
                row.getString("subject"),
                row.getString("body"),
                row.getInt("attempts"));
    }

    /** Whether it shows that an address is somebody's, and tells of nothing. */
    boolean isCode() {
        return tells.isEmpty();
    }

    UUID organisation() {
        return person.organisation();
    }
}
