package org.concordat.subscriptions;

import static org.concordat.subscriptions.SubscriptionParties.COUNCIL;
import static org.concordat.subscriptions.SubscriptionParties.OTHER;
import static org.concordat.subscriptions.SubscriptionParties.asked;
import static org.concordat.subscriptions.SubscriptionParties.byWebhook;
import static org.concordat.subscriptions.SubscriptionParties.happen;
import static org.concordat.subscriptions.SubscriptionParties.later;
import static org.concordat.subscriptions.SubscriptionParties.person;
import static org.concordat.subscriptions.SubscriptionParties.texts;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.events.Hooks;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A person is told by a webhook of the organisation that takes digests, as by e-mail: together, once, and of nothing that is not theirs. */
@ApiTest
class WebhookDigestsTest {

    @BeforeAll
    static void register() {
        SubscriptionParties.register();
    }

    private static Hooks hook(String council) throws Exception {
        return new Hooks(council, List.of("told-home"), List.of(Hooks.DIGEST));
    }

    private static String subscribed(String name, Hooks hook, String frequency) {
        return person(COUNCIL, name)
                .body(byWebhook(hook.id(), frequency))
                .post("/subscriptions")
                .then()
                .statusCode(201)
                .body("state", equalTo("active"))
                .body("email", nullValue())
                .body("webhook", equalTo(hook.id()))
                .extract()
                .path("id");
    }

    private static void rounds(Hooks hook) {
        SubscriptionParties.round();
        hook.round();
    }

    @Test
    @DisplayName("What happens is told once, together, signed, in words that give nothing away")
    void toldOnce() throws Exception {
        try (Hooks hook = hook(COUNCIL)) {
            happen(COUNCIL);
            String id = subscribed("wanda", hook, "immediate");
            happen(COUNCIL);
            happen(COUNCIL);
            happen(OTHER);
            rounds(hook);
            rounds(hook);
            later(id);
            rounds(hook);
            assertEquals(1, hook.received().size());
            JsonNode event = hook.received().get(0);
            assertEquals(Hooks.DIGEST, event.path("type").asText());
            assertEquals("/v1/subscriptions/" + id, event.path("source").asText());
            JsonNode data = event.path("data");
            assertEquals(2, data.path("events").asInt());
            assertEquals("signatory", data.path("role").asText());
            assertEquals(
                    List.of("concordat.agreement.proposed.v1", "concordat.agreement.proposed.v1"),
                    data.path("items").findValuesAsText("type"));
            assertFalse(event.toString().contains(OTHER), event::toString);
            assertTrue(hook.headers("webhook-signature").get(0).startsWith("v1a,"));
            String told = event.path("id").asText();
            assertEquals(List.of(told), hook.headers("webhook-id"));
            assertEquals(
                    Api.officer(COUNCIL)
                            .get("/partnerships/told-home/events?limit=200")
                            .<List<String>>path("items.id")
                            .containsAll(data.path("items").findValuesAsText("id")),
                    true);
            person(COUNCIL, "wanda")
                    .get("/subscriptions/" + id + "/notices")
                    .then()
                    .body("items.id", equalTo(List.of(told)))
                    .body("items.state", equalTo(List.of("passed-on")))
                    .body("items.kind", equalTo(List.of("digest")));
            happen(COUNCIL);
            later(id);
            rounds(hook);
            assertEquals(2, hook.received().size());
            assertNotEquals(told, hook.received().get(1).path("id").asText());
            assertEquals(1, hook.received().get(1).path("data").path("events").asInt());
        }
    }

    @Test
    @DisplayName(
            "What a receiver does not take is tried again with the same id, and waits while the webhook is not called")
    void triedAgain() throws Exception {
        try (Hooks hook = hook(COUNCIL)) {
            String id = subscribed("xaver", hook, "immediate");
            hook.answer(500);
            happen(COUNCIL);
            rounds(hook);
            Map<String, Object> delivery = hook.deliveries().get(0);
            assertEquals("pending", delivery.get("state"));
            hook.answer(204);
            hook.retry(delivery.get("id"));
            hook.round();
            assertEquals(List.of(delivery.get("event"), delivery.get("event")), hook.headers("webhook-id"));
            assertEquals("delivered", hook.deliveries().get(0).get("state"));
            hook.put("enabled", false);
            happen(COUNCIL);
            later(id);
            rounds(hook);
            happen(COUNCIL);
            later(id);
            rounds(hook);
            assertEquals(1, hook.deliveries().size());
            hook.put("enabled", true);
            later(id);
            rounds(hook);
            assertEquals(2, hook.deliveries().size());
            assertEquals(2, hook.received().get(2).path("data").path("events").asInt());
        }
    }

    @Test
    @DisplayName("A daily digest waits for its morning")
    void daily() throws Exception {
        try (Hooks hook = hook(COUNCIL)) {
            String id = subscribed("yara", hook, "daily");
            happen(COUNCIL);
            rounds(hook);
            assertEquals(0, hook.received().size());
            later(id);
            rounds(hook);
            assertEquals(
                    "daily",
                    hook.received().get(0).path("data").path("frequency").asText());
        }
    }

