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
                    .forEach(writer -> done.add(writers.submit(() -> write(parties, "s-" + writer))));
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

    /** Only so many of one organisation work at once: who waits for long is told to come again, and has written nothing. */
    private static Void write(LedgerParties parties, String prefix) throws InterruptedException {
        for (int write = 0; write < WRITES; write++) {
            int status = parties.service(prefix + "-" + write).statusCode();
            for (int i = 0; i < 100 && (status == 429 || status == 503); i++) {
                Thread.sleep(50);
                status = parties.service(prefix + "-" + write).statusCode();
            }
            assertEquals(201, status);
        }
        return null;
    }
}
