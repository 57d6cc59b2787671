package org.concordat.web;

import io.quarkus.arc.Unremovable;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
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
        if (refusesLength(context)) {
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

    /**
     * A body that a proxy before us may take to end elsewhere, and the next request to begin there.
     *
     * @return whether it was refused
     */
    private static boolean refusesLength(RoutingContext context) {
        List<String> coded = context.request().headers().getAll("Transfer-Encoding");
        if (!coded.isEmpty() && !(coded.size() == 1 && coded.get(0).strip().equalsIgnoreCase("chunked"))) {
            RouterProblems.answer(
                    context, ProblemKind.MALFORMED, 0, "Send Transfer-Encoding once, as chunked, or Content-Length.");
            context.request().connection().close();
            return true;
        }
        return false;
    }

    private static long announced(RoutingContext context) {
        try {
            return Long.parseLong(context.request().getHeader("Content-Length"));
        } catch (NumberFormatException e) {
            return 0; // not announced: it is counted while it is read
        }
    }
}
