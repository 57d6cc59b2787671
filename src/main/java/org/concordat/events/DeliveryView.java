package org.concordat.events;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery as it is answered. */
@Schema(name = "Delivery", description = "What was or shall be sent to a webhook, and how that went.")
record DeliveryView(
        @Schema(description = "Id of the delivery.", examples = "01928b5e-7c1a-7e54-9d3c-2f6a1b0c4d5e")
        UUID id,

        @Schema(
                description = "Id of the event, which is also the header `webhook-id`.",
                examples = "01928b5e-7c1a-7e54-9d3c-2f6a1b0c4d5e")
        UUID event,

        @Schema(description = "Type of the event.", examples = "concordat.result.changed.v1")
        String type,

        @Schema(description = "Slug of the partnership; null for a test and for a digest.", examples = "nlc")
        String partnership,

        @Schema(
                description =
                        "`pending`: it is, or will be, tried. `delivered`: the receiver took it. `dead`: every attempt failed, or the"
                                + " receiver is gone; have it retried. `withheld`: when it was to be sent it was not the"
                                + " organisation's to see any more, or the webhook did not ask for the partnership any more,"
                                + " or the subscription of a digest had ended;"
                                + " `lastError` says which.",
                enumeration = {"pending", "delivered", "dead", "withheld"},
                examples = "delivered")
        String state,

        @Schema(description = "How often it was tried.", minimum = "0", examples = "1")
        int attempts,

        @Schema(
                description =
                        "When it is tried next, at the earliest: a receiver that fails is left alone for a while, five minutes at most, and those that wait have their turns one after the other; null unless it is pending.",
                examples = "2026-04-10T01:05:00Z")
        Instant nextAttemptAt,

        @Schema(description = "When it was last tried; null for never.", examples = "2026-04-10T01:00:01Z")
        Instant lastAttemptAt,

        @Schema(description = "HTTP status of the last answer; null for none.", examples = "204")
        Integer lastStatus,

        @Schema(
                description = "Why the last attempt failed, or why it is withheld; null where neither is so.",
                examples = "status 500")
        String lastError,

        @Schema(description = "How long the last attempt took, in milliseconds; null for none.", examples = "43")
        Integer tookMilliseconds,

        @Schema(description = "When it was made.", examples = "2026-04-10T01:00:00Z")
        Instant recordedAt,

        @Schema(
                description = "When it was delivered or given up; null while it is pending.",
                examples = "2026-04-10T01:00:01Z")
        Instant settledAt) {

    /** @param partnership slug; null for a test and for a digest */
    static DeliveryView of(Delivery delivery, String partnership) {
        return new DeliveryView(
                delivery.id(),
                delivery.eventId(),
                delivery.type(),
                partnership,
                delivery.state(),
                delivery.attempts(),
                delivery.nextAttemptAt(),
                delivery.lastAttemptAt(),
                delivery.lastStatus(),
                delivery.lastError(),
                delivery.tookMilliseconds(),
                delivery.recordedAt(),
                delivery.settledAt());
    }
}
