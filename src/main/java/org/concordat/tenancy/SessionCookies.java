package org.concordat.tenancy;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Sessions are for the pages only. Everywhere else a cookie is taken off before anybody looks at who is calling: a browser sends it
 * along with whatever another site makes it send, and the issuers' library would take it for a sign-in.
 */
@ApplicationScoped
class SessionCookies {

    private static final String BOARD = "/board";
    private static final String SIGN_IN = "/sign-in/";
    private static final String SIGN_OUT = "/sign-out";
    /** Before authentication, whose priority is 200. */
    private static final int FIRST = 1_000;

    void register(@Observes Filters filters) {
        filters.register(SessionCookies::keepToPages, FIRST);
    }

    private static void keepToPages(RoutingContext context) {
        String path = context.normalizedPath();
        if (!path.equals(BOARD)
                && !path.startsWith(BOARD + "/")
                && !path.startsWith(SIGN_IN)
                && !path.equals(SIGN_OUT)) {
            context.request().headers().remove(HttpHeaders.COOKIE);
        }
        context.next();
    }
}
