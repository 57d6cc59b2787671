package org.concordat.governance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.concordat.tenancy.AlsoFormerMembers;
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

/** The decisions of a partnership. */
@Path("/v1/partnerships/{partnership}/decisions")
@InOneTransaction
@Tag(name = "Governance")
class DecisionResource {

    private static final String DECISION = "Id of the decision.";
    private static final String MATTERS =
            "sharing-scheme|agreement-version|membership|exclusion|budget|governance-rules|other";
    private static final String STATES = "draft|open|carried|lost|noted|blocked|lapsed";

    private final DecisionService decisions;
    private final VotingService voting;

    DecisionResource(DecisionService decisions, VotingService voting) {
        this.decisions = decisions;
        this.voting = voting;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.BOARD_SECRETARY)
    @Operation(
            operationId = "postDecision",
            summary = "Draft a decision",
            description =
                    "By the board's secretary: what is to be resolved, word for word, and what it is about, to the digest of its text. Nobody votes on a draft.")
    @APIResponse(
            responseCode = "201",
            headers = @Header(name = "Location", ref = "Location"),
            description = "The decision, a draft.",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public RestResponse<DecisionView> postDecision(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = Asked.TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid NewDecision body) {
        DecisionView view = decisions.draft(partnership, body, dryRun);
        return RestResponse.ResponseBuilder.<DecisionView>created(
                        URI.create("/v1/partnerships/" + partnership + "/decisions/" + view.id()))
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
    @AlsoFormerMembers
    @Operation(
            operationId = "listDecisions",
            summary = "List decisions",
            description =
                    "In the order in which they were drafted, each with what the members said and what became of it.")
    @APIResponse(responseCode = "200", description = "A page of decisions.")
    public Page<DecisionView> listDecisions(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = "Only of the meeting with this id.") @QueryParam("meeting") UUID meeting,
            @Parameter(
                            description = "Only about this matter.",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "sharing-scheme",
                                                "agreement-version",
                                                "membership",
                                                "exclusion",
                                                "budget",
                                                "governance-rules",
                                                "other"
                                            }))
                    @QueryParam("matter")
                    @Pattern(regexp = MATTERS)
                    String matter,
            @Parameter(
                            description = "Only those in this state.",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "draft", "open", "carried", "lost", "noted", "blocked", "lapsed"
                                            }))
                    @QueryParam("state")
                    @Pattern(regexp = STATES)
                    String state,
            @Parameter(description = Asked.LIMIT)
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = Asked.CURSOR) @QueryParam("cursor") String cursor) {
        return decisions.list(partnership, new DecisionFilter(meeting, matter, state), limit, cursor);
    }

    @GET
    @Path("/{decision}")
    @RolesAllowed({
        Roles.READER,
        Roles.OFFICER,
        Roles.SIGNATORY,
        Roles.MANAGER,
        Roles.BOARD_MEMBER,
        Roles.BOARD_SECRETARY,
        Roles.AUDITOR
    })
    @AlsoFormerMembers
    @Operation(
            operationId = "getDecision",
            summary = "Fetch a decision",
            description = "With every vote and the tally: what was declared, or would be if it were declared now.")
    @APIResponse(
            responseCode = "200",
            description = "The decision.",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public RestResponse<DecisionView> getDecision(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = DECISION) @PathParam("decision") UUID decision) {
        return decisions.get(partnership, decision).answer();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{decision}")
    @RolesAllowed(Roles.BOARD_SECRETARY)
    @Operation(
            operationId = "putDecision",
            summary = "Rewrite a draft of a decision",
            description = "By the board's secretary, while it is a draft; once it is opened its text stands.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now.",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public RestResponse<DecisionView> putDecision(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = DECISION) @PathParam("decision") UUID decision,
            @Parameter(description = Asked.IF_MATCH) @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = Asked.TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid NewDecision body) {
        return decisions.put(partnership, decision, body, ifMatch, dryRun).answer();
    }

    @POST
    @Path("/{decision}/opening")
    @RolesAllowed(Roles.BOARD_SECRETARY)
    @Operation(
            operationId = "openDecision",
            summary = "Put a decision to the members",
            description =
                    "By the board's secretary. Who decides is settled now, and kept: an officer, the board, or every member, and their votes, by the governance rules and memberships of the day of its meeting, or of today where that is later. Refused where the rules do not say (rule G1), in a meeting that was recorded late or is over, and where less than 24 hours are left for votes.")
    @APIResponse(
            responseCode = "200",
            description = "The decision, open.",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public RestResponse<DecisionView> openDecision(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = DECISION) @PathParam("decision") UUID decision,
            @Parameter(description = Asked.TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return decisions.open(partnership, decision, dryRun).answer();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{decision}/votes")
    @RolesAllowed({Roles.SIGNATORY, Roles.BOARD_MEMBER})
    @Operation(
            operationId = "voteOnDecision",
            summary = "Vote on a decision",
            description =
                    "Once for each member, over the digest that was read. On a matter of the board by the member's signatory or whoever of it is appointed to the board, in a meeting where it is represented; to a reserved matter by its signatory alone, who approves or refuses. A casting vote is given beside the own one, or left unused: abstain (rule G1).")
    @APIResponse(
            responseCode = "201",
            description = "The decision with this vote.",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public RestResponse<DecisionView> voteOnDecision(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = DECISION) @PathParam("decision") UUID decision,
            @Parameter(description = Asked.TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid NewVote body) {
        return RestResponse.status(RestResponse.Status.CREATED, voting.vote(partnership, decision, body, dryRun));
    }

    @POST
    @Path("/{decision}/outcome")
    @RolesAllowed(Roles.BOARD_SECRETARY)
    @Operation(
            operationId = "declareDecision",
            summary = "Declare the outcome of a decision",
            description =
                    "By the board's secretary, with the full tally, once everybody who is there has voted or abstained; until then 409 names who has not, and from when on it is declared without them: 24 hours after the opening and the first record of who was there, or once votesUntil has come. Carried, lost, noted where the meeting was inquorate, blocked where a member refused a reserved matter, lapsed where one has left without a word: then it is put anew; it stands from then on. What it is about can take effect only once it is carried (rule G2).")
    @APIResponse(
            responseCode = "200",
            description = "The decision with its outcome.",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public RestResponse<DecisionView> declareDecision(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = DECISION) @PathParam("decision") UUID decision,
            @Parameter(description = Asked.TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return decisions.declare(partnership, decision, dryRun).answer();
    }
}
