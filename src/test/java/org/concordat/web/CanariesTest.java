package org.concordat.web;

import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.concordat.testing.KeptSpans;
import org.concordat.testing.Postgres;
import org.concordat.testing.Telling;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who run the installation are told holds nothing of what was sent: neither log, nor measures, nor traces do. */
@ApiTest
class CanariesTest {

    /** Stands in everything that is sent here, and nowhere else. */
    private static final String CANARY = "canary7Yq";

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Set<String> TOLD =
            Set.of("http.request.method", "http.response.status_code", "concordat.organisation");

    @Inject
    KeptSpans spans;

    @TestHTTPResource(value = "/q", management = true)
    URI management;

    @BeforeAll
    static void parties() {
        Api.organisation("canary-unit", "shared-service");
        Api.organisation("canary-ash", "district-council");
        Api.partnership("canaries", "shared-service-entity");
        Api.member("canaries", "canary-unit", "provider");
        Api.member("canaries", "canary-ash", "member");
        Api.manager("canary-unit")
                .body(Map.of("title", "Licensing", "casesFrom", "provider", "attributes", List.of("premises")))
                .put("/partnerships/canaries/services/licensing")
                .then()
                .statusCode(201);
    }

    private static RequestSpecification raw(String token) {
        return RestAssured.given().baseUri(Api.origin()).basePath("/v1").auth().oauth2(token);
    }

    private static String officer() {
        return Issuers.of("canary-unit").token(CANARY + "-subject", "officer");
    }

    private static String load(String rows) {
        return raw(officer())
                .contentType("application/x-ndjson")
                .header("Idempotency-Key", CANARY + rows.hashCode())
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/partnerships/canaries/cases?mode=accept-valid")
                .asString();
    }

