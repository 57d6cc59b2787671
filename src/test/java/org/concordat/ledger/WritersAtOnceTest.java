package org.concordat.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.concordat.ledger.model.Frontier;
import org.concordat.ledger.model.Hash;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.Test;

/** L1, L2: however many write at once, each write is an entry, without a gap, and the tree is that of the entries. */
@ApiTest
class WritersAtOnceTest {

    private static final int WRITERS = 8;
    private static final int WRITES = 12;

    @Test
    void eachWriteHasItsPlace() throws Exception {
        LedgerParties parties = LedgerParties.of("crowded");
        int before = parties.size();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> done = new ArrayList<>();
            IntStream.range(0, WRITERS)
                    .forEach(writer -> done.add(writers.submit(() -> IntStream.range(0, WRITES)
                            .forEach(write -> parties.service("s-" + writer + "-" + write)
                                    .then()
                                    .statusCode(201)))));
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            writers.shutdownNow();
        }
        List<Map<String, Object>> added = parties.since(before);
        assertEquals(WRITERS * WRITES, added.size());
        assertEquals(
                WRITERS * WRITES,
                added.stream().map(entry -> entry.get("subject")).distinct().count());
        Frontier frontier = new Frontier();
        parties.entries("elm").forEach(entry -> {
            assertEquals((int) frontier.size(), entry.get("number"));
            frontier.append(Hash.parse((String) entry.get("leafHash")));
        });
        String root = parties.as("elm")
                .get(parties.path() + "/ledger/proofs/inclusion?entry=0&size=" + frontier.size())
                .path("root");
        assertEquals(frontier.root().toString(), root);
    }
}
