package org.concordat.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.UUID;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Lengthy;
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

/** The figures of a partnership. */
@Path("/v1/partnerships/{partnership}/figures")
@InOneTransaction
@Tag(name = "Intake")
class FigureResource {

    private final FigureLoadService loads;
    private final FigureService figures;

    FigureResource(FigureLoadService loads, FigureService figures) {
        this.loads = loads;
        this.figures = figures;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "application/x-ndjson", "text/csv"})
    @RolesAllowed(Roles.OFFICER)
    @Lengthy
    @Operation(
            operationId = "postFigures",
            summary = "Send figures in bulk",
            description =
                    "Each row is a number for a measure, council, area and period; it is submitted until the other side agrees it, by a"
                            + " word or by lapse of the days that the agreement allows, or queries it (rule F1). A changed number is"
                            + " a new revision and is submitted anew; of a queried figure it stays queried. Sending a load again"
                            + " changes nothing. Wrong rows are refused one by one, with row, field and reason (rule C5).")
    @RequestBody(
            required = true,
            description =
                    "The rows: {items} as JSON, one JSON object a line as NDJSON, or CSV with a header. At most 512 MB.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NewFigures.class)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = NewFigure.class)),
                @Content(
                        mediaType = "text/csv",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 536870912,
                                        description =
                                                "CSV (RFC 4180, UTF-8); without a profile its columns are named like"
                                                        + " the fields.",
                                        examples =
                                                "measure,council,period,numerator,denominator\ncalls-answered,kettering,2026-04,930,1000\n"))
            })
    @APIResponse(
            responseCode = "200",
            description = "The receipt: what became of the rows.",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Receipt postFigures(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType,
            @Parameter(description = "Slug of the import profile that a CSV is read through.") @QueryParam("profile")
                    Slug profile,
            @Parameter(
                            description = "Where rows are wrong: take the others (accept-valid), or none"
                                    + " (all-or-nothing).",
                            schema = @Schema(enumeration = {"accept-valid", "all-or-nothing"}))
                    @QueryParam("mode")
                    @DefaultValue("accept-valid")
                    String mode,
            @Parameter(description = "Only try: answer as it would be, change nothing.") @QueryParam("dryRun")
                    boolean dryRun,
            InputStream body) {
        return loads.take(new Sending(partnership, contentType, profile, mode, dryRun, new Pace(body)));
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
            operationId = "listFigures",
            summary = "List figures",
            description =
                    "In the order in which they were first sent. A council sees its own, a provider those of the councils"
                            + " it serves, the board and an auditor all.")
    @APIResponse(responseCode = "200", description = "A page of figures.")
    public Page<FigureView> listFigures(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Only of this council.") @QueryParam("council") Slug council,
            @Parameter(description = "Only of this measure.") @QueryParam("measure") Slug measure,
            @Parameter(description = "Only of exactly this area.") @QueryParam("area") Slug area,
            @Parameter(description = "Only of exactly this period.") @QueryParam("period") Period period,
            @Parameter(
                            description = "Only those that are submitted, agreed (by lapse as well), or queried.",
                            schema = @Schema(enumeration = {"submitted", "agreed", "queried"}))
                    @QueryParam("state")
                    @Pattern(regexp = "submitted|agreed|queried")
                    String state,
            @Parameter(
                            description =
                                    "As it was recorded at this instant, not later than now; now by default (rule F3).")
                    @QueryParam("knownOn")
                    Instant knownOn,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        FigureFilter filter = new FigureFilter(council, measure, area, period, state, knownOn);
        return figures.list(partnership, filter, limit, cursor);
    }

    @GET
    @Path("/{figure}")
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
            operationId = "getFigure",
            summary = "Fetch a figure",
            description = "With who submitted and who agreed it, when it lapses, and the query about it.")
    @APIResponse(
            responseCode = "200",
            description = "The figure.",
            content = @Content(schema = @Schema(implementation = FigureView.class)))
    public RestResponse<FigureView> getFigure(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Id of the figure.") @PathParam("figure") UUID figure,
            @Parameter(
                            description =
                                    "As it was recorded at this instant, not later than now; now by default (rule F3).")
                    @QueryParam("knownOn")
                    Instant knownOn) {
        return figures.get(partnership, figure, knownOn).answer();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{figure}/confirmations")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "postConfirmation",
            summary = "Agree a figure",
            description =
                    "By an officer of the side that did not submit it (rule F1). The body names the revision that was read. Not for a"
                            + " figure that is agreed already, by lapse as well, or queried (409).")
    @APIResponse(
            responseCode = "201",
            description = "The figure, now agreed.",
            content = @Content(schema = @Schema(implementation = FigureView.class)))
    public RestResponse<FigureView> postConfirmation(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Id of the figure.") @PathParam("figure") UUID figure,
            @Parameter(description = "Only try: answer as it would be, change nothing.") @QueryParam("dryRun")
                    boolean dryRun,
            @NotNull @Valid NewConfirmation body) {
        return figures.confirm(partnership, figure, body.revision(), dryRun).answer();
    }
}
