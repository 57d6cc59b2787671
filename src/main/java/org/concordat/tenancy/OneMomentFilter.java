package org.concordat.tenancy;

import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Notes whether the request's operation wants one moment of the database, before it begins its transaction. */
class OneMomentFilter {

    private final OneMoment requested;

    OneMomentFilter(OneMoment requested) {
        this.requested = requested;
    }

    @ServerRequestFilter
    public void note(ResourceInfo resource) {
        requested.set(resource.getResourceMethod().isAnnotationPresent(OfOneMoment.class));
    }
}
