package org.concordat.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The production form of the router, run by haproxy itself (where it is installed: Debian's package), before two cells that say who they are. */
class RouterTest {

    private static final Path SHIPPED = Path.of("deploy/cells");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final AtomicInteger ASKED = new AtomicInteger();

    @TempDir
    static Path folder;

    private static Optional<Path> haproxy;
    private static HttpServer a;
    private static HttpServer b;
    private static Router router;

    @BeforeAll
    static void start() throws Exception {
        haproxy = List.of(Path.of("/usr/sbin/haproxy"), Path.of("/usr/local/sbin/haproxy")).stream()
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(haproxy.isPresent(), "haproxy is not installed");
        a = cell("a");
        b = cell("b");
        Files.createDirectory(folder.resolve("maps"));
        for (Path map : Files.list(SHIPPED.resolve("maps")).toList()) {
            Files.copy(map, folder.resolve("maps").resolve(map.getFileName()));
        }
        new Routes(Optional.of(folder.resolve("maps")), System.out)
                .lead(group("nlc", "kettering", "https://login.kettering.example/realms/main"), "a");
        new Routes(Optional.of(folder.resolve("maps")), System.out)
                .lead(group("coast", "boston", "https://login.boston.example/realms/main"), "b");
        new Routes(Optional.of(folder.resolve("maps")), System.out)
                .lead(group("away", "corby", "https://login.corby.example/realms/main"), Routes.MOVING);
        router = Router.start("");
    }

    /** One haproxy with what is shipped: its addresses and those of the cells are of this machine, and it has no certificate. */
    private record Router(Process process, int port, int health) {

        private static Router start(String name) throws Exception {
            int port = free();
            int health = free();
            Files.writeString(
                    folder.resolve(name + "haproxy.cfg"),
                    Files.readString(SHIPPED.resolve("haproxy.cfg"))
                            .replaceAll("bind :8443.*", "bind 127.0.0.1:" + port)
                            .replace("bind :8404", "bind 127.0.0.1:" + health)
                            .replace(" check port 9000", ""));
            Files.writeString(
                    folder.resolve("cells.cfg"),
                    Files.readString(SHIPPED.resolve("cells.cfg"))
                            .replaceAll("option httpchk.*", "")
                            .replaceAll("server-template a .*", server(a))
                            .replaceAll("server-template b .*", server(b)));
            Process process = new ProcessBuilder(
                            haproxy.orElseThrow().toString(),
                            "-db",
                            "-C",
                            folder.toString(),
                            "-f",
                            name + "haproxy.cfg",
                            "-f",
                            "cells.cfg")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(name + "log").toFile())
                    .start();
            for (int i = 0; i < 100; i++) {
                try {
                    new Socket(InetAddress.getLoopbackAddress(), port).close();
                    return new Router(process, port, health);
                } catch (IOException e) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
            throw new AssertionError(Files.readString(folder.resolve(name + "log")));
        }

        private static int free() throws IOException {
            try (ServerSocket free = new ServerSocket(0)) {
                return free.getLocalPort();
            }
        }

        private static String server(HttpServer cell) {
            return "server one 127.0.0.1:" + cell.getAddress().getPort();
        }
    }

    private static Group group(String partnership, String organisation, String issuer) {
        TreeMap<UUID, String> partnerships = new TreeMap<>();
        partnerships.put(UUID.randomUUID(), partnership);
        TreeMap<UUID, String> organisations = new TreeMap<>();
        organisations.put(UUID.randomUUID(), organisation);
        return new Group(partnerships, organisations, new TreeMap<>(), List.of(issuer));
    }

    private static HttpServer cell(String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            ASKED.incrementAndGet();
            if (exchange.getRequestURI().getPath().equals("/slow")) {
                pause();
            }
            byte[] said = (name + " " + exchange.getRequestHeaders().get("X-Forwarded-For") + " "
                            + exchange.getRequestHeaders().get("Forwarded"))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(router).ifPresent(one -> one.process().destroy());
        Optional.ofNullable(a).ifPresent(server -> server.stop(0));
        Optional.ofNullable(b).ifPresent(server -> server.stop(0));
    }

    private static HttpResponse<String> ask(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + router.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String cellOf(String path, String... headers) throws Exception {
        return ask(path, headers).body().split(" ")[0];
    }

    private static String[] token(String claims) {
        String payload =
                Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return new String[] {"Authorization", "Bearer eyJhbGciOiJSUzI1NiJ9." + payload + ".c2ln"};
    }

    @Test
    void thePartnershipOfThePathLeads() throws Exception {
        for (String path : List.of("/v1/partnerships/%s/cases", "/v1/open-data/%s", "/board/%s", "/open-data/%s")) {
            assertEquals("b", cellOf(path.formatted("coast")), path);
            assertEquals("a", cellOf(path.formatted("nlc")), path);
        }
        assertEquals(
                "b",
                cellOf("/v1/partnerships/coast", token("{\"iss\":\"https://login.kettering.example/realms/main\"}")),
                "also for who is at home elsewhere");
    }

    @Test
    void elseTheExactIssuerOfTheToken() throws Exception {
        assertEquals("b", cellOf("/v1/me", token("{\"iss\":\"https://login.boston.example/realms/main\"}")));
        assertEquals("b", cellOf("/v1/me", token("{\"iss\":\"https:\\/\\/login.boston.example\\/realms\\/main\"}")));
        for (String other :
                List.of("https://login.boston.example/realms/main/", "https://LOGIN.boston.example/realms/main", "x")) {
            assertEquals(
                    "a", cellOf("/v1/me", token("{\"iss\":\"" + other + "\"}")), "the default, which knows it no more");
        }
    }

    @Test
    void whatNobodyKnowsComesToTheDefault() throws Exception {
        for (String path : List.of(
                "/v1/me",
                "/v1/partnerships/unknown",
                "/v1/partnerships/%63oast",
                "/v1/partnerships/nlc%2f..%2fcoast",
                "/",
                "/board")) {
            assertEquals("a", cellOf(path), path);
        }
        assertEquals("a", cellOf("/v1/me", "Authorization", "Bearer nonsense"));
        assertEquals("a", cellOf("/v1/me", "Authorization", "Basic eDp5"));
        assertEquals("a", cellOf("/v1/me", token("no json")));
    }

    @Test
    void peopleStayWhereTheySignIn() throws Exception {
        HttpResponse<String> signing = ask("/sign-in/boston/main");
        assertTrue(signing.body().startsWith("b "));
        String cookie = signing.headers().firstValue("Set-Cookie").orElseThrow();
        assertEquals("concordat-cell=b; Path=/; Secure; HttpOnly; SameSite=Lax", cookie);
        assertEquals("b", cellOf("/board", "Cookie", "concordat-cell=b"));
        assertEquals("a", cellOf("/board", "Cookie", "concordat-cell=moving"), "what is no cell is none");
        assertEquals("a", cellOf("/board/nlc", "Cookie", "concordat-cell=b"));
        assertEquals("a", cellOf("/v1/me", "Cookie", "concordat-cell=b"), "the API has no cookies");
    }

    @Test
    void theOperatorNamesTheCell() throws Exception {
        assertEquals("a", cellOf("/v1/organisations/new"));
        assertEquals("b", cellOf("/v1/organisations/boston"));
    }

    @Test
    void whoIsMovingIsOutOfReachAndNobodyElse() throws Exception {
        for (HttpResponse<String> answer : List.of(
                ask("/v1/partnerships/away/cases"),
                ask("/sign-in/corby/main"),
                ask("/v1/me", token("{\"iss\":\"https://login.corby.example/realms/main\"}")))) {
            assertEquals(503, answer.statusCode());
            assertEquals("5", answer.headers().firstValue("Retry-After").orElseThrow());
            assertEquals(
                    "application/problem+json",
                    answer.headers().firstValue("Content-Type").orElseThrow());
            assertTrue(answer.body().contains("\"type\":\"/problems/unavailable\""), answer.body());
        }
        assertEquals("a", cellOf("/v1/partnerships/nlc"));
    }

    @Test
    void whereACallComesFromOnlyTheRouterSays() throws Exception {
        assertEquals(
                "a [127.0.0.1] null",
                ask("/v1/me", "X-Forwarded-For", "203.0.113.1", "Forwarded", "for=203.0.113.1")
                        .body());
    }

    @Test
    void whetherItIsThereNoCellIsAsked() throws Exception {
        int before = ASKED.get();
        assertEquals(200, health("/live"));
        assertEquals(404, health("/v1/me"), "and nothing else is answered there");
        assertEquals(before, ASKED.get());
        assertEquals("a", cellOf("/live"), "the twin: a path of the cells as any other");
        assertEquals(before + 1, ASKED.get());
    }

    private static int health(String path) throws Exception {
        return CLIENT.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + router.health() + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** So that nobody is led by an old map for longer than a request takes, and none is cut off. */
    @Test
    void whatIsReplacedEndsWhatItHasBegunAndTakesNothingNew() throws Exception {
        Router former = Router.start("former-");
        try (Socket idle = new Socket(InetAddress.getLoopbackAddress(), former.port());
                Socket begun = new Socket(InetAddress.getLoopbackAddress(), former.port())) {
            idle.setSoTimeout(10_000);
            begun.setSoTimeout(10_000);
            write(idle, "/v1/me");
            assertTrue(read(idle).startsWith("HTTP/1.1 200 "));
            int before = ASKED.get();
            write(begun, "/slow");
            for (int i = 0; i < 1_000 && ASKED.get() == before; i++) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            assertEquals(
                    0,
                    new ProcessBuilder(
                                    "kill",
                                    "-USR1",
                                    Long.toString(former.process().pid()))
                            .start()
                            .waitFor());
            assertEquals("", read(idle), "closed");
            assertTrue(former.process().isAlive());
            assertTrue(read(begun).startsWith("HTTP/1.1 200 "));
            assertTrue(former.process().waitFor(10, TimeUnit.SECONDS));
        } finally {
            former.process().destroy();
        }
    }

    private static void write(Socket socket, String path) throws IOException {
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** An answer of a cell; nothing where the connection is closed. */
    private static String read(Socket socket) throws IOException {
        StringBuilder read = new StringBuilder();
        byte[] some = new byte[4096];
        for (int length = 0; length >= 0 && read.indexOf("null") < 0; ) {
            length = socket.getInputStream().read(some);
            read.append(new String(some, 0, Math.max(0, length), StandardCharsets.UTF_8));
        }
        return read.toString();
    }

    @Test
    void itsBackendsAreThoseOfTheMap() throws IOException {
        String configuration = Files.readString(SHIPPED.resolve("cells.cfg"));
        Set<String> backends = new TreeSet<>();
        configuration
                .lines()
                .filter(line -> line.startsWith("backend "))
                .forEach(line -> backends.add(line.substring(8)));
        Set<String> cells = new TreeSet<>();
        Files.readString(SHIPPED.resolve("maps/cells.map"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> cells.add(line.split(" ")[1]));
        assertEquals(backends, cells);
    }
}
