package org.concordat.governance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What votes are worth. */
@Path("/v1/partnerships/{partnership}/voting-power")
@Tag(name = "Governance")
class VotingPowerResource {

    private final VotingPowerService powers;

    VotingPowerResource(VotingPowerService powers) {
        this.powers = powers;
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
            operationId = "getVotingPower",
            summary = "What each vote is worth",
            description =
                    "The Banzhaf and the Shapley-Shubik index of every member under the governance rules of a day, exactly, beside its votes,"
                            + " its share of the budget and its share of the cases of that financial year (rule G3). Cost and cases of"
                            + " a council are told to whom its rows are open.")
    @APIResponse(responseCode = "200", description = "The power of every member.")
    public VotingPowerView getVotingPower(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = "The day; today by default.") @QueryParam("on") LocalDate on) {
        return powers.compute(partnership, on);
    }
}
