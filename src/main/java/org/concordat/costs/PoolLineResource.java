package org.concordat.costs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.concordat.web.InOneTransaction;
import org.concordat.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The lines of a cost pool. */
@Path("/v1/partnerships/{partnership}/cost-pools/{pool}/lines")
@InOneTransaction
@Tag(name = "Cost")
class PoolLineResource {

    private static final String PARTNERSHIP = "Slug of the partnership.";
    private static final String POOL = "Slug of the pool.";
    private static final String LINE = "Ref of the line.";
    private static final String TRY = "Only try: answer as it would be, change nothing.";

    private final PoolLineService lines;
    private final HostChargeService charges;

    PoolLineResource(PoolLineService lines, HostChargeService charges) {
        this.lines = lines;
        this.charges = charges;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "postPoolLines",
            summary = "Send lines of a cost pool in bulk",
            description =
                    "By the manager who keeps the books. Each row is a line, named by its ref; one that is there already is restated,"
                            + " with a reason, and its earlier revisions are kept (rule F2). To take a line back, restate it at 0.00."
                            + " Sending a load again changes nothing. Wrong rows, and rows of a year whose outturn is closed, are"
                            + " refused one by one, with row, field and reason (rule C5).")
    @RequestBody(
            required = true,
            description = "The lines: {items} as JSON, or CSV with a header. At most 1 MB.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = NewPoolLine.Load.class)),
                @Content(
                        mediaType = "text/csv",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 536870912,
                                        description = "CSV (RFC 4180, UTF-8); its columns are named like the fields.",
                                        examples =
                                                "ref,costType,stage,period,amount\nlicensing-pay-2026-04,employees,budget,2026-04,41250.00\n"))
            })
    @APIResponse(
            responseCode = "200",
            description = "The receipt: what became of the rows.",
            content = @Content(schema = @Schema(implementation = LoadReceipt.class)))
    public LoadReceipt postPoolLines(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = POOL) @PathParam("pool") Slug pool,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType,
            @Parameter(
                            description = "Where rows are wrong: take the others (accept-valid), or none"
                                    + " (all-or-nothing).",
                            schema = @Schema(enumeration = {"accept-valid", "all-or-nothing"}))
                    @QueryParam("mode")
                    @DefaultValue(BulkRows.ACCEPT_VALID)
                    @Pattern(regexp = "accept-valid|all-or-nothing")
                    String mode,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun,
            InputStream body) {
        return lines.take(partnership, pool, Sent.format(contentType), mode, body, dryRun);
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
            operationId = "listPoolLines",
            summary = "List the lines of a cost pool",
            description =
                    "By ref. Every party reads the lines that the pool's key shares; one that a single council pays is read by that"
                            + " council, by who keeps the books, by the board and by an auditor.")
    @APIResponse(responseCode = "200", description = "A page of lines.")
    public Page<PoolLineView> listPoolLines(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = POOL) @PathParam("pool") Slug pool,
            @Valid @BeanParam AskedLines asked,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return lines.list(partnership, pool, asked.filter(), asked.knownOn(), limit, cursor);
    }

    @GET
    @Path("/{line}")
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
            operationId = "getPoolLine",
            summary = "Fetch a line of a cost pool",
            description =
                    "With its earlier revisions, why each was restated and by whom; of a charge of the host, who has approved or refused"
                            + " it and who has yet to decide (rule M8).")
    @APIResponse(
            responseCode = "200",
            description = "The line as it is now, or was known.",
            content = @Content(schema = @Schema(implementation = PoolLineDetail.class)))
    public RestResponse<PoolLineDetail> getPoolLine(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = POOL) @PathParam("pool") Slug pool,
            @Parameter(description = LINE) @PathParam("line") Slug line,
            @Parameter(description = Known.ASKED) @QueryParam("knownOn") Instant knownOn) {
        return lines.get(partnership, pool, line, knownOn).answer();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{line}/decisions")
    @RolesAllowed(Roles.SIGNATORY)
    @Operation(
            operationId = "decideHostCharge",
            summary = "Approve or refuse a charge of the host",
            description =
                    "By the signatory of a member that shares the pool on some day of the line's financial year, the host apart; of a line"
                            + " that one council pays, by that council. Who has left is not asked. It is billed once each of them has approved it; a restated"
                            + " line is approved anew. What a member says later takes the place of what it said before (rule M8).")
    @APIResponse(
            responseCode = "201",
            description = "The line with the decision.",
            content = @Content(schema = @Schema(implementation = PoolLineDetail.class)))
    public RestResponse<PoolLineDetail> decideHostCharge(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = POOL) @PathParam("pool") Slug pool,
            @Parameter(description = LINE) @PathParam("line") Slug line,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun,
            @NotNull @Valid NewHostChargeDecision body) {
        return charges.decide(partnership, pool, line, body, dryRun).answer();
    }
}
