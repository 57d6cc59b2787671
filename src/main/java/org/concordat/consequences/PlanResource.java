package org.concordat.consequences;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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

/** The plans that serious failure needs. */
@Path("/v1/partnerships/{partnership}/rectification-plans")
@InOneTransaction
@Tag(name = "Consequences")
class PlanResource {

    private static final String PARTNERSHIP = "Slug of the partnership.";
    private static final String PLAN = "Id of the plan: that of the result that it is for.";
    private static final String TRY = "Only try: answer as it would be, change nothing.";

    private final PlanService plans;

    PlanResource(PlanService plans) {
        this.plans = plans;
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
            operationId = "listPlans",
            summary = "List rectification plans",
            description =
                    "One for each service level that was in the band serious or worse at its own period when that was closed (rule B5);"
                            + " in order of their ids. A council sees its own, a provider those of the councils it serves, the"
                            + " board and an auditor all.")
    @APIResponse(responseCode = "200", description = "A page of plans.")
    public Page<PlanView> listPlans(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Valid @BeanParam AskedPlans asked,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return plans.page(partnership, asked, limit, cursor);
    }

    @GET
    @Path("/{plan}")
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
            operationId = "getPlan",
            summary = "Fetch a rectification plan",
            description = "With what it says, who submitted and who decided it, and every earlier submission.")
    @APIResponse(
            responseCode = "200",
            description = "The plan.",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public RestResponse<PlanView> getPlan(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = PLAN) @PathParam("plan") String plan,
            @Parameter(description = "The instant at which it is judged overdue; now by default.") @QueryParam("asOf")
                    Instant asOf,
            @Parameter(description = Asked.KNOWN_ON) @QueryParam("knownOn") Instant knownOn) {
        return plans.get(partnership, plan, asOf, knownOn).answer();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{plan}/content")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "putPlanContent",
            summary = "Submit a rectification plan",
            description =
                    "By the manager of the provider side: cause, effect, and dated steps (rule B5). Until it is accepted it can be"
                            + " submitted again, each time as a new revision; a rejected one has to be.")
    @APIResponse(
            responseCode = "200",
            description = "The plan, now submitted.",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public RestResponse<PlanView> putPlanContent(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = PLAN) @PathParam("plan") String plan,
            @Parameter(description = "ETag of the plan that was read.") @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun,
            @NotNull @Valid NewPlanContent body) {
        return plans.submit(partnership, plan, body, ifMatch, dryRun).answer();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{plan}/decisions")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "postPlanDecision",
            summary = "Accept or reject a rectification plan",
            description =
                    "By an officer of the client side, of the revision that was read. A rejection says why; the plan is then submitted"
                            + " again.")
    @APIResponse(
            responseCode = "201",
            description = "The plan, now accepted or rejected.",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public RestResponse<PlanView> postPlanDecision(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = PLAN) @PathParam("plan") String plan,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun,
            @NotNull @Valid NewPlanDecision body) {
        return plans.decide(partnership, plan, body, dryRun).answer();
    }
}