    @Test
    @DisplayName("A webhook that takes digests is told of nothing else, and one that asks for everything takes none")
    void askedByName() throws Exception {
        try (Hooks hook = hook(COUNCIL);
                Hooks all = new Hooks(COUNCIL, List.of("told-home"), List.of())) {
            refused("zoe", byWebhook(all.id(), "daily"), "/webhook");
            happen(COUNCIL);
            rounds(hook);
            assertEquals(0, hook.received().size());
            assertEquals(1, all.received().size());
        }
    }

    @Test
    @DisplayName(
            "What waits is not sent once the subscription has ended, goes elsewhere, or the webhook asks for it no more")
    void withheld() throws Exception {
        try (Hooks hook = hook(COUNCIL);
                Hooks second = hook(COUNCIL)) {
            String ended = subscribed("abel", hook, "immediate");
            String moved = subscribed("boris", hook, "immediate");
            String kept = subscribed("carla", hook, "immediate");
            happen(COUNCIL);
            SubscriptionParties.round();
            tagged("abel", ended).delete("/subscriptions/" + ended).then().statusCode(204);
            tagged("boris", moved)
                    .body(byWebhook(second.id(), "immediate"))
                    .put("/subscriptions/" + moved)
                    .then()
                    .statusCode(200)
                    .body("webhook", equalTo(second.id()));
            hook.round();
            assertEquals(
                    List.of("/v1/subscriptions/" + kept),
                    hook.received().stream().map(e -> e.path("source").asText()).toList());
            assertEquals(
                    List.of("delivered", "withheld", "withheld"),
                    hook.deliveries().stream()
                            .map(d -> (String) d.get("state"))
                            .sorted()
                            .toList());
        }
    }

    private static io.restassured.specification.RequestSpecification tagged(String name, String id) {
        return person(COUNCIL, name)
                .header(
                        "If-Match",
                        person(COUNCIL, name).get("/subscriptions/" + id).header("ETag"));
    }

    @Test
    @DisplayName(
            "From a webhook to e-mail the address awaits its code; from e-mail to a webhook nothing waits any more")
    void changed() throws Exception {
        try (Hooks hook = hook(COUNCIL)) {
            String id = subscribed("dina", hook, "immediate");
            tagged("dina", id)
                    .body(asked("dina@hooks.example", "immediate"))
                    .put("/subscriptions/" + id)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("awaiting-confirmation"))
                    .body("webhook", nullValue());
            happen(COUNCIL);
            rounds(hook);
            assertEquals(0, hook.deliveries().size());
            assertEquals(1, texts("dina@hooks.example").size(), "the code");
            tagged("dina", id)
                    .body(byWebhook(hook.id(), "immediate"))
                    .put("/subscriptions/" + id)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("active"));
            happen(COUNCIL);
            later(id);
            rounds(hook);
            assertEquals(1, hook.received().size());
            assertEquals(1, texts("dina@hooks.example").size());
        }
    }

    private static void refused(String name, Map<String, Object> body, String pointer) {
        person(COUNCIL, name)
                .body(body)
                .post("/subscriptions")
                .then()
                .statusCode(422)
                .body("rule", equalTo("subscriptions-1"))
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    @DisplayName(
            "Another organisation's webhook is none, nor is one that is not called, was removed, or is not told of the partnership")
    void ofOnesOwn() throws Exception {
        try (Hooks hook = hook(COUNCIL);
                Hooks others = hook(OTHER)) {
            String theirs = person(COUNCIL, "emma")
                    .body(byWebhook(others.id(), "daily"))
                    .post("/subscriptions")
                    .then()
                    .statusCode(422)
                    .extract()
                    .asString();
            String none = person(COUNCIL, "emma")
                    .body(byWebhook("0199d3a0-5d7e-7c4a-9f21-3b6f0d2c8e18", "daily"))
                    .post("/subscriptions")
                    .asString();
            assertEquals(none, theirs);
            hook.put("enabled", false);
            refused("emma", byWebhook(hook.id(), "daily"), "/webhook");
            hook.put("enabled", true);
            Map<String, Object> both = new HashMap<>(byWebhook(hook.id(), "daily"));
            both.put("email", "emma@hooks.example");
            refused("emma", both, "/webhook");
            both.remove("email");
            both.remove("webhook");
            refused("emma", both, "/email");
            Map<String, Object> types = new HashMap<>(byWebhook(hook.id(), "daily"));
            types.put("types", List.of(Hooks.DIGEST));
            refused("emma", types, "/types/0");
            Api.partnership("told-aside", "shared-service-entity");
            Api.member("told-aside", COUNCIL, "member");
            Map<String, Object> aside = new HashMap<>(byWebhook(hook.id(), "daily"));
            aside.put("partnerships", List.of("told-home", "told-aside"));
            refused("emma", aside, "/partnerships/1");
            subscribed("emma", hook, "daily");
        }
    }
}
