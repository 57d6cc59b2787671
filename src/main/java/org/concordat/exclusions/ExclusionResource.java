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

/** The exclusions of a partnership. */
@Path("/v1/partnerships/{partnership}/exclusions")
@InOneTransaction
@Tag(name = "Exclusions")
class ExclusionResource {

    private final ExclusionService exclusions;

    ExclusionResource(ExclusionService exclusions) {
        this.exclusions = exclusions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "postExclusion",
            summary = "Propose to exclude a case",
            description =
                    "By an officer of either side of the council's agreement; the other side decides (rule C2). Until then nothing changes."
                            + " The case is left out by one service level, or by all of its service, in whatever state it is loaded"
                            + " later. The board sees no cases, so it proposes none.")
    @APIResponse(
            responseCode = "201",
            headers = @Header(name = "Location", ref = "Location"),
            description = "The exclusion, proposed.",
            content = @Content(schema = @Schema(implementation = ExclusionView.class)))
    public RestResponse<ExclusionView> postExclusion(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Only try: answer as it would be, change nothing.") @QueryParam("dryRun")
                    boolean dryRun,
            @NotNull @Valid NewExclusion body) {
        ExclusionView view = exclusions.propose(partnership, body, dryRun);
        return RestResponse.ResponseBuilder.<ExclusionView>created(
                        URI.create("/v1/partnerships/" + partnership + "/exclusions/" + view.id()))
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
            operationId = "listExclusions",
            summary = "List exclusions",
            description =
                    "In the order in which they were proposed. A council sees its own, a provider those of the councils it serves,"
                            + " an auditor all; the board all, but not whose cases they are.")
    @APIResponse(responseCode = "200", description = "A page of exclusions.")
    public Page<ExclusionView> listExclusions(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Only of this council.") @QueryParam("council") Slug council,
            @Parameter(description = "Only of cases of this service.") @QueryParam("service") Slug service,
            @Parameter(description = "Only from exactly this service level.") @QueryParam("serviceLevel")
                    Slug serviceLevel,
            @Parameter(description = "Only of this case; not for the board (403).") @QueryParam("ref") @Size(max = 100)
                    String ref,
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
        ExclusionFilter filter = new ExclusionFilter(council, service, serviceLevel, ref, state, knownOn);
        return exclusions.list(partnership, filter, limit, cursor);
    }

    @GET
    @Path("/{exclusion}")
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
            operationId = "getExclusion",
            summary = "Fetch an exclusion",
            description = "With who proposed it and why, and what the other side made of it and why.")
    @APIResponse(
            responseCode = "200",
            description = "The exclusion.",
            content = @Content(schema = @Schema(implementation = ExclusionView.class)))
    public RestResponse<ExclusionView> getExclusion(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Id of the exclusion.") @PathParam("exclusion") UUID exclusion,
            @Parameter(
                            description =
                                    "As it was recorded at this instant, not later than now; now by default (rule F3).")
                    @QueryParam("knownOn")
                    Instant knownOn) {
        return exclusions.get(partnership, exclusion, knownOn).answer();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{exclusion}/decisions")
    @RolesAllowed({Roles.OFFICER, Roles.BOARD_SECRETARY})
    @Lengthy
    @Operation(
            operationId = "decideExclusion",
            summary = "Accept or reject an exclusion",
            description =
                    "By an officer of the side that did not propose it, or by the board's secretary where nobody speaks for that side today, as"
                            + " when the council has left or the provider's term is over: not the person who proposed it. Once, and that stands. A case that is excluded is judged again"
                            + " in the same transaction: results count it apart, and tell what they would be with exclusions"
                            + " ignored. Where the governance rules leave exclusions to the board or to every member, one is accepted once a"
                            + " decision about it is carried (rule G2).")
    @APIResponse(
            responseCode = "201",
            description = "The exclusion, now accepted or rejected.",
            content = @Content(schema = @Schema(implementation = ExclusionView.class)))
    public RestResponse<ExclusionView> decideExclusion(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Id of the exclusion.") @PathParam("exclusion") UUID exclusion,
            @Parameter(description = "Only try: answer as it would be, change nothing.") @QueryParam("dryRun")
                    boolean dryRun,
            @NotNull @Valid NewDecision body) {
        return exclusions.decide(partnership, exclusion, body, dryRun).answer();
    }

    @POST
    @Path("/{exclusion}/withdrawal")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "withdrawExclusion",
            summary = "Take a proposed exclusion back",
            description = "By an officer of the side that proposed it, while the other side has not decided.")
    @APIResponse(
            responseCode = "200",
            description = "The exclusion, now withdrawn.",
            content = @Content(schema = @Schema(implementation = ExclusionView.class)))
    public RestResponse<ExclusionView> withdrawExclusion(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Id of the exclusion.") @PathParam("exclusion") UUID exclusion,
            @Parameter(description = "Only try: answer as it would be, change nothing.") @QueryParam("dryRun")
                    boolean dryRun) {
        return exclusions.withdraw(partnership, exclusion, dryRun).answer();
    }
}
