package org.concordat.costs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** The volumes of a driver. */
@Path("/v1/partnerships/{partnership}/drivers/{driver}/values")
@InOneTransaction
@Tag(name = "Cost")
class DriverValueResource {

    private static final String PARTNERSHIP = "Slug of the partnership.";
    private static final String DRIVER = "Slug of the driver.";
    private static final String TRY = "Only try: answer as it would be, change nothing.";

    private final DriverValueService values;

    DriverValueResource(DriverValueService values) {
        this.values = values;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "postDriverValues",
            summary = "Send volumes of a driver in bulk",
            description =
                    "By the manager who keeps the books. Each row is the volume of a council in a financial year, estimated or actual;"
                            + " one that is there already is restated, with a reason, and its earlier revisions are kept (rule F2)."
                            + " Actual volumes of a driver that is counted are not sent. Wrong rows, and rows of a year whose outturn"
                            + " is closed, are refused one by one, with row, field and reason (rule C5).")
    @RequestBody(
            required = true,
            description = "The volumes: {items} as JSON, or CSV with a header. At most 1 MB.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = NewDriverValue.Load.class)),
                @Content(
                        mediaType = "text/csv",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 536870912,
                                        description = "CSV (RFC 4180, UTF-8); its columns are named like the fields.",
                                        examples = "council,year,basis,value\nkettering,FY2026-27,estimate,103649\n"))
            })
    @APIResponse(
            responseCode = "200",
            description = "The receipt: what became of the rows.",
            content = @Content(schema = @Schema(implementation = LoadReceipt.class)))
    public LoadReceipt postDriverValues(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = DRIVER) @PathParam("driver") Slug driver,
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
        return values.take(partnership, driver, Sent.format(contentType), mode, body, dryRun);
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
            operationId = "listDriverValues",
            summary = "List the volumes of a driver",
            description =
                    "By year, council and basis. Who keeps the books, the board and an auditor read those of all councils. A member reads its own,"
                            + " and those of all where a proposed or approved version of a sharing scheme names the driver, as its share then"
                            + " depends on them. Of a driver that is counted, the volumes of the year that is asked for are counted for the answer; a year of"
                            + " which nothing was sent has none.")
    @APIResponse(responseCode = "200", description = "A page of volumes.")
    public Page<DriverValueView> listDriverValues(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = DRIVER) @PathParam("driver") Slug driver,
            @Valid @BeanParam AskedValues asked,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return values.list(partnership, driver, asked, limit, cursor);
    }
}
