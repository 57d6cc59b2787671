package org.concordat.events;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.concordat.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The change feed. */
@Path("/v1/partnerships/{partnership}/events")
@Tag(name = "Events")
class EventResource {

    private final EventService events;

    EventResource(EventService events) {
        this.events = events;
    }

    @GET
    @RolesAllowed({
        Roles.READER,
        Roles.OFFICER,
        Roles.SIGNATORY,
        Roles.MANAGER,
        Roles.BOARD_MEMBER,
        Roles.BOARD_SECRETARY,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "listEvents",
            summary = "Read the change feed",
            description =
                    "What has happened, oldest first, in the order in which it was recorded (that of the commits, so `time` may run back a"
                            + " little). Every answer has a `next`: keep it, and read on"
                            + " from there whenever you like; nothing ever appears before a cursor that was given. Read again from an"
                            + " older cursor, or without one, to have the same once more. A council sees what concerns itself and the"
                            + " partnership, a provider what concerns the councils it serves, the board all councils but nothing about"
                            + " cases, an auditor everything. Events are kept for 400"
                            + " days, unless the operator has set another time. They name things and say little else; read the things for what they are.")
    @APIResponse(responseCode = "200", description = "Events, and from where to read on.")
    public EventPage listEvents(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Valid @BeanParam AskedEvents asked,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of an earlier answer with the same filters.") @QueryParam("cursor")
                    String cursor) {
        return events.page(partnership, asked, limit, cursor);
    }
}
