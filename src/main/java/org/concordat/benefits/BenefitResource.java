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

/** The register of benefits. */
@Path("/v1/partnerships/{partnership}/benefits")
@InOneTransaction
@Tag(name = "Benefits and risks")
class BenefitResource {

    private static final String PARTNERSHIP = "Slug of the partnership.";
    private static final String TRY = "Only try: answer as it would be, change nothing.";
    private static final String BENEFIT = "Slug of the benefit.";

    private final BenefitService benefits;

    BenefitResource(BenefitService benefits) {
        this.benefits = benefits;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{benefit}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "putBenefit",
            summary = "Add or change a benefit",
            description =
                    "By the manager of the provider, of the host, or of a joint board: what is planned for each financial year"
                            + " and what has come of it, with what proves it. Cashable and non-cashable benefits are in pounds, social"
                            + " value is a quantity that a proxy values, resilience a quantity of its own (rules R2, R3). Each change is"
                            + " a new revision.")
    @APIResponse(
            responseCode = "200",
            description = "The benefit as it is now.",
            content = @Content(schema = @Schema(implementation = BenefitView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new benefit.",
            content = @Content(schema = @Schema(implementation = BenefitView.class)))
    public RestResponse<BenefitView> putBenefit(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = BENEFIT) @PathParam("benefit") Slug benefit,
            @Parameter(description = "ETag of the revision that is replaced; left out for a new one.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid BenefitText body) {
        return benefits.put(partnership, benefit, body, ifMatch, dryRun).answer();
    }

    @GET
    @Path("/{benefit}")
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
            operationId = "getBenefit",
            summary = "Fetch a benefit",
            description =
                    "Year by year what was planned, what it came to, and how a social value was computed. What is for one"
                            + " council alone is read by that council, by who keeps the register, by the board and by an auditor.")
    @APIResponse(
            responseCode = "200",
            description = "The benefit as it is now, or was known.",
            content = @Content(schema = @Schema(implementation = BenefitView.class)))
    public RestResponse<BenefitView> getBenefit(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = BENEFIT) @PathParam("benefit") Slug benefit,
            @Parameter(description = Known.ASKED) @QueryParam("knownOn") Instant knownOn) {
        return benefits.get(partnership, benefit, knownOn).answer();
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
            operationId = "listBenefits",
            summary = "List the benefits of a partnership",
            description =
                    "By slug: those that are for all, and of those for one council alone the ones that the caller may see.")
    @APIResponse(responseCode = "200", description = "A page of benefits.")
    public Page<BenefitView> listBenefits(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Valid @BeanParam AskedBenefits asked,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return benefits.list(partnership, asked, limit, cursor);
    }
}
