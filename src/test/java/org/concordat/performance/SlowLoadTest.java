package org.concordat.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens while a load is still being sent. */
@ApiTest
class SlowLoadTest {

    /** How many rows a load judges at once. */
    private static final int BATCH = 5_000;

    private static ResultParties parties;

    @BeforeAll
    static void agreement() {
        parties = ResultParties.of("slow", "a", "b");
    }

    @Test
    void f3ACaseThatIsJudgedAgainMeanwhileNeverCountsTwice() throws Exception {
        Api.officer(parties.unit())
                .body(Map.of("items", List.of(parties.licence("a", "S-1", "2026-01-28T10:00:00Z"))))
                .post(parties.path() + "/cases")
                .then()
                .statusCode(200);
        Instant between;
        try (Load load = new Load(row("a", "S-1"))) {
            load.begin();
            Thread.sleep(1_500); // the server has begun with it
            between = Instant.now();
            Thread.sleep(50);
            Api.manager(parties.unit())
                    .header("If-Match", "\"1\"")
                    .body(ResultParties.measureText("timeliness", "received"))
                    .put(parties.path() + "/measures/by-due")
                    .then()
                    .statusCode(200);
            assertEquals("running 0, judged 1", cases(between));
            assertTrue(load.end().contains("\"updated\":1"));
        }
        assertEquals("running 0, judged 1", cases(between));
        assertEquals("running 0, judged 1", cases(Instant.now()));
    }

    @Test
    void f3WhatIsJustBeingRecordedIsNotKnownYetAndTheAnswerStaysTheSame() throws Exception {
        String query = "period=2026-01&serviceLevel=taken&council=" + parties.named("b");
        String rows =
                IntStream.range(0, BATCH).mapToObj(i -> row("b", "N-" + i)).collect(Collectors.joining());
        Map<String, Object> meanwhile;
        try (Load load = new Load(rows + row("b", "last"))) {
            load.begin();
            meanwhile = answerThatIsBehind(query);
            assertEquals(0, met(meanwhile));
            String ofAnother = Api.officer(parties.named("a"))
                    .get(parties.path() + "/results?period=2026-01&serviceLevel=taken")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items[0].knownOn");
            assertTrue(
                    Instant.parse(ofAnother).isAfter(Instant.parse((String) meanwhile.get("knownOn"))),
                    "what one council records holds no other back");
            assertTrue(load.end().contains("\"created\":" + (BATCH + 1)));
        }
        assertEquals(
                meanwhile,
                parties.row(query + "&asOf=" + meanwhile.get("asOf") + "&knownOn=" + meanwhile.get("knownOn")));
        assertEquals(BATCH + 1, met(parties.row(query)));
    }

    private static int met(Map<String, Object> row) {
        return (int) ((Map<?, ?>) row.get("counts")).get("met");
    }

    /** The first answer that knows nothing of the last half second: by then the first batch of the load has been judged. */
    private static Map<String, Object> answerThatIsBehind(String query) throws InterruptedException {
        Instant atLast = Instant.now().plusSeconds(30);
        Map<String, Object> answer = parties.row(query);
        while (Instant.parse((String) answer.get("knownOn"))
                .isAfter(Instant.now().minusMillis(500))) {
            assertTrue(Instant.now().isBefore(atLast), "the load is not under way");
            Thread.sleep(50);
            answer = parties.row(query);
        }
        return answer;
    }

    private static String row(String council, String ref) {
        return "{\"ref\":\"" + ref + "\",\"service\":\"licensing\",\"council\":\"slow-" + council
                + "\",\"received\":\"2026-01-28T10:00:00Z\",\"closed\":\"2026-01-30T10:00:00Z\"}\n";
    }

    /** How many cases the service level's results of the two months count together. */
    private static String cases(Instant knownOn) {
        int running = 0;
        int judged = 0;
        for (String month : List.of("2026-01", "2026-02")) {
            Map<String, Integer> counts = Api.officer(parties.unit())
                    .get(parties.path() + "/results/" + month + ".slow-a.sla.decided?knownOn=" + knownOn)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("counts");
            running += counts.get("running");
            judged += counts.get("met") + counts.get("missed");
        }
        return "running " + running + ", judged " + judged;
    }

    /** A load whose last row comes in two parts. */
    private static final class Load implements AutoCloseable {

        private static final int HELD_BACK = 30;

        private final String rows;
        private final Socket socket;
        private final OutputStream out;

        Load(String rows) throws IOException {
            this.rows = rows;
            URI origin = URI.create(Api.origin());
            socket = new Socket(origin.getHost(), origin.getPort());
            socket.setSoTimeout(20_000);
            out = socket.getOutputStream();
        }

        void begin() throws IOException {
            String token = Issuers.of(parties.unit()).token(parties.unit() + "-officer", "officer");
            send("POST /v1" + parties.path()
                    + "/cases HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                    + token + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: " + rows.length() + "\r\n\r\n"
                    + rows.substring(0, rows.length() - HELD_BACK));
        }

        String end() throws IOException {
            send(rows.substring(rows.length() - HELD_BACK));
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
}
