package org.concordat.tenancy;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.concordat.kernel.Slug;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Notes the path's partnership before the resource begins its transaction. */
class PartnershipPathFilter {

    private final RequestedPartnership requested;

    PartnershipPathFilter(RequestedPartnership requested) {
        this.requested = requested;
    }

    @ServerRequestFilter
    public void note(ContainerRequestContext request) {
        String slug = request.getUriInfo().getPathParameters().getFirst("partnership");
        Slug.parse(slug).ifPresent(requested::set);
    }
}
