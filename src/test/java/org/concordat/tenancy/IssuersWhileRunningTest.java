package org.concordat.tenancy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.board.Browser;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.concordat.testing.TestIssuer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identity providers come, change and go while the application runs. */
@ApiTest
class IssuersWhileRunningTest {

    private static final String OWN = "/organisations/moving";
    private static final String PROVIDERS = OWN + "/identity-providers/";

    @Inject
    WithdrawnKeys keys;

    @BeforeAll
    static void organisation() {
        Api.organisation("moving", "district-council");
    }

    private static Map<String, Object> provider(String issuer, String audience) {
        return new HashMap<>(Map.of(
                "issuer",
                Issuers.of(issuer).issuer(),
                "audience",
                audience,
                "algorithms",
                List.of("RS256"),
                "rolesClaim",
                "roles",
                "roles",
                Map.of("reader", List.of("reader")),
                "clients",
                List.of("tests")));
    }

    private static int status(String token) {
        return Api.with(token).get(OWN).statusCode();
    }

    @Test
    void anOrganisationMayHaveSeveralIssuersUntilTheyAreRemoved() {
        String token = Issuers.of("moving-second").token("someone", "reader");
        assertEquals(401, status(token));
        Api.operator()
                .body(provider("moving-second", "concordat"))
                .put(PROVIDERS + "second")
                .then()
                .statusCode(201);
        assertEquals(200, status(token));
        assertEquals(200, status(Issuers.of("moving").token("someone", "reader")));
        Api.operator()
                .header("If-Match", "\"1\"")
                .delete(PROVIDERS + "second")
                .then()
                .statusCode(204);
        assertEquals(401, status(token));
        assertEquals(200, status(Issuers.of("moving").token("someone", "reader")));
    }

    @Test
    void whatChangesOfAnIssuerCountsAtOnce() {
        Api.operator()
                .body(provider("moving-third", "concordat"))
                .put(PROVIDERS + "third")
                .then()
                .statusCode(201);
        String token = Issuers.of("moving-third").token("someone", "reader");
        assertEquals(200, status(token));
        Api.operator()
                .header("If-Match", "\"1\"")
                .body(provider("moving-third", "another"))
                .put(PROVIDERS + "third")
                .then()
                .statusCode(200);
        assertEquals(401, status(token));
        Map<String, Object> otherClients = provider("moving-third", "concordat");
        otherClients.put("clients", List.of("others"));
        Api.operator()
                .header("If-Match", "\"2\"")
                .body(otherClients)
                .put(PROVIDERS + "third")
                .then()
                .statusCode(200);
        assertEquals(401, status(token));
        Api.operator()
                .header("If-Match", "\"3\"")
                .body(provider("moving-third", "concordat"))
                .put(PROVIDERS + "third")
                .then()
                .statusCode(200);
        assertEquals(200, status(token));
    }

    @Test
    void aWithdrawnKeyIsRefusedOnceItWasLookedFor() {
        Api.operator()
                .body(provider("moving-fourth", "concordat"))
                .put(PROVIDERS + "fourth")
                .then()
                .statusCode(201);
        String before = Issuers.of("moving-fourth").token("someone", "reader");
        assertEquals(200, status(before));
        keys.look();
        assertEquals(200, status(before));
        Issuers.of("moving-fourth").changeKey("2");
        String after = Issuers.of("moving-fourth").token("someone", "reader");
        keys.look();
        assertEquals(401, status(before));
        assertEquals(200, status(after));
    }

    @Test
    @DisplayName("An issuer is asked on a line of its own each time, since it may close a kept one without a word")
    void noLineIsKept() {
        Api.operator()
                .body(provider("moving-lines", "concordat"))
                .put(PROVIDERS + "lines")
                .then()
                .statusCode(201);
        TestIssuer issuer = Issuers.of("moving-lines");
        assertEquals(200, status(issuer.token("someone", "reader")));
        assertTrue(issuer.calls() >= 2, "it was asked for what it is and for its keys");
        assertEquals(issuer.calls(), issuer.lines());
    }

    @Test
    @DisplayName("A session of the pages goes on when keys are looked for, and ends when its own was withdrawn")
    void sessionsOutliveTheirVerifier() {
        Api.organisation("moving-pages", "district-council");
        Api.partnership("of-moving-pages", "shared-service-entity");
        Api.member("of-moving-pages", "moving-pages", "member");
        Browser browser = Browser.signedIn("moving-pages", "somebody", "reader");
        browser.once("/board").then().statusCode(200);
        keys.look();
        browser.once("/board").then().statusCode(200);
        Issuers.of("moving-pages").changeKey("2");
        keys.look();
        browser.once("/board").then().statusCode(401);
        browser.open("/sign-in/moving-pages/main").then().statusCode(200);
        browser.once("/board").then().statusCode(200);
    }

    @ParameterizedTest(name = "an issuer may not grant {0}")
    @ValueSource(strings = {"operator", "platform-operator", "superuser", ""})
    void onlyRolesOfCouncilsMayBeGranted(String role) {
        Map<String, Object> body = provider("moving-fifth", "concordat");
        body.put("roles", Map.of("boss", List.of(role)));
        Api.operator()
                .body(body)
                .put(PROVIDERS + "fifth?dryRun=true")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/roles/boss"));
        body.put("roles", Map.of("boss", List.of("manager")));
        Api.operator()
                .body(body)
                .put(PROVIDERS + "fifth?dryRun=true")
                .then()
                .statusCode(201)
                .body("roles.boss", equalTo(List.of("manager")));
    }
}
