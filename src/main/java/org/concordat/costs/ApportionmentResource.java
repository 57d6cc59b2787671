package org.concordat.costs;

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
import java.time.Instant;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.concordat.web.InOneTransaction;
import org.concordat.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who bears what of the pools, and why. */
@Path("/v1/partnerships/{partnership}/apportionments")
@InOneTransaction
@Tag(name = "Cost")
class ApportionmentResource {

    private final ApportionmentService apportionments;

    ApportionmentResource(ApportionmentService apportionments) {
        this.apportionments = apportionments;
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
            operationId = "listApportionments",
            summary = "Who bears what of a year",
            description =
                    "The share of each council in each pool that has lines in the year, by the approved versions of the sharing schemes"
                            + " (rules M1 to M4), and what tariffs leave unrecovered. Shares are open among the members; what is charged"
                            + " to one council only is that council's, the book keeper's and the board's to see.")
    @APIResponse(responseCode = "200", description = "A page of shares, by pool and council.")
    public Page<ApportionmentView> listApportionments(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Valid @BeanParam AskedShares asked,
            @Parameter(description = "How many items at most.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        return apportionments.list(partnership, asked, limit, cursor);
    }

    @GET
    @Path("/{apportionment}/explanation")
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
            operationId = "getApportionmentExplanation",
            summary = "How the shares of a pool came about",
            description =
                    "Every number that went into the shares of a pool in a year, and every exact fraction on the way: from this alone each"
                            + " member can compute its amount again. Of other members it shows what the key needs of them: the volumes of"
                            + " the drivers that it names, their shares of the year before where it damps, and the shares and exact amounts"
                            + " that follow; nothing that a volume was counted of.")
    @APIResponse(responseCode = "200", description = "The workings.")
    public ApportionmentExplanationView getApportionmentExplanation(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Id of a pool's apportionment: year, stage and pool.") @PathParam("apportionment")
                    String apportionment,
            @Parameter(description = Known.ASKED) @QueryParam("knownOn") Instant knownOn) {
        return apportionments.explain(partnership, apportionment, knownOn);
    }
}
