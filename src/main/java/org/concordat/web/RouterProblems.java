package org.concordat.web;

import io.quarkus.arc.Unremovable;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.concordat.kernel.Rejected;
import org.jboss.logging.Logger;

/** Problems for what never reaches a resource: unknown addresses, bodies that are too large, faults of the HTTP layer. */
@ApplicationScoped
@Unremovable
class RouterProblems {

    private static final Logger LOG = Logger.getLogger(RouterProblems.class);

    void register(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE).handler(context -> answer(context, ProblemKind.NOT_FOUND));
        router.route().order(-1_000).failureHandler(RouterProblems::failed);
    }

    private static void failed(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof Rejected rejected) {
            answer(context, ProblemKind.of(rejected.kind()));
        } else if (failure instanceof io.quarkus.oidc.OIDCException || failure instanceof HttpClosedException) {
            // The latter where an issuer has closed the line on which it was asked.
            answer(context, ProblemKind.UNAVAILABLE);
        } else if (failure instanceof SecurityException || context.statusCode() < 400) {
            context.next();
        } else {
            ProblemKind kind = ProblemKind.of(context.statusCode());
            if (kind == ProblemKind.INTERNAL_ERROR) {
                log(context, failure);
            }
            answer(context, kind);
        }
    }

    /** An answer fails as well to somebody who has hung up, or who was answered when an issuer was waited for too long; neither is a fault. */
    static void log(RoutingContext context, Throwable failure) {
        if (context.response().closed() || context.response().ended()) {
            LOG.warn("a request failed whose caller had left or been answered", failure);
        } else {
            LOG.error("request failed", failure);
        }
    }

    /** Answers a request with a problem, unless it is being answered already. */
    static void answer(RoutingContext context, ProblemKind kind) {
        answer(context, kind, kind.retryAfter().orElse(0));
    }

    /** @param seconds after how many the same request may succeed; 0 where waiting does not help */
    static void answer(RoutingContext context, ProblemKind kind, long seconds) {
        answer(context, kind, seconds, Explained.of(kind));
    }

    /** @param detail what is known of this very request */
    static void answer(RoutingContext context, ProblemKind kind, long seconds, String detail) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        if (seconds > 0) {
            context.response().putHeader("Retry-After", Long.toString(seconds));
        }
        context.response()
                .setStatusCode(kind.status())
                .putHeader("Content-Type", Problem.TYPE)
                .end(Json.encode(kind.problem(detail)));
    }
}
