package org.concordat.intake;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Reads the rows of a load in a thread of its own while those before them are written, so that a load takes as long as the slower of
 * the two and not as long as both. No more than a few thousand rows are held. The threads are no workers of the server: those wait
 * for these.
 */
@ApplicationScoped
class ReadAhead {

    private static final int CHUNK = 500;
    /** As many as the batch that will be written next has, and more than one: else whoever reads waits for whoever writes. */
    private static final int CHUNKS = 12;

    private static final int LOOK_SECONDS = 1;

    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService readers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "read-ahead-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }

    /** The same rows, read ahead of a body that keeps its pace. */
    <T> Rows<T> of(Rows<T> rows, Pace pace) {
        return each -> {
            BlockingQueue<Chunk<T>> queue = new ArrayBlockingQueue<>(CHUNKS);
            Future<?> reader = readers.submit(() -> read(rows, queue));
            try {
                boolean more = true;
                while (more) {
                    Chunk<T> chunk = queue.poll(LOOK_SECONDS, TimeUnit.SECONDS);
                    if (chunk == null) {
                        pace.require();
                    } else {
                        more = chunk.give(each);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("The load was interrupted.", e);
            } finally {
                reader.cancel(true); // the request is over: nobody may read its body any more
            }
        };
    }

    private static <T> void read(Rows<T> rows, BlockingQueue<Chunk<T>> queue) {
        try {
            queue.put(readAll(rows, queue));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> Chunk<T> readAll(Rows<T> rows, BlockingQueue<Chunk<T>> queue) throws InterruptedException {
        Filling<T> filling = new Filling<>(queue);
        try {
            rows.forEach(filling);
            return new Last<>(filling.rows);
        } catch (Stopped e) {
            throw new InterruptedException();
        } catch (IOException e) {
            return new Broken<>(filling.rows, e);
        } catch (RuntimeException e) {
            return new Refused<>(filling.rows, e);
        } catch (Error e) { // the writer waits for an end, whatever happened
            return new Refused<>(filling.rows, new IllegalStateException(e));
        }
    }

    /** What comes through the queue; the rows before a failure come first. */
    private sealed interface Chunk<T> permits Full, Last, Broken, Refused {
        List<Row<T>> rows();

        /** Gives the rows; answers whether there may be more. */
        default boolean give(Consumer<Row<T>> each) throws IOException {
            rows().forEach(each);
            return end();
        }

        boolean end() throws IOException;
    }

    private record Full<T>(List<Row<T>> rows) implements Chunk<T> {
        @Override
        public boolean end() {
            return true;
        }
    }

    private record Last<T>(List<Row<T>> rows) implements Chunk<T> {
        @Override
        public boolean end() {
            return false;
        }
    }

    private record Broken<T>(List<Row<T>> rows, IOException cause) implements Chunk<T> {
        @Override
        public boolean end() throws IOException {
            throw cause;
        }
    }

    private record Refused<T>(List<Row<T>> rows, RuntimeException cause) implements Chunk<T> {
        @Override
        public boolean end() {
            throw cause;
        }
    }

    /** The writer has gone. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Filling<T> implements Consumer<Row<T>> {

        private final BlockingQueue<Chunk<T>> queue;
        private List<Row<T>> rows = new ArrayList<>(CHUNK);

        Filling(BlockingQueue<Chunk<T>> queue) {
            this.queue = queue;
        }

        @Override
        public void accept(Row<T> row) {
            rows.add(row);
            if (rows.size() == CHUNK) {
                try {
                    queue.put(new Full<>(rows));
                } catch (InterruptedException e) {
                    throw new Stopped();
                }
                rows = new ArrayList<>(CHUNK);
            }
        }
    }
}
