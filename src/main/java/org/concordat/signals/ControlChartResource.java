package org.concordat.signals;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.concordat.kernel.Period;
import org.concordat.partnerships.KnownOn;
import org.concordat.tenancy.Roles;
import org.concordat.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The control charts of a partnership. */
@Path("/v1/partnerships/{partnership}/control-charts")
@RolesAllowed({
    Roles.READER,
    Roles.OFFICER,
    Roles.SIGNATORY,
    Roles.MANAGER,
    Roles.BOARD_MEMBER,
    Roles.BOARD_SECRETARY,
    Roles.AUDITOR
})
@Tag(name = "Signals")
class ControlChartResource {

    private static final String PARTNERSHIP = "Slug of the partnership.";

    private final ControlChartService charts;
    private final KnownOn known;

    ControlChartResource(ControlChartService charts, KnownOn known) {
        this.charts = charts;
        this.known = known;
    }

    @GET
    @Operation(
            operationId = "listControlCharts",
            summary = "Control charts of the service levels",
            description =
                    "One for each council and service level that was in force in the months, each with one sentence, limits and signals,"
                            + " and without its points (rule S1). A council sees its own. Every page is judged, and known, as of the"
                            + " first page's instants.")
    @APIResponse(responseCode = "200", description = "A page of control charts, by council, then service level.")
    public Page<ChartLineView> listControlCharts(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Valid @BeanParam AskedCharts asked,
            @Parameter(description = "How many items at most.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        return charts.page(partnership, asked, known.settled(partnership, asked.knownOn()), limit, cursor);
    }

    @GET
    @Path("/{chart}")
    @Operation(
            operationId = "getControlChart",
            summary = "One control chart",
            description =
                    "The months of one service level with their mean and limits (mean ± 2.66 x mean moving range), the signals among them,"
                            + " and the process changes with which the limits begin anew (rule S1). Each point names its result, whose"
                            + " explanation tells how it came about. Below seven months in a row there are no limits, below twelve"
                            + " they are provisional.")
    @APIResponse(responseCode = "200", description = "The chart with its points.")
    public ChartView getControlChart(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = "Id of the chart: council.agreement.serviceLevel, and .area for an area.")
                    @PathParam("chart")
                    String chart,
            @Parameter(description = AskedCharts.FROM) @QueryParam("from") Period from,
            @Parameter(description = AskedCharts.TO) @QueryParam("to") Period to,
            @Parameter(description = AskedCharts.AS_OF) @QueryParam("asOf") Instant asOf,
            @Parameter(description = AskedCharts.KNOWN_ON) @QueryParam("knownOn") Instant knownOn) {
        return charts.get(partnership, ChartId.parse(chart), from, to, asOf, known.settled(partnership, knownOn));
    }
}
