package org.concordat.tenancy;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A node whose clock is not the database's reads and writes nothing, says so, and goes on once they agree. */
@ApiTest
@TestProfile(ClocksApartTest.OffTime.class)
class ClocksApartTest {

    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);
    private static final String AREA = "/organisations/cap-a/areas/cap-town";

    /** With a clock that a test moves. */
    public static class OffTime implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(Moved.class);
        }
    }

    /** The machine's time, and what a test adds. */
    @Alternative
    @ApplicationScoped
    static class Moved extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(AHEAD.get()).truncatedTo(ChronoUnit.MICROS);
        }
    }

    @Inject
    TenantTransactions transactions;

    @BeforeAll
    static void organisation() {
        Api.organisation("cap-a", "district-council");
    }

    @AfterEach
    void onTime() {
        AHEAD.set(Duration.ZERO);
    }

    private ValidatableResponse ready() {
        return RestAssured.given()
                .port(Api.managementPort())
                .get("/q/health/ready")
                .then();
    }

    private static ValidatableResponse named(String name) {
        return Api.officer("cap-a")
                .body("{\"name\":\"" + name + "\"}")
                .header("If-None-Match", "*")
                .put(AREA + "-" + name.toLowerCase())
                .then();
    }

    @ParameterizedTest(name = "{0} s")
    @DisplayName("Seconds apart are nothing: such a node is ready, reads and writes")
    @CsvSource({"0, a", "5, b", "-5, c"})
    void seconds(long ahead, String name) {
        AHEAD.set(Duration.ofSeconds(ahead));
        Api.officer("cap-a").get("/organisations/cap-a").then().statusCode(200);
        named(name).statusCode(201);
        ready().statusCode(200);
    }

    @ParameterizedTest(name = "{0} s")
    @DisplayName(
            "A minute apart, be it ahead or behind, is refused for now, to who reads as to who writes; nothing was written")
    @ValueSource(longs = {20, 60, -20, -60})
    void minutes(long ahead) {
        AHEAD.set(Duration.ofSeconds(ahead));
        isRefused(Api.officer("cap-a").get("/organisations/cap-a/areas").then());
        isRefused(named("never"));
        ready().statusCode(503)
                .body(
                        "checks.find { it.name == 'database' }.data.fault",
                        equalTo("the clocks of this node and of the database differ by more than 10000 ms"));
        AHEAD.set(Duration.ZERO);
        Api.officer("cap-a").get(AREA + "-never").then().statusCode(404);
        Api.officer("cap-a").get("/organisations/cap-a/areas").then().statusCode(200);
        ready().statusCode(200);
    }

    private static void isRefused(ValidatableResponse answer) {
        answer.statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("type", equalTo("/problems/unavailable"))
                .body("detail", containsString("clocks"));
    }

    @Test
    @DisplayName("What is done in the background does nothing either")
    void background() {
        AHEAD.set(Duration.ofHours(3));
        assertThrows(ClocksApart.class, () -> transactions.asOperator(() -> true));
        AHEAD.set(Duration.ofHours(-3));
        assertThrows(ClocksApart.class, () -> transactions.asOperator(() -> true));
        AHEAD.set(Duration.ofSeconds(3));
        transactions.asOperator(() -> true);
    }
}
