package org.concordat.tenancy;

import org.concordat.events.Dispatching;
import org.concordat.subscriptions.Confirming;
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
        mail(council, "a");
        String confirmed = mail(council, "b");
        Confirming.confirm(council.with("officer"), confirmed, "canary-" + council.name() + "-b@iso.example");
    }

    /** Somebody who is told by e-mail, as soon as the code is given back. */
    private static String mail(Council council, String name) {
        String body = Wording.subscription(council.partnership(), "canary-" + council.name() + "-" + name);
        String id = council.with("officer")
                .body(body)
                .post("/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // Another code, so that the list of what was sent has two pages.
        council.with("officer")
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/subscriptions/" + id)
                .then()
                .statusCode(200);
        return id;
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
