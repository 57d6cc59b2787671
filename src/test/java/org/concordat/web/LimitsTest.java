package org.concordat.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.board.Browser;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much, how often and how long: beyond it a request is refused soon, told when to come back, and leaves nothing behind. */
@ApiTest
@TestProfile(LimitsTest.Strict.class)
class LimitsTest {

    private static final String SLOW = "/tests/slow";

    /** Limits that a test reaches. */
    public static class Strict implements QuarkusTestProfile {

        @Override
        public String getConfigProfile() {
            return "strict";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("concordat.metrics.organisations", "3"),
                    Map.entry("concordat.limits.rate.requests", "60"),
                    Map.entry("concordat.limits.at-once.organisation", "2"),
                    Map.entry("concordat.limits.at-once.working", "2"),
                    Map.entry("concordat.limits.at-once.total", "4"),
                    Map.entry("concordat.limits.at-once.address", "64"),
                    Map.entry("concordat.limits.sign-ins.failures", "5"),
                    Map.entry("concordat.limits.anybody.requests", "20"),
                    Map.entry("concordat.time.ordinary.request", "4s"),
                    Map.entry("concordat.time.ordinary.transaction", "2s"),
                    Map.entry("concordat.time.ordinary.statement", "1s"),
                    Map.entry("concordat.time.ordinary.lock", "300ms"),
                    // What a node does by itself would take connections as well, and there are only two.
                    Map.entry("quarkus.scheduler.start-mode", "halted"),
                    Map.entry("quarkus.datasource.jdbc.min-size", "2"),
                    Map.entry("quarkus.datasource.jdbc.max-size", "2"),
                    Map.entry("quarkus.datasource.jdbc.acquisition-timeout", "500ms"));
        }
    }

    @BeforeAll
    static void organisations() {
        for (String name : List.of("rate", "calm", "wide", "far", "time", "role", "page")) {
            Api.organisation("lim-" + name, "district-council");
        }
    }

    private static String own(String name) {
        return "/organisations/lim-" + name;
    }

    private static void isProblem(ValidatableResponse answer, int status, String kind) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("type", equalTo("/problems/" + kind));
    }

    @Test
    @DisplayName("An organisation is told what is left, and refused once nothing is; another goes on")
    void rates() {
        int refused = 0;
        String token = Issuers.of("lim-rate").token("lim-rate-officer", "officer");
        for (int i = 0; i < 62 || refused == 0 && i < 1_000; i++) { // a slow machine gets more let in meanwhile
            ValidatableResponse answer = Api.with(token).get(own("rate")).then();
            answer.header("RateLimit-Policy", "\"organisation\";q=60;w=60")
                    .header("RateLimit", matchesPattern("\"organisation\";r=[0-9]+;t=[0-9]+"));
            if (i == 0) {
                answer.statusCode(200).header("RateLimit", matchesPattern("\"organisation\";r=59;t=1"));
            }
            if (answer.extract().statusCode() != 200) {
                isProblem(answer, 429, "too-many-requests");
                refused++;
            }
        }
        assertTrue(refused > 0, "60 are let in at once, and one more in a second");
        Api.officer("lim-calm").get(own("calm")).then().statusCode(200).header("Retry-After", nullValue());
    }

    @Test
    @DisplayName("However many organisations ask, only so many are measured by name")
    void measures() {
        for (String name : List.of("calm", "wide", "far", "time")) {
            Api.officer("lim-" + name).get(own(name)); // let in or not, it is measured
        }
        String told =
                RestAssured.given().port(Api.managementPort()).get("/q/metrics").asString();
        Set<String> named = Pattern.compile("concordat_organisation_requests_seconds_count\\{organisation=\"([^\"]+)\"")
                .matcher(told)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.startsWith("_"))
                .collect(Collectors.toSet());
        assertEquals(3, named.size(), named.toString());
        assertTrue(told.contains("organisation=\"_other\""));
    }

    @Test
    @DisplayName("Who does not sign in is counted by address, and keeps nobody out who does")
    void anybody() {
        Response last = Api.anonymous().get("/open-data/lim-none");
        last.then()
                .statusCode(404)
                .header("RateLimit-Policy", "\"address\";q=20;w=60")
                .header("RateLimit", matchesPattern("\"address\";r=19;t=[0-9]+"));
        for (int i = 0; i < 1_000 && last.statusCode() == 404; i++) {
            last = Api.anonymous().get("/open-data/lim-none");
        }
        isProblem(last.then(), 429, "too-many-requests");
        Api.officer("lim-calm").get(own("calm")).then().statusCode(200);
    }

    @Test
    @DisplayName("What is refused by its role counts as well; an address or a method that is not there asks for nobody")
    void refusals() {
        String token = Issuers.of("lim-role").token("lim-role-reader", "reader");
        Api.with(token)
                .post("/webhooks")
                .then()
                .statusCode(403)
                .header("RateLimit", matchesPattern("\"organisation\";r=59;t=1"));
        Api.with(token).patch("/webhooks").then().statusCode(405).header("Allow", equalTo("GET, HEAD, POST"));
        Api.with(token)
                .delete(own("role") + "/areas/none")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, PUT"));
        Api.with(token).get("/nowhere/at/all").then().statusCode(404).header("RateLimit", nullValue());
        Response last = Api.with(token).post("/webhooks");
        for (int i = 0; i < 1_000 && last.statusCode() == 403; i++) {
            last = Api.with(token).post("/webhooks");
        }
        isProblem(last.then(), 429, "too-many-requests");
        Api.officer("lim-calm").get(own("calm")).then().statusCode(200);
    }

    @Test
    @DisplayName("An organisation has so much running at once, and all together so much more: beyond it nobody waits")
    void atOnce() throws Exception {
        ExecutorService callers = Executors.newCachedThreadPool();
        try {
            List<Future<Response>> running = new ArrayList<>(List.of(idle(callers, "wide"), idle(callers, "wide")));
            awaitIdle(2);
            isProblem(Api.officer("lim-wide").get(own("wide")).then(), 429, "too-many-requests");
            Api.officer("lim-calm").get(own("calm")).then().statusCode(200);
            running.add(idle(callers, "far"));
            running.add(idle(callers, "far"));
            awaitIdle(4);
            isProblem(Api.officer("lim-calm").get(own("calm")).then(), 503, "unavailable");
            for (Future<Response> one : running) {
                assertEquals(200, one.get().statusCode());
            }
            Api.officer("lim-wide").get(own("wide")).then().statusCode(200);
            Api.officer("lim-calm").get(own("calm")).then().statusCode(200);
        } finally {
            callers.shutdownNow();
        }
    }

    private static Future<Response> idle(ExecutorService callers, String name) {
        return callers.submit(() -> Api.officer("lim-" + name).get(SLOW + "/idle?seconds=4"));
    }

    /** Until so many are at it. */
    private static void awaitIdle(int requests) throws InterruptedException {
        for (int i = 0; i < 400 && SlowResource.IDLE.get() < requests; i++) {
            Thread.sleep(10);
        }
        assertEquals(requests, SlowResource.IDLE.get());
    }

    @Test
    @DisplayName("Where signing in fails too often, nobody is let in for a while; from elsewhere everybody is")
    void signIns() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertTrue(from("127.0.0.2", "none").startsWith("HTTP/1.1 401"));
        }
        String token = Issuers.of("lim-calm").token("lim-calm-officer", "officer");
        String refused = from("127.0.0.2", token);
        assertTrue(refused.startsWith("HTTP/1.1 429"), refused);
        assertTrue(refused.toLowerCase(java.util.Locale.ROOT).contains("retry-after:"), refused);
        assertTrue(refused.contains("/problems/too-many-requests"), refused);
        assertTrue(from("127.0.0.3", token).startsWith("HTTP/1.1 200"));
    }

    /** A request from an address of this machine. */
    private static String from(String address, String token) throws IOException {
        URI origin = URI.create(Api.origin());
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", origin.getPort()), 5_000);
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET /v1/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                                    + token + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest(name = "{0} {1} is answered {2}")
    @CsvSource({
        "GET,  ?seconds=0.5,          200",
        "GET,  ?seconds=1.5,          503",
        "GET,  /lengthy?seconds=1.5,  200",
        "POST, ?seconds=0.5&times=1,  200",
        "POST, ?seconds=0.8&times=4,  503",
        "GET,  /thought?seconds=0.5,  200",
        "GET,  /thought?seconds=2.8,  503",
    })
    void statementsAndTransactions(String method, String query, int status) {
        ValidatableResponse answer =
                Api.officer("lim-time").request(method, SLOW + query).then();
        if (status == 200) {
            answer.statusCode(200);
        } else {
            isProblem(answer, 503, "unavailable");
        }
    }

    @Test
    @DisplayName("A page that takes longer than its transaction may says so, and that it may be tried again")
    void pages() {
        Browser browser = Browser.signedIn("lim-page", "pat", "reader");
        browser.once("/board/tests/thought?seconds=0.1").then().statusCode(200);
        browser.once("/board/tests/thought?seconds=2.8")
                .then()
                .statusCode(503)
                .contentType("text/html")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body(containsString("<h1"));
    }

    @Test
    @DisplayName("Nobody waits for another's lock longer than a moment")
    void locks() throws Exception {
        try (Connection other = Postgres.asSuperuserOfConcordat();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table organisations in access exclusive mode");
            long shortest = Long.MAX_VALUE;
            for (int i = 0; i < 3; i++) { // something else may keep the machine busy for one of them
                long began = System.nanoTime();
                isProblem(Api.officer("lim-time").get(own("time")).then(), 503, "unavailable");
                shortest = Math.min(shortest, System.nanoTime() - began);
            }
            assertTrue(shortest < 900_000_000L, "refused by the limit of locks, not of statements");
            other.rollback();
        }
        Api.officer("lim-time").get(own("time")).then().statusCode(200);
    }

    @Test
    @DisplayName("A body that does not come is not waited for, and it is said that this was why")
    void slowBodies() throws IOException {
        String body = "{\"name\":\"Slow\",\"kind\":\"district-council\"}";
        String head = "PUT /v1/organisations/lim-slow HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + Issuers.of("operator").token("op", "platform-operator")
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n";
        URI origin = URI.create(Api.origin());
        try (Socket socket = new Socket(origin.getHost(), origin.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + body.substring(0, 5)).getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
            assertTrue(answer.contains("/problems/too-slow"), answer);
        }
        Api.operator().get("/organisations/lim-slow").then().statusCode(404);
        Api.operator().body(body).put("/organisations/lim-slow").then().statusCode(201);
    }

    @Test
    @DisplayName("Whoever gets no connection is told so, and its thread serves the next one as if nothing had been")
    void pool() throws Exception {
        ExecutorService callers = Executors.newCachedThreadPool();
        try {
            List<Future<Response>> busy = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                busy.add(callers.submit(() -> Api.officer("lim-far").get(SLOW + "/lengthy?seconds=1.7")));
            }
            awaitSleeping(2);
            isProblem(Api.officer("lim-calm").get(own("calm")).then(), 503, "unavailable");
            isProblem(
                    Api.officer("lim-calm")
                            .body("{\"name\":\"A\"}")
                            .put(own("calm") + "/areas/a")
                            .then(),
                    503,
                    "unavailable");
            for (Future<Response> one : busy) {
                assertEquals(200, one.get().statusCode());
            }
        } finally {
            callers.shutdownNow();
        }
        for (int i = 0; i < 20; i++) {
            Api.officer("lim-calm").get(own("calm")).then().statusCode(200);
        }
    }

    /** Until so many connections are taken by what keeps the database busy. */
    private static void awaitSleeping(int connections) throws Exception {
        int asleep = 0;
        try (Connection other = Postgres.asSuperuserOfConcordat();
                Statement statement = other.createStatement()) {
            for (int i = 0; i < 400 && asleep < connections; i++) {
                Thread.sleep(10);
                try (ResultSet row =
                        statement.executeQuery("select count(*) from pg_stat_activity where wait_event = 'PgSleep'")) {
                    row.next();
                    asleep = row.getInt(1);
                }
            }
        }
        assertEquals(connections, asleep);
    }
}
