package org.concordat.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.Issuers;
import org.concordat.testing.Postgres;

/** A council, its provider and a board, who send requests with keys; and what is in the database for them. */
final class KeyedParties {

    static final String HOME = "/partnerships/key-home";
    static final String CASES = HOME + "/cases";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private KeyedParties() {}

    static void register() {
        Api.organisation("key-council", "district-council");
        Api.organisation("key-other", "district-council");
        Api.organisation("key-unit", "shared-service");
        Api.partnership("key-home", "shared-service-entity");
        Api.member("key-home", "key-council", "member");
        Api.member("key-home", "key-other", "member");
        Api.member("key-home", "key-unit", "provider");
        Api.manager("key-unit")
                .body(Map.of("title", "Licences", "casesFrom", "provider", "attributes", List.of()))
                .put(HOME + "/services/licences");
        Api.manager("key-unit")
                .body(Map.of("title", "Calls", "casesFrom", "client", "attributes", List.of()))
                .put(HOME + "/services/calls");
    }

    /** One case, as a line of a load. */
    static String row(String ref, String service) {
        return "{\"ref\":\"" + ref + "\",\"service\":\"" + service
                + "\",\"council\":\"key-council\",\"received\":\"2026-04-01T09:00:00Z\"}\n";
    }

    /** A load of cases by the provider's officer. */
    static HttpResponse<String> load(String key, String rows) throws IOException, InterruptedException {
        return send(token("key-unit"), key, CASES, rows);
    }

    static String token(String organisation) {
        return Issuers.of(organisation).token(organisation + "-officer", "officer");
    }

    static HttpResponse<String> send(String token, String key, String path, String rows)
            throws IOException, InterruptedException {
        return send(token, key, path, HttpRequest.BodyPublishers.ofString(rows));
    }

    /** A load of cases whose length is not told before its end. */
    static HttpResponse<String> stream(String key, String rows) throws IOException, InterruptedException {
        byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
        return send(
                token("key-unit"),
                key,
                CASES,
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
    }

    private static HttpResponse<String> send(String token, String key, String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Api.origin() + "/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .header(KeyedRequest.HEADER, key)
                .POST(body)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** How many loads an organisation has had an effect with. */
    static long loads(String organisation) throws SQLException {
        return number("select count(*) from imports i join organisations o on o.id = i.organisation_id where o.slug = '"
                + organisation + "'");
    }

    static long number(String query) throws SQLException {
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static int change(String statement) throws SQLException {
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                Statement change = connection.createStatement()) {
            return change.executeUpdate(statement);
        }
    }
}
