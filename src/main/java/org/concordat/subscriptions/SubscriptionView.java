package org.concordat.subscriptions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription as it is answered. */
@Schema(
        name = "Subscription",
        description = "What somebody is told, by e-mail or by a webhook, how often, and in which role.")
public record SubscriptionView(
        @Schema(description = "Id of the subscription.", examples = "01928b5e-7c1a-7e54-9d3c-2f6a1b0c4d5e")
        UUID id,

        @Schema(description = "The role in which you are told.", examples = "officer")
        String role,

        @Schema(description = "Slugs of partnerships; none for all of your organisation's.", examples = "[\"nlc\"]")
        List<String> partnerships,

        @Schema(
                description = "Types of events as they were asked for; none for those of the role.",
                examples = "[\"concordat.figure.*\",\"concordat.query.*\"]")
        List<String> types,

        @Schema(
                description = "The types that you are told of, each by its name; none for all.",
                examples = "[\"concordat.query.raised.v1\"]")
        List<String> told,

        @Schema(
                description = "How often you are told.",
                enumeration = {"immediate", "daily", "weekly"},
                examples = "daily")
        String frequency,

        @Schema(
                description =
                        "In whose mornings daily and weekly e-mails come: that of the first partnership by its slug.",
                examples = "Europe/London")
        String timeZone,

        @Schema(
                description = "Where e-mail is sent; null where a webhook tells.",
                examples = "lead.officer@kettering.example")
        String email,

        @Schema(
                description = "Id of the webhook that is called with the digests; null where e-mail tells.",
                examples = "01928b70-3b5d-7f18-9c62-4d1a7e9b0f35")
        UUID webhook,

        @Schema(
                description = "Whether e-mail is sent, or the code is awaited first.",
                enumeration = {Subscription.AWAITING, Subscription.ACTIVE},
                examples = Subscription.ACTIVE)
        String state,

        @Schema(
                description =
                        "The earliest moment of the next e-mail, where there is something to be told by then; null while the code is awaited.",
                examples = "2026-04-13T06:00:00Z")
        Instant nextAt,

        @Schema(
                description =
                        "When it ends by itself, 100 days after it was last put: put it as it is to go on. While the"
                                + " code is awaited, until when it may be given back.",
                examples = "2026-07-19T01:00:00Z")
        Instant until,

        @Schema(description = "Revision, also the ETag.", minimum = "1", examples = "1")
        int revision,

        @Schema(description = "When it was last changed.", examples = "2026-04-10T01:00:00Z")
        Instant recordedAt,

        @Schema(description = "Who changed it.", examples = "kettering:kettering-officer")
        String recordedBy) {

    static SubscriptionView of(Subscription of) {
        return new SubscriptionView(
                of.id(),
                of.role(),
                of.partnerships(),
                of.types(),
                of.told(),
                of.frequency().text(),
                of.zone().getId(),
                of.email(),
                of.webhook(),
                of.state(),
                of.isActive() ? of.nextAt() : null,
                of.isActive() ? of.until() : of.codeUntil(),
                of.revision(),
                of.recordedAt(),
                of.recordedBy());
    }
}
