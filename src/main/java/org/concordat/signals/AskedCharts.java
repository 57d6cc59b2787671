package org.concordat.signals;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of control charts is asked for in its query. */
record AskedCharts(
        @Parameter(description = FROM) @QueryParam("from") Period from,

        @Parameter(description = TO) @QueryParam("to") Period to,

        @Parameter(description = "Only of this council.") @QueryParam("council")
        Slug council,

        @Parameter(description = "Only of this area, its descendants included.") @QueryParam("area")
        Slug area,

        @Parameter(description = "Only of this service.") @QueryParam("service")
        Slug service,

        @Parameter(description = "Only of this service level.") @QueryParam("serviceLevel")
        Slug serviceLevel,

        @Parameter(
                description = "council: one for each council and service level; area: one for each area of it as well.",
                schema =
                        @Schema(
                                enumeration = {"council", "area"},
                                defaultValue = "council"))
        @QueryParam("by")
        @DefaultValue("council")
        @Pattern(regexp = "council|area")
        String by,

        @Parameter(description = AS_OF) @QueryParam("asOf") Instant asOf,

        @Parameter(description = KNOWN_ON) @QueryParam("knownOn")
        Instant knownOn) {

    static final String FROM =
            "The first month, or quarter; by default the 24th month back from the last, the 12th quarter.";
    static final String TO =
            "The last month, or quarter where from is one, at most three years on; by default the last complete one."
                    + " The running one is no point.";
    static final String AS_OF =
            "The instant at which open cases are judged; now by default. A closed month stays as it was closed (rule"
                    + " F3).";
    static final String KNOWN_ON =
            "As it was recorded at this instant, not later than now; now by default (rule F3). Process changes are"
                    + " those of then.";

    Seen.Wanted wanted() {
        return new Seen.Wanted(council, area, service, serviceLevel, by.equals("area") && area == null, false);
    }

    /** The list of these filters; the instants stand in its cursors. */
    String list() {
        return "control charts " + from + " " + to + " " + by + " " + wanted();
    }
}
