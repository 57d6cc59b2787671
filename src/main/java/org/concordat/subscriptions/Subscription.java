package org.concordat.subscriptions;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
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
 * @param email null where a webhook tells
 * @param webhook of the same organisation; null where e-mail tells
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
        UUID webhook,
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
            "organisation_id, id, person, role, partnerships, types, frequency, zone, email, webhook_id, state,"
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
                Sql.id(row, "webhook_id"),
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

    /** As it is where the address is known to be the person's, and where there is none. */
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
                webhook,
                ACTIVE,
                null,
                null,
                next,
                until,
                revision,
                recordedAt,
                recordedBy);
    }

    /** Whether it tells where another one does. */
    boolean goesWhere(Subscription other) {
        return Objects.equals(email, other.email) && Objects.equals(webhook, other.webhook);
    }

    /** Whether what is sent has to be confirmed by a code first. */
    boolean isMail() {
        return webhook == null;
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
