package org.concordat.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** A real OpenID Connect issuer over HTTP: discovery, keys, signed tokens. It can fall sick when a test asks it to. */
public final class TestIssuer {

    /** How the issuer behaves. */
    public enum Health {
        WELL,
        /** Nobody listens at its port. */
        REFUSING,
        /** Takes the call and never answers. */
        HANGING,
        /** Answers each call after one and a half seconds. */
        SLOW,
        /** Answers at once with a head, and then with a byte each half second. */
        DRIPPING,
        FAILING,
        /** Closes the line when it is asked for its keys. */
        CLOSING,
        /** Answers what is no JSON. */
        BABBLING,
        /** Gives ten megabytes of keys, its own among them. */
        HUGE
    }

    private static final String FILL = "{\"kty\":\"oct\",\"kid\":\"" + "x".repeat(1_000) + "\"},";
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private final String name;
    private final int port;
    private volatile HttpServer server;
    private volatile RsaJsonWebKey key;
    private final AtomicInteger calls = new AtomicInteger();
    private final Set<InetSocketAddress> lines = ConcurrentHashMap.newKeySet();
    private final AtomicInteger introspections = new AtomicInteger();
    private volatile Health health = Health.WELL;
    private final TestPeople people = new TestPeople(this);
    private volatile String keysAt;

    /** Starts an issuer of that name on a port of its own. */
    public TestIssuer(String name) {
        this.name = name;
        try {
            changeKey("1");
            listen(0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        port = server.getAddress().getPort();
    }

    private void listen(int at) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), at), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "issuer-" + name);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        lines.add(exchange.getRemoteAddress());
        try (exchange) {
            switch (health) {
                case HANGING -> Thread.sleep(30_000);
                case FAILING -> exchange.sendResponseHeaders(500, -1);
                case DRIPPING -> drip(exchange);
                case CLOSING -> {
                    if (!exchange.getRequestURI().getPath().endsWith("/keys")) {
                        send(exchange);
                    }
                }
                case BABBLING -> text(exchange, "<html>{\"keys\":");
                case SLOW -> {
                    Thread.sleep(1_500);
                    send(exchange);
                }
                default -> send(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void drip(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        for (int i = 0; i < 60; i++) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            Thread.sleep(500);
        }
    }

    private void send(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/authorize")) {
            exchange.getResponseHeaders()
                    .add("Location", people.letIn(form(exchange.getRequestURI().getRawQuery())));
            exchange.sendResponseHeaders(302, -1);
            return;
        }
        String body = path.endsWith("/token")
                ? people.exchange(form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)))
                : path.endsWith("/keys") ? keys() : path.endsWith("/introspect") ? introspected() : discovery();
        text(exchange, body);
    }

    private String keys() {
        String fill = health == Health.HUGE ? FILL.repeat(TEN_MEGABYTES / FILL.length()) : "";
        return "{\"keys\":[" + fill + key.toJson() + "]}";
    }

    /** It takes every token for a good one; nobody is to ask it. */
    private String introspected() {
        introspections.incrementAndGet();
        return "{\"active\":true,\"sub\":\"someone\",\"roles\":[\"officer\"],\"azp\":\"tests\",\"iss\":\"" + issuer()
                + "\"}";
    }

    private static void text(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private String discovery() {
        return "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%2$s\",\"token_endpoint\":\"%1$s/token\",\"introspection_endpoint\":\"%1$s/introspect\",\"authorization_endpoint\":\"%1$s/authorize\"}"
                .formatted(issuer(), keysAt == null ? issuer() + "/keys" : keysAt);
    }

    private static Map<String, String> form(String text) {
        return Stream.of(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /** Who signs in on the issuer's page from now on, and with which roles. */
    public void expect(String person, String... roles) {
        people.expect(person, roles);
    }

    /** Exact value of {@code iss}. */
    public String issuer() {
        return "http://localhost:" + port + "/" + name;
    }

    /** The issuer's signing key, private part included. */
    public RsaJsonWebKey key() {
        return key;
    }

    /** Withdraws the issuer's key and signs with a new one from now on. */
    public void changeKey(String id) {
        RsaJsonWebKey made = KeysAhead.next();
        made.setKeyId(name + "-" + id);
        key = made;
    }

    /** How often the issuer was called. */
    public int calls() {
        return calls.get();
    }

    /** On how many lines the issuer was called. */
    public int lines() {
        return lines.size();
    }

    /** How often it was asked whether a token is good. */
    public int introspections() {
        return introspections.get();
    }

    /** Signs with a key from now on that stands among its keys as given. */
    public void sign(RsaJsonWebKey given) {
        key = given;
    }

    /** Makes the issuer's discovery document name another address of its keys. */
    public void keepKeysAt(String address) {
        keysAt = address;
    }

    /** Makes the issuer sick or well. */
    public void be(Health now) {
        try {
            if (now == Health.REFUSING && health != now) {
                server.stop(0);
            } else if (health == Health.REFUSING && health != now) {
                listen(port);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        health = now;
    }

    /** An access token as the issuer gives it to its own client. */
    public String token(String subject, String... roles) {
        return sign(claims(subject, roles));
    }

    /** The claims of a good access token, for tests that spoil one. */
    public JwtClaims claims(String subject, String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setAudience("concordat");
        claims.setSubject(subject);
        claims.setStringClaim("azp", "tests");
        claims.setStringListClaim("roles", List.of(roles));
        claims.setIssuedAtToNow();
        NumericDate expires = NumericDate.now();
        expires.addSeconds(3_600);
        claims.setExpirationTime(expires);
        return claims;
    }

    /** Signs claims with the issuer's key. */
    public String sign(JwtClaims claims) {
        return sign(claims, key, "JWT");
    }

    /** Signs claims with any key and header type. */
    public static String sign(JwtClaims claims, RsaJsonWebKey key, String type) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        if (type != null) {
            signature.setHeader("typ", type);
        }
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
