package org.concordat.speed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** OpenID Connect issuers, as many as there are organisations, told apart by their paths; one key signs for all. */
final class Issuer implements AutoCloseable {

    static final String CLIENT = "speed";
    static final String AUDIENCE = "concordat";
    private static final int DAY = 86_400;
    private static final String KEYS = "/keys";

    private final HttpServer server;
    private final RsaJsonWebKey key;

    Issuer(int port) throws IOException, JoseException {
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("speed-1");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "issuer");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String organisation = path.split("/", 3)[1];
        String body = path.endsWith(KEYS)
                ? "{\"keys\":[" + key.toJson() + "]}"
                : "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s%2$s\",\"token_endpoint\":\"%1$s/token\",\"authorization_endpoint\":\"%1$s/authorize\"}"
                        .formatted(of(organisation), KEYS);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    /** The exact {@code iss} of an organisation's tokens. */
    String of(String organisation) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + organisation;
    }

    /** An access token of an organisation's person for a day, with these roles. */
    String token(String organisation, String subject, String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(of(organisation));
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setStringClaim("azp", CLIENT);
        claims.setStringListClaim("roles", List.of(roles));
        claims.setIssuedAtToNow();
        NumericDate expires = NumericDate.now();
        expires.addSeconds(DAY);
        claims.setExpirationTime(expires);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
