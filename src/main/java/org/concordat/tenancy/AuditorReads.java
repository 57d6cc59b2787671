package org.concordat.tenancy;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * An auditor sees everything of a partnership, so every read of one leaves a line in a log of its own: who, where, what, with which
 * status. Values of query parameters stay out, and of addresses what may lead to a person, such as the reference of a case: the council's
 * record of who read its cases has that.
 */
class AuditorReads {

    /** The category that a log is kept of. */
    static final String CATEGORY = "org.concordat.audit";

    private static final Logger LOG = Logger.getLogger(CATEGORY);

    private final RequestedPartnership requested;
    private final Registry registry;
    private final Actings actings;
    private final RequestedOperation operation;

    AuditorReads(RequestedPartnership requested, Registry registry, Actings actings, RequestedOperation operation) {
        this.requested = requested;
        this.registry = registry;
        this.actings = actings;
        this.operation = operation;
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
                        address(request, acting.partnership()),
                        response.getStatus()));
    }

    /** Of an operation of the API without what may name a person; pages have no such addresses. */
    private String address(ContainerRequestContext request, PartnershipEntry partnership) {
        if (operation.id().isEmpty()) {
            String path = request.getUriInfo().getRequestUri().getRawPath();
            return path.startsWith("/board/") ? path : "(no operation)";
        }
        String subject = operation.subject();
        return "/v1/partnerships/" + partnership.slug() + (subject.isEmpty() ? "" : "/" + subject);
    }
}
