package org.concordat.statements;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that a statement can be computed again from. */
@Schema(
        name = "StatementExplanation",
        description =
                "Everything that a statement can be computed again from, to the penny. Of other members it holds what the sharing needs,"
                        + " and nothing else: for the drivers that a pool's key names, one value for each member, and the shares and"
                        + " exact amounts that follow of them; of the provider's part, what all councils were billed together and what"
                        + " flooring left of each one's penny; of a council that this one succeeds, what passes.")
public record ExplanationView(
        @Schema(description = "The statement, with its lines.")
        StatementView statement,

        @Schema(description = "How its amounts came about.") WorkingsView workings) {

    /** How the amounts of a statement came about. */
    @Schema(name = "StatementWorkings", description = "How the amounts of a statement came about.")
    public record WorkingsView(
            @Schema(
                    description =
                            "Of a bill or a reconciliation: how what is due of each pool that the councils share came about. Empty for the"
                                    + " statement of a year.")
            List<PoolWorkings> pools,

            @Schema(description = "The same of what is charged to this council only.")
            List<PoolWorkings> extras,

            @Schema(
                    description =
                            "Of a reconciliation: budget, outturn and the provider's part of the difference, which councils bear or gain in"
                                    + " proportion to what they were billed; null for the others.")
            YearOutturn gain,

            @Schema(
                    description =
                            "Of the statement of a year: the bills and the reconciliation that it sums up, with their lines, which sum to its lines."
                                    + " Else empty.")
            List<StatementView> sums,

            @Schema(description = "How the line `gain-share` came about; null where there is none.")
            GainShareWorkings gainShare,

            @Schema(
                    description =
                            "How the lines `succession` came about: of each council that has ended and that is this one or is succeeded by it."
                                    + " Each passes on after those that pass to it.")
            List<SuccessionWorkings> successions,

            @Schema(description = "How the lines `credit` came about.")
            List<CreditWorkings> credits,

            @Schema(description = "How the lines `carried-forward` came about.")
            List<BalanceWorkings> balances,

            @Schema(
                    description =
                            "Of a bill or a reconciliation: charges of the host that are in none of its amounts, since not all who are asked had approved"
                                    + " them when it was issued (rule M8): those that the councils would share, and those that this"
                                    + " council alone would pay. Empty for the statement of a year, and in statements of before this"
                                    + " was kept.")
            List<LeftOutCharge> leftOut) {}
}
