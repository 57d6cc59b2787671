package org.concordat.catalogue;

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

/** The data dictionary of a partnership. */
@Path("/v1/partnerships/{partnership}/measures")
@InOneTransaction
@Tag(name = "Catalogue")
class MeasureResource {

    private final MeasureService measures;

    MeasureResource(MeasureService measures) {
        this.measures = measures;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{measure}")
    @RolesAllowed(Roles.MANAGER)
    @Lengthy
    @Operation(
            operationId = "putMeasure",
            summary = "Define or redefine a measure",
            description =
                    "By the manager of the provider, of the host, or of a joint board. A definition that contradicts itself is refused, with the rule (C1, C3, C4, F4), and so is a rate whose driver does not fit it (C3), or a change of what a proposed or signed version relies on (V1). Each change is a new revision.")
    @APIResponse(
            responseCode = "200",
            description = "The measure as it is now.",
            content = @Content(schema = @Schema(implementation = MeasureView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new measure.",
            content = @Content(schema = @Schema(implementation = MeasureView.class)))
    public RestResponse<MeasureView> putMeasure(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the measure.") @PathParam("measure") Slug measure,
            @Parameter(description = "ETag of the revision that is replaced; left out for a new measure.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "Only try: answer as it would be, change nothing.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @NotNull @Valid NewMeasure body) {
        return measures.put(partnership, measure, body, ifMatch, dryRun).answer();
    }

    @GET
    @Path("/{measure}")
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
            operationId = "getMeasure",
            summary = "Read a measure",
            description = "One of the partnership's data dictionary.")
    @APIResponse(
            responseCode = "200",
            description = "The measure.",
            content = @Content(schema = @Schema(implementation = MeasureView.class)))
    public RestResponse<MeasureView> getMeasure(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the measure.") @PathParam("measure") Slug measure,
            @Parameter(description = "As it was recorded at this instant; now by default.") @QueryParam("knownOn")
                    Instant knownOn) {
        return measures.get(partnership, measure, knownOn).answer();
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
    @Operation(operationId = "listMeasures", summary = "List the measures of a partnership", description = "By slug.")
    @APIResponse(responseCode = "200", description = "A page of measures.")
    public Page<MeasureView> listMeasures(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "As it was recorded at this instant; now by default.") @QueryParam("knownOn")
                    Instant knownOn,
            @Parameter(description = "How many items at most.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        return measures.list(partnership, knownOn, limit, cursor);
    }
}
