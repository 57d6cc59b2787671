package org.concordat.consequences;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.concordat.kernel.Period;
import org.concordat.tenancy.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Lets a test read what the room tells other rooms, as a caller; not part of the API. */
@Path("/v1/partnerships/{partnership}/consequence-book")
@RolesAllowed(Roles.OFFICER)
class BookResource {

    private final ConsequenceBook book;

    BookResource(ConsequenceBook book) {
        this.book = book;
    }

    @GET
    @Path("/plans")
    @Operation(operationId = "bookPlans", hidden = true)
    public List<OpenPlan> overduePlans(@PathParam("partnership") String partnership, @QueryParam("asOf") Instant asOf) {
        return book.openPlans(partnership, asOf).stream()
                .filter(OpenPlan::overdue)
                .toList();
    }

    @GET
    @Path("/triggers")
    @Operation(operationId = "bookTriggers", hidden = true)
    public List<TriggerView> triggers(
            @PathParam("partnership") String partnership, @QueryParam("period") Period period) {
        return book.triggers(partnership, null, period, Instant.now(), Instant.now());
    }
}
