package org.concordat.exclusions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Lengthy;
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

/** The restatements of a partnership's closed periods. */
@Path("/v1/partnerships/{partnership}")
@InOneTransaction
@Tag(name = "Exclusions")
class RestatementResource {

    private static final String PARTNERSHIP = "Slug of the partnership.";
    private static final String RESTATEMENT = "Id of the restatement.";
    private static final String TRY = "Only try: answer as it would be, change nothing.";
    private static final String KNOWN_ON =
            "As it was recorded at this instant, not later than now; now by default (rule F3).";

    private final RestatementService restatements;

    RestatementResource(RestatementService restatements) {
        this.restatements = restatements;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/figures/{figure}/restatements")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "postFigureRestatement",
            summary = "Propose new numbers for a locked figure",
            description =
                    "By an officer of either side of the council's agreement; the other side decides. Once it is accepted, the figure has a"
                            + " new revision and the results that it went into follow; what was known before stays readable by"
                            + " knownOn (rule F2).")
    @APIResponse(
            responseCode = "201",
            headers = @Header(name = "Location", ref = "Location"),
            description = "The restatement, proposed.",
            content = @Content(schema = @Schema(implementation = RestatementView.class)))
    public RestResponse<RestatementView> postFigureRestatement(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = "Id of the figure.") @PathParam("figure") UUID figure,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun,
            @NotNull @Valid NewFigureRestatement body) {
        return made(partnership, restatements.proposeFigure(partnership, figure, body, dryRun));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/restatements")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "postRestatement",
            summary = "Propose to count a closed result anew",
            description =
                    "By an officer of either side of the council's agreement; the other side decides. Once it is accepted, the cases of the"
                            + " service level are counted from what is known then, judged as of the closing, with the exclusions and"
                            + " reliefs of then; what was known before stays readable by knownOn (rule F2).")
    @APIResponse(
            responseCode = "201",
            headers = @Header(name = "Location", ref = "Location"),
            description = "The restatement, proposed.",
            content = @Content(schema = @Schema(implementation = RestatementView.class)))
    public RestResponse<RestatementView> postRestatement(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun,
            @NotNull @Valid NewResultRestatement body) {
        return made(partnership, restatements.proposeResult(partnership, body, dryRun));
    }

    private static RestResponse<RestatementView> made(Slug partnership, RestatementView view) {
        URI location = URI.create("/v1/partnerships/" + partnership + "/restatements/" + view.id());
        return RestResponse.ResponseBuilder.<RestatementView>created(location)
                .entity(view)
                .build();
    }

    @GET
    @Path("/restatements")
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
            operationId = "listRestatements",
            summary = "List restatements",
            description =
                    "In the order in which they were proposed. A council sees its own, a provider those of the councils it serves,"
                            + " the board and an auditor all.")
    @APIResponse(responseCode = "200", description = "A page of restatements.")
    public Page<RestatementView> listRestatements(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = "Only of this council.") @QueryParam("council") Slug council,
            @Parameter(description = "Only of this figure.") @QueryParam("figure") UUID figure,
            @Parameter(description = "Only of periods that have days of this one.") @QueryParam("period") Period period,
            @Parameter(
                            description = "Only those in this state.",
                            schema = @Schema(enumeration = {"proposed", "accepted", "rejected", "withdrawn"}))
                    @QueryParam("state")
                    @Pattern(regexp = "proposed|accepted|rejected|withdrawn")
                    String state,
            @Parameter(description = KNOWN_ON) @QueryParam("knownOn") Instant knownOn,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        RestatementFilter filter = new RestatementFilter(council, figure, period, state, knownOn);
        return restatements.list(partnership, filter, limit, cursor);
    }

    @GET
    @Path("/restatements/{restatement}")
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
            operationId = "getRestatement",
            summary = "Fetch a restatement",
            description = "With who proposed it and why, and what the other side made of it and why.")
    @APIResponse(
            responseCode = "200",
            description = "The restatement.",
            content = @Content(schema = @Schema(implementation = RestatementView.class)))
    public RestResponse<RestatementView> getRestatement(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = RESTATEMENT) @PathParam("restatement") UUID restatement,
            @Parameter(description = KNOWN_ON) @QueryParam("knownOn") Instant knownOn) {
        return restatements.get(partnership, restatement, knownOn).answer();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/restatements/{restatement}/decisions")
    @RolesAllowed({Roles.OFFICER, Roles.BOARD_SECRETARY})
    @Lengthy
    @Operation(
            operationId = "decideRestatement",
            summary = "Accept or reject a restatement",
            description =
                    "By an officer of the side that did not propose it, or by the board's secretary where nobody speaks for that side today, as"
                            + " when the council has left or the provider's term is over: not the person who proposed it. Once, and that stands (rule F2).")
    @APIResponse(
            responseCode = "201",
            description = "The restatement, now accepted or rejected.",
            content = @Content(schema = @Schema(implementation = RestatementView.class)))
    public RestResponse<RestatementView> decideRestatement(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = RESTATEMENT) @PathParam("restatement") UUID restatement,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun,
            @NotNull @Valid NewDecision body) {
        return restatements.decide(partnership, restatement, body, dryRun).answer();
    }

    @POST
    @Path("/restatements/{restatement}/withdrawal")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "withdrawRestatement",
            summary = "Take a proposed restatement back",
            description = "By an officer of the side that proposed it, while the other side has not decided.")
    @APIResponse(
            responseCode = "200",
            description = "The restatement, now withdrawn.",
            content = @Content(schema = @Schema(implementation = RestatementView.class)))
    public RestResponse<RestatementView> withdrawRestatement(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = RESTATEMENT) @PathParam("restatement") UUID restatement,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun) {
        return restatements.withdraw(partnership, restatement, dryRun).answer();
    }
}
