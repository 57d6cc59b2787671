package org.concordat.speed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is asked of the application where the asking itself is not measured. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Issuer issuer;
    private final int port;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Api(Issuer issuer, Application application) {
        this.issuer = issuer;
        this.port = application.port();
    }

    int port() {
        return port;
    }

    /** The token of an organisation's person with a role. */
    String token(String organisation, String role) {
        return tokens.computeIfAbsent(
                organisation + " " + role, both -> issuer.token(organisation, organisation + "-" + role, role));
    }

    JsonNode get(String organisation, String role, String path) {
        return send(organisation, role, "GET", path, null, "application/json");
    }

    void put(String organisation, String role, String path, String json) {
        send(organisation, role, "PUT", path, json.getBytes(), "application/json");
    }

    void post(String organisation, String role, String path, String json) {
        send(organisation, role, "POST", path, json.getBytes(), "application/json");
    }

    /** Sends rows, one JSON object a line; answers the receipt. */
    JsonNode load(String organisation, String path, byte[] lines) {
        return send(organisation, "officer", "POST", path, lines, "application/x-ndjson");
    }

    private JsonNode send(String organisation, String role, String method, String path, byte[] body, String type) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1" + path))
                .timeout(Duration.ofMinutes(5))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token(organisation, role))
                .header("Content-Type", type)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        method + " " + path + " was answered " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
