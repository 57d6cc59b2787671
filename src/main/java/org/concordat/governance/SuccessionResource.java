package org.concordat.governance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Members that take the place of others. */
@Path("/v1/partnerships/{partnership}/successions")
@InOneTransaction
@Tag(name = "Governance")
class SuccessionResource {

    private static final String SUCCESSION = "Id of the succession.";

    private final SuccessionService successions;

    SuccessionResource(SuccessionService successions) {
        this.successions = successions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.BOARD_SECRETARY)
    @Operation(
            operationId = "postSuccession",
            summary = "Record a succession",
            description =
                    "By the board's secretary: who takes the place of a member that ends, as by a reorganisation of local government, and from which day. Nothing changes until it is settled (rule G5).")
    @APIResponse(
            responseCode = "201",
            headers = @Header(name = "Location", ref = "Location"),
            description = "The succession, recorded.",
            content = @Content(schema = @Schema(implementation = SuccessionView.class)))
    public RestResponse<SuccessionView> postSuccession(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = Asked.TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid NewSuccession body) {
        SuccessionView view = successions.post(partnership, body, dryRun);
        return RestResponse.ResponseBuilder.<SuccessionView>created(
                        URI.create("/v1/partnerships/" + partnership + "/successions/" + view.id()))
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
            operationId = "listSuccessions",
            summary = "List successions",
            description =
                    "In the order in which they were recorded, each with its first day, and the decision by which it was settled.")
    @APIResponse(responseCode = "200", description = "A page of successions.")
    public Page<SuccessionView> listSuccessions(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = Asked.LIMIT)
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = Asked.CURSOR) @QueryParam("cursor") String cursor) {
        return successions.list(partnership, limit, cursor);
    }

    @GET
    @Path("/{succession}")
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
            operationId = "getSuccession",
            summary = "Fetch a succession",
            description =
                    "Who takes whose place, from which day, by what law, with the digest that a decision about the membership names.")
    @APIResponse(
            responseCode = "200",
            description = "The succession.",
            content = @Content(schema = @Schema(implementation = SuccessionView.class)))
    public RestResponse<SuccessionView> getSuccession(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = SUCCESSION) @PathParam("succession") UUID succession) {
        return successions.get(partnership, succession).answer();
    }

    @POST
    @Path("/{succession}/settlement")
    @RolesAllowed(Roles.BOARD_SECRETARY)
    @Operation(
            operationId = "settleSuccession",
            summary = "Have a succession take effect",
            description =
                    "By the board's secretary. Where the governance rules leave memberships to the board or to every member it needs a carried decision about this succession (rule G2). The predecessor's membership ends the day before; the successor that takes over has its responsibilities, and its open actions that are due from that day on. Agreements, statements, figures and results stay the predecessor's: terms of the successors are agreed and signed as their own (rule G5).")
    @APIResponse(
            responseCode = "200",
            description = "The succession, settled.",
            content = @Content(schema = @Schema(implementation = SuccessionView.class)))
    public RestResponse<SuccessionView> settleSuccession(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = SUCCESSION) @PathParam("succession") UUID succession,
            @Parameter(description = Asked.TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return successions.settle(partnership, succession, dryRun).answer();
    }

    @POST
    @Path("/{succession}/withdrawal")
    @RolesAllowed(Roles.BOARD_SECRETARY)
    @Operation(
            operationId = "withdrawSuccession",
            summary = "Take a succession back",
            description =
                    "By the board's secretary, until it is settled: it was recorded in error, or the law has changed. Nothing of it takes effect.")
    @APIResponse(
            responseCode = "200",
            description = "The succession, withdrawn.",
            content = @Content(schema = @Schema(implementation = SuccessionView.class)))
    public RestResponse<SuccessionView> withdrawSuccession(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = SUCCESSION) @PathParam("succession") UUID succession,
            @Parameter(description = Asked.TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return successions.withdraw(partnership, succession, dryRun).answer();
    }
}
