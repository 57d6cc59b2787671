package org.concordat.costs;

import java.time.Instant;
import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.costs.model.Apportionment;
import org.concordat.costs.model.PoolShares;
import org.concordat.costs.model.Working;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a pool's shares came about, as it is answered. */
@Schema(
        name = "ApportionmentExplanation",
        description =
                "How the shares of a pool in a year came about, step by step: from this alone every amount can be computed again.")
record ApportionmentExplanationView(
        @Schema(description = "Id of the pool's apportionment.", examples = "FY2026-27.budget.licensing")
        String apportionment,

        @Schema(description = "Slug of the pool.", examples = "licensing")
        String pool,

        @Schema(description = "The financial year.", examples = "FY2026-27")
        String year,

        @Schema(
                description = "Which lines are shared.",
                enumeration = {"budget", "actual"},
                examples = "budget")
        String stage,

        @Schema(description = "What had been recorded by this instant.", examples = "2026-11-02T09:00:00Z")
        Instant knownOn,

        @Schema(description = "All lines of the pool, extras of single councils among them.")
        MoneyText total,

        @Schema(description = "The lines that the members share.")
        MoneyText shared,

        @Schema(description = "What nobody bears; negative where tariffs bring more than the pool.")
        MoneyText unrecovered,

        @Schema(description = "How the amounts came about.") Workings workings) {

    /** The steps. */
    @Schema(name = "ApportionmentWorkings", description = "How the amounts of a pool came about, step by step.")
    record Workings(
            @Schema(description = "From what the members share to the amount of each.")
            Working shared,

            @Schema(
                    description =
                            "What is charged to one council only, one step for each council whose extras you may see.")
            List<Working> extras) {}

    static ApportionmentExplanationView of(
            ApportionmentId id, Apportionment apportionment, PoolShares pool, Instant knownOn) {
        return new ApportionmentExplanationView(
                id.text(),
                pool.pool(),
                apportionment.year().toString(),
                apportionment.stage().text(),
                knownOn,
                MoneyText.of(pool.total()),
                MoneyText.of(pool.shared()),
                MoneyText.of(pool.unrecovered()),
                new Workings(pool.working(), pool.extras()));
    }
}
