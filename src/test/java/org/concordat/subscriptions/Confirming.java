package org.concordat.subscriptions;

import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Map;

/** Shows that an address is somebody's, for tests of other rooms. */
public final class Confirming {

    private Confirming() {}

    /** Gives back the newest code that was sent to an address. */
    public static void confirm(RequestSpecification who, String subscription, String email) {
        try {
            SubscriptionParties.allSent(subscription);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        who.body(Map.of("code", SubscriptionParties.code(email)))
                .post("/subscriptions/" + subscription + "/confirmation")
                .then()
                .statusCode(200);
    }

    /** The newest code that was sent to an address. */
    public static String code(String email) {
        return SubscriptionParties.code(email);
    }
}
