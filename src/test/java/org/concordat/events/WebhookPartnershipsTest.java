package org.concordat.events;

import static org.concordat.events.DeliveryStage.body;
import static org.concordat.events.DeliveryStage.deliveries;
import static org.concordat.events.DeliveryStage.register;
import static org.concordat.events.DeliveryStage.round;
import static org.concordat.events.DeliveryStage.settle;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A webhook is told of the partnerships that it asks for, while it asks for them. */
@ApiTest
@TestProfile(DeliveryStage.Hasty.class)
class WebhookPartnershipsTest {

    private static final String NOT_ASKED = "the webhook does not ask for the partnership any more";

    private Receiver receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    /** Two partnerships, of which ash of the first is in the second as well; a webhook of it for the first. */
    private String webhook(String name) {
        EventParties.of(name);
        Api.partnership(name + "-two", "shared-service-entity");
        Api.member(name + "-two", name + "-ash", "member");
        return (String) register(name + "-ash", body(receiver.url(), name)).get("id");
    }

    private void ask(String organisation, String webhook, String partnership, String query) {
        String address = "/webhooks/" + webhook;
        String tag = Api.officer(organisation).get(address).header("ETag");
        Api.officer(organisation)
                .header("If-Match", tag)
                .body(body(receiver.url(), partnership))
                .put(address + query)
                .then()
                .statusCode(200);
    }

    @Test
    void whatHappenedWhileAPartnershipWasLeftOutIsNotTold() throws InterruptedException {
        String webhook = webhook("drop-gap");
        EventParties parties = new EventParties("drop-gap");
        ask("drop-gap-ash", webhook, "drop-gap-two", "");
        parties.load("ash", "D-1");
        round();
        ask("drop-gap-ash", webhook, "drop-gap", "");
        round();
        assertEquals(List.of(), deliveries("drop-gap-ash", webhook, ""));
        parties.load("ash", "D-2", "2026-03-03");
        assertEquals(2, settle("drop-gap-ash", webhook).size(), "from now on");
        assertEquals(List.of("concordat.cases.recorded.v1", "concordat.result.changed.v1"), receiver.types());
    }

    @Test
    void whoOnlyTriesToLeaveAPartnershipOutIsToldOfItAllTheTime() throws InterruptedException {
        String webhook = webhook("drop-try");
        EventParties parties = new EventParties("drop-try");
        parties.load("ash", "D-1");
        ask("drop-try-ash", webhook, "drop-try-two", "?dryRun=true");
        parties.load("ash", "D-2", "2026-03-03");
        assertEquals(4, settle("drop-try-ash", webhook).size());
    }

    @Test
    void whatWaitsForAPartnershipThatIsLeftOutIsWithheldForThatReason() throws InterruptedException {
        String webhook = webhook("drop-wait");
        receiver.be(Receiver.status(500));
        new EventParties("drop-wait").load("ash", "D-1");
        round();
        ask("drop-wait-ash", webhook, "drop-wait-two", "");
        List<Map<String, Object>> all = deliveries("drop-wait-ash", webhook, "state=withheld");
        assertEquals(2, all.size());
        all.forEach(delivery -> assertEquals(NOT_ASKED, delivery.get("lastError")));
        receiver.be(Receiver.TAKING);
        String retry = "/webhooks/" + webhook + "/deliveries/" + all.get(0).get("id") + "/retry";
        Api.officer("drop-wait-ash").post(retry).then().statusCode(200);
        assertEquals(NOT_ASKED, settle("drop-wait-ash", webhook).get(0).get("lastError"), "still not asked for");
        ask("drop-wait-ash", webhook, "drop-wait", "");
        round();
        assertEquals(1, receiver.received().size(), "the one that failed");
        Api.officer("drop-wait-ash").post(retry).then().statusCode(200);
        settle("drop-wait-ash", webhook);
        assertEquals(1, deliveries("drop-wait-ash", webhook, "state=delivered").size(), "the twin: asked for again");
    }
}
