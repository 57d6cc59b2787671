package org.concordat.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.kernel.Rejected;
import org.junit.jupiter.api.Test;

/** Large comparisons of one organisation: two at once (rule M7), each organisation for itself, and room again after they end. */
class ComputingGateTest {

    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);

    private final ComputingGate gate = new ComputingGate();

    /** While so many are being computed for one. */
    private String within(int running, Supplier<String> work) {
        return running == 0 ? work.get() : gate.through(ONE, 13, () -> within(running - 1, work));
    }

    private Supplier<String> asks(UUID organisation, int councils) {
        return () -> gate.through(organisation, councils, () -> "computed");
    }

    @Test
    void m7ALargeComparisonBesideTwoOthersIsRefusedForNow() {
        assertEquals("computed", within(1, asks(ONE, 16)));
        Rejected refused = assertThrows(Rejected.class, () -> within(2, asks(ONE, 13)));
        assertEquals(Rejected.Kind.UNAVAILABLE, refused.kind());
    }

    @Test
    void m7SmallOnesAndThoseOfOthersPass() {
        assertEquals("computed", within(2, asks(ONE, 12)));
        assertEquals("computed", within(2, asks(OTHER, 16)));
    }

    @Test
    void m7WhatEndedOrFailedMakesRoom() {
        assertThrows(
                IllegalStateException.class,
                () -> within(2, () -> {
                    throw new IllegalStateException();
                }));
        assertThrows(Rejected.class, () -> within(3, asks(ONE, 1)));
        assertEquals("computed", within(1, asks(ONE, 13)));
    }
}
