package org.concordat.web;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A route that fails before any resource, as a fault of the HTTP layer would. */
@ApplicationScoped
class FailingRoute {

    static final String PATH = "/tests/failing";
    static final String SECRET = "told to nobody";

    void register(@Observes Router router) {
        router.get(PATH).order(0).handler(context -> {
            throw new IllegalArgumentException(SECRET);
        });
        router.get(PATH + "/not").order(0).handler(context -> context.response().end("well"));
    }
}
