package org.concordat.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The public API, called as its clients call it: with a token of the caller's own issuer. */
public final class DemoApi {

    /** Answer to a PUT without If-Match of something that exists. */
    private static final int THERE_ALREADY = 428;
    /** Answer to a step that the thing's state no longer allows. */
    private static final int TAKEN_ALREADY = 409;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String origin;
    private final DemoIssuers issuers;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> tokens = new HashMap<>();

    /** The API at an address, with tokens of these issuers. */
    public DemoApi(String origin, DemoIssuers issuers) {
        this.origin = origin;
        this.issuers = issuers;
    }

    DemoIssuers issuers() {
        return issuers;
    }

    /** A caller: an organisation and one of its roles. */
    public Caller as(String organisation, String role) {
        return new Caller(organisation, role);
    }

    /** One caller's view of the API. Each call fails with the problem it was answered, unless it succeeds. */
    public final class Caller {

        private final String organisation;
        private final String role;

        private Caller(String organisation, String role) {
            this.organisation = organisation;
            this.role = role;
        }

        boolean has(String path) {
            HttpResponse<String> response = send(request(path).GET());
            if (response.statusCode() == 404) {
                return false;
            }
            return succeeded(response, path) != null;
        }

        /** What there is at an address. */
        public JsonNode get(String path) {
            return succeeded(send(request(path).GET()), path);
        }

        /** Puts a thing unless it is there. */
        void putOnce(String path, String json) {
            HttpResponse<String> response = send(
                    request(path).header("Content-Type", "application/json").PUT(body(json)));
            if (response.statusCode() != THERE_ALREADY) {
                succeeded(response, path);
            }
        }

        /** Takes a step unless it was taken before. */
        void postOnce(String path, String json) {
            HttpResponse<String> response = send(
                    request(path).header("Content-Type", "application/json").POST(body(json)));
            if (response.statusCode() != TAKEN_ALREADY) {
                succeeded(response, path);
            }
        }

        /** Makes something; answers what it is then. */
        public JsonNode post(String path, String json) {
            return succeeded(
                    send(request(path)
                            .header("Content-Type", "application/json")
                            .POST(body(json))),
                    path);
        }

        /** Replaces a revision of a thing; answers what it is then. */
        JsonNode replace(String path, int revision, String json) {
            HttpRequest.Builder request =
                    request(path).header("Content-Type", "application/json").header("If-Match", "\"" + revision + "\"");
            return succeeded(send(request.PUT(body(json))), path);
        }

        /** Sends a batch of rows, one JSON object a line. */
        JsonNode load(String path, String lines) {
            HttpRequest.Builder request = request(path).header("Content-Type", "application/x-ndjson");
            return succeeded(send(request.timeout(Duration.ofMinutes(5)).POST(body(lines))), path);
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(origin + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Accept", "application/json")
                    .header("Authorization", "Bearer " + token(organisation, role));
        }
    }

    private static BodyPublisher body(String text) {
        return BodyPublishers.ofString(text);
    }

    private String token(String organisation, String role) {
        return tokens.computeIfAbsent(organisation + "-" + role, client -> {
            HttpRequest request = HttpRequest.newBuilder(URI.create(issuers.tokenUrl(organisation)))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(body("grant_type=client_credentials&client_secret=demo&client_id=" + client))
                    .build();
            return succeeded(send(request), issuers.tokenUrl(organisation))
                    .get("access_token")
                    .asText();
        });
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new DemoFailure("No answer from " + request.uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Stopped while calling " + request.uri(), e);
        }
    }

    private static JsonNode succeeded(HttpResponse<String> response, String path) {
        if (response.statusCode() >= 300) {
            throw new DemoFailure(path + " was answered " + response.statusCode() + ": " + response.body());
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new DemoFailure(path + " was answered with something that is not JSON: " + response.body(), e);
        }
    }
}
