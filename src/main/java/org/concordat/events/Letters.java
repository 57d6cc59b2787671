package org.concordat.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.concordat.tenancy.OrganisationSight;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Registry;

/** Writes what is sent: the event as its receiver may see it now, signed as Standard Webhooks 1.0 has it. */
@ApplicationScoped
class Letters {

    static final String NOT_ASKED = "the webhook does not ask for the partnership any more";
    static final String NOT_SEEN = "it is not the organisation's to see any more, or no longer kept";

    private static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";

    private final Feed feed;
    private final OrganisationSight sight;
    private final Registry registry;
    private final KeySafe safe;
    private final Digests digests;
    private final ObjectMapper json;

    Letters(Feed feed, OrganisationSight sight, Registry registry, KeySafe safe, Digests digests, ObjectMapper json) {
        this.feed = feed;
        this.sight = sight;
        this.registry = registry;
        this.safe = safe;
        this.digests = digests;
        this.json = json;
    }

    /** What is sent. */
    record Letter(Map<String, String> headers, byte[] body) {}

    /**
     * The event of a delivery, within the running transaction; empty where it is not the webhook's to be told: its organisation has no part in
     * the partnership today, sees the event no more, or does not ask for the partnership any more.
     */
    Optional<EventView> event(Webhook webhook, Delivery delivery) {
        if (delivery.isTest()) {
            return Optional.of(EventView.test(
                    delivery.eventId().toString(),
                    webhook.id().toString(),
                    delivery.recordedAt(),
                    Map.of("webhook", webhook.id())));
        }
        if (delivery.isDigest()) {
            return digests.event(webhook, delivery);
        }
        PartnershipEntry partnership =
                registry.partnership(delivery.partnership()).orElseThrow();
        if (!webhook.asksFor(partnership)) {
            return Optional.empty();
        }
        return sight.within(
                        partnership.id(), webhook.organisation(), () -> feed.at(partnership.id(), delivery.sequence()))
                .flatMap(found -> found)
                .map(found -> EventView.of(partnership.slug().value(), found));
    }

    /** Why there is nothing to be sent of a delivery that has no event. */
    String reason(Webhook webhook, Delivery delivery) {
        if (delivery.isDigest()) {
            return Digests.NOT_TAKEN;
        }
        boolean asked = registry.partnership(delivery.partnership())
                .filter(webhook::asksFor)
                .isPresent();
        return asked ? NOT_SEEN : NOT_ASKED;
    }

    /** @throws GeneralSecurityException when the webhook's keys cannot be opened */
    Letter write(Webhook webhook, EventView event, Instant now) throws GeneralSecurityException {
        byte[] body = written(event);
        String timestamp = Long.toString(now.getEpochSecond());
        byte[] signed = signed(event.id(), timestamp, body);
        String signature =
                key(webhook, webhook.sealedKey(), webhook.publicKey()).sign(signed);
        for (Webhook.FormerKey former : webhook.formerKeysAt(now)) {
            signature +=
                    " " + key(webhook, former.sealedKey(), former.publicKey()).sign(signed);
        }
        return new Letter(
                Map.of(
                        "Content-Type",
                        MEDIA_TYPE,
                        "User-Agent",
                        "Concordat",
                        "webhook-id",
                        event.id(),
                        "webhook-timestamp",
                        timestamp,
                        "webhook-signature",
                        signature),
                body);
    }

    private SigningKey key(Webhook webhook, String sealed, String publicKey) throws GeneralSecurityException {
        return SigningKey.of(webhook.signature(), safe.open(webhook.id(), sealed), publicKey);
    }

    private byte[] written(EventView event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event could not be written", e);
        }
    }

    private static byte[] signed(String id, String timestamp, byte[] body) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
        content.writeBytes(body);
        return content.toByteArray();
    }
}
