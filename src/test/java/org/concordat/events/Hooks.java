package org.concordat.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;

/** A webhook of an organisation and its receiver, for tests of other rooms. */
public final class Hooks implements AutoCloseable {

    public static final String DIGEST = EventType.SUBSCRIPTION_DIGEST.text();

    private final Receiver receiver;
    private final String organisation;
    private final String id;
    private final Map<String, Object> body;

    /** Registers one. */
    public Hooks(String organisation, List<String> partnerships, List<String> types) throws IOException {
        this.receiver = new Receiver();
        this.organisation = organisation;
        this.body = new HashMap<>(Map.of("url", receiver.url(), "partnerships", partnerships, "types", types));
        this.id = (String) DeliveryStage.register(organisation, body).get("id");
    }

    public String id() {
        return id;
    }

    /** Has the receiver answer a status from now on. */
    public void answer(int status) {
        receiver.be(Receiver.status(status));
    }

    /** Says something else of the webhook. */
    public void put(String field, Object value) {
        body.put(field, value);
        String address = "/webhooks/" + id;
        Api.officer(organisation)
                .header("If-Match", Api.officer(organisation).get(address).header("ETag"))
                .body(body)
                .put(address)
                .then()
                .statusCode(200);
    }

    /** Has what is due sent, once. */
    public void round() {
        DeliveryStage.round();
    }

    /** Has a delivery tried again at once. */
    public void retry(Object delivery) {
        Api.officer(organisation)
                .post("/webhooks/" + id + "/deliveries/" + delivery + "/retry")
                .then()
                .statusCode(200);
    }

    /** What was or shall be sent, the oldest first. */
    public List<Map<String, Object>> deliveries() {
        return DeliveryStage.deliveries(organisation, id, "");
    }

    /** What came, in its order. */
    public List<JsonNode> received() {
        return receiver.received().stream().map(Receiver.Received::event).toList();
    }

    /** A header of all that came, in its order. */
    public List<String> headers(String name) {
        return receiver.received().stream().map(came -> came.header(name)).toList();
    }

    @Override
    public void close() {
        receiver.close();
    }
}
