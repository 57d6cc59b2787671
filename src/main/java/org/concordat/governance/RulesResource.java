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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
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

/** The rules by which a partnership decides. */
@Path("/v1/partnerships/{partnership}/governance-rules")
@InOneTransaction
@Tag(name = "Governance")
class RulesResource {

    private static final String NUMBER = "Number of the version, from 1.";

    private final RulesService rules;

    RulesResource(RulesService rules) {
        this.rules = rules;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{version}")
    @RolesAllowed(Roles.BOARD_SECRETARY)
    @Operation(
            operationId = "putGovernanceRules",
            summary = "Draft governance rules",
            description =
                    "By the board's secretary. The next version has the next number. A draft holds for nobody: it is adopted by a reserved decision about it, which every member's signatory approves, the first version like any other (rule G1). What is left out is not agreed, and the answer tells what follows.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now.",
            content = @Content(schema = @Schema(implementation = GovernanceRulesView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new draft.",
            content = @Content(schema = @Schema(implementation = GovernanceRulesView.class)))
    public RestResponse<GovernanceRulesView> putGovernanceRules(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = NUMBER) @PathParam("version") @Min(1) @Max(RulesService.MOST_VERSIONS) int version,
            @Parameter(description = "ETag of the revision that is replaced; left out for a new draft.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = Asked.TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid NewGovernanceRules body) {
        return rules.put(partnership, version, body, ifMatch, dryRun).answer();
    }

    @GET
    @Path("/{version}")
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
            operationId = "getGovernanceRules",
            summary = "Read a version of the governance rules",
            description =
                    "Quorum, majority, casting vote and who decides which matter, with the digest that the members approve, and what is not agreed.")
    @APIResponse(
            responseCode = "200",
            description = "The version.",
            content = @Content(schema = @Schema(implementation = GovernanceRulesView.class)))
    public RestResponse<GovernanceRulesView> getGovernanceRules(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = NUMBER) @PathParam("version") int version,
            @Parameter(description = Asked.KNOWN_ON) @QueryParam("knownOn") Instant knownOn) {
        return rules.get(partnership, version, knownOn).answer();
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
            operationId = "listGovernanceRules",
            summary = "List versions of the governance rules",
            description = "In the order of their numbers, drafts and adopted ones, each with what it does not say.")
    @APIResponse(responseCode = "200", description = "A page of versions.")
    public Page<GovernanceRulesView> listGovernanceRules(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = Asked.KNOWN_ON) @QueryParam("knownOn") Instant knownOn,
            @Parameter(description = Asked.LIMIT)
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = Asked.CURSOR) @QueryParam("cursor") String cursor) {
        return rules.list(partnership, knownOn, limit, cursor);
    }

    @GET
    @Path("/in-force")
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
            operationId = "getGovernanceInForce",
            summary = "Which governance rules hold on a day",
            description =
                    "The version that every member has approved and that holds on the day; of several the one that began last. Where none is adopted nothing takes its place, and the answer says what follows.")
    @APIResponse(responseCode = "200", description = "What holds on the day.")
    public RulesInForceView getGovernanceInForce(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = "The day; today by default.") @QueryParam("on") LocalDate on,
            @Parameter(description = Asked.KNOWN_ON) @QueryParam("knownOn") Instant knownOn) {
        return rules.inForce(partnership, on, knownOn);
    }
}
