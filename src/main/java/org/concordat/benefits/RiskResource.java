package org.concordat.benefits;

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

/** The register of risks. */
@Path("/v1/partnerships/{partnership}/risks")
@InOneTransaction
@Tag(name = "Benefits and risks")
class RiskResource {

    private static final String PARTNERSHIP = "Slug of the partnership.";
    private static final String TRY = "Only try: answer as it would be, change nothing.";
    private static final String RISK = "Slug of the risk.";

    private final RiskService risks;

    RiskResource(RiskService risks) {
        this.risks = risks;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{risk}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "putRisk",
            summary = "Add or change a risk",
            description =
                    "By the manager of the provider, of the host, or of a joint board: cause and effect, likelihood and impact"
                            + " from 1 to 5, the score that is aimed at, who sees to it, and by when it is looked at again (rule R5)."
                            + " Each scoring is kept.")
    @APIResponse(
            responseCode = "200",
            description = "The risk as it is now.",
            content = @Content(schema = @Schema(implementation = RiskView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new risk.",
            content = @Content(schema = @Schema(implementation = RiskView.class)))
    public RestResponse<RiskView> putRisk(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = RISK) @PathParam("risk") Slug risk,
            @Parameter(description = "ETag of the revision that is replaced; left out for a new one.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid RiskText body) {
        return risks.put(partnership, risk, body, ifMatch, dryRun).answer();
    }

    @GET
    @Path("/{risk}")
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
            operationId = "getRisk",
            summary = "Fetch a risk",
            description =
                    "With how it was scored over time and whether its review is overdue. What is a risk to one council alone"
                            + " is read by that council, by who keeps the register, by the board and by an auditor.")
    @APIResponse(
            responseCode = "200",
            description = "The risk as it is now, or was known.",
            content = @Content(schema = @Schema(implementation = RiskView.class)))
    public RestResponse<RiskView> getRisk(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = RISK) @PathParam("risk") Slug risk,
            @Parameter(description = "The instant at which its review is judged overdue; now by default.")
                    @QueryParam("asOf")
                    Instant asOf,
            @Parameter(description = Known.ASKED) @QueryParam("knownOn") Instant knownOn) {
        return risks.get(partnership, risk, asOf, knownOn).answer();
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
            operationId = "listRisks",
            summary = "List the risks of a partnership",
            description = "By slug: those to all, and of those to one council alone the ones that the caller may see.")
    @APIResponse(responseCode = "200", description = "A page of risks.")
    public Page<RiskView> listRisks(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Valid @BeanParam AskedRisks asked,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return risks.list(partnership, asked, limit, cursor);
    }

    @POST
    @Path("/{risk}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "closeRisk",
            summary = "Close a risk",
            description =
                    "By who keeps the register, with the reason why it is no longer one. It stays in the register, closed.")
    @APIResponse(
            responseCode = "200",
            description = "The risk, closed.",
            content = @Content(schema = @Schema(implementation = RiskView.class)))
    public RestResponse<RiskView> closeRisk(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = RISK) @PathParam("risk") Slug risk,
            @Parameter(description = TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid NewRiskClosure body) {
        return risks.close(partnership, risk, body, dryRun).answer();
    }
}
