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

/** What failure is credited with. */
@Path("/v1/partnerships/{partnership}/credits")
@Tag(name = "Consequences")
class CreditResource {

    private final CreditService credits;

    CreditResource(CreditService credits) {
        this.credits = credits;
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
            operationId = "listCredits",
            summary = "Credits of a period",
            description =
                    "One item for each council and agreement that was in force, with a line for each scoring unit and its workings, the"
                            + " caps, and a total to which the lines sum (rules B3, M1). Of the service levels whose own period is"
                            + " of that length. Nothing is credited for a period that begins after the council's last day as a member;"
                            + " for the one in which that day lies, as for the one in which an agreement ends. A council sees its own. Every page is judged, and known, as of the first page's"
                            + " instants.")
    @APIResponse(responseCode = "200", description = "A page of credits, by council and agreement.")
    public Page<CreditView> listCredits(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") String partnership,
            @Valid @BeanParam Asked asked,
            @Parameter(description = "How many items at most.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        return credits.page(partnership, asked, limit, cursor);
    }
}
