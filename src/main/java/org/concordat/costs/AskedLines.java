package org.concordat.costs;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.concordat.costs.model.CostType;
import org.concordat.costs.model.Stage;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which lines of a pool are asked for in a query. */
record AskedLines(
        @Parameter(description = "Only of periods within this financial year.") @QueryParam("year")
        Period year,

        @Parameter(
                description = "Only what is planned (budget), or only what has happened (actual).",
                schema = @Schema(enumeration = {"budget", "actual"}))
        @QueryParam("stage")
        @Pattern(regexp = "budget|actual")
        String stage,

        @Parameter(description = "Only what pays for exactly this service.") @QueryParam("service")
        Slug service,

        @Parameter(
                description = "Only of this type.",
                schema =
                        @Schema(
                                enumeration = {
                                    "employees",
                                    "premises",
                                    "transport",
                                    "supplies-and-services",
                                    "third-party-payments",
                                    "transfer-payments",
                                    "support-services",
                                    "depreciation-and-impairment",
                                    "income"
                                }))
        @QueryParam("costType")
        @Pattern(
                regexp =
                        "employees|premises|transport|supplies-and-services|third-party-payments|transfer-payments|support-services|depreciation-and-impairment|income")
        String costType,

        @Parameter(description = Known.ASKED) @QueryParam("knownOn")
        Instant knownOn) {

    LineFilter filter() {
        return new LineFilter(
                Years.given(year),
                Stage.parse(stage).orElse(null),
                service,
                CostType.parse(costType).orElse(null));
    }
}
