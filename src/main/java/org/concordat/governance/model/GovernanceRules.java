package org.concordat.governance.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.Fault;

/**
 * How a partnership decides (rule G1). What the members have not agreed is not there, and is never filled in: it is told.
 *
 * @param quorum null where nothing is agreed
 * @param majority null where nothing is agreed
 * @param casting null where nothing is agreed
 * @param holder slug of the member that has the casting vote; null unless the rules name one
 * @param levels who decides which matter
 * @param notice of who leaves; null where nothing is agreed
 */
public record GovernanceRules(
        Quorum quorum,
        Majority majority,
        CastingVote casting,
        String holder,
        Map<Matter, Level> levels,
        Notice notice) {

    /** Nothing at all is agreed. */
    public static final GovernanceRules NONE = new GovernanceRules(null, null, null, null, Map.of(), null);

    /** Nobody else can change them. */
    public GovernanceRules {
        levels = Map.copyOf(levels);
    }

    /**
     * Something that the members have not agreed.
     *
     * @param about name of the field
     * @param consequence what follows, in a sentence
     */
    public record Unsaid(String about, String consequence) {}

    /** Who decides a matter; empty where nobody said. The rules themselves are reserved, whatever they say. */
    public Optional<Level> level(Matter matter) {
        return matter == Matter.GOVERNANCE_RULES
                ? Optional.of(Level.RESERVED)
                : Optional.ofNullable(levels.get(matter));
    }

    /** Whether somebody has a casting vote. */
    public boolean hasCastingVote() {
        return casting != null && casting != CastingVote.NONE;
    }

    /** Who has it in a meeting; empty where nobody has, or where who presides is of no member. */
    public Optional<String> castingVoteOf(String chair) {
        if (!hasCastingVote()) {
            return Optional.empty();
        }
        return Optional.ofNullable(casting == CastingVote.MEMBER ? holder : chair);
    }

    /** What does not hold together, by field. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        boolean board = levels.containsValue(Level.BOARD);
        if (board && quorum == null) {
            faults.add(new Fault("/quorum", "is there where a matter is the board's to decide"));
        }
        if (board && majority == null) {
            faults.add(new Fault("/majority", "is there where a matter is the board's to decide"));
        }
        if (majority != null) {
            sound("/majority/members", majority.members(), faults);
            sound("/majority/votes", majority.weights(), faults);
        }
        if (hasCastingVote() && (majority == null || !majority.allowsCastingVote())) {
            faults.add(new Fault(
                    "/castingVote",
                    "decides equality, so it stands beside a majority of more than 1/2 of what is cast"));
        }
        if ((casting == CastingVote.MEMBER) != (holder != null)) {
            faults.add(new Fault(
                    "/castingVoteHolder", "names a member where the casting vote is a member's, and only there"));
        }
        return faults;
    }

    private static void sound(String pointer, Threshold threshold, List<Fault> faults) {
        if (threshold != null && !threshold.isSound()) {
            faults.add(new Fault(
                    pointer, "is moreThan 1/2 or a larger part, or atLeast a part above 1/2, up to the whole"));
        }
    }

    /** What is not agreed, and what follows. */
    public List<Unsaid> unsaid() {
        List<Unsaid> unsaid = new ArrayList<>();
        if (quorum == null) {
            unsaid.add(new Unsaid("quorum", "No quorum is agreed, so no meeting can decide for the board."));
        }
        if (majority == null) {
            unsaid.add(new Unsaid("majority", "No majority is agreed, so nothing can be carried by the board."));
        }
        if (casting == null) {
            unsaid.add(new Unsaid("castingVote", "No casting vote is agreed, so what is equal is lost."));
        }
        if (notice == null) {
            unsaid.add(new Unsaid(
                    "leaving", "No notice is agreed, so a member may leave on any day from that of its notice."));
        }
        for (Matter matter : Matter.values()) {
            if (level(matter).isEmpty()) {
                unsaid.add(new Unsaid(
                        matter.text(),
                        "Nobody has agreed who decides this matter, so it takes effect as if there were no board, and no"
                                + " decision about it can be opened."));
            }
        }
        return unsaid;
    }
}
