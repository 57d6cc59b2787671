package org.concordat.consequences;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of this room is asked for in its query. */
record Asked(
        @NotNull
        @Parameter(
                description =
                        "A month, quarter or financial year: 2026-04, FY2026-27-Q1, FY2026-27. What arises at periods of another length is"
                                + " not in the list (rule B8).",
                required = true)
        @QueryParam("period")
        Period period,

        @Parameter(description = "Only of this council.") @QueryParam("council")
        Slug council,

        @Parameter(description = AS_OF) @QueryParam("asOf") Instant asOf,

        @Parameter(description = KNOWN_ON) @QueryParam("knownOn")
        Instant knownOn) {

    static final String AS_OF =
            "The instant at which open cases are judged; now by default. A closed period stays as it was closed (rule F3).";
    static final String KNOWN_ON = "As it was recorded at this instant, not later than now; now by default (rule F3).";
}
