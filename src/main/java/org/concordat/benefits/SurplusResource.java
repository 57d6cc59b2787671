package org.concordat.benefits;

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
import org.concordat.kernel.Period;
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

/** What becomes of the surplus of a provider. */
@Path("/v1/partnerships/{partnership}/surpluses")
@InOneTransaction
@Tag(name = "Benefits and risks")
class SurplusResource {

    private static final String PARTNERSHIP = "Slug of the partnership.";
    private static final String TRY = "Only try: answer as it would be, change nothing.";
    private static final String YEAR = "The financial year.";

    private final SurplusService surpluses;

    SurplusResource(SurplusService surpluses) {
        this.surpluses = surpluses;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{year}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "putSurplus",
            summary = "Tell the surplus of a year",
            description =
                    "By the manager of the provider, of the host, or of a joint board: what was earned and spent, which share"
                            + " of a surplus is put back by which rule, and what it was put into. No more is put back than the year and"
                            + " the years before it leave (rule R4).")
    @APIResponse(
            responseCode = "200",
            description = "The year as it is now.",
            content = @Content(schema = @Schema(implementation = SurplusView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new year.",
            content = @Content(schema = @Schema(implementation = SurplusView.class)))
    public RestResponse<SurplusView> putSurplus(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = YEAR) @PathParam("year") Period year,
            @Parameter(description = "ETag of the revision that is replaced; left out for a new one.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid SurplusText body) {
        return surpluses.put(partnership, year, body, ifMatch, dryRun).answer();
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
            operationId = "getSurplus",
            summary = "Fetch the surplus of a year",
            description =
                    "What was earned, spent and put back, what was carried in and is carried on, and how each came about."
                            + " Every party reads it.")
    @APIResponse(
            responseCode = "200",
            description = "The year as it is now, or was known.",
            content = @Content(schema = @Schema(implementation = SurplusView.class)))
    public RestResponse<SurplusView> getSurplus(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = YEAR) @PathParam("year") Period year,
            @Parameter(description = Known.ASKED) @QueryParam("knownOn") Instant knownOn) {
        return surpluses.get(partnership, year, knownOn).answer();
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
            operationId = "listSurpluses",
            summary = "List the surpluses of a partnership",
            description = "By year. Every party of the partnership reads them.")
    @APIResponse(responseCode = "200", description = "A page of years.")
    public Page<SurplusView> listSurpluses(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = Known.ASKED) @QueryParam("knownOn") Instant knownOn,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return surpluses.list(partnership, knownOn, limit, cursor);
    }
}
