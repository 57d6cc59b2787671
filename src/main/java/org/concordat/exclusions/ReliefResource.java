package org.concordat.exclusions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** The reliefs of a partnership. */
@Path("/v1/partnerships/{partnership}/reliefs")
@InOneTransaction
@Tag(name = "Exclusions")
class ReliefResource {

    private final ReliefService reliefs;

    ReliefResource(ReliefService reliefs) {
        this.reliefs = reliefs;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "postRelief",
            summary = "Propose to relieve periods",
            description =
                    "By an officer of either side of the council's agreement; the other side decides (rule B6). Until then nothing changes."
                            + " Relieved are the periods of a service level's own length that lie whole in what is given: a month"
                            + " relieves no quarter. Where an area is named, it is relieved with its descendants.")
    @APIResponse(
            responseCode = "201",
            headers = @Header(name = "Location", ref = "Location"),
            description = "The relief, proposed.",
            content = @Content(schema = @Schema(implementation = ReliefView.class)))
    public RestResponse<ReliefView> postRelief(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Only try: answer as it would be, change nothing.") @QueryParam("dryRun")
                    boolean dryRun,
            @NotNull @Valid NewRelief body) {
        ReliefView view = reliefs.propose(partnership, body, dryRun);
        return RestResponse.ResponseBuilder.<ReliefView>created(
                        URI.create("/v1/partnerships/" + partnership + "/reliefs/" + view.id()))
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
            operationId = "listReliefs",
            summary = "List reliefs",
            description =
                    "In the order in which they were proposed. A council sees its own, a provider those of the councils it serves,"
                            + " the board and an auditor all.")
    @APIResponse(responseCode = "200", description = "A page of reliefs.")
    public Page<ReliefView> listReliefs(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Only of this council.") @QueryParam("council") Slug council,
            @Parameter(description = "Only of agreements of this name.") @QueryParam("agreement") @Size(max = 63)
                    String agreement,
            @Parameter(description = "Only of exactly this service level.") @QueryParam("serviceLevel")
                    Slug serviceLevel,
            @Parameter(description = "Only those that hold on some day of this period.") @QueryParam("period")
                    Period period,
            @Parameter(
                            description = "Only those in this state.",
                            schema = @Schema(enumeration = {"proposed", "accepted", "rejected", "withdrawn"}))
                    @QueryParam("state")
                    @Pattern(regexp = "proposed|accepted|rejected|withdrawn")
                    String state,
            @Parameter(
                            description =
                                    "As it was recorded at this instant, not later than now; now by default (rule F3).")
                    @QueryParam("knownOn")
                    Instant knownOn,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        ReliefFilter filter = new ReliefFilter(council, agreement, serviceLevel, period, state, knownOn);
        return reliefs.list(partnership, filter, limit, cursor);
    }

    @GET
    @Path("/{relief}")
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
            operationId = "getRelief",
            summary = "Fetch a relief",
            description = "With who proposed it and why, and what the other side made of it and why.")
    @APIResponse(
            responseCode = "200",
            description = "The relief.",
            content = @Content(schema = @Schema(implementation = ReliefView.class)))
    public RestResponse<ReliefView> getRelief(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Id of the relief.") @PathParam("relief") UUID relief,
            @Parameter(
                            description =
                                    "As it was recorded at this instant, not later than now; now by default (rule F3).")
                    @QueryParam("knownOn")
                    Instant knownOn) {
        return reliefs.get(partnership, relief, knownOn).answer();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{relief}/decisions")
    @RolesAllowed({Roles.OFFICER, Roles.BOARD_SECRETARY})
    @Lengthy
    @Operation(
            operationId = "decideRelief",
            summary = "Accept or reject a relief",
            description =
                    "By an officer of the side that did not propose it, or by the board's secretary where nobody speaks for that side today, as"
                            + " when the council has left or the provider's term is over: not the person who proposed it. Once, and that stands. Counts and bands of a relieved period"
                            + " stay as they are; it carries no points."
                            + " Where the governance rules leave exclusions to the board or to every member, one is accepted once a decision about"
                            + " it is carried (rule G2).")
    @APIResponse(
            responseCode = "201",
            description = "The relief, now accepted or rejected.",
            content = @Content(schema = @Schema(implementation = ReliefView.class)))
    public RestResponse<ReliefView> decideRelief(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Id of the relief.") @PathParam("relief") UUID relief,
            @Parameter(description = "Only try: answer as it would be, change nothing.") @QueryParam("dryRun")
                    boolean dryRun,
            @NotNull @Valid NewDecision body) {
        return reliefs.decide(partnership, relief, body, dryRun).answer();
    }

    @POST
    @Path("/{relief}/withdrawal")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "withdrawRelief",
            summary = "Take a proposed relief back",
            description = "By an officer of the side that proposed it, while the other side has not decided.")
    @APIResponse(
            responseCode = "200",
            description = "The relief, now withdrawn.",
            content = @Content(schema = @Schema(implementation = ReliefView.class)))
    public RestResponse<ReliefView> withdrawRelief(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Id of the relief.") @PathParam("relief") UUID relief,
            @Parameter(description = "Only try: answer as it would be, change nothing.") @QueryParam("dryRun")
                    boolean dryRun) {
        return reliefs.withdraw(partnership, relief, dryRun).answer();
    }
}
