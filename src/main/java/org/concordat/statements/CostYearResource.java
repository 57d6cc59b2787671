package org.concordat.statements;

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
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.AlsoFormerMembers;
import org.concordat.tenancy.Lengthy;
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

/** The years of a partnership's costs. */
@Path("/v1/partnerships/{partnership}/cost-years")
@InOneTransaction
@Tag(name = "Statements")
class CostYearResource {

    private static final String PARTNERSHIP = "Slug of the partnership.";
    private static final String YEAR = "The financial year: FY2026-27.";
    private static final String TRY = "Only try: answer as it would be, change nothing.";
    private static final String KNOWN_ON =
            "As it was recorded at this instant, not later than now; now by default (rule F3).";

    private final CostYearService years;
    private final IssueService issues;

    CostYearResource(CostYearService years, IssueService issues) {
        this.years = years;
        this.issues = issues;
    }

    private static Period checked(Period year) {
        if (year.length() != Period.Length.YEAR) {
            throw Rejected.malformed(
                    "Costs are kept by the financial year.", new Fault("year", "is a year: FY2026-27"));
        }
        return year;
    }

    @GET
    @AlsoFormerMembers
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
            operationId = "listCostYears",
            summary = "List years of costs",
            description =
                    "The financial years that are planned, budgeted or closed, in order, each with how far it has come."
                            + " A council that has left sees those of which a day lies within its membership.")
    @APIResponse(responseCode = "200", description = "A page of years.")
    public Page<CostYearView> listCostYears(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = KNOWN_ON) @QueryParam("knownOn") Instant knownOn,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return years.list(partnership, knownOn, limit, cursor);
    }

    @GET
    @AlsoFormerMembers
    @Path("/{year}")
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
            operationId = "getCostYear",
            summary = "Fetch a year of costs",
            description =
                    "How it is billed and reconciled, the budget as it was fixed, which bills have been issued, and the outturn once it is"
                            + " closed.")
    @APIResponse(
            responseCode = "200",
            description = "The year, with its rules and how far it has come.",
            content = @Content(schema = @Schema(implementation = CostYearView.class)))
    public RestResponse<CostYearView> getCostYear(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = YEAR) @PathParam("year") Period year,
            @Parameter(description = KNOWN_ON) @QueryParam("knownOn") Instant knownOn) {
        return years.get(partnership, checked(year), knownOn).answer();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{year}")
    @RolesAllowed({Roles.MANAGER, Roles.BOARD_SECRETARY})
    @Operation(
            operationId = "putCostYear",
            summary = "Write how a year of costs is billed",
            description =
                    "By the manager of the provider, of the host or of a joint board, or by the board's secretary. How it is billed, and how"
                            + " gain and pain are shared, stands once the budget is fixed; what becomes of balances, and who"
                            + " succeeds whom, until the year is closed.")
    @APIResponse(
            responseCode = "200",
            description = "The year, replaced.",
            content = @Content(schema = @Schema(implementation = CostYearView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The year, planned.",
            content = @Content(schema = @Schema(implementation = CostYearView.class)))
    public RestResponse<CostYearView> putCostYear(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = YEAR) @PathParam("year") Period year,
            @Parameter(description = "ETag of the year that was read.") @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun,
            @NotNull @Valid YearRules body) {
        return years.put(partnership, checked(year), body, ifMatch, dryRun).answer();
    }

    @POST
    @Path("/{year}/budget")
    @RolesAllowed({Roles.MANAGER, Roles.BOARD_SECRETARY})
    @Lengthy
    @Operation(
            operationId = "fixBudget",
            summary = "Fix the budget of a year",
            description =
                    "Once, of the budget lines as they stand; from then on bills can be issued. Budget lines that are written later are"
                            + " restatements, which the next bill catches up with; after the last bill none does, and the reconciliation"
                            + " is of actual lines (rule M5). Charges of the host that not all have approved are left out, and the answer"
                            + " says so (`leftOut`, rule M8).")
    @APIResponse(
            responseCode = "201",
            description = "The year, budgeted.",
            content = @Content(schema = @Schema(implementation = CostYearView.class)))
    public RestResponse<CostYearView> fixBudget(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = YEAR) @PathParam("year") Period year,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun) {
        return issues.fix(partnership, checked(year), dryRun).answer();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{year}/bills")
    @RolesAllowed({Roles.MANAGER, Roles.BOARD_SECRETARY})
    @Lengthy
    @Operation(
            operationId = "issueBills",
            summary = "Issue the bills of a billing period",
            description =
                    "To all councils at once, in the order of the periods, each period once. A bill is what is due for the year so far, by"
                            + " the budget as it stands now, less what was billed before; each pool is rounded once (rule M1). Credits of"
                            + " periods that have been closed since, and balances carried forward, come with it. Charges of the host that"
                            + " not all have approved are left out (`leftOut`, rule M8). With dryRun they are shown and not issued.")
    @APIResponse(
            responseCode = "201",
            description = "The bills, issued.",
            content = @Content(schema = @Schema(implementation = IssuedView.class)))
    public RestResponse<IssuedView> issueBills(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = YEAR) @PathParam("year") Period year,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun,
            @NotNull @Valid NewBills body) {
        return RestResponse.status(RestResponse.Status.CREATED, issues.bill(partnership, checked(year), body, dryRun));
    }

    @POST
    @Path("/{year}/outturn")
    @RolesAllowed({Roles.MANAGER, Roles.BOARD_SECRETARY})
    @Lengthy
    @Operation(
            operationId = "closeCostYear",
            summary = "Reconcile and close a year",
            description =
                    "Once, when all bills are issued: what each council bears of the actual lines, less what it was billed, is refunded,"
                            + " charged, kept in reserve or carried forward; provider and councils share the difference to the budget as"
                            + " was agreed. Every council gets its reconciliation and the statement of its year; the year's lines, budget and"
                            + " actual, and its drivers' values are locked (rules M5, M6). Charges of the host that not all have approved by"
                            + " then are left out for good, and the answer says which and why (`leftOut`, rule M8): try with dryRun first.")
    @APIResponse(
            responseCode = "201",
            description = "The year, closed.",
            content = @Content(schema = @Schema(implementation = CostYearView.class)))
    public RestResponse<CostYearView> closeCostYear(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = YEAR) @PathParam("year") Period year,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun) {
        return issues.close(partnership, checked(year), dryRun).answer();
    }
}
