package org.concordat.tenancy;

import java.util.List;
import org.concordat.events.Dispatching;
import org.concordat.tenancy.Neighbours.Council;

/** The webhooks of the neighbours' councils. */
final class NeighboursWebhooks {

    private NeighboursWebhooks() {}

    /** A webhook, and what waits to be sent to it: nothing is, unless a test says so. */
    static void subscribe(Council council) {
        String webhook = webhook(council);
        String address = "/webhooks/" + webhook;
        council.with("officer").post(address + "/test").then().statusCode(201);
        council.with("officer")
                .body("{\"partnership\":\"iso-" + council.partnership() + "\",\"since\":\"2026-01-01T00:00:00Z\"}")
                .post(address + "/replay")
                .then()
                .statusCode(200);
        Dispatching.dispatch();
        webhook(council); // so that a list has two pages
        List.of("a", "b").forEach(name -> mail(council, name));
        Dispatching.dispatch();
    }

    /** Somebody who is told by e-mail, as soon as the code is given back. */
    private static void mail(Council council, String name) {
        council.with("officer")
                .body(Wording.subscription(council.partnership(), "canary-" + council.name() + "-" + name))
                .post("/subscriptions")
                .then()
                .statusCode(201);
    }

    private static String webhook(Council council) {
        return council.with("officer")
                .body(Wording.webhook(council.partnership(), "canary-" + council.name()))
                .post("/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
