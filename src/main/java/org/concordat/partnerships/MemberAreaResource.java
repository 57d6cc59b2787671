package org.concordat.partnerships;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.concordat.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The areas of the councils of a partnership. */
@Path("/v1/partnerships/{partnership}/members/{organisation}/areas")
@Tag(name = "Partnerships")
class MemberAreaResource {

    private final AreaService areas;

    MemberAreaResource(AreaService areas) {
        this.areas = areas;
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
            operationId = "listMemberAreas",
            summary = "List the areas of a council of the partnership",
            description =
                    "For those who see the council's rows in this partnership: its provider, the board, an auditor, the council itself.")
    @APIResponse(responseCode = "200", description = "A page of areas.")
    public Page<AreaView> listMemberAreas(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the council.") @PathParam("organisation") Slug organisation,
            @Parameter(description = "As it was recorded at this instant; now by default.") @QueryParam("knownOn")
                    Instant knownOn,
            @Parameter(description = "How many items at most.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        return areas.list(partnership, organisation, knownOn, limit, cursor);
    }
}