    private String measured() {
        return RestAssured.given()
                .port(management.getPort())
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private void nothingIsTold(String canary) {
        assertEquals(List.of(), Telling.lines(canary), "the log");
        assertFalse(measured().contains(canary), "the measures");
        assertEquals(
                List.of(),
                spans.all().stream()
                        .map(Object::toString)
                        .filter(span -> span.contains(canary))
                        .toList(),
                "the traces");
    }

    @Test
    @DisplayName(
            "What is taken and what is refused leaves nothing of itself: rows, references, queries, headers, addresses, tokens")
    void whatIsSent() {
        String row = "{\"ref\":\"%s\",\"service\":\"licensing\",\"council\":\"canary-ash\",\"received\":\"%s\","
                + "\"attributes\":{\"premises\":\"%s\"},\"outcome\":\"%s\"}\n";
        assertTrue(load(row.formatted(CANARY + "-1", "2026-09-01T09:00:00Z", CANARY, CANARY))
                .contains("\"created\":1"));
        assertTrue(load(row.formatted(CANARY + "-2", CANARY, CANARY, CANARY)).contains("\"rejected\":1"));
        load("{\"ref\":\"" + CANARY + "\", malformed " + CANARY);
        load("{\"" + CANARY + "\":true}");
        for (String path : List.of(
                "/partnerships/canaries/cases?council=canary-ash&ref=" + CANARY,
                "/partnerships/canaries/cases?council=canary-ash&cursor=" + CANARY,
                "/partnerships/canaries/cases?" + CANARY + "=1",
                "/partnerships/" + CANARY + "/cases",
                "/partnerships/canaries/cases/" + CANARY + "?service=licensing&council=canary-ash",
                "/" + CANARY,
                "/partnerships/canaries/results/" + CANARY)) {
            raw(officer())
                    .header("If-Match", CANARY)
                    .header("User-Agent", CANARY)
                    .header("X-Forwarded-For", CANARY)
                    .header("tracestate", "a=" + CANARY)
                    .header("baggage", "who=" + CANARY)
                    .header("traceparent", "00-" + CANARY + "-1-01")
                    .cookie("q_session", CANARY)
                    .get(path)
                    .then()
                    .statusCode(lessThan(500));
        }
        Api.manager("canary-unit")
                .contentType(ContentType.JSON)
                .body("{\"title\":\"" + CANARY + "\",\"casesFrom\":\"" + CANARY + "\"}")
                .put("/partnerships/canaries/services/other")
                .then()
                .statusCode(lessThan(500));
        raw(CANARY + "." + CANARY + "." + CANARY).get("/me").then().statusCode(401);
        raw(officer() + CANARY).get("/me").then().statusCode(401);
        String token = officer();
        raw(token).get("/me").then().statusCode(200);
        String webhook = Api.manager("canary-unit")
                .body(Map.of(
                        "url",
                        "https://receiver.example/" + CANARY,
                        "events",
                        List.of("concordat.import.completed.v1")))
                .post("/webhooks")
                .then()
                .statusCode(lessThan(500))
                .extract()
                .asString();
        if (webhook.contains("whsec_")) {
            assertEquals(List.of(), Telling.lines(webhook.replaceAll("(?s).*\"(whsec_[^\"]+)\".*", "$1")));
        }
        nothingIsTold(CANARY);
        nothingIsTold(token.substring(token.lastIndexOf('.') + 1));
        nothingIsTold("Bearer ");
    }

    @ParameterizedTest(
            name = "a fault that says what it was sent ({0}) is in the log without it, with whose request it was")
    @ValueSource(strings = {"argument", "cause", "suppressed", "date", "number", "uuid"})
    void faults(String kind) {
        String value = CANARY + "-" + kind;
        raw(officer())
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-00")
                .queryParam("value", value)
                .get("/tests/faulty/" + kind)
                .then()
                .statusCode(500);
        nothingIsTold(CANARY);
        List<String> told = Telling.lines("failOnPurpose").stream()
                .filter(line -> line.contains(TRACE))
                .toList();
        assertFalse(told.isEmpty(), "that it failed is told");
        String line = told.get(told.size() - 1);
        assertTrue(line.contains("\"organisation\":\"canary-unit\""), line);
        assertTrue(line.contains("request failed"), line);
        assertTrue(line.contains("FaultyResource"), "where it was thrown: " + line);
    }

    @Test
    void aFaultBeforeAnyResource() {
        RestAssured.given()
                .baseUri(Api.origin())
                .get(FailingRoute.PATH + "?who=" + CANARY)
                .then()
                .statusCode(500);
        nothingIsTold(CANARY);
        nothingIsTold(FailingRoute.SECRET);
    }

    @Test
    @DisplayName("Of what the database refuses, the log has the state and the constraint, not the row")
    void refusedRows() throws SQLException {
        try (Connection connection = Postgres.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temp table once (ref text constraint once_only primary key, n int check (n > 0))");
            statement.execute("insert into once values ('" + CANARY + "', 1)");
            for (String again : List.of("'" + CANARY + "', 2", "'" + CANARY + "-2', -1", "'" + CANARY + "', 'x'")) {
                LogRecord line = new LogRecord(Level.SEVERE, "request failed");
                try {
                    statement.execute("insert into once values (" + again + ")");
                } catch (SQLException refused) {
                    line.setThrown(new IllegalArgumentException("it did not go: " + CANARY, refused));
                }
                assertTrue(line.getThrown() != null, "it was refused");
                assertTrue(new ToldInLog().isLoggable(line));
                String told = line.getThrown() + " " + line.getThrown().getCause();
                assertFalse(told.contains(CANARY), told);
                assertTrue(told.contains("SQLState 2"), told);
            }
        }
    }

    @Test
    @DisplayName(
            "A span is named after the operation, goes on with the caller's trace, and tells of nothing but method, status and organisation")
    void traces() throws InterruptedException {
        String trace = "7bf92f3577b34da6a3ce929d0e0e4737";
        raw(officer())
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get("/partnerships/canaries/services")
                .then()
                .statusCode(200);
        List<SpanData> found = List.of();
        for (int i = 0; i < 100 && found.isEmpty(); i++) {
            Thread.sleep(100);
            found = spans.all().stream()
                    .filter(span -> span.getTraceId().equals(trace))
                    .toList();
        }
        assertEquals(1, found.size());
        SpanData span = found.get(0);
        assertEquals("listServices", span.getName());
        assertEquals("00f067aa0ba902b7", span.getParentSpanId());
        assertEquals(
                TOLD,
                span.getAttributes().asMap().keySet().stream()
                        .map(AttributeKey::getKey)
                        .collect(Collectors.toSet()));
        assertTrue(span.getEvents().isEmpty());
    }

    @Test
    @DisplayName("Measures are told apart by organisation and by templates of addresses")
    void measures() {
        raw(officer()).get("/partnerships/canaries/services").then().statusCode(200);
        raw(CANARY).get("/partnerships/canaries/services/" + CANARY).then().statusCode(401);
        String told = measured();
        // By name, where not so many others have been measured that no more are (LimitsTest).
        assertTrue(Stream.of("canary-unit", "_other")
                .anyMatch(name -> told.contains("concordat_organisation_requests_seconds_count{organisation=\"" + name
                        + "\",outcome=\"done\"")));
        assertTrue(told.contains("organisation=\"_nobody\",outcome=\"refused\""));
        assertTrue(told.contains("/v1/partnerships/{partnership}/services"));
        assertFalse(told.contains(CANARY));
    }
}
