package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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
 * fails, and every answer is one that the document lists. {@code mvn -Pproof test} sends 100,000; with the seed that a
 * failure names ({@code -Dfuzz.seed=...}) for the same again.
 */
@ApiTest
@TestProfile(DocumentFuzzTest.OfItsOwn.class)
class DocumentFuzzTest {

    /** Of each operation, unless {@code fuzz.requests} says how many there are in all. */
    private static final int EACH = 15;

    private static final long SEED = Long.getLong("fuzz.seed", 20_261_126L);
    private static final int THREADS = 3;
    /** Before what is written at random stands in the way of what is right. */
    private static final int TRIALS = 30;

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
    private final Map<String, String> last = new ConcurrentHashMap<>();
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
        for (Described operation : operations) {
            for (int i = 0; i < TRIALS && !served.contains(operation.id()); i++) {
                judge(operation, drawn.tried(operation, new Random(SEED + i)));
            }
        }
        assertEquals(Map.of(), without(served, operations), "each serves what is right");
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> done = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            done.add(pool.submit(() -> {
                for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                    Described operation = operations.get(i % operations.size());
                    judge(operation, drawn.send(operation, new Random(SEED + i)));
                }
                return null;
            }));
        }
        for (Future<?> future : done) {
            future.get();
        }
        pool.shutdown();
        assertEquals(Map.of(), broken, "seed " + SEED);
        assertEquals(Map.of(), without(refused, operations), "each refuses at least once");
    }

    /** The operations that are not among them, each with its last answer. */
    private Map<String, String> without(Set<String> ids, List<Described> operations) {
        Map<String, String> left = new TreeMap<>();
        operations.stream()
                .map(Described::id)
                .filter(id -> !ids.contains(id))
                .forEach(id -> left.put(id, last.getOrDefault(id, "none")));
        return left;
    }

    private static String shortened(Exchange exchange) {
        String told = exchange.toString();
        return told.substring(0, Math.min(1_500, told.length()));
    }

    private void judge(Described operation, Exchange exchange) {
        List<String> faults = Conformance.answerFaults(Contract.COMMITTED, exchange);
        if (exchange.status() >= 500 || !faults.isEmpty()) {
            String wrong = operation.id() + " " + exchange.status() + " "
                    + faults.toString().replaceAll("/\\d+", "/-");
            broken.putIfAbsent(wrong, shortened(exchange));
        }
        last.put(operation.id(), shortened(exchange));
        (exchange.status() < 300 ? served : refused).add(operation.id());
    }
}
