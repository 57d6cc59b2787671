package org.concordat.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.governance.GovernanceRulesView;
import org.concordat.governance.GovernanceText.MajorityText;
import org.concordat.governance.GovernanceText.MatterLevels;
import org.concordat.governance.GovernanceText.QuorumText;
import org.concordat.governance.GovernanceText.ThresholdText;
import org.concordat.governance.RulesInForceView;
import org.concordat.governance.UnsaidView;

/**
 * The rules by which a partnership decides, as a table; what they do not say among it.
 *
 * @param names of organisations, by slug
 */
record RulesTable(UnaryOperator<String> names) {

    private static final Map<String, String> LEVELS =
            Map.of("officer", "An officer decides", "board", "The board decides", "reserved", "Every member decides");
    private static final Map<String, String> WHOLES =
            Map.of("cast", "the votes cast", "present", "those present", "all", "all members");

    CostTable of(RulesInForceView inForce) {
        List<Row> rows = new ArrayList<>();
        GovernanceRulesView rules = inForce.rules();
        if (rules != null) {
            if (rules.quorum() != null) {
                rows.add(row("Quorum", quorum(rules.quorum())));
            }
            if (rules.majority() != null) {
                rows.add(row("Majority", majority(rules.majority())));
            }
            if (rules.castingVote() != null) {
                rows.add(row("Casting vote", casting(rules)));
            }
            if (rules.leaving() != null) {
                rows.add(row(
                        "Notice",
                        Words.count(rules.leaving().noticeMonths(), "month") + ", to the end of a "
                                + rules.leaving().ends()));
            }
            matters(rules.matters()).forEach((matter, level) -> rows.add(row(matter, LEVELS.get(level))));
        }
        for (UnsaidView unsaid : inForce.unsaid().items()) {
            rows.add(row(Words.name(unsaid.about()), unsaid.consequence()));
        }
        String since = inForce.since() == null
                ? "No rules are adopted: what follows"
                : "The rules by which we decide, version " + rules.version() + ", since " + Words.day(inForce.since());
        return CostTable.of("rules", since, false, List.of("What", "What the rules say"), rows);
    }

    private static Row row(String what, String said) {
        return Row.of(what, List.of(Entry.of(said)));
    }

    private static String quorum(QuorumText quorum) {
        return quorum.everyPartner()
                ? "Every member is represented"
                : Words.count(quorum.members(), "member is represented", "members are represented");
    }

    private static String majority(MajorityText majority) {
        List<String> parts = new ArrayList<>();
        if (majority.members() != null) {
            parts.add(threshold(majority.members()) + " of members, each counted once");
        }
        if (majority.votes() != null) {
            parts.add(threshold(majority.votes()) + " of their votes");
        }
        return Words.name(majority.kind()) + ": " + Words.list(parts) + ", out of " + WHOLES.get(majority.of());
    }

    private static String threshold(ThresholdText threshold) {
        return threshold.moreThan() == null ? "at least " + threshold.atLeast() : "more than " + threshold.moreThan();
    }

    private String casting(GovernanceRulesView rules) {
        return switch (rules.castingVote()) {
            case "chair" -> "Whoever presides";
            case "member" -> names.apply(rules.castingVoteHolder());
            default -> "Nobody: what is equal is lost";
        };
    }

    /** Who decides what, in order; what nobody agreed is told apart. */
    private static Map<String, String> matters(MatterLevels levels) {
        Map<String, String> matters = new java.util.LinkedHashMap<>();
        matters.put("Sharing schemes", levels.sharingScheme());
        matters.put("Agreements", levels.agreementVersion());
        matters.put("Memberships", levels.membership());
        matters.put("Exclusions and reliefs", levels.exclusion());
        matters.put("Budgets", levels.budget());
        matters.put("Anything else", levels.other());
        matters.values().removeIf(java.util.Objects::isNull);
        return matters;
    }
}
