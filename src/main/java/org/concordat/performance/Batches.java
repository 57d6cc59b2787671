package org.concordat.performance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Councils in batches that are read at once. A page of many councils shows some of them, one after the other: reading each by itself would
 * ask the database once for each, reading all of them for nothing.
 */
record Batches(Map<UUID, List<UUID>> byCouncil) {

    /** Each council is read by itself. */
    static final Batches NONE = new Batches(Map.of());

    /**
     * Batches of councils.
     *
     * @param inOrder as their rows are told
     * @param size how many there are in one at most
     */
    static Batches of(List<UUID> inOrder, int size) {
        Map<UUID, List<UUID>> byCouncil = new HashMap<>();
        for (int from = 0; from < inOrder.size(); from += size) {
            List<UUID> batch = List.copyOf(inOrder.subList(from, Math.min(from + size, inOrder.size())));
            batch.forEach(council -> byCouncil.put(council, batch));
        }
        return new Batches(byCouncil);
    }

    /** The councils that are read together with one, which is among them. */
    List<UUID> with(UUID council) {
        return byCouncil.getOrDefault(council, List.of(council));
    }

    /** Whether there are several councils, in however many batches. */
    boolean ofSeveral() {
        return byCouncil.size() > 1;
    }
}
