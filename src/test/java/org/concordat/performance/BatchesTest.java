package org.concordat.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private static final List<UUID> FIVE =
            Stream.generate(UUID::randomUUID).limit(5).toList();

    private static List<List<UUID>> batches(int size) {
        Batches batches = Batches.of(FIVE, size);
        assertTrue(batches.ofSeveral());
        return FIVE.stream().map(batches::with).distinct().toList();
    }

    @Test
    void neighboursAreReadTogether() {
        assertEquals(List.of(FIVE.subList(0, 2), FIVE.subList(2, 4), FIVE.subList(4, 5)), batches(2));
        assertEquals(List.of(FIVE), batches(5));
        assertEquals(List.of(FIVE), batches(50));
        assertEquals(5, batches(1).size());
    }

    @Test
    void aBatchHasOneCouncilOrMore() {
        assertEquals(1, new BatchSize(() -> 1).councils());
        assertThrows(IllegalStateException.class, () -> new BatchSize(() -> 0).councils());
    }

    @Test
    void anyOtherCouncilIsReadByItself() {
        UUID other = UUID.randomUUID();
        assertEquals(List.of(other), Batches.of(FIVE, 2).with(other));
        assertEquals(List.of(other), Batches.NONE.with(other));
        assertFalse(Batches.NONE.ofSeveral());
        assertFalse(Batches.of(FIVE.subList(0, 1), 50).ofSeveral());
    }
}
