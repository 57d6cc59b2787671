package org.concordat.governance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What votes are worth, as it is answered. */
@Schema(
        name = "VotingPower",
        description =
                "What the vote of each member is worth on a day, by the governance rules of that day, beside what it bears of the cost and"
                        + " what is done for it (rule G3). As if everybody were present and nobody abstained.")
public record VotingPowerView(
        @Schema(description = "The day.", examples = "2026-06-18")
        LocalDate on,

        @Schema(
                description = "Number of the governance rules; null where none are adopted.",
                minimum = "1",
                examples = "1")
        Integer rules,

        @Schema(
                description = "What is counted; null where no majority is agreed, and so no power can be told.",
                enumeration = {"simple", "weighted", "double"},
                examples = "weighted")
        String majority,

        @Schema(
                description = "How many members carry a decision; null where members are not counted.",
                minimum = "1",
                examples = "3")
        Long membersNeeded,

        @Schema(
                description = "How many votes carry a decision; null where votes are not counted.",
                minimum = "1",
                examples = "12")
        Long votesNeeded,

        @Schema(
                description =
                        "Slug of the member whose casting vote is reckoned with; null where there is none, or where it is that of whoever"
                                + " presides, which nobody can know beforehand.",
                examples = "northampton")
        String castingVote,

        @Schema(description = "The financial year that cost and activity are of.", examples = "FY2026-27")
        String year,

        @Schema(description = "What the vote of each is worth.")
        Power power,

        @Schema(description = "What the rules do not say, and what follows.")
        UnsaidView.All unsaid) {

    /** What the vote of each member is worth. */
    @Schema(name = "PowerOfMembers", description = "What the vote of each member is worth.")
    public record Power(
            @Schema(description = "Each member with a vote on that day, in order of slugs.")
            List<MemberPower> members) {}

    /** A member's power. */
    @Schema(name = "MemberPower", description = "What a member's vote is worth, beside its burdens.")
    public record MemberPower(
            @Schema(description = "Slug of the member.", examples = "kettering")
            String member,

            @Schema(description = "Its votes.", minimum = "1", examples = "4")
            int votes,

            @Schema(description = "Its votes in percent of all.", examples = "23.53")
            BigDecimal votesPercent,

            @Schema(
                    description =
                            "In how many groups of the others it is decisive: without it they lose, with it they carry; null where no"
                                    + " majority is agreed.",
                    minimum = "0",
                    examples = "10")
            Long swings,

            @Schema(
                    description =
                            "Banzhaf index: its part of all members' swings, an exact fraction; null where no majority is agreed.",
                    maxLength = 60,
                    examples = "5/21")
            String banzhaf,

            @Schema(description = "The same in percent; null where no majority is agreed.", examples = "23.81")
            BigDecimal banzhafPercent,

            @Schema(
                    description =
                            "Shapley-Shubik index: its part of all orders of the members in which it is the one that carries, an exact"
                                    + " fraction; null where no majority is agreed.",
                    maxLength = 120,
                    examples = "7/30")
            String shapleyShubik,

            @Schema(description = "The same in percent; null where no majority is agreed.", examples = "23.33")
            BigDecimal shapleyShubikPercent,

            @Schema(
                    description =
                            "What it bears of the budget that the members share; null where that cannot be told yet, and of a council whose"
                                    + " rows you do not see.")
            MoneyText cost,

            @Schema(description = "The same in percent of what all bear; null where the cost is.", examples = "31.2")
            BigDecimal costPercent,

            @Schema(
                    description = "Cases received for it in the year; null of a council whose rows you do not see.",
                    minimum = "0",
                    examples = "1204")
            Long cases,

            @Schema(
                    description =
                            "The same in percent of all; null where there are none at all, and for whoever does not see every member's: from its own cases and"
                                    + " their part of all it would know the others'.",
                    examples = "17.33")
            BigDecimal casesPercent) {}
}
