package org.concordat.tenancy;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.concordat.testing.TestIssuer;
import org.jose4j.jwk.RsaJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@ApiTest
class SickIssuersTest {

    /**
     * In milliseconds. Asked are 3 s (security.md, 4), which {@code mvn -Pproof test} holds it to. The application takes two and a half of
     * them where an issuer hangs, so that a build on a busy machine leaves more; a sick issuer keeps whoever waits for it for 30 s.
     */
    private static final long LONGEST = Boolean.getBoolean("issuers.proof") ? 3_000 : 10_000;

    @BeforeAll
    static void organisations() {
        Api.organisation("sick-well", "district-council");
        Api.organisation("sick-rotating", "district-council");
        sick().forEach(health -> Api.organisation(of(health), "district-council"));
    }

    private static String of(TestIssuer.Health health) {
        return "sick-" + health.name().toLowerCase(java.util.Locale.ROOT);
    }

    @AfterEach
    void heal() {
        sick().forEach(health -> Issuers.of(of(health)).be(TestIssuer.Health.WELL));
    }

    /** All of them at once, each asked three times: before and after it is known that it does not answer. */
    @Test
    void aSickIssuerHarmsOnlyItsOwnOrganisation() throws InterruptedException {
        sick().forEach(health -> Issuers.of(of(health)).be(health));
        for (TestIssuer.Health health : sick().toList()) {
            for (int i = 0; i < 3; i++) {
                ValidatableResponse answer = Api.officer(of(health))
                        .get("/organisations/" + of(health))
                        .then()
                        .time(lessThan(LONGEST));
                // A slow one answers before or after it was waited for: whoever calls is told soon, the one or the
                // other.
                if (health == TestIssuer.Health.SLOW) {
                    answer.statusCode(anyOf(is(200), is(503)));
                } else {
                    answer.statusCode(503)
                            .contentType("application/problem+json")
                            .header("Retry-After", notNullValue());
                }
                Api.officer("sick-well")
                        .get("/organisations/sick-well")
                        .then()
                        .statusCode(200)
                        .time(lessThan(LONGEST));
            }
        }
        heal();
        for (TestIssuer.Health health : sick().toList()) {
            heals(of(health));
        }
    }

    /** Somebody who sends tokens of keys that nobody has makes the node ask an issuer that hangs. */
    @Test
    void anIssuerThatHangsKeepsNobodyOutWhoseKeyIsKnown() {
        TestIssuer issuer = Issuers.of("sick-rotating");
        String path = "/organisations/sick-rotating";
        Api.with(issuer.token("someone", "officer")).get(path).then().statusCode(200);
        RsaJsonWebKey stranger = new TestIssuer("sick-unknown").key();
        stranger.setKeyId("nobodys");
        String unknown = TestIssuer.sign(issuer.claims("someone", "officer"), stranger, "JWT");
        issuer.be(TestIssuer.Health.HANGING);
        try {
            Api.with(unknown)
                    .get(path)
                    .then()
                    .time(lessThan(LONGEST))
                    .statusCode(503)
                    .header("Retry-After", notNullValue());
            Api.with(issuer.token("another", "officer")).get(path).then().statusCode(200);
        } finally {
            issuer.be(TestIssuer.Health.WELL);
        }
    }

    private static Stream<TestIssuer.Health> sick() {
        return Stream.of(TestIssuer.Health.values()).filter(health -> health != TestIssuer.Health.WELL);
    }

    private static void heals(String sick) throws InterruptedException {
        int status = 503;
        for (int i = 0; i < 40 && status == 503; i++) {
            Thread.sleep(500);
            status = Api.officer(sick).get("/organisations/" + sick).statusCode();
        }
        assertEquals(200, status, sick);
    }

    @Test
    void anUnknownIssuerIsNeverCalled() {
        TestIssuer stranger = new TestIssuer("sick-stranger");
        Api.with(stranger.token("someone", "officer"))
                .get("/organisations/sick-well")
                .then()
                .statusCode(401);
        assertEquals(0, stranger.calls());
    }
}
