package org.concordat.web;

import io.quarkus.arc.Unremovable;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.concordat.kernel.Rejected;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * How large a body may be, and that it is not compressed: nothing here unpacks one. The server's own limit is that of the bulk routes, which stream; every other body is read whole and so
 * has a limit of its own.
 */
@ApplicationScoped
@Unremovable
class BodyLimits {

    /** In bytes; of every body that is not a bulk load's. */
    static final long LARGEST = 1_048_576;

    private static final String PLAIN = "identity";

    private static final Pattern BULK = Pattern.compile("/v1/partnerships/[^/]+/(cases|figures)/?");

    void register(@Observes Router router) {
        // After the server's own limit (order -2), before anything reads a body.
        router.route().order(-1).handler(BodyLimits::limit);
    }

    private static void limit(RoutingContext context) {
        String coding = context.request().getHeader("Content-Encoding");
        if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase(PLAIN)) {
            context.response().putHeader("Accept-Encoding", PLAIN);
            RouterProblems.answer(
                    context,
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    0,
                    "Bodies are read as they are: send it without Content-Encoding.");
            return;
        }
        boolean bulk = context.request().method() == HttpMethod.POST
                && BULK.matcher(context.request().path()).matches();
        if (!bulk) {
            if (announced(context) > LARGEST) {
                context.fail(
                        Rejected.because(Rejected.Kind.TOO_LARGE, "The body is larger than " + LARGEST + " bytes."));
                return;
            }
            context.put(VertxInputStream.MAX_REQUEST_SIZE_KEY, LARGEST);
        }
        context.next();
    }

    private static long announced(RoutingContext context) {
        try {
            return Long.parseLong(context.request().getHeader("Content-Length"));
        } catch (NumberFormatException e) {
            return 0; // not announced: it is counted while it is read
        }
    }
}
