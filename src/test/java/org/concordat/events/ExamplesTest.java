package org.concordat.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Examples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document's examples of events and webhooks, sent as they stand but for the receiver, which here is one that exists. */
@ApiTest
@TestProfile(DeliveryStage.Hasty.class)
class ExamplesTest {

    private static final Examples EXAMPLES = new Examples("told-");
    private static final String ASH = "told-nlc-ash";

    @BeforeAll
    static void begin() {
        EventParties.of("told-nlc");
    }

    private static String body(String operation, Receiver receiver) throws IOException {
        ObjectNode body = EXAMPLES.request(operation);
        if (body.has("url")) {
            body.put("url", receiver.url());
        }
        return body.toString().replace("\"nlc\"", "\"told-nlc\"");
    }

    private static JsonNode make(Receiver receiver) throws IOException {
        return EXAMPLES.answered(
                "postWebhook",
                201,
                Api.officer(ASH).body(body("postWebhook", receiver)).post("/webhooks"));
    }

    @Test
    void aWebhook() throws Exception {
        try (Receiver receiver = new Receiver()) {
            make(receiver);
            String id = DeliveryStage.register(
                            ASH,
                            Map.of(
                                    "url",
                                    receiver.url(),
                                    "description",
                                    "Case system",
                                    "partnerships",
                                    List.of("told-nlc"),
                                    "types",
                                    List.of("concordat.cases.recorded.v1")))
                    .get("id")
                    .toString();
            String address = "/webhooks/" + id;
            EXAMPLES.answered("getWebhook", 200, Api.officer(ASH).get(address));
            EXAMPLES.answered("rotateWebhookSecret", 200, Api.officer(ASH).post(address + "/secret-rotation"));
            EXAMPLES.answered("testWebhook", 201, Api.officer(ASH).post(address + "/test"));
            new EventParties("told-nlc").load("ash", "T-1");
            List<Map<String, Object>> all = DeliveryStage.settle(ASH, id);
            String delivery = address + "/deliveries/" + all.get(1).get("id");
            EXAMPLES.answered("getDelivery", 200, Api.officer(ASH).get(delivery));
            EXAMPLES.answered("retryDelivery", 200, Api.officer(ASH).post(delivery + "/retry"));
            EXAMPLES.answered(
                    "replayWebhook",
                    200,
                    Api.officer(ASH)
                            .body(body("replayWebhook", receiver).replace("2026-04-10", "2020-04-10"))
                            .post(address + "/replay"));
            EXAMPLES.answered(
                    "listEvents", 200, Api.officer(ASH).get("/partnerships/told-nlc/events?type=concordat.cases.*"));
        }
    }

    @Test
    void aWebhookThatIsChanged() throws IOException {
        try (Receiver receiver = new Receiver()) {
            String id = DeliveryStage.register(ASH, Map.of("url", receiver.url()))
                    .get("id")
                    .toString();
            EXAMPLES.answered(
                    "putWebhook",
                    200,
                    Api.officer(ASH)
                            .header("If-Match", "\"1\"")
                            .body(body("putWebhook", receiver))
                            .put("/webhooks/" + id));
        }
    }
}
