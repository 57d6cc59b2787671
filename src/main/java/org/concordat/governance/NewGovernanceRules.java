package org.concordat.governance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.governance.model.CastingVote;
import org.concordat.governance.model.GovernanceRules;
import org.concordat.governance.model.Majority;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Governance rules as the board's secretary drafts them; kept as they are written. */
@Schema(
        description =
                "How a partnership decides (rule G1). What is left out is not agreed, and nothing takes its place: the answer tells what"
                        + " follows.")
record NewGovernanceRules(
        @NotNull
        @Schema(
                description = "First day on which they hold, once every member has approved them.",
                examples = "2026-04-01")
        LocalDate from,

        @Valid @Schema(description = "Who must be present; left out, no meeting can decide for the board.")
        GovernanceText.QuorumText quorum,

        @Valid @Schema(description = "What carries a decision of the board; left out, nothing is carried by it.")
        GovernanceText.MajorityText majority,

        @Pattern(regexp = "none|chair|member")
        @Schema(
                description =
                        "Whose vote decides where both sides are equal; it stands beside a majority of more than 1/2 of what is cast, and"
                                + " no other.",
                enumeration = {"none", "chair", "member"},
                examples = "chair")
        String castingVote,

        @Pattern(regexp = Slug.FORM)
        @Schema(
                description = "Slug of the member that has the casting vote, where it is a member's.",
                examples = "northampton")
        String castingVoteHolder,

        @Valid @Schema(description = "How a member leaves; left out, it may on any day from that of its notice.")
        GovernanceText.NoticeText leaving,

        @NotNull @Valid @Schema(description = "Who decides which matter.")
        GovernanceText.MatterLevels matters) {

    private static final String RULE = "G1";

    /**
     * The rules as a value.
     *
     * @throws Rejected rule G1, with all that does not hold together
     */
    GovernanceRules checked() {
        List<Fault> faults = thresholdFaults();
        if (faults.isEmpty()) {
            GovernanceRules rules = value();
            faults = rules.faults();
            if (faults.isEmpty()) {
                return rules;
            }
        }
        throw Rejected.rule(RULE, "The rules do not hold together.", faults);
    }

    /** The rules as they were checked before. */
    GovernanceRules value() {
        return new GovernanceRules(
                quorum == null ? null : quorum.value(),
                majority == null ? null : majority.value(),
                CastingVote.parse(castingVote).orElse(null),
                castingVoteHolder,
                matters == null ? Map.of() : matters.value(),
                leaving == null ? null : leaving.value());
    }

    private List<Fault> thresholdFaults() {
        List<Fault> faults = new ArrayList<>();
        if (majority != null) {
            Majority.Kind kind = majority.kindOf();
            threshold("/majority/members", kind.countsMembers(), majority.members(), kind, faults);
            threshold("/majority/votes", kind.countsWeights(), majority.votes(), kind, faults);
        }
        return faults;
    }

    private static void threshold(
            String pointer,
            boolean counts,
            GovernanceText.ThresholdText given,
            Majority.Kind kind,
            List<Fault> faults) {
        if (counts != (given != null)) {
            faults.add(new Fault(
                    pointer, (counts ? "is needed" : "has no place") + " under a " + kind.text() + " majority"));
        } else if (given != null && !given.hasOne()) {
            faults.add(new Fault(pointer, "is either moreThan or atLeast a fraction"));
        }
    }
}
