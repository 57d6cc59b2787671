package org.concordat.exclusions;

import java.util.UUID;
import org.concordat.exclusions.model.State;

/**
 * What became of a proposal.
 *
 * @param reason null where it was taken back
 * @param decision of the members, by which it was accepted; null where none was needed
 */
record Settled(State state, String reason, UUID decision) {

    boolean isAccepted() {
        return state == State.ACCEPTED;
    }
}
