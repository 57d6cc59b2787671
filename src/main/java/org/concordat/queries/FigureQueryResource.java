package org.concordat.queries;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.concordat.web.InOneTransaction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The queries about one figure. */
@Path("/v1/partnerships/{partnership}/figures/{figure}/queries")
@InOneTransaction
@Tag(name = "Queries")
class FigureQueryResource {

    private final RaisingService raising;

    FigureQueryResource(RaisingService raising) {
        this.raising = raising;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "postFigureQuery",
            summary = "Query a figure",
            description =
                    "By an officer of the side that did not submit it, while it is submitted (rules F1, G4). The figure is queried"
                            + " from then on and does not lapse. A figure that is agreed, by lapse as well, is not queried (409), nor"
                            + " one about which a query is open.")
    @APIResponse(
            responseCode = "201",
            headers = @Header(name = "Location", ref = "Location"),
            description = "The query.",
            content = @Content(schema = @Schema(implementation = QueryView.class)))
    public RestResponse<QueryView> postFigureQuery(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Id of the figure.") @PathParam("figure") UUID figure,
            @Parameter(description = "Only try: answer as it would be, change nothing.") @QueryParam("dryRun")
                    boolean dryRun,
            @NotNull @Valid NewFigureQuery body) {
        return QueryResource.raised(partnership, raising.aboutFigure(partnership, figure, body, dryRun));
    }
}
