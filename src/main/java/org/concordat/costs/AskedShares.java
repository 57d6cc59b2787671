package org.concordat.costs;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.concordat.costs.model.Stage;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of shares is asked for in its query. */
record AskedShares(
        @NotNull @Parameter(description = AskedShares.YEAR, required = true) @QueryParam("year")
        Period year,

        @Parameter(
                description = AskedShares.STAGE,
                schema =
                        @Schema(
                                enumeration = {"budget", "actual"},
                                defaultValue = "budget"))
        @QueryParam("stage")
        @DefaultValue("budget")
        @Pattern(regexp = AskedShares.STAGES)
        String stageText,

        @Parameter(description = "Only of this council.") @QueryParam("council")
        Slug council,

        @Parameter(description = "Only of this pool; what is wrong with others is no concern then.") @QueryParam("pool")
        Slug pool,

        @Parameter(description = Known.ASKED) @QueryParam("knownOn")
        Instant knownOn) {

    static final String YEAR = "The financial year, such as FY2026-27.";
    static final String STAGE =
            "Which lines are shared: the budget, by the estimates of drivers, or what was spent, by their actual volumes.";
    static final String STAGES = "budget|actual";

    Stage stage() {
        return Stage.parse(stageText).orElseThrow();
    }
}
