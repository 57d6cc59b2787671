package org.concordat.partnerships;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.concordat.web.InOneTransaction;
import org.concordat.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Partnerships. */
@Path("/v1/partnerships")
@InOneTransaction
@Tag(name = "Partnerships")
class PartnershipResource {

    private final PartnershipService partnerships;

    PartnershipResource(PartnershipService partnerships) {
        this.partnerships = partnerships;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{partnership}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "putPartnership",
            summary = "Make or retitle a partnership",
            description =
                    "The model decides who may do what and never changes; nor do the time zone and whether it is a sandbox.")
    @APIResponse(
            responseCode = "200",
            description = "The partnership as it is now.",
            content = @Content(schema = @Schema(implementation = PartnershipView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new partnership.",
            content = @Content(schema = @Schema(implementation = PartnershipView.class)))
    public RestResponse<PartnershipView> putPartnership(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "ETag of the revision that is replaced; left out for a new partnership.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "Only try: answer as it would be, change nothing.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @NotNull @Valid NewPartnership body) {
        return partnerships.put(partnership, body, ifMatch, dryRun).answer();
    }

    @GET
    @Path("/{partnership}")
    @RolesAllowed({
        Roles.READER,
        Roles.OFFICER,
        Roles.SIGNATORY,
        Roles.MANAGER,
        Roles.BOARD_MEMBER,
        Roles.BOARD_SECRETARY,
        Roles.AUDITOR,
        Roles.OPERATOR
    })
    @Operation(
            operationId = "getPartnership",
            summary = "Read a partnership",
            description = "One in which the caller has a part, an invitation among them.")
    @APIResponse(
            responseCode = "200",
            description = "The partnership.",
            content = @Content(schema = @Schema(implementation = PartnershipView.class)))
    public RestResponse<PartnershipView> getPartnership(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership) {
        return partnerships.get(partnership).answer();
    }

    @GET
    @RolesAllowed({
        Roles.READER,
        Roles.OFFICER,
        Roles.SIGNATORY,
        Roles.MANAGER,
        Roles.BOARD_MEMBER,
        Roles.BOARD_SECRETARY,
        Roles.AUDITOR,
        Roles.OPERATOR
    })
    @Operation(
            operationId = "listPartnerships",
            summary = "List partnerships",
            description = "Those in which the caller has a part, by slug; for the operator all.")
    @APIResponse(responseCode = "200", description = "A page of partnerships.")
    public Page<PartnershipView> listPartnerships(
            @Parameter(description = "How many items at most.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        return partnerships.list(limit, cursor);
    }
}
