package org.concordat.web;

import io.quarkus.arc.Unremovable;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** What every answer of the pages with a session says to the browser: keep nothing, run nothing, stand in nobody's frame. */
@ApplicationScoped
@Unremovable
class PageHeaders {

    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control",
            "no-store",
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer");

    void register(@Observes Router router) {
        // Before anything answers.
        router.route().order(-900).handler(PageHeaders::add);
    }

    private static void add(RoutingContext context) {
        if (SignInPage.concerns(context)) {
            HEADERS.forEach((name, value) -> context.response().putHeader(name, value));
        }
        context.next();
    }
}
