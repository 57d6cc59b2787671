package org.concordat.exclusions.model;

import java.util.UUID;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.model.Side;

/**
 * A proposal between the two sides of an agreement: made by one, decided once by the other, or taken back before.
 *
 * @param rule what it is proposed under: {@code C2}, {@code B6}
 * @param side that proposes
 * @param organisation that speaks for that side; it decides nothing of its own, even if it has changed sides since
 */
public record Proceeding(String rule, Side side, UUID organisation, State state) {

    /**
     * What it becomes by a decision.
     *
     * @throws Rejected forbidden to the side and the organisation that proposed; in a state where there is nothing to decide
     */
    public State decided(Side by, UUID decider, boolean accepted) {
        if (by == side || decider.equals(organisation)) {
            throw Rejected.forbidden("Your side proposed this; the other side decides it.");
        }
        requireOpen();
        return accepted ? State.ACCEPTED : State.REJECTED;
    }

    /**
     * What it becomes by a decision of the board, where nobody speaks for the other side.
     *
     * @param own whether the same person proposed it
     * @throws Rejected forbidden to who proposed it; in a state where there is nothing to decide
     */
    public State decidedByBoard(boolean own, boolean accepted) {
        if (own) {
            throw Rejected.forbidden("You proposed this yourself; somebody else decides it.");
        }
        requireOpen();
        return accepted ? State.ACCEPTED : State.REJECTED;
    }

    /**
     * What it becomes when it is taken back.
     *
     * @throws Rejected forbidden to the other side; in a state where there is nothing to take back
     */
    public State withdrawn(Side by) {
        if (by != side) {
            throw Rejected.forbidden("The other side proposed this: decide it.");
        }
        requireOpen();
        return State.WITHDRAWN;
    }

    private void requireOpen() {
        if (state != State.PROPOSED) {
            throw Rejected.state(rule, "It is " + state.text() + " already, and that stands.");
        }
    }
}
