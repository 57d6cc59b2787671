package org.concordat.fairness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.concordat.kernel.Period;
import org.concordat.tenancy.Roles;
import org.concordat.web.InOneTransaction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What councils and groups of them would pay by themselves. */
@Path("/v1/partnerships/{partnership}/stand-alone-costs")
@InOneTransaction
@Tag(name = "Fairness")
class StandAloneCostsResource {

    private static final String PARTNERSHIP = "Slug of the partnership.";
    private static final String YEAR = "The financial year, such as FY2026-27.";

    private final StandAloneCostsService costs;

    StandAloneCostsResource(StandAloneCostsService costs) {
        this.costs = costs;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{year}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "putStandAloneCosts",
            summary = "Say what councils would pay alone",
            description =
                    "By the manager of the provider, of the host, or of a joint board: costs of councils and groups of them that somebody"
                            + " worked out, or a model of fixed and variable costs (rule M7). They are of what the members share; what is"
                            + " charged to one council only is left out. Each change is a new revision.")
    @APIResponse(
            responseCode = "200",
            description = "The stand-alone costs as they are now.",
            content = @Content(schema = @Schema(implementation = StandAloneCostsView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The first stand-alone costs of the year.",
            content = @Content(schema = @Schema(implementation = StandAloneCostsView.class)))
    public RestResponse<StandAloneCostsView> putStandAloneCosts(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = YEAR) @PathParam("year") Period year,
            @Parameter(description = "ETag of the revision that is replaced; left out for a year without any.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "Only try: answer as it would be, change nothing.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @NotNull @Valid NewStandAloneCosts body) {
        return costs.put(partnership, year, body, ifMatch, dryRun).answer();
    }

    @GET
    @Path("/{year}")
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
            operationId = "getStandAloneCosts",
            summary = "What councils would pay alone",
            description =
                    "The costs, or the model, that the fairness of a year's shares is computed from (rule M7). Every party of the partnership"
                            + " reads them, so that each can compute the same.")
    @APIResponse(
            responseCode = "200",
            description = "The stand-alone costs of the year.",
            content = @Content(schema = @Schema(implementation = StandAloneCostsView.class)))
    public RestResponse<StandAloneCostsView> getStandAloneCosts(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = YEAR) @PathParam("year") Period year,
            @Parameter(description = AskedFairness.KNOWN_ON) @QueryParam("knownOn") Instant knownOn) {
        return costs.get(partnership, year, knownOn).answer();
    }
}
