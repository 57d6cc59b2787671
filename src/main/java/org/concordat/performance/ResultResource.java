package org.concordat.performance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import org.concordat.partnerships.KnownOn;
import org.concordat.tenancy.Lengthy;
import org.concordat.tenancy.Roles;
import org.concordat.web.InOneTransaction;
import org.concordat.web.Page;
import org.concordat.web.Slices;
import org.concordat.web.tables.Spreadsheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The results of a partnership and why they are what they are. */
@Path("/v1/partnerships/{partnership}/results")
@InOneTransaction
@RolesAllowed({
    Roles.READER,
    Roles.OFFICER,
    Roles.SIGNATORY,
    Roles.MANAGER,
    Roles.BOARD_MEMBER,
    Roles.BOARD_SECRETARY,
    Roles.AUDITOR
})
@Tag(name = "Results")
class ResultResource {

    private static final String PARTNERSHIP = "Slug of the partnership.";
    private static final String ID =
            "Id of the result: period.council.agreement.serviceLevel, and .area for an area, or .~rest for what the leaves leave.";
    static final String AS_OF = "The instant at which open cases are judged; now by default (rule F3).";
    static final String KNOWN_ON =
            "As it was recorded at this instant; now by default (rule F3). Nothing is known of what is just being recorded: the answer says"
                    + " up to when it knows.";

    private final ResultService results;
    private final ExplanationService explanations;
    private final ExplainedCaseService cases;
    private final VerificationService verifications;
    private final KnownOn known;
    private final Slices slices;
    private final Clock clock;

    ResultResource(
            ResultService results,
            ExplanationService explanations,
            ExplainedCaseService cases,
            VerificationService verifications,
            KnownOn known,
            Slices slices,
            Clock clock) {
        this.results = results;
        this.explanations = explanations;
        this.cases = cases;
        this.verifications = verifications;
        this.known = known;
        this.slices = slices;
        this.clock = clock;
    }

    @GET
    @Spreadsheet(
            sheet = "results",
            provenance =
                    "Computed from the partnership's records; GET .../results/{id}/explanation of a row's id tells how, step by step.")
    @Operation(
            operationId = "listResults",
            summary = "Results of periods",
            description =
                    "One result for each council and service level that was in force in the period, pooled from counts (rule C3);"
                            + " with `by=council,area,serviceLevel` one for each area as well, with `period` in it one for each"
                            + " month. A council sees its own. Every page is judged, and known, as of the first page's instants.")
    public Page<ResultView> listResults(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Valid @BeanParam Asked asked,
            @Parameter(description = "How many items at most.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        return results.page(
                partnership, asked.query(clock.instant(), known.settled(partnership, asked.knownOn())), limit, cursor);
    }

    private Instant at(Instant asOf) {
        return asOf == null ? clock.instant() : asOf;
    }

    @GET
    @Path("/{result}")
    @Operation(operationId = "getResult", summary = "One result", description = "A result by its id.")
    public ResultView getResult(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = ID) @PathParam("result") String result,
            @Parameter(description = AS_OF) @QueryParam("asOf") Instant asOf,
            @Parameter(description = KNOWN_ON) @QueryParam("knownOn") Instant knownOn) {
        return results.get(partnership, ResultId.parse(result), at(asOf), known.settled(partnership, knownOn));
    }

    @GET
    @Path("/{result}/explanation")
    @Operation(
            operationId = "getExplanation",
            summary = "Explain a result",
            description =
                    "The counts, the terms with their digests, the measure's definition, and the computation step by step, each"
                            + " with the number of its rule.")
    public ExplanationView getExplanation(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = ID) @PathParam("result") String result,
            @Parameter(description = AS_OF) @QueryParam("asOf") Instant asOf,
            @Parameter(description = KNOWN_ON) @QueryParam("knownOn") Instant knownOn,
            @Parameter(description = "How many of the figures at most.")
                    @QueryParam("limit")
                    @DefaultValue(Slices.WHOLE)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        ExplanationView whole = explanations.explain(
                partnership, ResultId.parse(result), at(asOf), known.settled(partnership, knownOn));
        return whole.paged(slices.of("explanation", whole.figures(), limit, cursor, figure -> figure.id()
                .toString()));
    }

    @GET
    @Path("/{result}/explanation/cases")
    @Operation(
            operationId = "listExplainedCases",
            summary = "The cases of a result",
            description =
                    "Each counted and uncounted case with how it stands and when it was due, by ref. Not for the board, which sees"
                            + " counts.")
    public Page<CaseLineView> listExplainedCases(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = ID) @PathParam("result") String result,
            @Parameter(description = AS_OF) @QueryParam("asOf") Instant asOf,
            @Parameter(description = KNOWN_ON) @QueryParam("knownOn") Instant knownOn,
            @Parameter(description = "How many items at most.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        return cases.list(
                partnership, ResultId.parse(result), at(asOf), known.settled(partnership, knownOn), limit, cursor);
    }

    @GET
    @Path("/{result}/explanation/cases/{ref}")
    @Operation(
            operationId = "getExplainedCase",
            summary = "The clock of a case of a result",
            description =
                    "By which limit one case of a result was judged, with where each attribute came from, and what its clock did,"
                            + " interval by interval. Not for the board.")
    public CaseClockView getExplainedCase(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = ID) @PathParam("result") String result,
            @Parameter(description = "Ref of the case.") @PathParam("ref") String ref,
            @Parameter(description = AS_OF) @QueryParam("asOf") Instant asOf,
            @Parameter(description = KNOWN_ON) @QueryParam("knownOn") Instant knownOn) {
        return cases.show(partnership, ResultId.parse(result), ref, at(asOf), known.settled(partnership, knownOn));
    }

    @POST
    @Path("/{result}/verification")
    @Lengthy
    @Operation(
            operationId = "verifyResult",
            summary = "Verify a result",
            description =
                    "Judges every case of the result anew, from the cases and the terms as they are recorded, and says whether that is what"
                            + " evaluation keeps. Only counts are told; nothing changes. Of results from cases (409 for others).")
    @APIResponse(
            responseCode = "200",
            description = "Same or different.",
            content = @Content(schema = @Schema(implementation = VerificationView.class)))
    public VerificationView verifyResult(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = ID) @PathParam("result") String result,
            @Parameter(description = AS_OF) @QueryParam("asOf") Instant asOf,
            @Parameter(description = "Changes nothing: a verification only reads.") @QueryParam("dryRun")
                    boolean dryRun) {
        return verifications.verify(partnership, ResultId.parse(result), asOf);
    }
}
