package org.concordat.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.concordat.kernel.Rejected;

/**
 * The body of a load, and how fast it comes: who sends slower than {@value #LEAST} bytes a second would keep a connection to the database
 * from the others.
 */
final class Pace extends FilterInputStream {

    private static final int LEAST = 1_024;
    private static final Duration BEGINNING = Duration.ofSeconds(10);

    private final AtomicLong read = new AtomicLong();
    private final long begun = System.nanoTime();

    Pace(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        read.addAndGet(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int many = in.read(buffer, offset, length);
        read.addAndGet(Math.max(many, 0));
        return many;
    }

    /**
     * To be asked while nothing comes.
     *
     * @throws Rejected when it comes too slowly
     */
    void require() {
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        if (taken.compareTo(BEGINNING) > 0 && read.get() < taken.toSeconds() * LEAST) {
            throw Rejected.because(
                    Rejected.Kind.TOO_SLOW,
                    "The body comes more slowly than " + LEAST
                            + " bytes a second; nothing was taken. Send it in smaller parts.");
        }
    }
}
