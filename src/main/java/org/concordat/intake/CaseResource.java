package org.concordat.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** The cases of a partnership. */
@Path("/v1/partnerships/{partnership}/cases")
@InOneTransaction
@Tag(name = "Intake")
class CaseResource {

    private final CaseLoadService loads;
    private final CaseService cases;

    CaseResource(CaseLoadService loads, CaseService cases) {
        this.loads = loads;
        this.cases = cases;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "application/x-ndjson", "text/csv"})
    @RolesAllowed(Roles.OFFICER)
    @Lengthy
    @Operation(
            operationId = "postCases",
            summary = "Send cases in bulk",
            description =
                    "Each row is the whole state of a case and replaces what was known of it (rule C7); sending a load again"
                            + " changes nothing. Wrong rows are refused one by one, with row, field and reason (rule C5). Each"
                            + " service names the side that sends its cases. One load is one transaction of at most two and a half minutes;"
                            + " at most two run at once for an organisation (503).")
    @RequestBody(
            required = true,
            description =
                    "The rows: {items} as JSON, one JSON object a line as NDJSON, or CSV with a header. At most 512 MB.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NewCases.class)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = NewCase.class)),
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
                                                "ref,service,council,received\nK-2026-0001,premises-licensing,kettering,2026-04-02T15:20:00+01:00\n"))
            })
    @APIResponse(
            responseCode = "200",
            description = "The receipt: what became of the rows.",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Receipt postCases(
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
    @RolesAllowed({Roles.READER, Roles.OFFICER, Roles.SIGNATORY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listCases",
            summary = "List cases",
            description =
                    "In the order of council, service and ref. A council sees its own, a provider those of the councils it"
                            + " serves, an auditor all; the board sees none (403).")
    @APIResponse(responseCode = "200", description = "A page of cases.")
    public Page<CaseView> listCases(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Only of this council.") @QueryParam("council") Slug council,
            @Parameter(description = "Only of this service.") @QueryParam("service") Slug service,
            @Parameter(description = "Only of exactly this area, without those below it.") @QueryParam("area")
                    Slug area,
            @Parameter(
                            description = "Only those that are open, closed, or taken out (void).",
                            schema = @Schema(enumeration = {"open", "closed", "void"}))
                    @QueryParam("status")
                    @Pattern(regexp = "open|closed|void")
                    String status,
            @Parameter(description = "Only those whose own due instant lies before this one.") @QueryParam("dueBefore")
                    Instant dueBefore,
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
        CaseFilter filter = new CaseFilter(council, service, area, status, dueBefore, knownOn);
        return cases.list(partnership, filter, limit, cursor);
    }

    @GET
    @Path("/{ref}")
    @RolesAllowed({Roles.READER, Roles.OFFICER, Roles.SIGNATORY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "getCase",
            summary = "Fetch a case",
            description = "A ref is unique within a council and a service, so both are named.")
    @APIResponse(
            responseCode = "200",
            description = "The case.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public RestResponse<CaseView> getCase(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "The sending system's name of the case.") @PathParam("ref") @Size(max = 100)
                    String ref,
            @Parameter(description = "Slug of the service.") @QueryParam("service") @NotNull Slug service,
            @Parameter(description = "Slug of the council.") @QueryParam("council") @NotNull Slug council,
            @Parameter(
                            description =
                                    "As it was recorded at this instant, not later than now; now by default (rule F3).")
                    @QueryParam("knownOn")
                    Instant knownOn) {
        return cases.get(partnership, ref, service, council, knownOn).answer();
    }
}
