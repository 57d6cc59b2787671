package org.concordat.performance;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.concordat.testing.Api;
import org.concordat.testing.Issuers;
import org.concordat.testing.Postgres;

/** A load of cases for a provider whose last row comes in two parts, so that things can happen meanwhile. */
final class SlowLoad implements AutoCloseable {

    private static final int FIRST_PART = 20;
    /** Who has the turn of closing a partnership's periods, or waits for it. */
    private static final String TURN = "select exists (select from pg_locks l join partnerships p on p.slug = ?"
            + " where l.locktype = 'advisory' and l.objsubid = 1 and l.granted = ?"
            + " and (l.classid::bigint << 32 | l.objid::bigint) = hashtextextended('closing of ' || p.id, 0))";

    private final ResultParties parties;
    private final String rows;
    private final int held;
    private final Socket socket;
    private final OutputStream out;

    /** Sends all rows but the last, and a part of that. */
    SlowLoad(ResultParties parties, String rows) throws IOException {
        this.parties = parties;
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

    /** Until the server has begun with it: from then on it keeps periods from being closed; the clock is read right after that. */
    void awaitBegun() throws Exception {
        await(true, "the load does not begin");
        Thread.sleep(200);
    }

    /** Until somebody who closes a period waits for its end. */
    void awaitClosing() throws Exception {
        await(false, "no closing waits");
    }

    private void await(boolean granted, String otherwise) throws Exception {
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                PreparedStatement statement = connection.prepareStatement(TURN)) {
            statement.setString(1, parties.slug());
            statement.setBoolean(2, granted);
            for (int i = 0; i < 1_000; i++) {
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) {
                        return;
                    }
                }
                Thread.sleep(10);
            }
        }
        throw new AssertionError(otherwise);
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
