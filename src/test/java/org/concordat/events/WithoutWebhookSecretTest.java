package org.concordat.events;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.NothingSet;
import org.junit.jupiter.api.Test;

/** Where the operator has set no key there are no webhooks, and all the rest. */
@ApiTest
@TestProfile(NothingSet.class)
class WithoutWebhookSecretTest {

    @Inject
    PostOffice office;

    @Test
    void webhooksAreRefusedAndTheFeedIsServed() {
        EventParties parties = EventParties.of("bare");
        Api.officer("bare-ash")
                .body(Map.of("url", "http://127.0.0.1:9/"))
                .post("/webhooks")
                .then()
                .statusCode(503)
                .body("detail", containsString("CONCORDAT_WEBHOOKS_SECRET"));
        Api.officer("bare-ash").get("/webhooks").then().statusCode(200);
        assertEquals(3, parties.told(() -> Api.as("bare-ash", "reader"), "").size());
        assertEquals(List.of(), office.round());
    }
}
