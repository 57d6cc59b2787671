package org.concordat.export.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Tables are filled in an order in which no row refers to one that is not there yet. */
class FillingOrderTest {

    @Test
    void whatIsReferredToComesFirst() {
        assertEquals(
                List.of("organisations", "partnerships", "members", "agreements", "versions"),
                FillingOrder.of(Map.of(
                        "versions", Set.of("agreements"),
                        "agreements", Set.of("members", "partnerships"),
                        "members", Set.of("organisations", "partnerships"),
                        "partnerships", Set.of(),
                        "organisations", Set.of())));
    }

    @Test
    void aTableMayReferToItselfAndToWhatIsNotFilled() {
        assertEquals(List.of("areas"), FillingOrder.of(Map.of("areas", Set.of("areas", "webhooks"))));
    }

    @Test
    void aCircleIsRefused() {
        Map<String, Set<String>> circle = Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("a"), "d", Set.of());
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> FillingOrder.of(circle));
        assertEquals("refer to each other: [a, b, c]", refused.getMessage());
    }

    /** Whatever refers to what without a circle: each number refers to some smaller ones. */
    @Property
    void everyReferencePointsBackwards(
            @ForAll @Size(max = 12) List<@Size(max = 4) List<@IntRange(min = 0, max = 11) Integer>> drawn) {
        Map<String, Set<String>> references = new HashMap<>();
        for (int i = 0; i < drawn.size(); i++) {
            Set<String> smaller = new TreeSet<>();
            for (int other : drawn.get(i)) {
                if (other < i) {
                    smaller.add(name(other));
                }
            }
            references.put(name(i), smaller);
        }
        List<String> order = FillingOrder.of(references);
        assertEquals(references.keySet(), new TreeSet<>(order));
        assertEquals(references.size(), order.size());
        references.forEach((table, others) -> others.forEach(
                other -> assertTrue(order.indexOf(other) < order.indexOf(table), table + " before " + other)));
    }

    /** In another order than by name. */
    private static String name(int number) {
        return "t" + (char) ('z' - number);
    }
}
