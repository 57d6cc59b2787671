package org.concordat.ledger.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** L2: what a ledger recorded last of the rows of a table, which entries add to and take from in their order. */
class RecordedRowsTest {

    private static final UUID US = new UUID(0, 1);
    private static final UUID THEM = new UUID(0, 2);

    private final RecordedRows rows = new RecordedRows();

    private static Hash digest(String row) {
        return Hash.ofLeaf(row);
    }

    private static byte[] digests(String... some) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List.of(some).forEach(row -> all.writeBytes(digest(row).bytes()));
        return all.toByteArray();
    }

    @Test
    void whatWasPutThereIsThereOnce() {
        rows.change(0, US, digests(), digests("a", "b"));
        assertTrue(rows.held(digest("a")));
        assertFalse(rows.held(digest("a")), "a second one was put there by nobody");
        assertFalse(rows.held(digest("c")));
        assertEquals(Map.of(0L, 1), rows.left(), "b is gone");
    }

    @Test
    void rowsWithoutAKeyMayBeTheSame() {
        rows.change(0, US, digests(), digests("a", "a"));
        rows.change(1, US, digests("a"), digests());
        assertTrue(rows.held(digest("a")));
        assertEquals(Map.of(), rows.left());
        assertEquals(Map.of(), rows.strange());
    }

    @Test
    void whatWasChangedIsWhatItBecame() {
        rows.change(0, US, digests(), digests("a"));
        rows.change(3, US, digests("a"), digests("b"));
        assertFalse(rows.held(digest("a")));
        assertEquals(Map.of(3L, 1), rows.left());
        assertTrue(rows.held(digest("b")));
    }

    @Test
    void anEntryThatTakesAwayWhatNobodyPutThereIsStrange() {
        rows.change(0, US, digests(), digests("a"));
        rows.change(4, US, digests("bent", "bent"), digests("b"));
        assertEquals(Map.of(4L, 2), rows.strange());
    }

    @Test
    void ofWhatCannotBeOpenedOnlyTheNumberIsKnown() {
        rows.unopened(US, 2);
        rows.change(1, US, digests("a"), digests("b"));
        rows.change(2, THEM, digests("a"), digests());
        assertEquals(2, rows.unopened());
        assertEquals(Map.of(2L, 1), rows.strange(), "of others everything could be opened");
    }

    @Test
    void whatWasFoundStandsInThePlaceOfWhatAPartyHad() {
        rows.change(0, US, digests(), digests("a"));
        rows.change(1, THEM, digests(), digests("c"));
        rows.unopened(US, 7);
        rows.found(2, US, digests("A"));
        assertEquals(0, rows.unopened());
        assertFalse(rows.held(digest("a")));
        assertTrue(rows.held(digest("A")));
        assertTrue(rows.held(digest("c")));
    }
}
