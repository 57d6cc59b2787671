package org.concordat.events;

import static org.concordat.events.DeliveryStage.body;
import static org.concordat.events.DeliveryStage.deliveries;
import static org.concordat.events.DeliveryStage.round;
import static org.concordat.events.DeliveryStage.settle;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks against a receiver that takes, fails, hangs, redirects, is gone, or answers ten megabytes. */
@ApiTest
@TestProfile(DeliveryStage.Hasty.class)
class WebhookDeliveryTest {

    private static final EventParties PARTIES = new EventParties("post");
    private static final String ASH = "post-ash";
    private static int cases;

    private Receiver receiver;
    private String webhook;

    @BeforeAll
    static void begin() {
        EventParties.of("post");
    }

    @BeforeEach
    void register() throws IOException {
        receiver = new Receiver();
        webhook = (String)
                DeliveryStage.register(ASH, body(receiver.url(), "post")).get("id");
    }

    @AfterEach
    void remove() {
        receiver.close();
        String etag = Api.officer(ASH).get("/webhooks/" + webhook).header("ETag");
        Api.officer(ASH)
                .header("If-Match", etag)
                .delete("/webhooks/" + webhook)
                .then()
                .statusCode(204);
    }

    private static void happen() {
        PARTIES.load("ash", "P-" + ++cases);
    }

    private Map<String, Object> failed() throws InterruptedException {
        happen();
        List<Map<String, Object>> all = settle(ASH, webhook);
        assertEquals(Set.of("dead"), all.stream().map(d -> d.get("state")).collect(Collectors.toSet()));
        assertEquals(3, all.get(0).get("attempts"));
        return all.get(0);
    }

