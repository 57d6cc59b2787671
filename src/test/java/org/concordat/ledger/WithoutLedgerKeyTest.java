package org.concordat.ledger;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.NothingSet;
import org.junit.jupiter.api.Test;

/** Where the operator has set no key the ledger is kept, and nothing is signed: there is no key by default. */
@ApiTest
@TestProfile(NothingSet.class)
class WithoutLedgerKeyTest {

    @Inject
    Notary notary;

    @TestHTTPResource(value = "/q", management = true)
    URI management;

    @Test
    void entriesAreRecordedAndNoneIsSigned() {
        LedgerParties parties = LedgerParties.of("unsigned");
        notary.look();
        assertEquals(
                List.of(),
                parties.as("elm").get(parties.path() + "/ledger/checkpoints").path("items"));
        assertTrue(parties.size() > 5);
        parties.as("elm")
                .get(parties.path() + "/ledger/proofs/inclusion?entry=0")
                .then()
                .statusCode(422);
        parties.as("elm")
                .get(parties.path() + "/ledger/proofs/inclusion?entry=0&size=2")
                .then()
                .statusCode(200);
        for (String address : List.of("/ledger/key", parties.path() + "/ledger/export")) {
            Api.as(parties.named("elm"), "reader")
                    .get(address)
                    .then()
                    .statusCode(503)
                    .body("detail", containsString("CONCORDAT_LEDGER_KEY"));
        }
        RestAssured.given()
                .port(management.getPort())
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'ledger' }.data.fault", containsString("CONCORDAT_LEDGER_KEY"));
    }
}
