package org.concordat.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The production form of the router, run by haproxy itself (where it is installed: Debian's package), before two cells that say who they are. */
class RouterTest {

    private static final Path SHIPPED = Path.of("deploy/cells");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static HttpServer a;
    private static HttpServer b;
    private static Process router;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> haproxy = List.of(Path.of("/usr/sbin/haproxy"), Path.of("/usr/local/sbin/haproxy")).stream()
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(haproxy.isPresent(), "haproxy is not installed");
        a = cell("a");
        b = cell("b");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
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
        Files.writeString(
                folder.resolve("haproxy.cfg"),
                Files.readString(SHIPPED.resolve("haproxy.cfg"))
                        .replaceAll("bind :8443.*", "bind 127.0.0.1:" + port)
                        .replaceAll("option httpchk.*", "")
                        .replace(" check port 9000", "")
                        .replaceAll("server ([ab])2 .*", "")
                        .replace(
                                "a1.concordat.internal:8080",
                                "127.0.0.1:" + a.getAddress().getPort())
                        .replace(
                                "b1.concordat.internal:8080",
                                "127.0.0.1:" + b.getAddress().getPort()));
        router = new ProcessBuilder(haproxy.get().toString(), "-db", "-C", folder.toString(), "-f", "haproxy.cfg")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        awaitRouter();
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
        server.createContext("/", exchange -> {
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

    private static void awaitRouter() throws Exception {
        for (int i = 0; i < 100; i++) {
            try {
                ask("/");
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new AssertionError(Files.readString(folder.resolve("log")));
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(router).ifPresent(Process::destroy);
        Optional.ofNullable(a).ifPresent(server -> server.stop(0));
        Optional.ofNullable(b).ifPresent(server -> server.stop(0));
    }

    private static HttpResponse<String> ask(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
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
    void itsBackendsAreThoseOfTheMap() throws IOException {
        String configuration = Files.readString(SHIPPED.resolve("haproxy.cfg"));
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
