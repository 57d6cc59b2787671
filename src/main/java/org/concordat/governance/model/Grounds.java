package org.concordat.governance.model;

import java.util.List;

/** What an outcome rests on. */
public sealed interface Grounds {

    /**
     * A vote of the board.
     *
     * @param seats how many have a seat
     * @param present how many of them were present
     * @param quorum how many had to be
     * @param members counted one by one
     * @param weights counted by their votes
     * @param castingVote what it was; null where it decided nothing
     */
    record Vote(int seats, int present, int quorum, Count members, Count weights, Choice castingVote)
            implements Grounds {

        /** Whether enough were present to decide. */
        public boolean quorate() {
            return present >= quorum;
        }
    }

    /**
     * What the members' own signatories said to a reserved matter, by slug.
     *
     * @param awaited who has said nothing yet
     */
    record Approvals(List<String> approved, List<String> refused, List<String> awaited) implements Grounds {

        /** They stay as they are. */
        public Approvals {
            approved = List.copyOf(approved);
            refused = List.copyOf(refused);
            awaited = List.copyOf(awaited);
        }
    }

    /** An officer decided within the rules' delegation; nobody voted. */
    record Delegation() implements Grounds {}
}
