package org.concordat.tenancy;

import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Notes how long the request's operation may take before it begins its transaction. */
class LengthyFilter {

    private final RequestedTime requested;

    LengthyFilter(RequestedTime requested) {
        this.requested = requested;
    }

    @ServerRequestFilter
    public void note(ResourceInfo resource) {
        requested.set(resource.getResourceMethod().isAnnotationPresent(Lengthy.class));
    }
}
