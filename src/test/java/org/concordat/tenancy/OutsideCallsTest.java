package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call goes to the address that was looked at, under the name that was given, and to nobody whose certificate is of another name. */
class OutsideCallsTest {

    private static final String PASSWORD = "of-the-tests";

    @TempDir
    static Path directory;

    private static Vertx vertx;
    private static HttpsServer server;
    private static OutsideCalls calls;
    private static final List<String> HOSTS = new CopyOnWriteArrayList<>();
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        Path store = directory.resolve("hooks.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "hooks",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=hooks.example",
                        "-ext",
                        "san=dns:hooks.example",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        assertTrue(keytool.waitFor(30, TimeUnit.SECONDS) && keytool.exitValue() == 0);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(store)) {
            @Override
            public void configure(HttpsParameters parameters) {
                parameters.setSSLParameters(getSSLContext().getDefaultSSLParameters());
            }
        });
        server.createContext("/", exchange -> {
            HOSTS.add(exchange.getRequestHeaders().getFirst("Host"));
            ((ExtendedSSLSession) ((com.sun.net.httpserver.HttpsExchange) exchange).getSSLSession())
                    .getRequestedServerNames()
                    .forEach(name -> ASKED.add(name.toString()));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        vertx = Vertx.vertx();
        calls = new OutsideCalls(
                vertx,
                new HttpClientOptions()
                        .setTrustOptions(
                                new PfxOptions().setPath(store.toString()).setPassword(PASSWORD)));
    }

    private static SSLContext context(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(store)) {
            keys.load(stream, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static Destination at(String host, String address) throws IOException {
        return new Destination(true, host, server.getAddress().getPort(), "/x?y=z", InetAddress.getByName(address));
    }

    private static OutsideCalls.Call post(Destination to) {
        return new OutsideCalls.Call(to, "POST", Map.of(), "{}".getBytes(), Duration.ofSeconds(5), 1024);
    }

    /** Nobody's name service knows hooks.example: only the address that was looked at can have been called. */
    @Test
    void theAddressIsTheOneThatWasLookedAtAndTheNameTheOneThatWasGiven() throws Exception {
        HOSTS.clear();
        ASKED.clear();
        assertEquals(204, calls.call(post(at("hooks.example", "127.0.0.1"))).status());
        assertEquals(List.of("hooks.example:" + server.getAddress().getPort()), HOSTS);
        assertTrue(ASKED.toString().contains("hooks.example"), ASKED::toString);
    }

    @Test
    void whoseCertificateIsOfAnotherNameIsNotTold() {
        HOSTS.clear();
        assertThrows(IOException.class, () -> calls.call(post(at("other.example", "127.0.0.1"))));
        assertThrows(IOException.class, () -> calls.call(post(at("127.0.0.1", "127.0.0.1"))));
        assertEquals(List.of(), HOSTS);
    }

    @Test
    void whoseCertificateNobodyTrustsIsNotTold() {
        HOSTS.clear();
        OutsideCalls trusting = new OutsideCalls(vertx, new HttpClientOptions());
        assertThrows(IOException.class, () -> trusting.call(post(at("hooks.example", "127.0.0.1"))));
        assertEquals(List.of(), HOSTS);
    }

    /** A name that is public when it is looked at and this machine a moment later: it is asked once. */
    @Test
    void aNameIsAskedOnce() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Destinations destinations = new Destinations(host ->
                new InetAddress[] {InetAddress.getByName(asked.incrementAndGet() == 1 ? "9.9.9.9" : "127.0.0.1")});
        Destination found = destinations.of("https://rebinding.example/", List.of());
        assertEquals("9.9.9.9", found.literal());
        assertEquals(1, asked.get());
        ForbiddenDestination refused = assertThrows(
                ForbiddenDestination.class, () -> destinations.of("https://rebinding.example/", List.of()));
        assertEquals(
                "must stand at a public address, and its name must be found within two seconds", refused.getMessage());
    }

    /** A name that is asked for keeps a thread as long as the platform likes, whoever waits for it. */
    @Test
    void anOrganisationsSlowNamesKeepNobodyElseWaiting() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Destinations destinations = new Destinations(host -> {
            if (host.startsWith("slow")) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    never.countDown(); // a platform would not even notice
                }
            }
            return new InetAddress[] {InetAddress.getByName("9.9.9.9")};
        });
        UUID one = UUID.randomUUID();
        ExecutorService callers = Executors.newFixedThreadPool(4);
        try {
            for (int i = 0; i < 4; i++) {
                String url = "https://slow" + i + ".example/";
                callers.submit(() -> destinations.of(url, List.of(), one));
            }
            Thread.sleep(300);
            long begun = System.nanoTime();
            assertThrows(ForbiddenDestination.class, () -> destinations.of("https://slow4.example/", List.of(), one));
            assertEquals(
                    "9.9.9.9",
                    destinations
                            .of("https://quick.example/", List.of(), UUID.randomUUID())
                            .literal());
            assertTrue(System.nanoTime() - begun < 1_500_000_000L, "neither waits for the two seconds");
        } finally {
            never.countDown();
            callers.shutdownNow();
        }
    }

    @Test
    void whereOneOfSeveralAddressesIsNotPublicNoneIsCalled() {
        Destinations destinations = new Destinations(
                host -> new InetAddress[] {InetAddress.getByName("9.9.9.9"), InetAddress.getByName("10.0.0.1")});
        assertThrows(ForbiddenDestination.class, () -> destinations.of("https://two.example/", List.of()));
    }
}
