package org.concordat.governance.model;

import java.util.List;

/**
 * Which groups of members carry a decision when all others vote against it (rule G3).
 *
 * @param membersNeeded how many members a group needs; 0 where they are not counted
 * @param votesNeeded how many votes; 0 where they are not counted
 * @param holder whose casting vote decides where both sides are equal; null where there is none, or nobody knows whose it will be
 */
public record VotingGame(List<Seat> seats, long membersNeeded, long votesNeeded, String holder) {

    /** Nobody else can change it. */
    public VotingGame {
        seats = List.copyOf(seats);
    }

    /** The game of a majority when everybody is present and nobody abstains. */
    public static VotingGame of(Majority majority, List<Seat> seats, String holder) {
        long votes = seats.stream().mapToLong(Seat::votes).sum();
        return new VotingGame(
                seats,
                majority.members() == null ? 0 : majority.members().needed(seats.size()),
                majority.weights() == null ? 0 : majority.weights().needed(votes),
                majority.allowsCastingVote() ? holder : null);
    }

    /** All votes. */
    long votes() {
        return seats.stream().mapToLong(Seat::votes).sum();
    }

    /** Whether a group carries. */
    boolean isWon(int members, long votes, boolean holderIsIn, long allVotes) {
        return isReached(members, membersNeeded, seats.size(), holderIsIn)
                && isReached(votes, votesNeeded, allVotes, holderIsIn);
    }

    private static boolean isReached(long part, long needed, long whole, boolean holderIsIn) {
        return part >= needed || holderIsIn && 2 * part == whole;
    }
}
