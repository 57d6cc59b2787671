package org.concordat.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Registry;

/**
 * Digests that go to webhooks: they are delivered like events, signed, tried again and withheld, but stand in no feed. A webhook takes them
 * that asks for them by name; to one that asks for everything they are nothing that it knew of.
 */
@ApplicationScoped
public class Digests {

    static final String NOT_TAKEN =
            "the subscription has ended or goes elsewhere, its person may not be told of all that any more, or the webhook asks for it no more";

    private static final TypeReference<Map<String, Object>> SAID = new TypeReference<>() {};

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final DigestReaders readers;
    private final Registry registry;
    private final ObjectMapper json;

    Digests(Webhooks webhooks, Deliveries deliveries, DigestReaders readers, Registry registry, ObjectMapper json) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.readers = readers;
        this.registry = registry;
        this.json = json;
    }

    /**
     * Those of some partnerships of which an organisation's webhook takes digests now; empty where it takes none: there is no such webhook of
     * the organisation's, it is not called, or does not ask for them.
     */
    public Optional<List<PartnershipEntry>> taken(UUID organisation, UUID webhook, List<PartnershipEntry> of) {
        return webhooks.find(organisation, webhook)
                .filter(Digests::takes)
                .map(to -> of.stream().filter(to::asksFor).toList());
    }

    private static boolean takes(Webhook webhook) {
        return webhook.isActive()
                && webhook.types().stream()
                        .anyMatch(text -> EventTypes.meant(text).contains(EventType.SUBSCRIPTION_DIGEST));
    }

    /**
     * Has a digest delivered, within the worker's transaction.
     *
     * @param id by which the receiver knows it, at every attempt
     * @param tells the partnerships that it tells of
     */
    public void post(UUID organisation, UUID webhook, UUID id, List<UUID> tells, DigestData said, Instant at) {
        Digest digest = new Digest(said.subscription(), tells, json.convertValue(said, SAID));
        deliveries.addDigest(organisation, webhook, id, written(digest), at);
    }

    private String written(Digest digest) {
        try {
            return json.writeValueAsString(digest);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a digest could not be written", e);
        }
    }

    /** What is sent of a digest now; empty where it is nobody's to be told any more. */
    Optional<EventView> event(Webhook webhook, Delivery delivery) {
        Digest digest = read(delivery.digest());
        boolean asked = takes(webhook)
                && digest.tells().stream().allMatch(told -> registry.partnership(told)
                        .filter(webhook::asksFor)
                        .isPresent());
        if (!asked || !readers.mayRead(webhook.organisation(), webhook.id(), digest.subscription(), digest.tells())) {
            return Optional.empty();
        }
        return Optional.of(EventView.digest(delivery.eventId().toString(), digest, delivery.recordedAt()));
    }

    private Digest read(String text) {
        try {
            return json.readValue(text, Digest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a digest could not be read", e);
        }
    }
}
