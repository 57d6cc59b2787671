package org.concordat.statements;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.AlsoFormerMembers;
import org.concordat.tenancy.Roles;
import org.concordat.web.Page;
import org.concordat.web.tables.Printed;
import org.concordat.web.tables.Spreadsheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What councils are told that they owe. */
@Path("/v1/partnerships/{partnership}/statements")
@RolesAllowed({
    Roles.READER,
    Roles.OFFICER,
    Roles.SIGNATORY,
    Roles.MANAGER,
    Roles.BOARD_MEMBER,
    Roles.BOARD_SECRETARY,
    Roles.AUDITOR
})
@Tag(name = "Statements")
class StatementResource {

    private static final String PARTNERSHIP = "Slug of the partnership.";
    private static final String STATEMENT = "Id of the statement.";
    private static final String KNOWN_ON =
            "As it was recorded at this instant, not later than now; now by default (rule F3).";
    static final String CHECKED = "Each statement explains itself at /statements/{id}/explanation.";

    private final StatementService statements;

    StatementResource(StatementService statements) {
        this.statements = statements;
    }

    @GET
    @AlsoFormerMembers
    @Spreadsheet(sheet = "statements", provenance = CHECKED)
    @Operation(
            operationId = "listStatements",
            summary = "List statements",
            description =
                    "Bills, reconciliations and statements of whole years, in the order in which they were issued. A council sees its own, also once it has left;"
                            + " who keeps the books, the board and an auditor see all.")
    @APIResponse(responseCode = "200", description = "A page of statements.")
    public Page<StatementEntry> listStatements(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = "Only of this financial year.") @QueryParam("year") Period year,
            @Parameter(description = "Only of this council.") @QueryParam("council") Slug council,
            @Parameter(
                            description = "Only of this kind.",
                            schema = @Schema(enumeration = {"bill", "reconciliation", "year"}))
                    @QueryParam("kind")
                    @Pattern(regexp = "bill|reconciliation|year")
                    String kind,
            @Parameter(description = KNOWN_ON) @QueryParam("knownOn") Instant knownOn,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return statements.list(partnership, year, council, kind, knownOn, limit, cursor);
    }

    @GET
    @AlsoFormerMembers
    @Path("/{statement}")
    @Printed
    @Operation(
            operationId = "getStatement",
            summary = "Fetch a statement",
            description =
                    "What the council owes, line by line; as a tagged PDF with `Accept: application/pdf`, which also says how each line was"
                            + " worked out. Once issued it never changes:"
                            + " what is restated later comes with the next one. Another council's is not there (404).")
    @APIResponse(
            responseCode = "200",
            description = "The statement.",
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    public StatementView getStatement(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = STATEMENT) @PathParam("statement") UUID statement,
            @Parameter(description = KNOWN_ON) @QueryParam("knownOn") Instant knownOn) {
        return statements.get(partnership, statement, knownOn);
    }

    @GET
    @AlsoFormerMembers
    @Path("/{statement}/lines")
    @Spreadsheet(sheet = "lines", provenance = CHECKED)
    @Operation(
            operationId = "listStatementLines",
            summary = "List the lines of a statement",
            description =
                    "The lines of one statement, in order: as JSON, CSV or a spreadsheet, which has the workings on a sheet of their own."
                            + " Their amounts sum to the statement's, to the penny.")
    @APIResponse(responseCode = "200", description = "A page of lines.")
    public Page<StatementLineView> listStatementLines(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = STATEMENT) @PathParam("statement") UUID statement,
            @Parameter(description = KNOWN_ON) @QueryParam("knownOn") Instant knownOn,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return statements.lines(partnership, statement, knownOn, limit, cursor);
    }

    @GET
    @AlsoFormerMembers
    @Path("/{statement}/workings")
    @Spreadsheet(sheet = StatementBook.WORKINGS, provenance = CHECKED)
    @Operation(
            operationId = "listStatementWorkings",
            summary = "List the workings of a statement",
            description =
                    "How each line came about, one value a row: what the explanation of the statement says, as JSON, CSV or a spreadsheet,"
                            + " with exact fractions beside whole pennies. The rows alone are enough to compute every line again. Of other"
                            + " members they have what the explanation has, and nothing else.")
    @APIResponse(responseCode = "200", description = "A page of rows of workings.")
    public Page<WorkingsRow> listStatementWorkings(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = STATEMENT) @PathParam("statement") UUID statement,
            @Parameter(description = KNOWN_ON) @QueryParam("knownOn") Instant knownOn,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return statements.workings(partnership, statement, knownOn, limit, cursor);
    }

    @GET
    @AlsoFormerMembers
    @Path("/{statement}/explanation")
    @Operation(
            operationId = "getStatementExplanation",
            summary = "Explain a statement",
            description =
                    "Everything to compute it again by hand, to the penny: the pools' lines, the steps of their keys with the drivers'"
                            + " values, days and the part of them that has passed, exact amounts and their rounding. Of other members"
                            + " it shows what the sharing needs: one value of each for the drivers that a pool's key names, and what"
                            + " follows of them; of a provider's part, what all were billed together and what flooring left of each one's"
                            + " penny; what passes from a council that this one succeeds. Nothing else, and no case.")
    @APIResponse(
            responseCode = "200",
            description = "The explanation.",
            content = @Content(schema = @Schema(implementation = ExplanationView.class)))
    public ExplanationView getStatementExplanation(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = STATEMENT) @PathParam("statement") UUID statement,
            @Parameter(description = KNOWN_ON) @QueryParam("knownOn") Instant knownOn) {
        return statements.explain(partnership, statement, knownOn);
    }
}
