package org.concordat.subscriptions;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.concordat.events.EventsSeen;
import org.concordat.subscriptions.model.Frequency;
import org.concordat.subscriptions.model.Interests;
import org.concordat.tenancy.Sql;

/**
 * A subscription as it is stored.
 *
 * @param person who is told: the issuer and subject of a token
 * @param partnerships slugs; none for all of the organisation's
 * @param types as they were given; none for those of the role
 * @param zone in whose mornings daily and weekly e-mails come
 * @param codeDigest of the code that is awaited; null where none is
 * @param nextAt when something is due, if there is something to be told by then
 * @param until when it ends, unless it is renewed
 */
record Subscription(
        UUID organisation,
        UUID id,
        String person,
        String role,
        List<String> partnerships,
        List<String> types,
        Frequency frequency,
        ZoneId zone,
        String email,
        String state,
        String codeDigest,
        Instant codeUntil,
        Instant nextAt,
        Instant until,
        int revision,
        Instant recordedAt,
        String recordedBy) {

    static final String ROLES = "reader|officer|signatory|manager|board-member|board-secretary|auditor";
    static final String ADDRESS = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,185}[A-Za-z0-9])?";
    static final String AWAITING = "awaiting-confirmation";
    static final String ACTIVE = "active";

    /** What is selected for one. */
    static final String COLUMNS =
            "organisation_id, id, person, role, partnerships, types, frequency, zone, email, state,"
                    + " code_digest, code_until, next_at, until, revision, recorded_at, recorded_by";

    static Subscription read(ResultSet row) throws SQLException {
        return new Subscription(
                Sql.id(row, "organisation_id"),
                Sql.id(row, "id"),
                row.getString("person"),
                row.getString("role"),
                texts(row.getArray("partnerships")),
                texts(row.getArray("types")),
                Frequency.of(row.getString("frequency")),
                ZoneId.of(row.getString("zone")),
                row.getString("email"),
                row.getString("state"),
                row.getString("code_digest"),
                Sql.instant(row, "code_until"),
                Sql.instant(row, "next_at"),
                Sql.instant(row, "until"),
                row.getInt("revision"),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    boolean isActive() {
        return state.equals(ACTIVE);
    }

    /** The names of the types that are told; none for all. */
    List<String> told() {
        return EventsSeen.names(types.isEmpty() ? Interests.of(role) : types);
    }

    /** As it is where the address is known to be the person's. */
    Subscription confirmed(Instant next) {
        return new Subscription(
                organisation,
                id,
                person,
                role,
                partnerships,
                types,
                frequency,
                zone,
                email,
                ACTIVE,
                null,
                null,
                next,
                until,
                revision,
                recordedAt,
                recordedBy);
    }

    /** Whom it tells. */
    Person reader() {
        return Person.of(organisation, person);
    }

    /** Whether a partnership is one of those that are asked for. */
    boolean asksFor(String partnership) {
        return partnerships.isEmpty() || partnerships.contains(partnership);
    }
}
