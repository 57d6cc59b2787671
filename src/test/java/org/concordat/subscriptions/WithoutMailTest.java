package org.concordat.subscriptions;

import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.Test;

/** Where the operator has set no address nothing is sent by e-mail, and it is said. */
@ApiTest
@TestProfile(WithoutMailTest.NoAddress.class)
class WithoutMailTest {

    /** As a variable that is not set. */
    public static class NoAddress implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("concordat.mail.from", "");
        }
    }

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
