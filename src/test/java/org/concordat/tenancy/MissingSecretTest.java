package org.concordat.tenancy;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A page client whose secret is not on the node: its people are told to come back, the operator is told why. */
@ApiTest
class MissingSecretTest {

    @BeforeAll
    static void organisations() {
        Api.organisation("secret-a", "district-council");
        Api.operator()
                .body(Map.of(
                        "issuer", Issuers.of("secret-pages").issuer(),
                        "audience", "concordat",
                        "algorithms", List.of("RS256"),
                        "rolesClaim", "roles",
                        "roles", Map.of("reader", List.of("reader")),
                        "clients", List.of("tests"),
                        "webClient", Map.of("clientId", "concordat-web", "secretRef", "env:NOT_THERE_SECRET")))
                .put("/organisations/secret-a/identity-providers/pages")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse signIn(String provider) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .get(Api.origin() + "/sign-in/secret-a/" + provider)
                .then();
    }

    @Test
    @DisplayName(
            "A sign-in without its secret is 503 and one line of the log; the same organisation's other sign-in works")
    void missing() {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage());
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        Logger log = Logger.getLogger(IssuerConfigurations.class.getName());
        log.addHandler(listening);
        try {
            signIn("pages")
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body(not(containsString("NOT_THERE_SECRET")));
            assertEquals(1, lines.size(), lines.toString());
            assertTrue(
                    lines.get(0)
                            .contains("nobody of secret-a can sign in by identity provider pages:"
                                    + " NOT_THERE_SECRET is not set"),
                    lines.toString());
            signIn("main").statusCode(302);
            assertEquals(1, lines.size(), lines.toString());
        } finally {
            log.removeHandler(listening);
        }
    }
}
