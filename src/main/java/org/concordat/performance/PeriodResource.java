package org.concordat.performance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.KnownOn;
import org.concordat.tenancy.Lengthy;
import org.concordat.tenancy.Roles;
import org.concordat.web.InOneTransaction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The periods of a partnership. */
@Path("/v1/partnerships/{partnership}/periods/{period}")
@InOneTransaction
@Tag(name = "Results")
class PeriodResource {

    private static final String PARTNERSHIP = "Slug of the partnership.";
    private static final String PERIOD = "A month, quarter or financial year: 2026-04, FY2026-27-Q1, FY2026-27.";

    private final PeriodService periods;
    private final KnownOn known;

    PeriodResource(PeriodService periods, KnownOn known) {
        this.periods = periods;
        this.known = known;
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
            operationId = "getPeriod",
            summary = "Read the state of a period",
            description = "Whether it is closed, since when, and by whom; and what of it is still to be agreed.")
    @APIResponse(responseCode = "200", description = "The period.")
    public PeriodView getPeriod(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = PERIOD) @PathParam("period") Period period,
            @Parameter(description = ResultResource.KNOWN_ON) @QueryParam("knownOn") Instant knownOn) {
        return periods.get(partnership, period, known.of(knownOn));
    }

    @POST
    @Path("/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.BOARD_SECRETARY)
    @Lengthy
    @Operation(
            operationId = "closePeriod",
            summary = "Close a period",
            description =
                    "By the board's secretary, for the whole partnership and for ever: its figures are locked, its results stay as they"
                            + " are, whatever is recorded later, and change by restatement only (rules F1, F2, V2). A period is"
                            + " closed when it has ended, those before it are closed, and all figures are agreed or the"
                            + " board decides. A quarter or a year closes its months.")
    @APIResponse(responseCode = "200", description = "The period, now closed.")
    public PeriodView closePeriod(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = PERIOD) @PathParam("period") Period period,
            @Parameter(description = "Only try: answer as it would be, change nothing.") @QueryParam("dryRun")
                    boolean dryRun,
            @NotNull @Valid NewClosure body) {
        return periods.close(partnership, period, body.decision(), dryRun);
    }
}
