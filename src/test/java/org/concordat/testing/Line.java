package org.concordat.testing;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection that asks one thing after the other. It understands of HTTP what the application answers, and takes as little of the processors
 * as can be, since they are the application's as well.
 */
public final class Line implements Closeable {

    private static final int TIMEOUT = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final String after;
    private final byte[] buffer = new byte[16_384];

    /**
     * What was answered, but for its body.
     *
     * @param retryAfter in seconds; null where nothing was said
     */
    public record Said(int status, String retryAfter) {}

    /** Connects to a port of this machine. */
    public Line(int port, String token) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT);
        in = new BufferedInputStream(socket.getInputStream(), 65_536);
        after = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: application/json\r\nAuthorization: Bearer "
                + token + "\r\n\r\n";
    }

    /** Asks for a path and reads the answer to its end. */
    public Said get(String path) throws IOException {
        socket.getOutputStream().write(("GET " + path + after).getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(header().substring(9, 12));
        long length = -1;
        boolean chunked = false;
        String retryAfter = null;
        for (String line = header(); !line.isEmpty(); line = header()) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = true;
            } else if (lower.startsWith("retry-after:")) {
                retryAfter = lower.substring(12).strip();
            }
        }
        if (chunked) {
            for (int size = chunk(); size > 0; size = chunk()) {
                skip(size + 2L);
            }
            header();
        } else {
            skip(length);
        }
        return new Said(status, retryAfter);
    }

    /** As {@link #get}; fails where it is not answered 200. */
    public void read(String path) throws IOException {
        int status = get(path).status();
        if (status != 200) {
            throw new IOException(path + " was answered " + status);
        }
    }

    private int chunk() throws IOException {
        return Integer.parseInt(header().strip(), 16);
    }

    private String header() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the application hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private void skip(long bytes) throws IOException {
        for (long left = bytes; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException("the application hung up");
            }
            left -= read;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
