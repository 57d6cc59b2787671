package org.concordat.queries;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.concordat.web.InOneTransaction;
import org.concordat.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The queries of a partnership, about figures and results. */
@Path("/v1/partnerships/{partnership}/queries")
@InOneTransaction
@Tag(name = "Queries")
class QueryResource {

    private final QueryService queries;
    private final RaisingService raising;
    private final LadderService ladder;

    QueryResource(QueryService queries, RaisingService raising, LadderService ladder) {
        this.queries = queries;
        this.raising = raising;
        this.ladder = ladder;
    }

    static RestResponse<QueryView> raised(Slug partnership, QueryView view) {
        URI location = URI.create("/v1/partnerships/" + partnership + "/queries/" + view.id());
        return RestResponse.ResponseBuilder.<QueryView>created(location)
                .entity(view)
                .build();
    }

    private static RestResponse<QueryView> done(QueryView view) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "postQuery",
            summary = "Query a result",
            description =
                    "By an officer of either side of the result's agreement (rule G4); a figure is queried at its own address. About a"
                            + " result at most one query is open (409).")
    @APIResponse(
            responseCode = "201",
            headers = @Header(name = "Location", ref = "Location"),
            description = "The query.",
            content = @Content(schema = @Schema(implementation = QueryView.class)))
    public RestResponse<QueryView> postQuery(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Only try: answer as it would be, change nothing.") @QueryParam("dryRun")
                    boolean dryRun,
            @NotNull @Valid NewQuery body) {
        return raised(partnership, raising.aboutResult(partnership, body, dryRun));
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
            operationId = "listQueries",
            summary = "List queries",
            description =
                    "In the order in which they were raised, without their history. A council sees those about its own figures and"
                            + " results, a provider those of the councils it serves, the board and an auditor all.")
    @APIResponse(responseCode = "200", description = "A page of queries.")
    public Page<QueryView> listQueries(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Only of this council.") @QueryParam("council") Slug council,
            @Parameter(description = "Only about the figure of this id.") @QueryParam("figure") UUID figure,
            @Parameter(description = "Only about the result of this id.") @QueryParam("result") String result,
            @Parameter(
                            description = "Only those that are open, or have this outcome.",
                            schema = @Schema(enumeration = {"open", "upheld", "not-upheld", "withdrawn"}))
                    @QueryParam("state")
                    @Pattern(regexp = "open|upheld|not-upheld|withdrawn")
                    String state,
            @Parameter(
                            description = "Only those that have come to this stage, and no further.",
                            schema = @Schema(enumeration = {"officers", "board", "chief-executives", "mediation"}))
                    @QueryParam("stage")
                    @Pattern(regexp = "officers|board|chief-executives|mediation")
                    String stage,
            @Parameter(description = "Only those that are overdue (true), or not (false).") @QueryParam("overdue")
                    Boolean overdue,
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
        QueryFilter filter = new QueryFilter(council, figure, result, state, stage, overdue);
        return queries.list(partnership, filter, knownOn, limit, cursor);
    }

    @GET
    @Path("/{query}")
    @RolesAllowed({
        Roles.READER,
        Roles.OFFICER,
        Roles.SIGNATORY,
        Roles.MANAGER,
        Roles.BOARD_MEMBER,
        Roles.BOARD_SECRETARY,
        Roles.AUDITOR
    })
    @Operation(operationId = "getQuery", summary = "Fetch a query", description = "With its whole history.")
    @APIResponse(
            responseCode = "200",
            description = "The query.",
            content = @Content(schema = @Schema(implementation = QueryView.class)))
    public QueryView getQuery(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Id of the query.") @PathParam("query") UUID query,
            @Parameter(
                            description =
                                    "As it was recorded at this instant, not later than now; now by default (rule F3).")
                    @QueryParam("knownOn")
                    Instant knownOn) {
        return queries.get(partnership, query, knownOn);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{query}/escalations")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "postEscalation",
            summary = "Take a query to the next stage",
            description =
                    "By an officer of either side, at any time: from the officers to the board, the chief executives, mediation (rule"
                            + " G4). Where the board is itself a side of the agreement it is passed over. Each stage has its limit in"
                            + " working days, from the day after it begins; passing it changes nothing by itself, the query is overdue.")
    @APIResponse(
            responseCode = "201",
            description = "The query at its new stage.",
            content = @Content(schema = @Schema(implementation = QueryView.class)))
    public RestResponse<QueryView> postEscalation(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Id of the query.") @PathParam("query") UUID query,
            @Parameter(description = "Only try: answer as it would be, change nothing.") @QueryParam("dryRun")
                    boolean dryRun,
            @NotNull @Valid NewEscalation body) {
        return done(ladder.escalate(partnership, query, body, dryRun));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{query}/outcomes")
    @RolesAllowed({Roles.OFFICER, Roles.SIGNATORY, Roles.BOARD_SECRETARY})
    @Operation(
            operationId = "postOutcome",
            summary = "Decide a query",
            description =
                    "With the officers: by an officer of the side that did not raise it, whose answer leaves the figure submitted, with"
                            + " the corrected numbers where it is upheld. With the board: by its secretary. With the chief executives"
                            + " and in mediation: by both sides, each by a signatory; the query stays open until both have given the"
                            + " same outcome, with the same numbers. What the board or both sides decide makes the figure agreed."
                            + " A figure that is locked meanwhile keeps its numbers: it is restated (rule F2). Withdrawn at any stage"
                            + " by an officer of the side that raised it (rule G4).")
    @APIResponse(
            responseCode = "201",
            description = "The query with its outcome; still open where it takes the other side's word as well.",
            content = @Content(schema = @Schema(implementation = QueryView.class)))
    public RestResponse<QueryView> postOutcome(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Id of the query.") @PathParam("query") UUID query,
            @Parameter(description = "Only try: answer as it would be, change nothing.") @QueryParam("dryRun")
                    boolean dryRun,
            @NotNull @Valid NewOutcome body) {
        return done(ladder.decide(partnership, query, body, dryRun));
    }
}
