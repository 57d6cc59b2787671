package org.concordat.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Takes the {@code Idempotency-Key} of a POST before its body is read, and has it noted while a body is waited for. */
class KeyFilter {

    private final KeyedRequest keyed;
    private final CurrentVertxRequest current;

    KeyFilter(KeyedRequest keyed, CurrentVertxRequest current) {
        this.keyed = keyed;
        this.current = current;
    }

    @ServerRequestFilter
    public void take(ContainerRequestContext request) {
        Visit visit = Visit.of(current.getCurrent());
        if (visit != null && keyed.writes() && keyed.hasBody()) {
            request.setEntityStream(new ShortestUtf8(new AwaitedBody(request.getEntityStream(), visit)));
        }
        if (keyed.take()) {
            request.setEntityStream(keyed.digested(request.getEntityStream()));
        }
    }
}
