package org.concordat.packs;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.packs.model.Pack;
import org.concordat.tenancy.AlsoFormerMembers;
import org.concordat.tenancy.Lengthy;
import org.concordat.tenancy.Roles;
import org.concordat.web.InOneTransaction;
import org.concordat.web.Page;
import org.concordat.web.tables.Printed;
import org.concordat.web.tables.Spreadsheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Board packs: published by the board's secretary, read by every party, and who has read them. */
@Path("/v1/partnerships/{partnership}/reports")
@InOneTransaction
@Tag(name = "Reports")
class ReportResource {

    static final String PARTNERSHIP = "Slug of the partnership.";
    static final String PERIOD = "The period that the pack is of: a month, a quarter or a financial year.";
    static final String TRY = "Only try: answer as it would be, change nothing.";
    static final String CURSOR = "The `next` of the page before.";
    static final String LIMIT = "How many items a page has, 1 to 200.";

    private final PackService packs;
    private final ReaderService readers;

    ReportResource(PackService packs, ReaderService readers) {
        this.packs = packs;
        this.readers = readers;
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
            operationId = "listReports",
            summary = "List the published packs",
            description =
                    "Every publication, the latest first: of which period and revision, the instant that it was made of, and the digests of its"
                            + " texts. A council that has left sees those of its time (rule P1).")
    @APIResponse(responseCode = "200", description = "A page of publications.")
    public Page<PublicationView> listReports(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = "Only of this period.") @QueryParam("period") Period period,
            @Parameter(description = LIMIT)
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = CURSOR) @QueryParam("cursor") String cursor) {
        return packs.list(partnership, period, limit, cursor);
    }

    @GET
    @AlsoFormerMembers
    @Lengthy
    @Path("/{period}")
    @RolesAllowed({
        Roles.READER,
        Roles.OFFICER,
        Roles.SIGNATORY,
        Roles.MANAGER,
        Roles.BOARD_MEMBER,
        Roles.BOARD_SECRETARY,
        Roles.AUDITOR
    })
    @Printed
    @Operation(
            operationId = "getReport",
            summary = "Fetch a pack",
            description =
                    "The pack of a period as it was published, to the byte: canonical JSON (RFC 8785) whose SHA-256 is the digest of the"
                            + " publication; what is null is left out. With `Accept: application/pdf` a tagged PDF, section by section. Whatever is"
                            + " restated later, it stays. That you were answered the whole version is recorded. With `state=draft` the board reads"
                            + " what it would be now (rules P1 to P3).")
    @APIResponse(
            responseCode = "200",
            description = "The pack, or its draft.",
            content = @Content(schema = @Schema(implementation = Pack.class)))
    public FrozenPack getReport(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = PERIOD) @PathParam("period") Period period,
            @Valid @BeanParam AskedPack asked) {
        return packs.get(partnership, period, asked);
    }

    @GET
    @AlsoFormerMembers
    @Path("/{period}/results")
    @Spreadsheet(
            sheet = "results",
            provenance =
                    "Each row names the digest of the pack that it is of; each result explains itself at its explanation.")
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
            operationId = "listReportedResults",
            summary = "List the results of a pack",
            description =
                    "The results that a published pack tells, as JSON, CSV or a spreadsheet: each with the pack's revision, the instant that"
                            + " it was made of, and its digest. Not there (404) where the public version does not have them.")
    @APIResponse(responseCode = "200", description = "A page of results.")
    public Page<PackResultView> listReportedResults(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = PERIOD) @PathParam("period") Period period,
            @Parameter(description = "Which of the period's publications; the last one by default.")
                    @QueryParam("revision")
                    @Min(1)
                    @Max(10_000)
                    Integer revision,
            @Parameter(
                            description = "The whole version, or the public one.",
                            schema =
                                    @Schema(
                                            enumeration = {"exempt", "public"},
                                            defaultValue = "exempt"))
                    @QueryParam("audience")
                    @DefaultValue("exempt")
                    @Pattern(regexp = "exempt|public")
                    String audience,
            @Parameter(description = LIMIT)
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = CURSOR) @QueryParam("cursor") String cursor) {
        return packs.results(partnership, period, new AskedPack(revision, audience, "published"), limit, cursor);
    }

    @POST
    @Path("/{period}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @Lengthy
    @RolesAllowed(Roles.BOARD_SECRETARY)
    @Operation(
            operationId = "publishReport",
            summary = "Publish a pack",
            description =
                    "By the board's secretary, once the period is over: makes the pack of all that is known now and freezes both versions of"
                            + " it, the whole and the public one. Published again it gets the next revision; earlier ones stay. Nothing is"
                            + " published by itself (rules P1, P2).")
    @APIResponse(
            responseCode = "201",
            headers = @Header(name = "Location", ref = "Location"),
            description = "The publication.",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    public RestResponse<PublicationView> publishReport(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = PERIOD) @PathParam("period") Period period,
            @Parameter(description = TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid NewPublication body) {
        PublicationView view = packs.publish(partnership, period, body, dryRun);
        return RestResponse.ResponseBuilder.<PublicationView>created(URI.create(view.address()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/reads")
    @RolesAllowed({Roles.BOARD_SECRETARY, Roles.AUDITOR})
    @Operation(
            operationId = "listReportReads",
            summary = "See who has read packs",
            description =
                    "Each answer that held the whole version of a pack, the latest first: who, when, which pack, as what. It is recorded by"
                            + " the very transaction that reads, so nothing is answered that is not recorded. For the board's secretary and"
                            + " an auditor.")
    @APIResponse(responseCode = "200", description = "A page of reads, the latest first.")
    public Page<ReadView> listReportReads(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = "Only of the packs of this period.") @QueryParam("period") Period period,
            @Parameter(description = "Only what was read for this organisation, by its slug.")
                    @QueryParam("organisation")
                    Slug organisation,
            @Parameter(description = LIMIT)
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = CURSOR) @QueryParam("cursor") String cursor) {
        return readers.list(partnership, period, organisation, limit, cursor);
    }
}
