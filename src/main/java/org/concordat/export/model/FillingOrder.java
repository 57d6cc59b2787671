package org.concordat.export.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** In which order tables are filled whose rows refer to each other's: those referred to first. */
public final class FillingOrder {

    private FillingOrder() {}

    /**
     * The tables in such an order; where it is open, by name. A table may refer to itself, and to some that are not to be filled.
     *
     * @param references to which tables the rows of each refer
     * @throws IllegalArgumentException when tables refer to each other in a circle
     */
    public static List<String> of(Map<String, Set<String>> references) {
        SortedMap<String, Set<String>> left = new TreeMap<>();
        references.forEach((table, others) -> {
            Set<String> needed = new TreeSet<>(others);
            needed.retainAll(references.keySet());
            needed.remove(table);
            left.put(table, needed);
        });
        List<String> order = new ArrayList<>();
        while (!left.isEmpty()) {
            String next = left.keySet().stream()
                    .filter(table -> order.containsAll(left.get(table)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("refer to each other: " + left.keySet()));
            left.remove(next);
            order.add(next);
        }
        return order;
    }
}
