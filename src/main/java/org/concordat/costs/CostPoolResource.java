package org.concordat.costs;

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

/** The cost pools of a partnership. */
@Path("/v1/partnerships/{partnership}/cost-pools")
@InOneTransaction
@Tag(name = "Cost")
class CostPoolResource {

    private final CostPoolService pools;

    CostPoolResource(CostPoolService pools) {
        this.pools = pools;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{pool}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "putCostPool",
            summary = "Add or change a cost pool",
            description =
                    "By the manager of the provider, of the host, or of a joint board, who keep the partnership's books. What is in the"
                            + " pool is sent as lines; how it is shared, a sharing scheme says (rule M2). Each change is a new"
                            + " revision; the earlier ones are kept.")
    @APIResponse(
            responseCode = "200",
            description = "The pool as it is now.",
            content = @Content(schema = @Schema(implementation = CostPoolView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new pool.",
            content = @Content(schema = @Schema(implementation = CostPoolView.class)))
    public RestResponse<CostPoolView> putCostPool(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the pool.") @PathParam("pool") Slug pool,
            @Parameter(description = "ETag of the revision that is replaced; left out for a new pool.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "Only try: answer as it would be, change nothing.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @NotNull @Valid NewCostPool body) {
        return pools.put(partnership, pool, body, ifMatch, dryRun).answer();
    }

    @GET
    @Path("/{pool}")
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
            operationId = "getCostPool",
            summary = "Read a cost pool",
            description = "What a pool pays for, in words and in services. Every party of the partnership reads it.")
    @APIResponse(
            responseCode = "200",
            description = "The pool as it is now, or was known.",
            content = @Content(schema = @Schema(implementation = CostPoolView.class)))
    public RestResponse<CostPoolView> getCostPool(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the pool.") @PathParam("pool") Slug pool,
            @Parameter(description = Known.ASKED) @QueryParam("knownOn") Instant knownOn) {
        return pools.get(partnership, pool, knownOn).answer();
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
            operationId = "listCostPools",
            summary = "List the cost pools of a partnership",
            description =
                    "The pools that the partnership's costs are kept in, by slug. Every party of the partnership reads them.")
    @APIResponse(responseCode = "200", description = "A page of cost pools.")
    public Page<CostPoolView> listCostPools(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = Known.ASKED) @QueryParam("knownOn") Instant knownOn,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return pools.list(partnership, knownOn, limit, cursor);
    }
}
