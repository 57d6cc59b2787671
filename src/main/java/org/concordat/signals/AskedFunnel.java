package org.concordat.signals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a funnel is asked for in its query. */
record AskedFunnel(
        @NotNull
        @Parameter(
                description = "A month, quarter or financial year: 2026-04, FY2026-27-Q1, FY2026-27.",
                required = true)
        @QueryParam("period")
        Period period,

        @Parameter(
                description = "What is compared: council, or the areas that have no parts (area).",
                schema =
                        @Schema(
                                enumeration = {"council", "area"},
                                defaultValue = "council"))
        @QueryParam("by")
        @DefaultValue("council")
        @Pattern(regexp = "council|area")
        String by,

        @Parameter(description = "Only of this council, as its areas are compared.") @QueryParam("council")
        Slug council,

        @Parameter(description = AskedCharts.AS_OF) @QueryParam("asOf")
        Instant asOf,

        @Parameter(description = AskedCharts.KNOWN_ON) @QueryParam("knownOn")
        Instant knownOn) {

    boolean byArea() {
        return by.equals("area");
    }

    Seen.Wanted wanted(Slug serviceLevel) {
        return new Seen.Wanted(council, null, null, serviceLevel, byArea(), byArea());
    }
}
