package org.concordat.benefits;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.concordat.kernel.Rejected;
import org.junit.jupiter.api.Test;

/** A register has so many entries and no more; what is there can be changed all the same. */
class KeepingTest {

    @Test
    void aFullRegisterTakesNoNewEntry() {
        assertDoesNotThrow(() -> Keeping.requireRoom(true, Keeping.MOST_ENTRIES - 1, "R5"));
        assertDoesNotThrow(() -> Keeping.requireRoom(false, Keeping.MOST_ENTRIES, "R5"));
        Rejected full = assertThrows(Rejected.class, () -> Keeping.requireRoom(true, Keeping.MOST_ENTRIES, "R5"));
        assertEquals(Rejected.Kind.STATE, full.kind());
        assertEquals("R5", full.rule());
    }
}
