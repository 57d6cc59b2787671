package org.concordat.tenancy;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * An auditor sees everything of a partnership, so every read of one leaves a line in a log of its own: who, where, what, with which
 * status. Values of query parameters stay out; addresses are told as they were sent, percent-encoded.
 */
class AuditorReads {

    /** The category that a log is kept of. */
    static final String CATEGORY = "org.concordat.audit";

    private static final Logger LOG = Logger.getLogger(CATEGORY);

    private final RequestedPartnership requested;
    private final Registry registry;
    private final Actings actings;

    AuditorReads(RequestedPartnership requested, Registry registry, Actings actings) {
        this.requested = requested;
        this.registry = registry;
        this.actings = actings;
    }

    @ServerResponseFilter
    public void note(ContainerRequestContext request, ContainerResponseContext response) {
        requested
                .slug()
                .flatMap(registry::partnership)
                .flatMap(actings::resolve)
                .filter(acting -> acting.capacity() == Capacity.AUDITOR)
                .ifPresent(acting -> LOG.infov(
                        "auditor {0} of {1}: {2} {3} {4}",
                        acting.who(),
                        acting.partnership().slug(),
                        request.getMethod(),
                        request.getUriInfo().getRequestUri().getRawPath(),
                        response.getStatus()));
    }
}
