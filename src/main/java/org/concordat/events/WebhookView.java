package org.concordat.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.web.ShownOnce;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as it is answered. */
@Schema(name = "Webhook", description = "Where an organisation is told of events, and of which.")
record WebhookView(
        @Schema(description = "Id of the webhook.", examples = "01928b5e-7c1a-7e54-9d3c-2f6a1b0c4d5e")
        UUID id,

        @Schema(
                description = "Address that events are posted to.",
                examples = "https://hooks.kettering.example/concordat")
        String url,

        @Schema(description = "Slugs of partnerships; none for all of the organisation's.", examples = "[\"nlc\"]")
        List<String> partnerships,

        @Schema(
                description = "Types of events; none for all.",
                examples = "[\"concordat.agreement.*\",\"concordat.result.changed.v1\"]")
        List<String> types,

        @Schema(description = "What it is for; null for not stated.", examples = "Case system")
        String description,

        @Schema(
                description = "How deliveries are signed.",
                enumeration = {"ed25519", "hmac"},
                examples = "ed25519")
        String signature,

        @Schema(description = "Whether it is called.", examples = "true")
        boolean enabled,

        @Schema(
                description = "Why it is not called, where the receiver brought that about; null otherwise.",
                examples = "the receiver answered 410 Gone")
        String reason,

        @Schema(
                description =
                        "The secret, where it is signed with one: in the answer that makes it and never again, not even to a repeat with the same key; null in all others."
                                + " Deliveries are verified with what follows `whsec_`, decoded from base64.",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        String secret,

        @Schema(
                description =
                        "The public key by which deliveries are verified, raw, in base64 after `whpk_`; null for `hmac`.",
                examples = "whpk_ZaDeTm6TZLsHBqpYFMXaPXK7JHVLmxYlWkQCXcBtXqE=")
        String publicKey,

        @Schema(
                description = "The public key that was changed for it; null where none was, and for `hmac`.",
                examples = "whpk_ZaDeTm6TZLsHBqpYFMXaPXK7JHVLmxYlWkQCXcBtXqE=")
        String formerPublicKey,

        @Schema(
                description =
                        "Until when deliveries are signed with the former key or secret as well; null where none was changed.",
                examples = "2026-04-11T01:00:00Z")
        Instant formerUntil,

        @Schema(description = "Revision, also the ETag.", minimum = "1", examples = "1")
        int revision,

        @Schema(description = "When it was last changed.", examples = "2026-04-10T01:00:00Z")
        Instant recordedAt,

        @Schema(description = "Who changed it.", examples = "kettering:kettering-officer")
        String recordedBy)
        implements ShownOnce {

    @Override
    public WebhookView withoutIt() {
        return new WebhookView(
                id,
                url,
                partnerships,
                types,
                description,
                signature,
                enabled,
                reason,
                null,
                publicKey,
                formerPublicKey,
                formerUntil,
                revision,
                recordedAt,
                recordedBy);
    }

    static WebhookView of(Webhook webhook) {
        return of(webhook, null);
    }

    /** @param secret shown this once; null for none */
    static WebhookView of(Webhook webhook, String secret) {
        return new WebhookView(
                webhook.id(),
                webhook.url(),
                webhook.partnerships(),
                webhook.types(),
                webhook.description(),
                webhook.signature(),
                webhook.isActive(),
                webhook.reason(),
                secret,
                webhook.publicKey(),
                webhook.formerPublicKey(),
                webhook.formerUntil(),
                webhook.revision(),
                webhook.recordedAt(),
                webhook.recordedBy());
    }
}
