package org.concordat.subscriptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.concordat.tenancy.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody was told, as it is answered: never its text. */
@Schema(
        name = "Notice",
        description =
                "An e-mail that was or shall be sent for a subscription, or a digest that a webhook was given; without its text.")
public record NoticeView(
        @Schema(
                description = "Id, which is also in the Message-ID of the e-mail, or the header `webhook-id`.",
                examples = "01928b5e-7c1a-7e54-9d3c-2f6a1b0c4d5e")
        UUID id,

        @Schema(
                description = "What it is.",
                enumeration = {"confirmation", "digest"},
                examples = "digest")
        String kind,

        @Schema(
                description = "What became of it.",
                enumeration = {"waiting", "sending", "sent", "failed", "uncertain", "passed-on"},
                examples = "sent")
        String state,

        @Schema(description = "How many events it tells of; 0 for a code.", minimum = "0", examples = "3")
        long events,

        @Schema(description = "How often it was tried to send it by e-mail.", minimum = "0", examples = "1")
        int attempts,

        @Schema(
                description =
                        "What the mail server said against it, or why it is uncertain; null where there is nothing.",
                examples = "the mail server did not answer")
        String error,

        @Schema(description = "When it was written.", examples = "2026-04-10T06:00:00Z")
        Instant recordedAt,

        @Schema(description = "When its state became final; null while it waits.", examples = "2026-04-10T06:00:01Z")
        Instant settledAt) {

    /** What is selected for one. */
    static final String COLUMNS = "id, kind, state, events, attempts, error, recorded_at, settled_at";

    static NoticeView read(ResultSet row) throws SQLException {
        return new NoticeView(
                Sql.id(row, "id"),
                row.getString("kind"),
                row.getString("state"),
                row.getLong("events"),
                row.getInt("attempts"),
                row.getString("error"),
                Sql.instant(row, "recorded_at"),
                Sql.instant(row, "settled_at"));
    }
}
