package org.concordat.fairness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.concordat.kernel.Period;
import org.concordat.tenancy.Lengthy;
import org.concordat.tenancy.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the shares of a year are fair. It is no transaction: what is computed long is computed after one. */
@Path("/v1/partnerships/{partnership}/fairness/{year}")
@Tag(name = "Fairness")
class FairnessResource {

    private final FairnessService fairness;

    FairnessResource(FairnessService fairness) {
        this.fairness = fairness;
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
    @Lengthy
    @Operation(
            operationId = "getFairness",
            summary = "Whether the shares of a year are fair",
            description =
                    "Beside each council's agreed share of what the members share: what it would pay alone, its Shapley value and its share by"
                            + " the nucleolus, its votes and its cases; and which groups of councils pay more than they would by themselves"
                            + " (rule M7). All exact, for at most 16 councils; more are refused before anything is computed. A council is"
                            + " shown itself and the groups that it belongs to; the provider, the board and the auditor are shown all."
                            + " Sixteen councils take a few seconds: of more than 12, two comparisons of an organisation are computed at once, and a third is answered 503.")
    @APIResponse(responseCode = "200", description = "The comparison, with what each number was computed from.")
    public FairnessView getFairness(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") String partnership,
            @Parameter(description = "The financial year, such as FY2026-27.") @PathParam("year") Period year,
            @Valid @BeanParam AskedFairness asked) {
        return fairness.assess(partnership, year, asked);
    }
}
