package org.concordat.governance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.concordat.web.InOneTransaction;
import org.concordat.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Members that leave. */
@Path("/v1/partnerships/{partnership}/leavings")
@InOneTransaction
@Tag(name = "Governance")
class LeavingResource {

    private static final String LEAVING = "Id of the notice.";

    private final LeavingService leavings;

    LeavingResource(LeavingService leavings) {
        this.leavings = leavings;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SIGNATORY)
    @Operation(
            operationId = "postLeaving",
            summary = "Give notice",
            description =
                    "By the signatory of the member that leaves. The last day is not before that which the governance rules allow, and one on which memberships end (rule G5).")
    @APIResponse(
            responseCode = "201",
            headers = @Header(name = "Location", ref = "Location"),
            description = "The notice, given.",
            content = @Content(schema = @Schema(implementation = LeavingView.class)))
    public RestResponse<LeavingView> postLeaving(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = Asked.TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid NewLeaving body) {
        LeavingView view = leavings.give(partnership, body, dryRun);
        return RestResponse.ResponseBuilder.<LeavingView>created(
                        URI.create("/v1/partnerships/" + partnership + "/leavings/" + view.id()))
                .entity(view)
                .build();
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
            operationId = "listLeavings",
            summary = "List notices",
            description =
                    "In the order in which they were given, each with its last day, its terms, and the decision by which it was settled.")
    @APIResponse(responseCode = "200", description = "A page of notices.")
    public Page<LeavingView> listLeavings(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = Asked.LIMIT)
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = Asked.CURSOR) @QueryParam("cursor") String cursor) {
        return leavings.list(partnership, limit, cursor);
    }

    @GET
    @Path("/{leaving}")
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
            operationId = "getLeaving",
            summary = "Fetch a notice",
            description =
                    "Who leaves, when, why, on what terms, with the digest that a decision about the membership names.")
    @APIResponse(
            responseCode = "200",
            description = "The notice.",
            content = @Content(schema = @Schema(implementation = LeavingView.class)))
    public RestResponse<LeavingView> getLeaving(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = LEAVING) @PathParam("leaving") UUID leaving) {
        return leavings.get(partnership, leaving).answer();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{leaving}/terms")
    @RolesAllowed(Roles.BOARD_SECRETARY)
    @Operation(
            operationId = "putLeavingTerms",
            summary = "Write on what terms a member leaves",
            description =
                    "By the board's secretary, until it is settled: the last day, and what the member owes the others. A decision about the membership is about these terms to the letter.")
    @APIResponse(
            responseCode = "200",
            description = "The notice with its terms.",
            content = @Content(schema = @Schema(implementation = LeavingView.class)))
    public RestResponse<LeavingView> putLeavingTerms(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = LEAVING) @PathParam("leaving") UUID leaving,
            @Parameter(description = "ETag of the notice that was read.") @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = Asked.TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid NewLeavingTerms body) {
        return leavings.agree(partnership, leaving, body, ifMatch, dryRun).answer();
    }

    @POST
    @Path("/{leaving}/settlement")
    @RolesAllowed(Roles.BOARD_SECRETARY)
    @Operation(
            operationId = "settleLeaving",
            summary = "Give a membership its last day",
            description =
                    "By the board's secretary. Where the governance rules leave memberships to the board or to every member it needs a carried decision about these terms (rule G2). Shares re-total from the day after; the past stays (rule G5).")
    @APIResponse(
            responseCode = "200",
            description = "The notice, settled.",
            content = @Content(schema = @Schema(implementation = LeavingView.class)))
    public RestResponse<LeavingView> settleLeaving(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = LEAVING) @PathParam("leaving") UUID leaving,
            @Parameter(description = Asked.TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return leavings.settle(partnership, leaving, dryRun).answer();
    }

    @POST
    @Path("/{leaving}/withdrawal")
    @RolesAllowed(Roles.SIGNATORY)
    @Operation(
            operationId = "withdrawLeaving",
            summary = "Take a notice back",
            description = "By the signatory of the member that gave it, until it is settled; the membership goes on.")
    @APIResponse(
            responseCode = "200",
            description = "The notice, withdrawn.",
            content = @Content(schema = @Schema(implementation = LeavingView.class)))
    public RestResponse<LeavingView> withdrawLeaving(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = LEAVING) @PathParam("leaving") UUID leaving,
            @Parameter(description = Asked.TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return leavings.withdraw(partnership, leaving, dryRun).answer();
    }
}
