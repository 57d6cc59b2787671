package org.concordat.ledger.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a ledger recorded last of the rows of one table: changes are added in the order of their entries, then the rows that are there are held
 * against it. A row is known by the digest of its line; which row it is nobody needs to know for that.
 */
public final class RecordedRows {

    private final Map<Hash, Row> rows = new HashMap<>();
    private final Map<UUID, Long> unopened = new HashMap<>();
    private final SortedMap<Long, Integer> strange = new TreeMap<>();

    /** A row that is there, so many times: nothing keeps two rows without a key from being the same. */
    private static final class Row {
        private final UUID party;
        private final long entry;
        private int times;

        Row(UUID party, long entry) {
            this.party = party;
            this.entry = entry;
        }
    }

    /**
     * A change whose digests were opened.
     *
     * @param entry number of its entry
     * @param party whom the rows concern
     * @param before digests of the rows that it took away, one after the other
     * @param after digests of the rows that it put there
     */
    public void change(long entry, UUID party, byte[] before, byte[] after) {
        for (int at = 0; at < before.length; at += Hash.BYTES) {
            take(entry, party, at(before, at));
        }
        for (int at = 0; at < after.length; at += Hash.BYTES) {
            rows.computeIfAbsent(at(after, at), digest -> new Row(party, entry)).times++;
        }
    }

    /** An entry that says what all rows are that concern a party, whatever was recorded before. */
    public void found(long entry, UUID party, byte[] all) {
        rows.values().removeIf(row -> row.party.equals(party));
        unopened.remove(party);
        change(entry, party, new byte[0], all);
    }

    /** A change of so many rows whose digests nobody can open any more, or could ever. */
    public void unopened(UUID party, long number) {
        unopened.merge(party, number, Long::sum);
    }

    private static Hash at(byte[] digests, int place) {
        return Hash.of(Arrays.copyOfRange(digests, place, place + Hash.BYTES));
    }

    private void take(long entry, UUID party, Hash digest) {
        if (!held(digest) && !unopened.containsKey(party)) {
            strange.merge(entry, 1, Integer::sum);
        }
    }

    /** Whether a row is what was recorded; each that was recorded is found once. */
    public boolean held(Hash digest) {
        Row row = rows.get(digest);
        if (row == null) {
            return false;
        }
        row.times--;
        if (row.times == 0) {
            rows.remove(digest);
        }
        return true;
    }

    /** How many rows changes had that cannot be opened: so many may be there, or gone, of which nothing can be said. */
    public long unopened() {
        return unopened.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The entries that took away rows which nothing had recorded as they were, and how many rows. */
    public SortedMap<Long, Integer> strange() {
        return strange;
    }

    /** The entries that put rows there which were not found, and how many rows. */
    public SortedMap<Long, Integer> left() {
        SortedMap<Long, Integer> left = new TreeMap<>();
        rows.values().forEach(row -> left.merge(row.entry, row.times, Integer::sum));
        return left;
    }
}