    @Test
    void aReceiverThatTakesIsToldInOrderAndOnce() throws InterruptedException {
        happen();
        happen();
        List<Map<String, Object>> all = settle(ASH, webhook);
        assertEquals(
                List.of(
                        "concordat.cases.recorded.v1",
                        "concordat.result.changed.v1",
                        "concordat.cases.recorded.v1",
                        "concordat.result.changed.v1"),
                receiver.types());
        assertEquals(Set.of("delivered"), all.stream().map(d -> d.get("state")).collect(Collectors.toSet()));
        assertEquals(204, all.get(0).get("lastStatus"));
        List<Object> ids = PARTIES.feed(() -> Api.as(ASH, "reader"), "").stream()
                .map(event -> event.get("id"))
                .toList();
        List<String> sent = receiver.received().stream()
                .map(request -> request.header("webhook-id"))
                .toList();
        assertEquals(ids.subList(ids.size() - 4, ids.size()), sent);
        Receiver.Received one = receiver.received().get(0);
        assertEquals("POST", one.method());
        assertTrue(one.header("content-type").startsWith("application/cloudevents+json"));
        assertEquals("1.0", one.event().path("specversion").asText());
        round();
        assertEquals(4, receiver.received().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 404, 429, 500, 503})
    void aReceiverThatFailsIsTriedAsOftenAsThereAreDelays(int status) throws InterruptedException {
        receiver.be(exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
            exchange.sendResponseHeaders(status, -1);
        });
        Map<String, Object> dead = failed();
        assertEquals(status, dead.get("lastStatus"));
        assertEquals("status " + status, dead.get("lastError"));
        List<String> ids = receiver.received().stream()
                .map(request -> request.header("webhook-id"))
                .distinct()
                .toList();
        assertEquals(2, ids.size(), "the id stays at every attempt");
        assertEquals(6, receiver.received().size());
    }

    @Test
    void redirectsAreNotFollowed() throws Exception {
        try (Receiver elsewhere = new Receiver()) {
            receiver.be(exchange -> {
                exchange.getResponseHeaders().add("Location", elsewhere.url());
                exchange.sendResponseHeaders(307, -1);
            });
            failed();
            assertEquals(List.of(), elsewhere.received());
        }
    }

    @Test
    void aReceiverThatComesBackIsToldWhatItMissed() throws InterruptedException {
        receiver.be(Receiver.status(500));
        happen();
        round();
        assertEquals("pending", deliveries(ASH, webhook, "").get(0).get("state"));
        receiver.be(Receiver.TAKING);
        List<Map<String, Object>> all = settle(ASH, webhook);
        assertEquals("delivered", all.get(0).get("state"));
        assertEquals(2, all.get(0).get("attempts"));
    }

    @Test
    void aReceiverThatHangsIsGivenUpInTimeAndDoesNotHoldUpOthers() throws Exception {
        receiver.be(exchange -> Thread.sleep(20_000));
        try (Receiver other = new Receiver()) {
            String well = (String) DeliveryStage.register("post-oak", body(other.url(), "post"))
                    .get("id");
            PARTIES.load("oak", "PO-1");
            happen();
            Duration took = DeliveryStage.time(DeliveryStage::round);
            assertTrue(took.toMillis() < 10_000, took::toString);
            assertEquals(2, other.received().size());
            assertEquals(
                    "no answer within 3000 ms",
                    deliveries(ASH, webhook, "").get(0).get("lastError"));
            assertEquals(2, deliveries("post-oak", well, "state=delivered").size());
        }
    }

    @Test
    void anAnswerThatTricklesIsGivenUpInTime() {
        receiver.be(exchange -> {
            exchange.sendResponseHeaders(500, 1_000);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
                Thread.sleep(200);
            }
        });
        happen();
        Duration took = DeliveryStage.time(DeliveryStage::round);
        assertTrue(took.toMillis() < 10_000, took::toString);
        assertEquals("status 500", deliveries(ASH, webhook, "").get(0).get("lastError"));
    }

    @Test
    void aReceiverThatAnswersTenMegabytesHasTakenItAllTheSame() throws InterruptedException {
        receiver.be(WebhookDeliveryTest::answerTenMegabytes);
        happen();
        assertEquals("delivered", settle(ASH, webhook).get(0).get("state"));
    }

    private static void answerTenMegabytes(HttpExchange exchange) {
        try {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[64 * 1024];
            for (int i = 0; i < 160; i++) {
                exchange.getResponseBody().write(block);
            }
        } catch (IOException e) {
            // The sender has stopped reading, as it should.
        }
    }

    @Test
    void aReceiverThatIsGoneIsCalledNoMoreUntilItIsEnabled() throws InterruptedException {
        receiver.be(Receiver.status(410));
        happen();
        round();
        assertEquals(1, receiver.received().size());
        var found = Api.officer(ASH).get("/webhooks/" + webhook).then();
        found.body("enabled", equalTo(false)).body("reason", equalTo("the receiver answered 410 Gone"));
        receiver.be(Receiver.TAKING);
        happen();
        round();
        assertEquals(1, receiver.received().size());
        Api.officer(ASH).post("/webhooks/" + webhook + "/test").then().statusCode(409);
        Api.officer(ASH)
                .header("If-Match", found.extract().header("ETag"))
                .body(body(receiver.url(), "post"))
                .put("/webhooks/" + webhook)
                .then()
                .statusCode(200)
                .body("enabled", equalTo(true))
                .body("reason", nullValue());
        settle(ASH, webhook);
        assertEquals(4, receiver.received().size(), "what waited, and what happened meanwhile");
    }

    @Test
    void aDeadLetterIsSentWhenItIsRetried() throws InterruptedException {
        receiver.be(Receiver.status(500));
        Map<String, Object> dead = failed();
        receiver.be(Receiver.TAKING);
        receiver.forget();
        Api.officer(ASH)
                .post("/webhooks/" + webhook + "/deliveries/" + dead.get("id") + "/retry")
                .then()
                .statusCode(200)
                .body("state", equalTo("pending"))
                .body("attempts", equalTo(0));
        settle(ASH, webhook);
        assertEquals(
                List.of(dead.get("event")),
                receiver.received().stream().map(r -> r.header("webhook-id")).toList());
    }

    @Test
    void aReplaySendsTheSameEventsAgain() throws InterruptedException {
        happen();
        happen();
        settle(ASH, webhook);
        List<String> ids =
                receiver.received().stream().map(r -> r.header("webhook-id")).toList();
        receiver.forget();
        replay("after", ids.get(0)).statusCode(200).body("events", equalTo(3)).body("from", equalTo(ids.get(1)));
        settle(ASH, webhook);
        assertEquals(
                ids.subList(1, 4),
                receiver.received().stream().map(r -> r.header("webhook-id")).toList());
        receiver.forget();
        String time = receiver.received().isEmpty() ? timeOf(ids.get(2)) : null;
        replay("since", time).statusCode(200).body("events", equalTo(2));
        settle(ASH, webhook);
        assertEquals(2, receiver.received().size());
        replay("after", ids.get(3)).statusCode(200).body("events", equalTo(0)).body("from", nullValue());
    }

    private String timeOf(String id) {
        return PARTIES.feed(() -> Api.as(ASH, "reader"), "").stream()
                .filter(event -> event.get("id").equals(id))
                .map(event -> event.get("time").toString())
                .findFirst()
                .orElseThrow();
    }

    private io.restassured.response.ValidatableResponse replay(String from, String value) {
        return Api.officer(ASH)
                .body(Map.of("partnership", "post", from, value))
                .post("/webhooks/" + webhook + "/replay")
                .then();
    }

    @Test
    void aReplayAfterAnEventOfAnotherIsRefusedAsOneThatThereIsNot() {
        PARTIES.load("oak", "PO-" + ++cases);
        List<Map<String, Object>> ofOak = PARTIES.feed(() -> Api.as("post-oak", "reader"), "type=concordat.cases.*");
        String hidden = replay("after", ofOak.get(0).get("id").toString())
                .statusCode(422)
                .extract()
                .asString();
        String none = replay("after", "01928b5e-7c1a-7e54-9d3c-2f6a1b0c4d5e")
                .statusCode(422)
                .extract()
                .asString();
        assertEquals(none, hidden);
    }

    @Test
    void aTestIsSentOnceAndTellsHowItWent() throws InterruptedException {
        receiver.be(Receiver.status(404));
        String id = Api.officer(ASH)
                .post("/webhooks/" + webhook + "/test")
                .then()
                .statusCode(201)
                .body("state", equalTo("pending"))
                .extract()
                .path("id");
        settle(ASH, webhook);
        Api.officer(ASH)
                .get("/webhooks/" + webhook + "/deliveries/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("dead"))
                .body("lastStatus", equalTo(404))
                .body("partnership", nullValue());
        assertEquals(List.of("concordat.webhook.test.v1"), receiver.types());
        assertEquals(
                webhook,
                receiver.received().get(0).event().path("data").path("webhook").asText());
    }

    @Test
    void onlyTheTypesThatAreAskedForAreSent() throws InterruptedException {
        Api.officer(ASH)
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "url", receiver.url(), "types", List.of("concordat.result.changed.v1", "concordat.figure.*")))
                .put("/webhooks/" + webhook)
                .then()
                .statusCode(200);
        happen();
        PARTIES.figure("ash", "2026-0" + (1 + ++cases % 8), 50 + cases);
        settle(ASH, webhook);
        assertEquals(
                Set.of("concordat.result.changed.v1", "concordat.figure.submitted.v1"),
                new TreeSet<>(receiver.types()));
    }
}
