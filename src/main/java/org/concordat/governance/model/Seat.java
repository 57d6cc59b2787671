package org.concordat.governance.model;

/**
 * A member's seat on the board. Who has no votes has no seat.
 *
 * @param votes of the member, at least one: its weight
 */
public record Seat(String member, int votes) {

    /** @throws IllegalArgumentException without a vote */
    public Seat {
        if (votes < 1) {
            throw new IllegalArgumentException("a seat has a vote: " + member);
        }
    }
}
