package org.concordat.export;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.concordat.kernel.Rejected;

/**
 * Where an export lies between being made and being sent: a file that only this process can read, and that has no name any more where the
 * system allows it, so that nothing stays of it whatever happens.
 */
final class Spool implements AutoCloseable {

    private final FileChannel file;
    private final long most;

    private Spool(FileChannel file, long most) {
        this.file = file;
        this.most = most;
    }

    /** @param most how many bytes it may grow to */
    static Spool make(long most) {
        try {
            return new Spool(
                    FileChannel.open(
                            Files.createTempFile("concordat-export", ".zip"),
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE),
                    most);
        } catch (IOException e) {
            throw new UncheckedIOException("there is no room for an export", e);
        }
    }

    /** What is written to it; flush it at the end. More than there may be is refused, so that no export takes the node's room. */
    OutputStream output() {
        OutputStream bounded = new FilterOutputStream(Channels.newOutputStream(file)) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                if (file.size() + count > most) {
                    throw Rejected.because(
                            Rejected.Kind.UNAVAILABLE,
                            "The export has more than " + most
                                    + " bytes: the operator makes room for it (CONCORDAT_EXPORT_MOST_BYTES).");
                }
                out.write(bytes, from, count);
            }
        };
        return new BufferedOutputStream(bounded, 1 << 16);
    }

    long size() throws IOException {
        return file.size();
    }

    /** Sends all that was written, and lets go of it. */
    void sendTo(OutputStream out) throws IOException {
        try (this;
                InputStream in = Channels.newInputStream(file.position(0))) {
            in.transferTo(out);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
