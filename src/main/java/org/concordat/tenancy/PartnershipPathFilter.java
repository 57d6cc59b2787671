package org.concordat.tenancy;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Notes the path's partnership before the resource begins its transaction. One that is being moved to another cell is out of reach for
 * everybody, where one that is not there would be missing: whoever waits reaches it again.
 */
class PartnershipPathFilter {

    private final RequestedPartnership requested;
    private final Registry registry;

    PartnershipPathFilter(RequestedPartnership requested, Registry registry) {
        this.requested = requested;
        this.registry = registry;
    }

    @ServerRequestFilter
    public void note(ContainerRequestContext request) {
        String slug = request.getUriInfo().getPathParameters().getFirst("partnership");
        Slug.parse(slug).ifPresent(this::note);
    }

    private void note(Slug partnership) {
        if (registry.isMoving(partnership)) {
            throw moving();
        }
        requested.set(partnership);
    }

    /** What is said of a partnership that is being moved to another cell. */
    static Rejected moving() {
        return Rejected.because(
                Rejected.Kind.UNAVAILABLE,
                "The partnership is being moved to another database; nothing was written: try again.");
    }
}
