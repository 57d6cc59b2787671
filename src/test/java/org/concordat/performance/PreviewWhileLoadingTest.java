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
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Versions are tried while cases come. */
@ApiTest
class PreviewWhileLoadingTest {

    private static final int LOADS = 100;

    private static ResultParties parties;

    @BeforeAll
    static void partnership() {
        parties = ResultParties.of("pwl", "ash");
    }

    @Test
    @DisplayName("V5 The version in force makes then what is now, whatever is recorded meanwhile")
    void nowAndThenAreOfOneMoment() throws Exception {
        ExecutorService everybody = Executors.newFixedThreadPool(3);
        try {
            Future<?> loads = everybody.submit(PreviewWhileLoadingTest::loadOneByOne);
            List<Future<Set<Object>>> readers = IntStream.range(0, 2)
                    .mapToObj(i -> everybody.submit(() -> triedUntil(loads)))
                    .toList();
            for (Future<Set<Object>> reader : readers) {
                assertTrue(reader.get().size() > 5, "nothing was tried while cases came");
            }
            loads.get();
        } finally {
            everybody.shutdownNow();
        }
    }

    private static Set<Object> triedUntil(Future<?> loads) {
        Set<Object> seen = new HashSet<>();
        while (!loads.isDone()) {
            List<Map<String, Object>> items = Api.officer(parties.unit())
                    .body(Map.of("agreement", "pwl-ash.sla", "version", 1, "from", "2026-04", "to", "2026-04"))
                    .post(parties.path() + "/previews")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items");
            items.forEach(item -> assertEquals(item.get("now"), item.get("then"), item::toString));
            seen.add(items);
        }
        return seen;
    }

    private static void loadOneByOne() {
        for (int i = 0; i < LOADS; i++) {
            parties.load(parties.licence("ash", "c-" + i, "2026-04-02T10:00:00Z", "closed", "2026-04-03T10:00:00Z"));
        }
    }
}
