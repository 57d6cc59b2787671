package org.concordat.exclusions.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.model.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProceedingTest {

    private static final UUID PROPOSER = new UUID(1, 1);
    private static final UUID DECIDER = new UUID(2, 2);

    private static Proceeding in(State state) {
        return new Proceeding("C2", Side.PROVIDER, PROPOSER, state);
    }

    @ParameterizedTest(name = "C2, B6 {0}, accepted {1}: {2}")
    @CsvSource({
        "PROPOSED, true, ACCEPTED",
        "PROPOSED, false, REJECTED",
        "ACCEPTED, true, STATE",
        "ACCEPTED, false, STATE",
        "REJECTED, true, STATE",
        "WITHDRAWN, true, STATE",
    })
    void decided(State state, boolean accepted, String outcome) {
        assertOutcome(outcome, () -> in(state).decided(Side.CLIENT, DECIDER, accepted));
    }

    @ParameterizedTest(name = "C2, B6 {0} taken back: {1}")
    @CsvSource({"PROPOSED, WITHDRAWN", "ACCEPTED, STATE", "REJECTED, STATE", "WITHDRAWN, STATE"})
    void withdrawn(State state, String outcome) {
        assertOutcome(outcome, () -> in(state).withdrawn(Side.PROVIDER));
    }

    @Test
    void eachSideDoesItsPart() {
        assertOutcome("FORBIDDEN", () -> in(State.PROPOSED).decided(Side.PROVIDER, DECIDER, true));
        assertOutcome("FORBIDDEN", () -> in(State.PROPOSED).withdrawn(Side.CLIENT));
        assertOutcome("ACCEPTED", () -> in(State.PROPOSED).decided(Side.CLIENT, DECIDER, true));
    }

    @Test
    void whoChangedSidesDoesNotDecideItsOwnProposal() {
        assertOutcome("FORBIDDEN", () -> in(State.PROPOSED).decided(Side.CLIENT, PROPOSER, true));
    }

    @ParameterizedTest(name = "F2 {0} decided by the board, who proposed it: {1}: {2}")
    @CsvSource({"PROPOSED, false, ACCEPTED", "PROPOSED, true, FORBIDDEN", "REJECTED, false, STATE"})
    void whereTheOtherSideHasLeftTheBoardDecidesAndNotWhoProposed(State state, boolean own, String outcome) {
        assertOutcome(outcome, () -> in(state).decidedByBoard(own, true));
    }

    private static void assertOutcome(String outcome, java.util.function.Supplier<State> act) {
        if (outcome.equals("STATE") || outcome.equals("FORBIDDEN")) {
            assertEquals(outcome, assertThrows(Rejected.class, act::get).kind().name());
        } else {
            assertEquals(State.valueOf(outcome), act.get());
        }
    }
}
