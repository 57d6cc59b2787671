package org.concordat.benefits;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.concordat.web.InOneTransaction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the benefits come to. */
@Path("/v1/partnerships/{partnership}/benefit-summary")
@InOneTransaction
@Tag(name = "Benefits and risks")
class BenefitSummaryResource {

    private static final String PARTNERSHIP = "Slug of the partnership.";

    private final BenefitService benefits;

    BenefitSummaryResource(BenefitService benefits) {
        this.benefits = benefits;
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
            operationId = "getBenefitSummary",
            summary = "Sum the benefits",
            description =
                    "By kind and year, planned and come to, each year and up to it, with the parts of every sum, and beside"
                            + " the cost of the baselines (rule R2). Of what the caller sees: a council is told its own and those for"
                            + " all, and of nobody else anything, not even in a total.")
    @APIResponse(
            responseCode = "200",
            description = "The sums of what the caller sees.",
            content = @Content(schema = @Schema(implementation = BenefitSummaryView.class)))
    public BenefitSummaryView getBenefitSummary(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = Known.ASKED) @QueryParam("knownOn") Instant knownOn) {
        return benefits.sum(partnership, knownOn);
    }
}
