package org.concordat.ledger.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** L2: what is done to a copy of a ledger is found. */
class AuditTest {

    private static final String ORIGIN = "ledger.example/partnerships/nlc";
    private static final int ENTRIES = 40;

    private final LedgerKey key = CheckpointTest.key("ledger.example");
    private final List<String> entries = new ArrayList<>(
            IntStream.range(0, ENTRIES).mapToObj(i -> "entry " + i).toList());
    private final List<String> notes = new ArrayList<>(List.of(note(7), note(25), note(ENTRIES)));

    private String note(int size) {
        Frontier frontier = new Frontier();
        entries.subList(0, size).forEach(entry -> frontier.append(Hash.ofLeaf(entry)));
        return new Checkpoint(ORIGIN, size, frontier.root()).signed(key);
    }

    private Audit.Finding found() {
        Audit audit = new Audit(List.of(key.publicKey()));
        notes.forEach(audit::checkpoint);
        for (int i = 0; i < entries.size(); i++) {
            audit.entry(i, entries.get(i));
        }
        return audit.end();
    }

    @Test
    void anUnchangedCopyIsSound() {
        assertEquals(new Audit.Finding(ORIGIN, ENTRIES, 0, 3, List.of()), found());
    }

    @Test
    void entriesOfOthersAreVouchedForByTheirHashes() {
        Audit audit = new Audit(List.of(key.publicKey()));
        notes.forEach(audit::checkpoint);
        for (int i = 0; i < ENTRIES; i++) {
            if (i % 3 == 0) {
                audit.hashed(i, Hash.ofLeaf(entries.get(i)));
            } else {
                audit.entry(i, entries.get(i));
            }
        }
        assertEquals(new Audit.Finding(ORIGIN, ENTRIES, 14, 3, List.of()), audit.end());
    }

    @ParameterizedTest(name = "L2: entry {0} altered, left out, exchanged with the next")
    @ValueSource(ints = {0, 6, 7, 24, 25, ENTRIES - 2})
    void whatIsDoneToAnEntryIsFound(int number) {
        String was = entries.set(number, entries.get(number) + ".");
        assertTrue(!found().isSound(), "altered");
        entries.remove(number);
        assertTrue(!found().isSound(), "left out");
        entries.add(number, was);
        assertTrue(found().isSound(), "the twin");
        Collections.swap(entries, number, number + 1);
        assertTrue(!found().isSound(), "exchanged");
    }

    @Test
    void aMissingEndIsFound() {
        entries.remove(ENTRIES - 1);
        assertEquals(List.of("entries 39 to 39 are missing, which the last checkpoint signs"), found().faults());
    }

    @Test
    void anEntryThatNobodySignedIsFound() {
        entries.add("entry " + ENTRIES);
        assertEquals(
                List.of("nothing vouches for entries 40 to 40, which come after the last checkpoint"),
                found().faults());
    }

    @Test
    void aForkIsFound() {
        String before = entries.set(3, "another");
        notes.add(note(7));
        entries.set(3, before);
        assertEquals(
                "two checkpoints of size 7 contradict each other: the ledger has been forked",
                found().faults().get(0));
    }

    @Test
    void anotherLedgersCheckpointIsFound() {
        notes.add(new Checkpoint("ledger.example/partnerships/other", 50, Hash.OF_NOTHING).signed(key));
        assertTrue(found().faults().get(0).contains("is of another ledger"));
    }

    @Test
    void withoutACheckpointNothingVouches() {
        notes.clear();
        assertEquals(1, found().faults().size());
        notes.add(new Checkpoint(ORIGIN, 7, Hash.OF_NOTHING).signed(CheckpointTest.key("ledger.example")));
        assertEquals(2, found().faults().size());
    }
}
