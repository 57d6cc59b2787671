package org.concordat.web;

import io.quarkus.arc.Unremovable;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** What pages say to the browser; those with a session: keep nothing, run nothing, stand in nobody's frame. */
@ApplicationScoped
@Unremovable
class PageHeaders {

    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control",
            "no-store",
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer");

    /** Of the page where requests are tried, which brings its own script and calls nobody but this server. */
    private static final String TRYING =
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String TRYING_PATH = "/swagger-ui*";

    void register(@Observes Router router) {
        // Before anything answers.
        router.route().order(-900).handler(PageHeaders::add);
        router.route(TRYING_PATH).order(-900).handler(context -> {
            context.response()
                    .putHeader("Content-Security-Policy", TRYING)
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .putHeader("Referrer-Policy", "no-referrer");
            context.next();
        });
    }

    private static void add(RoutingContext context) {
        if (SignInPage.concerns(context)) {
            HEADERS.forEach((name, value) -> context.response().putHeader(name, value));
        }
        context.next();
    }
}
