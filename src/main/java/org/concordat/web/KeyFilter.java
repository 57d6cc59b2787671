package org.concordat.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Takes the {@code Idempotency-Key} of a POST before its body is read. */
class KeyFilter {

    private final KeyedRequest keyed;

    KeyFilter(KeyedRequest keyed) {
        this.keyed = keyed;
    }

    @ServerRequestFilter
    public void take(ContainerRequestContext request) {
        if (keyed.take()) {
            request.setEntityStream(keyed.digested(request.getEntityStream()));
        }
    }
}
