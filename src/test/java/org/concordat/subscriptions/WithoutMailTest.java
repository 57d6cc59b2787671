package org.concordat.subscriptions;

import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.TestProfile;
import org.concordat.testing.ApiTest;
import org.concordat.testing.NothingSet;
import org.junit.jupiter.api.Test;

/** Where the operator has set no address nothing is sent by e-mail, and it is said. */
@ApiTest
@TestProfile(NothingSet.class)
class WithoutMailTest {

    @Test
    void subscriptionsAreRefused() {
        SubscriptionParties.register();
        SubscriptionParties.person(SubscriptionParties.COUNCIL, "anna")
                .body(SubscriptionParties.asked("anna@told.example", "daily"))
                .post("/subscriptions")
                .then()
                .statusCode(503)
                .body("detail", containsString("CONCORDAT_MAIL_FROM"));
    }
}
