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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.AlsoFormerMembers;
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

/** The baselines that benefits are measured against. */
@Path("/v1/partnerships/{partnership}/baselines")
@InOneTransaction
@Tag(name = "Benefits and risks")
class BaselineResource {

    private static final String PARTNERSHIP = "Slug of the partnership.";
    private static final String TRY = "Only try: answer as it would be, change nothing.";
    private static final String BASELINE = "Slug of the baseline.";

    private final BaselineService baselines;
    private final BaselineSigningService signing;

    BaselineResource(BaselineService baselines, BaselineSigningService signing) {
        this.baselines = baselines;
        this.signing = signing;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{baseline}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "putBaseline",
            summary = "Write a draft of a baseline",
            description =
                    "By the manager of the provider, of the host, or of a joint board, while it is a draft: what a service of"
                            + " a council cost, how much it did and how well, in a financial year before it was shared (rule R1). Every"
                            + " fault is told at once.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now.",
            content = @Content(schema = @Schema(implementation = BaselineView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new draft.",
            content = @Content(schema = @Schema(implementation = BaselineView.class)))
    public RestResponse<BaselineView> putBaseline(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = BASELINE) @PathParam("baseline") Slug baseline,
            @Parameter(description = "ETag of the revision that is replaced; left out for a new one.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid BaselineText body) {
        return baselines.put(partnership, baseline, body, ifMatch, dryRun).answer();
    }

    @GET
    @Path("/{baseline}")
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
            operationId = "getBaseline",
            summary = "Fetch a baseline",
            description =
                    "What it says, who has signed it, and whether it was frozen before the shared service went live. A council"
                            + " reads its own; who keeps the register, the board and an auditor read all.")
    @APIResponse(
            responseCode = "200",
            description = "The baseline as it is now, or was known.",
            content = @Content(schema = @Schema(implementation = BaselineView.class)))
    public RestResponse<BaselineView> getBaseline(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = BASELINE) @PathParam("baseline") Slug baseline,
            @Parameter(description = Known.ASKED) @QueryParam("knownOn") Instant knownOn) {
        return baselines.get(partnership, baseline, knownOn).answer();
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
            operationId = "listBaselines",
            summary = "List the baselines of a partnership",
            description =
                    "Those that the caller may see, by slug: a council its own; who keeps the register, the board and an"
                            + " auditor all of them.")
    @APIResponse(responseCode = "200", description = "A page of baselines.")
    public Page<BaselineView> listBaselines(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = "Only of this council.") @QueryParam("council") Slug council,
            @Parameter(description = Known.ASKED) @QueryParam("knownOn") Instant knownOn,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return baselines.list(partnership, council, knownOn, limit, cursor);
    }

    @POST
    @Path("/{baseline}/proposal")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "proposeBaseline",
            summary = "Put a baseline before both sides",
            description =
                    "By who keeps the register. From now on its text stands: it is signed by the council and the provider, or"
                            + " taken back.")
    @APIResponse(responseCode = "200", description = "The baseline, proposed.")
    public BaselineView proposeBaseline(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = BASELINE) @PathParam("baseline") Slug baseline,
            @Parameter(description = TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return signing.propose(partnership, baseline, dryRun);
    }

    @POST
    @Path("/{baseline}/withdrawal")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "withdrawBaseline",
            summary = "Take a proposed baseline back",
            description =
                    "By who keeps the register, while not both sides have signed it. It is a draft again, and what was signed"
                            + " is void.")
    @APIResponse(responseCode = "200", description = "The baseline, a draft again.")
    public BaselineView withdrawBaseline(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = BASELINE) @PathParam("baseline") Slug baseline,
            @Parameter(description = TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return signing.withdraw(partnership, baseline, dryRun);
    }

    @POST
    @Path("/{baseline}/signatures")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SIGNATORY)
    @Operation(
            operationId = "signBaseline",
            summary = "Sign a baseline",
            description =
                    "By the signatory of either side of an agreement for the council, over the digest that was read. With both"
                            + " signatures it is frozen, and never changes again. The second is refused (409) on the day on which the"
                            + " service goes live and after it, where an agreement of the council about the service is in force or a"
                            + " case of it was received after the year that was measured, and where another baseline of the same service"
                            + " is frozen, unless the board, or every member, has carried a decision of matter"
                            + " other with the digest that the refusal names: SHA-256 of the canonical JSON of the baseline's slug, its digest and,"
                            + " where it supersedes one, the slug of that (rule R1).")
    @APIResponse(responseCode = "200", description = "The baseline with this signature.")
    public BaselineView signBaseline(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = BASELINE) @PathParam("baseline") Slug baseline,
            @Parameter(description = TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid NewBaselineSignature body) {
        return signing.sign(partnership, baseline, body, dryRun);
    }
}
