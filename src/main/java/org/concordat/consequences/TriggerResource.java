package org.concordat.consequences;

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
import org.concordat.tenancy.Roles;
import org.concordat.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What failure over several periods comes to. */
@Path("/v1/partnerships/{partnership}/triggers")
@Tag(name = "Consequences")
class TriggerResource {

    private final TriggerService triggers;

    TriggerResource(TriggerService triggers) {
        this.triggers = triggers;
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
            operationId = "listTriggers",
            summary = "Rolling triggers of a period",
            description =
                    "Each trigger of the agreements in force whose periods are of that length, looking back from this one: what the"
                            + " periods come to, the threshold, and the distance to it (rule B4). A council sees its own."
                            + " Every page is judged, and known, as of the first page's instants.")
    @APIResponse(responseCode = "200", description = "A page of triggers, by council and agreement.")
    public Page<TriggerView> listTriggers(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") String partnership,
            @Valid @BeanParam Asked asked,
            @Parameter(description = "How many items at most.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        return triggers.page(partnership, asked, limit, cursor);
    }
}
