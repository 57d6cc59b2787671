package org.concordat.speed;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.concordat.testing.Line;

/** Clients that ask at the same time, each on a connection of its own. */
record Readers(int port, List<Reader> readers) {

    /** Who asks, and for what each time. */
    record Reader(String token, Supplier<String> paths) {}

    /**
     * What came of it.
     *
     * @param perSecond answers
     * @param took how long each answer took, in milliseconds; where a pace is kept, from when it should have been asked for
     */
    record Answers(double perSecond, Figures took) {}

    /** So many clients, each asking again as soon as it is answered. */
    Answers closely(int clients, Duration time) {
        return ask(clients, time, 0);
    }

    /** So many clients that ask so often in all, whether or not they were answered in time. */
    Answers paced(int clients, Duration time, double perSecond) {
        return ask(clients, time, (long) (1e9 * clients / perSecond));
    }

    private Answers ask(int clients, Duration time, long apart) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long start = System.nanoTime() + 50_000_000;
            long end = start + time.toNanos();
            List<Callable<List<Double>>> work = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                Reader reader = readers.get(i % readers.size());
                long first = start + apart * i / clients;
                work.add(() -> one(reader, first, end, apart));
            }
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> done : threads.invokeAll(work)) {
                all.addAll(done.get());
            }
            return new Answers(all.size() / (time.toNanos() / 1e9), Figures.of(all));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reader failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Double> one(Reader reader, long first, long end, long apart) throws IOException {
        List<Double> took = new ArrayList<>();
        try (Line line = new Line(port, reader.token())) {
            long due = first;
            until(due);
            while (System.nanoTime() < end) {
                line.read(reader.paths().get());
                long now = System.nanoTime();
                took.add((now - due) / 1e6);
                due = apart == 0 ? now : due + apart;
                until(due);
            }
        }
        return took;
    }

    private static void until(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
