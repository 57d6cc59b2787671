package org.concordat.performance;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.concordat.testing.Api;
import org.concordat.testing.Issuers;

/** A load of cases for a provider whose last row comes in two parts, so that things can happen meanwhile. */
final class SlowLoad implements AutoCloseable {

    private static final int FIRST_PART = 20;

    private final String rows;
    private final int held;
    private final Socket socket;
    private final OutputStream out;

    /** Sends all rows but the last, and a part of that. */
    SlowLoad(ResultParties parties, String rows) throws IOException {
        this.rows = rows;
        this.held = rows.lastIndexOf('\n', rows.length() - 2) + 1 + FIRST_PART;
        URI origin = URI.create(Api.origin());
        socket = new Socket(origin.getHost(), origin.getPort());
        socket.setSoTimeout(20_000);
        out = socket.getOutputStream();
        String token = Issuers.of(parties.unit()).token(parties.unit() + "-officer", "officer");
        send("POST /v1" + parties.path()
                + "/cases HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + token + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: " + rows.length() + "\r\n\r\n"
                + rows.substring(0, held));
    }

    /** Sends the rest; answers what the server says. */
    String end() throws IOException {
        send(rows.substring(held));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
