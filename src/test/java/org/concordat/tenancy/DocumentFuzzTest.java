package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.concordat.contract.Conformance;
import org.concordat.contract.Contract;
import org.concordat.contract.Described;
import org.concordat.contract.Exchange;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the document is sent what it asks for and what it does not, made from the document and drawn at random: nothing
 * fails, and every answer is one that the document lists. Run with {@code -Dfuzz.requests=100000} for longer, and with the seed that a
 * failure names ({@code -Dfuzz.seed=...}) for the same again.
 */
@ApiTest
@TestProfile(DocumentFuzzTest.OfItsOwn.class)
class DocumentFuzzTest {

    /** Of each operation, unless {@code fuzz.requests} says how many there are in all. */
    private static final int EACH = 60;

    private static final long SEED = Long.getLong("fuzz.seed", 20_261_126L);
    private static final int THREADS = 3;

    /** An application of its own: what is written here is in nobody's way. */
    public static class OfItsOwn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("concordat.limits.sign-ins.failures", "100000000");
        }
    }

    /** An example of each, by what is wrong with it. */
    private final Map<String, String> broken = new ConcurrentSkipListMap<>();

    private final Set<String> served = new ConcurrentSkipListSet<>();
    private final Set<String> refused = new ConcurrentSkipListSet<>();
    private final AtomicInteger next = new AtomicInteger();

    @BeforeAll
    static void moveIn() {
        Neighbours.moveIn();
    }

    @Test
    void nothingFailsAndEveryAnswerIsListed() throws Exception {
        List<Described> operations = Contract.COMMITTED.operations();
        int requests = Integer.getInteger("fuzz.requests", EACH * operations.size());
        System.out.println("document fuzz: seed " + SEED + ", " + requests + " requests");
        DrawnRequests drawn = DrawnRequests.ofNeighbours();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> done = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            done.add(pool.submit(() -> {
                for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                    // What is decided or withdrawn is so once: before any is, each operation is tried.
                    boolean onlyTry = i < requests / 2;
                    judge(drawn, operations.get(i % operations.size()), new Random(SEED + i), onlyTry);
                }
                return null;
            }));
        }
        for (Future<?> future : done) {
            future.get();
        }
        pool.shutdown();
        assertEquals(Map.of(), broken, "seed " + SEED);
        assertEquals(ids(operations), served, "each is served at least once");
        assertEquals(ids(operations), refused, "each refuses at least once");
    }

    private static Set<String> ids(List<Described> operations) {
        Set<String> ids = new TreeSet<>();
        operations.forEach(operation -> ids.add(operation.id()));
        return ids;
    }

    private void judge(DrawnRequests drawn, Described operation, Random random, boolean onlyTry) throws Exception {
        Exchange exchange = drawn.send(operation, random, onlyTry);
        List<String> faults = Conformance.answerFaults(Contract.COMMITTED, exchange);
        if (exchange.status() >= 500 || !faults.isEmpty()) {
            String told = exchange.toString();
            String wrong = operation.id() + " " + exchange.status() + " "
                    + faults.toString().replaceAll("/\\d+", "/-");
            broken.putIfAbsent(wrong, told.substring(0, Math.min(1_500, told.length())));
        }
        (exchange.status() < 300 ? served : refused).add(operation.id());
    }
}
