package org.concordat.events;

import static org.concordat.events.DeliveryStage.body;
import static org.concordat.events.DeliveryStage.deliveries;
import static org.concordat.events.DeliveryStage.register;
import static org.concordat.events.DeliveryStage.round;
import static org.concordat.events.DeliveryStage.settle;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A webhook is told what its organisation sees when it is told, and nothing else, whoever registered it. */
@ApiTest
@TestProfile(DeliveryStage.Hasty.class)
class WebhookTenancyTest {

    private Receiver receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private static String id(Map<String, Object> webhook) {
        return (String) webhook.get("id");
    }

    @Test
    void aWebhookOfACouncilIsNeverToldOfAnother() throws InterruptedException {
        EventParties parties = EventParties.of("post-own");
        EventParties far = EventParties.of("post-far");
        String webhook = id(register("post-own-ash", Map.of("url", receiver.url())));
        parties.load("oak", "O-1");
        far.load("ash", "F-1");
        parties.load("ash", "A-1");
        settle("post-own-ash", webhook);
        assertEquals(List.of("concordat.cases.recorded.v1", "concordat.result.changed.v1"), receiver.types());
        String all = receiver.received().stream().map(r -> r.event().toString()).reduce("", String::concat);
        assertTrue(all.contains("post-own-ash"));
        assertFalse(all.contains("oak") || all.contains("post-far"));
    }

    @Test
    void theBoardsWebhookIsToldNothingAboutCases() throws InterruptedException {
        EventParties parties = EventParties.of("post-board");
        String webhook = id(register("post-board-board", body(receiver.url(), "post-board")));
        parties.load("ash", "A-1");
        settle("post-board-board", webhook);
        assertEquals(List.of("concordat.result.changed.v1"), receiver.types());
    }

    @Test
    void theProvidersWebhookIsToldOfAllCouncilsThatItServes() throws InterruptedException {
        EventParties parties = EventParties.of("post-unit");
        String webhook = id(register("post-unit-unit", body(receiver.url(), "post-unit")));
        parties.load("ash", "A-1");
        parties.load("oak", "O-1");
        settle("post-unit-unit", webhook);
        assertEquals(6, receiver.types().size(), () -> receiver.types().toString());
    }

    @Test
    void aSuspendedOrganisationIsToldNothingUntilItIsReinstated() throws InterruptedException {
        EventParties parties = EventParties.of("post-still");
        String webhook = id(register("post-still-ash", body(receiver.url(), "post-still")));
        parties.load("ash", "A-1");
        Api.operator().post("/organisations/post-still-ash/suspension").then().statusCode(200);
        parties.load("ash", "A-2", "2026-03-03");
        round();
        assertEquals(List.of(), receiver.types());
        String tag = Api.operator().get("/organisations/post-still-ash").getHeader("ETag");
        Api.operator()
                .header("If-Match", tag)
                .delete("/organisations/post-still-ash/suspension")
                .then()
                .statusCode(200);
        settle("post-still-ash", webhook);
        assertEquals(4, receiver.types().size());
    }

    /** The delivery was made while the council was a member; it is not any more when it is to be sent. */
    @Test
    void whatIsNotTheOrganisationsToSeeAnyMoreIsWithheld() throws InterruptedException {
        EventParties parties = EventParties.of("post-left");
        String webhook = id(register("post-left-ash", body(receiver.url(), "post-left")));
        receiver.be(Receiver.status(500));
        parties.load("ash", "A-1");
        round();
        assertEquals(1, receiver.received().size());
        leave("post-left", "post-left-ash", "2026-01-31");
        receiver.be(Receiver.TAKING);
        List<Map<String, Object>> all = settle("post-left-ash", webhook);
        assertEquals("withheld", all.get(0).get("state"));
        assertEquals(1, receiver.received().size());
        leave("post-left", "post-left-ash", null);
        Api.signatory("post-left-ash")
                .post("/partnerships/post-left/members/post-left-ash/acceptance")
                .then()
                .statusCode(200);
        String delivery = all.get(0).get("id").toString();
        Api.officer("post-left-ash")
                .post("/webhooks/" + webhook + "/deliveries/" + delivery + "/retry")
                .then()
                .statusCode(200);
        settle("post-left-ash", webhook);
        assertEquals(2, receiver.received().size(), "the twin: a member again");
    }

    private static void leave(String partnership, String organisation, String lastDay) {
        String member = "/partnerships/" + partnership + "/members/" + organisation;
        Map<String, Object> body =
                new java.util.HashMap<>(Map.of("roles", List.of("member"), "from", "2020-04-01", "votes", 1));
        body.put("to", lastDay);
        String etag = Api.operator().get(member).header("ETag");
        Api.operator().header("If-Match", etag).body(body).put(member).then().statusCode(200);
    }

    @Test
    void whoeverRegisteredItItIsTheOrganisations() throws InterruptedException {
        EventParties parties = EventParties.of("post-who");
        String webhook = id(register("post-who-ash", body(receiver.url(), "post-who")));
        Api.as("post-who-ash", "reader").get("/webhooks/" + webhook).then().statusCode(200);
        Api.manager("post-who-ash")
                .header("If-Match", "\"1\"")
                .body(body(receiver.url(), "post-who"))
                .put("/webhooks/" + webhook)
                .then()
                .statusCode(200);
        Api.as("post-who-ash", "reader")
                .body(body(receiver.url(), "post-who"))
                .post("/webhooks")
                .then()
                .statusCode(403);
        Api.officer("post-who-oak").get("/webhooks/" + webhook).then().statusCode(404);
        parties.load("ash", "A-1");
        settle("post-who-ash", webhook);
        assertEquals(2, deliveries("post-who-ash", webhook, "state=delivered").size());
    }

    @Test
    void aPartnershipOfOthersIsAsUnknownAsNone() {
        EventParties.of("post-known");
        Api.organisation("post-stranger", "district-council");
        String hidden = DeliveryStage.post("post-stranger", body(receiver.url(), "post-known"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/partnerships/0"))
                .extract()
                .asString();
        assertEquals(
                hidden,
                DeliveryStage.post("post-stranger", body(receiver.url(), "post-nowhere"))
                        .statusCode(422)
                        .extract()
                        .asString());
        DeliveryStage.post("post-known-ash", body(receiver.url(), "post-known")).statusCode(201);
    }

    @Test
    void anOrganisationHasTwentyWebhooksAtMost() {
        Api.organisation("post-many", "district-council");
        for (int i = 0; i < 20; i++) {
            DeliveryStage.post("post-many", Map.of("url", receiver.url())).statusCode(201);
        }
        DeliveryStage.post("post-many", Map.of("url", receiver.url())).statusCode(409);
    }
}
