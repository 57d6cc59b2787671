package org.concordat.ledger.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Checks a copy of a ledger: its checkpoints, then its entries in their order, in memory that does not grow with them. What is found is
 * told in sentences.
 */
public final class Audit {

    /** How many faults are told; one altered entry makes every later checkpoint fail. */
    private static final int MOST_FAULTS = 20;

    private final List<VerifyingKey> keys;
    private final TreeMap<Long, Checkpoint> checkpoints = new TreeMap<>();
    private final Frontier frontier = new Frontier();
    private final List<String> faults = new ArrayList<>();
    private long notes;
    private long hashesOnly;
    private String origin;

    /** @param keys which may have signed the checkpoints */
    public Audit(List<VerifyingKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** A checkpoint of the copy; all of them come before the entries. */
    public void checkpoint(String note) {
        notes++;
        Checkpoint.verified(note, keys)
                .ifPresentOrElse(this::signed, () -> fault("checkpoint " + notes + " is not signed by the given key"));
    }

    private void signed(Checkpoint checkpoint) {
        if (origin == null) {
            origin = checkpoint.origin();
        }
        if (!checkpoint.origin().equals(origin)) {
            fault("the checkpoint of size " + checkpoint.size() + " is of another ledger, " + checkpoint.origin());
        }
        Checkpoint same = checkpoints.put(checkpoint.size(), checkpoint);
        if (same != null && !same.root().equals(checkpoint.root())) {
            fault("two checkpoints of size " + checkpoint.size()
                    + " contradict each other: the ledger has been forked");
        }
    }

    /** The next entry, by its text. */
    public void entry(long number, String text) {
        add(number, Hash.ofLeaf(text));
    }

    /** The next entry, of which only the hash may be known. */
    public void hashed(long number, Hash leaf) {
        hashesOnly++;
        add(number, leaf);
    }

    private void add(long number, Hash leaf) {
        if (number != frontier.size()) {
            fault("where entry " + frontier.size() + " belongs stands entry " + number);
        }
        frontier.append(leaf);
        Checkpoint here = checkpoints.get(frontier.size());
        if (here != null && !here.root().equals(frontier.root())) {
            fault("the first " + frontier.size() + " entries are not those that the checkpoint of that size signs");
        }
    }

    /** Something else that is wrong with the copy. */
    public void fault(String sentence) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(sentence);
        }
    }

    /** Ends the copy; answers what was found. */
    public Finding end() {
        if (checkpoints.isEmpty()) {
            fault("no checkpoint is signed by the given key, so nothing vouches for the entries");
        } else {
            judgeEnd(checkpoints.lastKey());
        }
        return new Finding(origin, frontier.size(), hashesOnly, checkpoints.size(), List.copyOf(faults));
    }

    private void judgeEnd(long last) {
        if (frontier.size() < last) {
            fault("entries " + frontier.size() + " to " + (last - 1) + " are missing, which the last checkpoint signs");
        }
        if (frontier.size() > last) {
            fault("nothing vouches for entries " + last + " to " + (frontier.size() - 1)
                    + ", which come after the last checkpoint");
        }
        Checkpoint empty = checkpoints.get(0L);
        if (empty != null && !empty.root().equals(Hash.OF_NOTHING)) {
            fault("the checkpoint of size 0 signs something");
        }
    }

    /**
     * What was found.
     *
     * @param origin which ledger; null where no checkpoint is signed
     * @param hashesOnly how many entries were known by their hash only
     * @param faults none when the copy is what was signed
     */
    public record Finding(String origin, long entries, long hashesOnly, long checkpoints, List<String> faults) {

        /** Whether the copy is what was signed. */
        public boolean isSound() {
            return faults.isEmpty();
        }
    }
}
