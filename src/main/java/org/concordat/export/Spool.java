package org.concordat.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * Where an export lies between being made and being sent: a file that only this process can read, and that has no name any more where the
 * system allows it, so that nothing stays of it whatever happens.
 */
final class Spool implements AutoCloseable {

    private final FileChannel file;

    private Spool(FileChannel file) {
        this.file = file;
    }

    static Spool make() {
        try {
            return new Spool(FileChannel.open(
                    Files.createTempFile("concordat-export", ".zip"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new UncheckedIOException("there is no room for an export", e);
        }
    }

    /** What is written to it; flush it at the end. */
    OutputStream output() {
        return new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
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
