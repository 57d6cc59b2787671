package org.concordat.performance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.KnownOn;
import org.concordat.tenancy.Roles;
import org.concordat.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The results of a partnership and why they are what they are. */
@Path("/v1/partnerships/{partnership}/results")
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
    private static final String ID = "Id of the result: period.council.agreement.serviceLevel, and .area for an area.";
    private static final String AS_OF = "The instant at which open cases are judged; now by default (rule F3).";
    private static final String KNOWN_ON = "As it was recorded at this instant; now by default (rule F3).";
    private static final Set<String> DIMENSIONS = Set.of("council", "area", "service", "serviceLevel", "period");

    private final ResultService results;
    private final ExplanationService explanations;
    private final KnownOn known;
    private final Clock clock;

    ResultResource(ResultService results, ExplanationService explanations, KnownOn known, Clock clock) {
        this.results = results;
        this.explanations = explanations;
        this.known = known;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listResults",
            summary = "Results of a period",
            description =
                    "One result for each council and service level that was in force in the period, pooled from counts (rule C3);"
                            + " with `by=council,area,serviceLevel` one for each area as well. A council sees its own.")
    public Page<ResultView> listResults(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = "A month, quarter or financial year: 2026-04, FY2026-27-Q1, FY2026-27.")
                    @QueryParam("period")
                    @NotNull
                    Period period,
            @Parameter(description = "Only this council.") @QueryParam("council") Slug council,
            @Parameter(description = "Only this area, its descendants included.") @QueryParam("area") Slug area,
            @Parameter(description = "Only this service.") @QueryParam("service") Slug service,
            @Parameter(description = "Only this service level.") @QueryParam("serviceLevel") Slug serviceLevel,
            @Parameter(
                            description =
                                    "Dimensions divided by commas; council and serviceLevel always, area where areas are asked for.")
                    @QueryParam("by")
                    @DefaultValue("council,serviceLevel")
                    String by,
            @Parameter(description = "leaf: parts that add up, the remainder as area null (rule C6).")
                    @QueryParam("areas")
                    @Pattern(regexp = "leaf")
                    String areas,
            @Parameter(description = AS_OF) @QueryParam("asOf") Instant asOf,
            @Parameter(description = KNOWN_ON) @QueryParam("knownOn") Instant knownOn) {
        return results.list(
                partnership,
                new ResultQuery(
                        period,
                        council,
                        area,
                        service,
                        serviceLevel,
                        by(by),
                        areas != null,
                        at(asOf),
                        known.of(knownOn)));
    }

    private Instant at(Instant asOf) {
        return asOf == null ? clock.instant() : asOf;
    }

    private static Set<String> by(String text) {
        Set<String> by = new TreeSet<>(List.of(text.split(",")));
        if (!DIMENSIONS.containsAll(by) || !by.contains("council") || !by.contains("serviceLevel")) {
            throw Rejected.malformed(
                    "Results are given by council and service level.",
                    new Fault("by", "holds council and serviceLevel, and may hold area, service and period"));
        }
        return by;
    }

    @GET
    @Path("/{result}")
    @Operation(operationId = "getResult", summary = "One result", description = "A result by its id.")
    public ResultView getResult(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = ID) @PathParam("result") String result,
            @Parameter(description = AS_OF) @QueryParam("asOf") Instant asOf,
            @Parameter(description = KNOWN_ON) @QueryParam("knownOn") Instant knownOn) {
        return results.get(partnership, ResultId.parse(result), at(asOf), known.of(knownOn));
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
            @Parameter(description = KNOWN_ON) @QueryParam("knownOn") Instant knownOn) {
        return explanations.explain(partnership, ResultId.parse(result), at(asOf), known.of(knownOn));
    }

    @GET
    @Path("/{result}/explanation/cases")
    @Operation(
            operationId = "listExplainedCases",
            summary = "The cases of a result",
            description =
                    "Each counted and uncounted case with how it stands and when it was due, by ref. Not for the board, which sees"
                            + " counts. An area's page may hold fewer items than asked for.")
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
        return explanations.cases(partnership, ResultId.parse(result), at(asOf), known.of(knownOn), limit, cursor);
    }
}
