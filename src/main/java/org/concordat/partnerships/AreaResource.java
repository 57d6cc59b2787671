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
import java.time.Instant;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Lengthy;
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

/** The areas of a council. */
@Path("/v1/organisations/{organisation}/areas")
@InOneTransaction
@Tag(name = "Organisations")
class AreaResource {

    private final AreaService areas;

    AreaResource(AreaService areas) {
        this.areas = areas;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{area}")
    @RolesAllowed({Roles.OFFICER, Roles.MANAGER, Roles.OPERATOR})
    @Lengthy
    @Operation(
            operationId = "putArea",
            summary = "Add, change or move an area",
            description =
                    "An area that moves says from which day; the past keeps the old tree (rule C6). An area never stands"
                            + " below itself on any date. Written by the council itself or by the operator.")
    @APIResponse(
            responseCode = "200",
            description = "The area as it is now.",
            content = @Content(schema = @Schema(implementation = AreaView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new area.",
            content = @Content(schema = @Schema(implementation = AreaView.class)))
    public RestResponse<AreaView> putArea(
            @Parameter(description = "Slug of the council.") @PathParam("organisation") Slug organisation,
            @Parameter(description = "Slug of the area.") @PathParam("area") Slug area,
            @Parameter(description = "ETag of the revision that is replaced; left out for a new area.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "Only try: answer as it would be, change nothing.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @NotNull @Valid NewArea body) {
        return areas.put(organisation, area, body, ifMatch, dryRun).answer();
    }

    @GET
    @Path("/{area}")
    @RolesAllowed({Roles.READER, Roles.OFFICER, Roles.SIGNATORY, Roles.MANAGER, Roles.OPERATOR})
    @Operation(
            operationId = "getArea",
            summary = "Read an area",
            description = "One of the caller's own council's areas, with where it stood before.")
    @APIResponse(
            responseCode = "200",
            description = "The area.",
            content = @Content(schema = @Schema(implementation = AreaView.class)))
    public RestResponse<AreaView> getArea(
            @Parameter(description = "Slug of the council.") @PathParam("organisation") Slug organisation,
            @Parameter(description = "Slug of the area.") @PathParam("area") Slug area,
            @Parameter(description = "As it was recorded at this instant; now by default.") @QueryParam("knownOn")
                    Instant knownOn) {
        return areas.get(organisation, area, knownOn).answer();
    }

    @GET
    @RolesAllowed({Roles.READER, Roles.OFFICER, Roles.SIGNATORY, Roles.MANAGER, Roles.OPERATOR})
    @Operation(
            operationId = "listAreas",
            summary = "List a council's areas",
            description = "All areas of the caller's own council, by slug.")
    @APIResponse(responseCode = "200", description = "A page of areas.")
    public Page<AreaView> listAreas(
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
        return areas.list(organisation, knownOn, limit, cursor);
    }
}
