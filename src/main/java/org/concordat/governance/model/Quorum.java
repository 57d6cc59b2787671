package org.concordat.governance.model;

import java.util.Collection;

/**
 * Who must be present before a board decides (rule G1).
 *
 * @param members how many of those with a seat
 * @param everyPartner whether each of them must be there, whatever their number
 */
public record Quorum(int members, boolean everyPartner) {

    /** How many of so many seats must be filled. */
    public int needed(int seats) {
        return everyPartner ? Math.max(seats, members) : members;
    }

    /** Whether enough are present; of those who are, only who has a seat counts. */
    public boolean isReached(Collection<Seat> seats, Collection<String> present) {
        return present(seats, present) >= needed(seats.size());
    }

    /** How many of those with a seat are present. */
    static int present(Collection<Seat> seats, Collection<String> present) {
        return (int) seats.stream().map(Seat::member).filter(present::contains).count();
    }
}
