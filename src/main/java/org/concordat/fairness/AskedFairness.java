package org.concordat.fairness;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.concordat.costs.model.Basis;
import org.concordat.costs.model.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What fairness is asked for in its query. */
record AskedFairness(
        @Parameter(
                description =
                        "Which costs are shared: the budget, by the estimates of drivers, or what was spent, by their actual volumes.",
                schema =
                        @Schema(
                                enumeration = {"budget", "actual"},
                                defaultValue = "budget"))
        @QueryParam("stage")
        @DefaultValue("budget")
        @Pattern(regexp = "budget|actual")
        String stageText,

        @Parameter(description = KNOWN_ON) @QueryParam("knownOn")
        Instant knownOn) {

    static final String KNOWN_ON = "As it was recorded at this instant, not later than now; now by default (rule F3).";

    Stage stage() {
        return Stage.parse(stageText).orElseThrow();
    }

    Basis basis() {
        return stage() == Stage.BUDGET ? Basis.ESTIMATE : Basis.ACTUAL;
    }
}
