package org.concordat.events;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event as it is answered and sent: a CloudEvent 1.0 in JSON. */
@Schema(
        name = "Event",
        description = "A CloudEvent 1.0. The webhooks of this document describe each type with its data.")
record EventView(
        @Schema(description = "The version of CloudEvents.", examples = "1.0")
        String specversion,

        @Schema(
                description = "Id of the event, the same however often it is read or sent.",
                examples = "01928b5e-7c1a-7e54-9d3c-2f6a1b0c4d5e")
        String id,

        @Schema(
                description =
                        "Where it happened: the address of the partnership, of a subscription whose digest it is, or of a webhook that is tried.",
                examples = "/v1/partnerships/nlc")
        String source,

        @Schema(description = "What happened.", examples = "concordat.agreement.signed.v1")
        String type,

        @Schema(
                description = "What it tells of: an address below the source.",
                examples = "agreements/kettering.sla-ket/versions/3")
        String subject,

        @Schema(
                description = "When it happened: as `knownOn` it shows things as they were just afterwards.",
                examples = "2026-04-10T01:00:00Z")
        Instant time,

        @Schema(description = "What the data are written in.", examples = "application/json")
        String datacontenttype,

        @Schema(description = "Names and small facts, by the type: never what a case says, and nobody's person.")
        Map<String, Object> data) {

    private static final String VERSION = "1.0";
    private static final String JSON = "application/json";

    static EventView of(String partnership, Feed.Entry event) {
        return new EventView(
                VERSION,
                event.id().toString(),
                "/v1/partnerships/" + partnership,
                event.type(),
                event.subject(),
                event.at(),
                JSON,
                event.data());
    }

    /** The digest of a subscription. */
    static EventView digest(String id, Digest digest, Instant at) {
        return new EventView(
                VERSION,
                id,
                "/v1/subscriptions/" + digest.subscription(),
                EventType.SUBSCRIPTION_DIGEST.text(),
                "digest",
                at,
                JSON,
                digest.said());
    }

    /** The event that tries a webhook. */
    static EventView test(String id, String webhook, Instant at, Map<String, Object> data) {
        return new EventView(
                VERSION, id, "/v1/webhooks/" + webhook, EventType.WEBHOOK_TEST.text(), "test", at, JSON, data);
    }
}
