package org.concordat.signals;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of early warnings is asked for in its query. */
record AskedWarnings(
        @NotNull
        @Parameter(
                description = "A period that is running at asOf: a month, quarter or financial year.",
                required = true)
        @QueryParam("period")
        Period period,

        @Parameter(description = "Only of this council.") @QueryParam("council")
        Slug council,

        @Parameter(description = "The instant at which open cases are judged, a day of the period; now by default.")
        @QueryParam("asOf")
        Instant asOf,

        @Parameter(description = AskedCharts.KNOWN_ON) @QueryParam("knownOn")
        Instant knownOn) {

    Seen.Wanted wanted(Slug of) {
        return new Seen.Wanted(of, null, null, null, false, false);
    }

    String list() {
        return "early warnings " + period + " " + council;
    }
}
