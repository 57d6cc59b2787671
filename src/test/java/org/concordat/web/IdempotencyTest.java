package org.concordat.web;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request with an Idempotency-Key has its effect once, whatever it is, and who else uses the key. */
@ApiTest
class IdempotencyTest {

    private static final String AGREEMENTS = KeyedParties.HOME + "/agreements";

    @Inject
    KeptAnswersPurge purge;

    @BeforeAll
    static void parties() {
        KeyedParties.register();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static RequestSpecification manager(String key) {
        return Api.manager("key-unit").header("Idempotency-Key", key);
    }

    private static Map<String, String> agreement(String ref) {
        return Map.of("ref", ref, "council", "key-council", "title", "Agreement " + ref);
    }

    private static void is(ValidatableResponse answer, int status, String kind) {
        answer.statusCode(status).body("type", equalTo("/problems/" + kind));
    }

    private static void isReplayOf(Response first, Response second) {
        second.then().statusCode(first.statusCode()).header("Idempotency-Replayed", "true");
        assertEquals(first.asString(), second.asString());
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertEquals(first.header(header), second.header(header), header);
        }
    }

    @Test
    @DisplayName("A repeat gets the same answer, to the letter, with its headers, and has no effect")
    void replayed() {
        String key = newKey();
        Response first = manager(key).body(agreement("once")).post(AGREEMENTS);
        first.then().statusCode(201).header("Location", endsWith("/once")).header("Idempotency-Replayed", nullValue());
        isReplayOf(first, manager(key).body(agreement("once")).post(AGREEMENTS));
        is(manager(newKey()).body(agreement("once")).post(AGREEMENTS).then(), 409, "wrong-state");
    }

    @Test
    @DisplayName("The same key with another body, query or media type is refused, and nothing is written")
    void reused() throws Exception {
        String key = newKey();
        manager(key).body(agreement("reused")).post(AGREEMENTS).then().statusCode(201);
        is(manager(key).body(agreement("another")).post(AGREEMENTS).then(), 422, "idempotency-key-reused");
        Api.manager("key-unit").get(AGREEMENTS + "/another").then().statusCode(404);
        manager(newKey()).body(agreement("another")).post(AGREEMENTS).then().statusCode(201);
        String load = newKey();
        String row = KeyedParties.row("reused-1", "licences");
        assertEquals(200, KeyedParties.load(load, row).statusCode());
        long loads = KeyedParties.loads("key-unit");
        for (String other : List.of(KeyedParties.row("reused-2", "licences"), row + "\n", "")) {
            assertEquals(422, KeyedParties.load(load, other).statusCode());
        }
        String query = "?mode=all-or-nothing";
        assertEquals(
                422,
                KeyedParties.send(KeyedParties.token("key-unit"), load, KeyedParties.CASES + query, row)
                        .statusCode());
        assertEquals(loads, KeyedParties.loads("key-unit"));
        assertEquals(0, KeyedParties.number("select count(*) from cases where ref = 'reused-2'"));
        assertEquals(1, KeyedParties.number("select count(*) from cases where ref = 'reused-1'"));
    }

