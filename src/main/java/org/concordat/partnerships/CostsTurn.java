package org.concordat.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Whoever writes what a partnership's costs are made of, its memberships among it, and whoever fixes, bills or closes a year of them wait
 * for each other. Who needs other turns as well takes them first: whoever has this one waits for none of those of memberships.
 */
@ApplicationScoped
public class CostsTurn {

    private static final String TURN = "costs of";

    private final Turns turns;
    private final BeingRecorded recording;

    CostsTurn(Turns turns, BeingRecorded recording) {
        this.turns = turns;
        this.recording = recording;
    }

    /**
     * No year is fixed, billed or closed until the end of the transaction. Whoever records what costs are made of calls it first and reads
     * the clock then: a settled answer knows everything that bears an earlier date than its own (rule F3).
     */
    public void share(UUID partnershipId) {
        turns.share(TURN, partnershipId);
        recording.begin(partnershipId);
    }

    /** Until the end of the transaction nobody else closes a year, or writes what costs are made of; call it before closing one. */
    public void alone(UUID partnershipId) {
        turns.take(TURN, partnershipId);
        recording.begin(partnershipId);
    }
}
