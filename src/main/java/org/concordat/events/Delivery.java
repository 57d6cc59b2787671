package org.concordat.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.concordat.tenancy.Sql;

/**
 * What was or shall be sent to a webhook.
 *
 * @param partnership null for a test and for a digest, which are of none
 * @param sequence of the event in the partnership's feed
 * @param state {@code pending}, {@code delivered}, {@code dead} or {@code withheld}
 * @param nextAttemptAt null unless it is pending
 * @param settledAt null while it is pending
 * @param digest what a {@link Digest} says, as it is stored; null for everything else
 */
record Delivery(
        UUID organisation,
        UUID id,
        UUID webhook,
        UUID partnership,
        long sequence,
        UUID eventId,
        String type,
        String state,
        int attempts,
        Instant nextAttemptAt,
        Instant lastAttemptAt,
        Integer lastStatus,
        String lastError,
        Integer tookMilliseconds,
        Instant recordedAt,
        Instant settledAt,
        String digest) {

    static final String PENDING = "pending";
    static final String DELIVERED = "delivered";
    static final String DEAD = "dead";
    static final String WITHHELD = "withheld";

    /** What is selected for one. */
    static final String COLUMNS =
            "organisation_id, id, webhook_id, partnership_id, sequence, event_id, type, state, attempts,"
                    + " next_attempt_at, last_attempt_at, last_status, last_error, took_milliseconds, recorded_at, settled_at, digest";

    static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(
                Sql.id(row, "organisation_id"),
                Sql.id(row, "id"),
                Sql.id(row, "webhook_id"),
                Sql.id(row, "partnership_id"),
                row.getLong("sequence"),
                Sql.id(row, "event_id"),
                row.getString("type"),
                row.getString("state"),
                row.getInt("attempts"),
                Sql.instant(row, "next_attempt_at"),
                Sql.instant(row, "last_attempt_at"),
                row.getObject("last_status", Integer.class),
                row.getString("last_error"),
                row.getObject("took_milliseconds", Integer.class),
                Sql.instant(row, "recorded_at"),
                Sql.instant(row, "settled_at"),
                row.getString("digest"));
    }

    /** Whether it only tries the webhook. */
    boolean isTest() {
        return type.equals(EventType.WEBHOOK_TEST.text());
    }

    /** Whether it is made of several events, for a person. */
    boolean isDigest() {
        return digest != null;
    }
}
