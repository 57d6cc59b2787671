package org.concordat.signals;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.concordat.partnerships.KnownOn;
import org.concordat.tenancy.Roles;
import org.concordat.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The early warnings of a partnership. */
@Path("/v1/partnerships/{partnership}/early-warnings")
@RolesAllowed({
    Roles.READER,
    Roles.OFFICER,
    Roles.SIGNATORY,
    Roles.MANAGER,
    Roles.BOARD_MEMBER,
    Roles.BOARD_SECRETARY,
    Roles.AUDITOR
})
@Tag(name = "Signals")
class EarlyWarningResource {

    private final EarlyWarningService warnings;
    private final KnownOn known;

    EarlyWarningResource(EarlyWarningService warnings, KnownOn known) {
        this.warnings = warnings;
        this.known = known;
    }

    @GET
    @Operation(
            operationId = "listEarlyWarnings",
            summary = "Early warnings of a running period",
            description =
                    "How likely each service level of that period's length is to miss its target, from the counts so far (rule S3): the cases"
                            + " to come are taken to be like those decided, of which nothing was known before (beta-binomial, Jeffreys"
                            + " prior). Only shares of cases with one target are in the list; a period that is not running is"
                            + " refused (409). A council sees its own. Every page is judged, and known, as of the first page's instants.")
    @APIResponse(responseCode = "200", description = "A page of early warnings, by council, then service level.")
    public Page<WarningView> listEarlyWarnings(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") String partnership,
            @Valid @BeanParam AskedWarnings asked,
            @Parameter(description = "How many items at most.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        return warnings.page(partnership, asked, known.settled(partnership, asked.knownOn()), limit, cursor);
    }
}
