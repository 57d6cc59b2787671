package org.concordat.tenancy;

import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.concordat.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ApiTest
class SickIssuersTest {

    private static final long LONGEST = 4_000;

    @BeforeAll
    static void organisations() {
        Api.organisation("sick-well", "district-council");
        Api.organisation("sick-hanging", "district-council");
        Api.organisation("sick-failing", "district-council");
    }

    @AfterEach
    void heal() {
        Issuers.of("sick-hanging").be(TestIssuer.Health.WELL);
        Issuers.of("sick-failing").be(TestIssuer.Health.WELL);
    }

    @ParameterizedTest(name = "an issuer that is {0} harms only its own organisation")
    @EnumSource(
            value = TestIssuer.Health.class,
            names = {"HANGING", "FAILING"})
    void aSickIssuerHarmsOnlyItsOwnOrganisation(TestIssuer.Health health) throws InterruptedException {
        String sick = "sick-" + health.name().toLowerCase(java.util.Locale.ROOT);
        Issuers.of(sick).be(health);
        for (int i = 0; i < 3; i++) {
            Api.officer(sick)
                    .get("/organisations/" + sick)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .time(lessThan(LONGEST));
            Api.officer("sick-well")
                    .get("/organisations/sick-well")
                    .then()
                    .statusCode(200)
                    .time(lessThan(LONGEST));
        }
        Issuers.of(sick).be(TestIssuer.Health.WELL);
        int status = 503;
        for (int i = 0; i < 40 && status == 503; i++) {
            Thread.sleep(500);
            status = Api.officer(sick).get("/organisations/" + sick).statusCode();
        }
        org.junit.jupiter.api.Assertions.assertEquals(200, status);
    }

    @Test
    void anUnknownIssuerIsNeverCalled() {
        TestIssuer stranger = new TestIssuer("sick-stranger");
        Api.with(stranger.token("someone", "officer"))
                .get("/organisations/sick-well")
                .then()
                .statusCode(401);
        org.junit.jupiter.api.Assertions.assertEquals(0, stranger.calls());
    }
}