    @Test
    @DisplayName("A load of many rows is the same load when it is sent again, and another when its last byte is")
    void longBodies() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            rows.append(KeyedParties.row("long-" + i % 50, "licences"));
        }
        String key = newKey();
        HttpResponse<String> first = KeyedParties.load(key, rows.toString());
        assertEquals(200, first.statusCode(), first.body());
        HttpResponse<String> second = KeyedParties.load(key, rows.toString());
        assertEquals(first.body(), second.body());
        assertTrue(second.headers().firstValue("Idempotency-Replayed").isPresent());
        rows.setCharAt(rows.length() - 1, ' ');
        assertEquals(422, KeyedParties.load(key, rows.toString()).statusCode());
    }

    @Test
    @DisplayName("A slash at the end of an address makes no other request of it")
    void slashes() throws Exception {
        String key = newKey();
        String row = KeyedParties.row("slashed", "licences");
        HttpResponse<String> first = KeyedParties.send(KeyedParties.token("key-unit"), key, KeyedParties.CASES, row);
        assertEquals(200, first.statusCode(), first.body());
        HttpResponse<String> second =
                KeyedParties.send(KeyedParties.token("key-unit"), key, KeyedParties.CASES + "/", row);
        assertEquals(first.body(), second.body());
        assertTrue(second.headers().firstValue("Idempotency-Replayed").isPresent());
    }

    @Test
    @DisplayName("A body of unknown length is digested to its end")
    void streamedBodies() throws Exception {
        String key = newKey();
        String row = KeyedParties.row("streamed", "licences");
        HttpResponse<String> first = KeyedParties.stream(key, row);
        assertEquals(200, first.statusCode(), first.body());
        assertEquals(first.body(), KeyedParties.stream(key, row).body());
        assertEquals(422, KeyedParties.stream(key, row + row).statusCode());
    }

    @Test
    @DisplayName("What is refused keeps nothing: mended, it can be sent with the same key")
    void refused() {
        String key = newKey();
        manager(key)
                .body(Map.of("ref", "mended", "council", "key-nobody", "title", "Of nobody"))
                .post(AGREEMENTS)
                .then()
                .statusCode(422);
        manager(key).body(Map.of("ref", "mended")).post(AGREEMENTS).then().statusCode(400);
        manager(key)
                .body(agreement("mended"))
                .post(AGREEMENTS)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    @DisplayName("What only tries neither keeps an answer nor is given one")
    void trials() throws SQLException {
        String key = newKey();
        for (int i = 0; i < 2; i++) {
            manager(key)
                    .body(agreement("tried"))
                    .post(AGREEMENTS + "?dryRun=true")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", nullValue());
        }
        assertEquals(0, KeyedParties.number("select count(*) from idempotency_keys where key = '" + key + "'"));
        Response real = manager(key).body(agreement("tried")).post(AGREEMENTS);
        real.then().statusCode(201);
        isReplayOf(real, manager(key).body(agreement("tried")).post(AGREEMENTS));
    }

    @Test
    @DisplayName("A key is one organisation's and one caller's: another's request is another request, or refused")
    void owners() throws Exception {
        String key = newKey();
        String row = KeyedParties.row("owned", "calls");
        HttpResponse<String> first = KeyedParties.send(KeyedParties.token("key-council"), key, KeyedParties.CASES, row);
        assertEquals(200, first.statusCode());
        HttpResponse<String> ofOther = KeyedParties.send(KeyedParties.token("key-other"), key, KeyedParties.CASES, row);
        assertEquals(200, ofOther.statusCode(), "its own load, of which the row is refused");
        assertNotEquals(first.body(), ofOther.body());
        assertTrue(ofOther.headers().firstValue("Idempotency-Replayed").isEmpty());
        String colleague = Issuers.of("key-council").token("key-colleague", "officer");
        assertEquals(
                422, KeyedParties.send(colleague, key, KeyedParties.CASES, row).statusCode());
        assertEquals(
                first.body(),
                KeyedParties.send(KeyedParties.token("key-council"), key, KeyedParties.CASES, row)
                        .body());
    }

    @Test
    @DisplayName("Without the right to do it, nobody is told what was answered")
    void rights() {
        String key = newKey();
        manager(key).body(agreement("guarded")).post(AGREEMENTS).then().statusCode(201);
        Api.with(Issuers.of("key-unit").token("key-unit-manager", "reader"))
                .header("Idempotency-Key", key)
                .body(agreement("guarded"))
                .post(AGREEMENTS)
                .then()
                .statusCode(403);
    }

    @Test
    @DisplayName("Who has been let in only just, and the operator, can repeat as well")
    void otherCapacities() {
        Api.organisation("key-late", "district-council");
        String address = KeyedParties.HOME + "/members/key-late";
        Api.operator()
                .body(Map.of("roles", List.of("member"), "from", "2020-04-01", "votes", 1))
                .put(address)
                .then()
                .statusCode(201);
        String key = newKey();
        Response accepted =
                Api.signatory("key-late").header("Idempotency-Key", key).post(address + "/acceptance");
        accepted.then().statusCode(200);
        isReplayOf(
                accepted,
                Api.signatory("key-late").header("Idempotency-Key", key).post(address + "/acceptance"));
        String suspension = "/organisations/key-late/suspension";
        Response suspended = Api.operator().header("Idempotency-Key", key).post(suspension);
        suspended.then().statusCode(200);
        isReplayOf(suspended, Api.operator().header("Idempotency-Key", key).post(suspension));
        Api.operator()
                .header("If-Match", suspended.header("ETag"))
                .delete(suspension)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "The key {0} is refused")
    @ValueSource(strings = {"", "käse", "a\tb"})
    void malformed(String key) throws IOException {
        assertTrue(raw(key).contains(" 400 "), key);
    }

    @Test
    @DisplayName("A key has 1 to 255 characters, and is given once")
    void lengths() throws IOException {
        is(manager("k".repeat(256)).body(agreement("long")).post(AGREEMENTS).then(), 400, "malformed");
        manager("k".repeat(255)).body(agreement("long")).post(AGREEMENTS).then().statusCode(201);
        is(
                manager(newKey())
                        .header("Idempotency-Key", newKey())
                        .body(agreement("twice"))
                        .post(AGREEMENTS)
                        .then(),
                400,
                "malformed");
        assertTrue(raw("one").contains(" 200 "));
    }

    /** A load with a key that no client would send. */
    private static String raw(String key) throws IOException {
        String row = KeyedParties.row("raw", "licences");
        try (Socket socket = connected()) {
            send(socket, head(key, row.length()) + row);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Socket connected() throws IOException {
        URI origin = URI.create(Api.origin());
        Socket socket = new Socket(origin.getHost(), origin.getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static String head(String key, int length) {
        return "POST /v1" + KeyedParties.CASES
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + KeyedParties.token("key-unit") + "\r\nIdempotency-Key: " + key
                + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Until the server has begun with a load: from then on it has locked the key. */
    private static void awaitLocked(String key) throws Exception {
        String operation = "POST /v1" + KeyedParties.CASES;
        String locked = "select count(*) from pg_locks l join organisations o on o.slug = 'key-unit'"
                + " where l.locktype = 'advisory' and l.objsubid = 1 and l.granted"
                + " and (l.classid::bigint << 32 | l.objid::bigint) = hashtextextended('idempotency ' || o.id || ' "
                + operation.length() + " " + operation + " " + key + "', 1)";
        for (int i = 0; i < 1_000 && KeyedParties.number(locked) == 0; i++) {
            Thread.sleep(10);
        }
        assertEquals(1, KeyedParties.number(locked));
    }

    @Test
    @DisplayName("While the first is running a repeat is told to come back, and then gets its answer")
    void running() throws Exception {
        String key = newKey();
        String row = KeyedParties.row("slow", "licences");
        try (Socket socket = connected()) {
            send(socket, head(key, row.length()) + row.substring(0, 20));
            awaitLocked(key);
            HttpResponse<String> meanwhile = KeyedParties.load(key, row);
            send(socket, row.substring(20));
            InputStream in = socket.getInputStream();
            String first = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(409, meanwhile.statusCode());
            assertTrue(meanwhile.body().contains("/problems/request-running"), meanwhile.body());
            assertEquals("1", meanwhile.headers().firstValue("Retry-After").orElseThrow());
            HttpResponse<String> after = KeyedParties.load(key, row);
            assertTrue(first.endsWith(after.body()), first);
        }
    }

    @Test
    @DisplayName("After 24 hours an answer is neither given nor kept any longer")
    void expiry() throws SQLException {
        String key = newKey();
        manager(key).body(agreement("expiring")).post(AGREEMENTS).then().statusCode(201);
        String row = "from idempotency_keys where key = '" + key + "'";
        assertEquals(
                1, KeyedParties.number("select count(*) " + row + " and kept_until = recorded_at + interval '24 h'"));
        purge.purge();
        assertEquals(1, KeyedParties.number("select count(*) " + row), "the twin: it is kept until then");
        KeyedParties.change("update idempotency_keys set kept_until = now() where key = '" + key + "'");
        is(manager(key).body(agreement("expiring")).post(AGREEMENTS).then(), 409, "wrong-state");
        manager(key).body(agreement("afresh")).post(AGREEMENTS).then().statusCode(201);
        KeyedParties.change("update idempotency_keys set kept_until = now() where key = '" + key + "'");
        purge.purge();
        assertEquals(0, KeyedParties.number("select count(*) " + row));
    }
}
