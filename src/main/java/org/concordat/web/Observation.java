package org.concordat.web;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.MDC;

/** What is told of one request: when it came, what it asked for, whose it was, how it ended. */
final class Observation {

    private static final String KEY = "concordat.observation";

    private final Span span;
    private final long began = System.nanoTime();
    private volatile String organisation;

    private Observation(Span span) {
        this.span = span;
    }

    static Observation begin(RoutingContext context, Span span) {
        Observation observation = new Observation(span);
        context.put(KEY, observation);
        return observation;
    }

    /** That of a request; null where it has none. */
    static Observation of(RoutingContext context) {
        return context.get(KEY);
    }

    boolean isNamed() {
        return organisation != null;
    }

    /** Says what is asked for, by its name, and of whom; the lines of the log say so from now on. */
    void name(String operation, String whose) {
        organisation = whose;
        span.updateName(operation);
        span.setAttribute("concordat.organisation", whose);
        MDC.put("operation", operation);
        MDC.put("organisation", whose);
    }

    Optional<String> organisation() {
        return Optional.ofNullable(organisation);
    }

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    void end(int status) {
        span.setAttribute("http.response.status_code", status);
        if (status >= 500) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
