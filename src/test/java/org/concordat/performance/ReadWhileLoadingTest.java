package org.concordat.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Results are read while cases come. */
@ApiTest
class ReadWhileLoadingTest {

    private static final int LOADS = 300;
    private static final int READERS = 3;
    private static final String QUERY = "period=2026-04&serviceLevel=decided&asOf=2026-12-31T00:00:00Z&council=";

    private static ResultParties parties;

    @BeforeAll
    static void partnership() {
        parties = ResultParties.of("rwl", "ash");
    }

    @Test
    @DisplayName("F3 An answer is of one moment: its counts are those of its revision, whatever is recorded meanwhile")
    void anAnswerIsOfOneMoment() throws Exception {
        ExecutorService everybody = Executors.newFixedThreadPool(1 + READERS);
        try {
            Future<?> loads = everybody.submit(ReadWhileLoadingTest::loadOneByOne);
            List<Future<Set<Object>>> readers = IntStream.range(0, READERS)
                    .mapToObj(i -> everybody.submit(() -> revisionsReadUntil(loads)))
                    .toList();
            for (Future<Set<Object>> reader : readers) {
                assertTrue(reader.get().size() > LOADS / 10, "nothing was read while cases came");
            }
            loads.get();
        } finally {
            everybody.shutdownNow();
        }
    }

    private static Set<Object> revisionsReadUntil(Future<?> loads) {
        Set<Object> revisions = new HashSet<>();
        while (!loads.isDone()) {
            Map<String, Object> answer = parties.row(QUERY + parties.named("ash"));
            assertEquals(answer.get("revision"), ((Map<?, ?>) answer.get("counts")).get("met"), answer::toString);
            revisions.add(answer.get("revision"));
        }
        return revisions;
    }

    /** Each load is one case that is met, and so one revision. */
    private static void loadOneByOne() {
        for (int i = 0; i < LOADS; i++) {
            parties.load(parties.licence("ash", "c-" + i, "2026-04-02T10:00:00Z", "closed", "2026-04-03T10:00:00Z"));
        }
    }
}
