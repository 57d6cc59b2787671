package org.concordat.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.governance.VotingPowerView;
import org.concordat.governance.VotingPowerView.MemberPower;

/**
 * What votes are worth, beside cost and activity, as a table (rule G3).
 *
 * @param names of organisations, by slug
 */
record PowerTable(UnaryOperator<String> names) {

    private static final String NONE = "–";

    CostTable of(VotingPowerView power) {
        return CostTable.of(
                "power",
                "Voting power beside share of cost and of activity, " + year(power.year()),
                true,
                List.of("Member", "Votes", "Banzhaf index", "Shapley-Shubik index", "Share of cost", "Share of cases"),
                power.power().members().stream().map(this::row).toList());
    }

    private Row row(MemberPower member) {
        return Row.of(
                names.apply(member.member()),
                List.of(
                        Entry.of(percent(member.votesPercent()), Words.count(member.votes(), "vote")),
                        member.banzhaf() == null
                                ? Entry.of(NONE)
                                : Entry.of(
                                        percent(member.banzhafPercent()),
                                        member.banzhaf(),
                                        "decisive in " + Words.count(member.swings(), "group")),
                        member.shapleyShubik() == null
                                ? Entry.of(NONE)
                                : Entry.of(percent(member.shapleyShubikPercent()), member.shapleyShubik()),
                        member.cost() == null
                                ? Entry.of(NONE)
                                : Entry.of(percent(member.costPercent()), Pounds.of(member.cost())),
                        member.cases() == null ? Entry.of(NONE) : cases(member)));
    }

    private static Entry cases(MemberPower member) {
        String cases = Words.count(member.cases(), "case");
        return member.casesPercent() == null ? Entry.of(cases) : Entry.of(percent(member.casesPercent()), cases);
    }

    private static String percent(BigDecimal percent) {
        return percent == null ? NONE : percent.toPlainString() + Words.unit("percent");
    }

    private static String year(String year) {
        return PeriodChoices.inWords(org.concordat.kernel.Period.parse(year).orElseThrow());
    }

    /** What to know before reading it. */
    static List<String> notes(VotingPowerView power, UnaryOperator<String> names) {
        List<String> notes = new ArrayList<>();
        notes.add(
                power.majority() == null
                        ? "No majority is agreed, so no power can be told."
                        : "What a member's vote is worth on " + Words.day(power.on())
                                + " by the rules of that day, as if everybody were present and nobody abstained: the Banzhaf index is"
                                + " its part of all groups that lose without it and carry with it, the Shapley-Shubik index its part"
                                + " of all orders in which it is the one that carries.");
        if (power.castingVote() != null) {
            notes.add("The casting vote of " + names.apply(power.castingVote()) + " is reckoned with.");
        }
        boolean hidden = power.power().members().stream().anyMatch(member -> member.cases() == null);
        if (hidden) {
            notes.add(
                    "Cost and activity are your council's own; nothing of another council, nor what part of all cases yours are, which would tell it.");
        }
        return notes;
    }
}
