package org.concordat.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.concordat.kernel.Rejected;

/** A request's body that is digested while it is read, however long it is; only one thread reads at a time. */
final class DigestedBody extends FilterInputStream {

    private static final int CHUNK = 8_192;

    private final MessageDigest sha256;

    DigestedBody(InputStream body) {
        super(body);
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            sha256.update((byte) one);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read > 0) {
            sha256.update(into, from, read);
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] skipped = new byte[(int) Math.min(CHUNK, Math.max(0, count))];
        return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
        return false; // what is read twice would be digested twice
    }

    /** Leaves the body open: whoever reads it may be done before its end, which is digested as well. */
    @Override
    public void close() {
        // The server closes it.
    }

    /**
     * The digest of the whole body; reads what is left of it.
     *
     * @throws Rejected malformed, when the body breaks off
     */
    String digest() {
        try {
            byte[] rest = new byte[CHUNK];
            int read = read(rest, 0, CHUNK);
            while (read >= 0) {
                read = read(rest, 0, CHUNK);
            }
        } catch (IOException e) {
            throw Rejected.malformed("The body broke off; nothing was taken.");
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
