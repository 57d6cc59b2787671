package org.concordat.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.concordat.demo.DemoFailure;
import org.concordat.demo.DemoIssuers;

/** Tokens of the organisations' issuers, one for each client; they are good for an hour. */
final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DemoIssuers issuers;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    Tokens(DemoIssuers issuers) {
        this.issuers = issuers;
    }

    String of(String organisation, String role) {
        return kept.computeIfAbsent(organisation + "-" + role, client -> ask(organisation, client));
    }

    /** Has another one asked for. */
    void forget(String organisation, String role) {
        kept.remove(organisation + "-" + role);
    }

    private String ask(String organisation, String client) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuers.tokenUrl(organisation)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_secret=demo&client_id=" + client))
                .build();
        try {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body())
                    .get("access_token")
                    .asText();
        } catch (IOException e) {
            throw new DemoFailure("No token for " + client, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Stopped while asking for a token.", e);
        }
    }
}
