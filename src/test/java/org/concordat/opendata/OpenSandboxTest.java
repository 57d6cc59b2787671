package org.concordat.opendata;

import static org.hamcrest.Matchers.equalTo;

import java.util.Map;
import org.concordat.packs.PackParties;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.Test;

/** Rule P5: what is tried in a sandbox is nobody's results. */
@ApiTest
class OpenSandboxTest {

    private static String state(String state) {
        return "{\"state\":\"%s\",\"licence\":\"OGL-UK-3.0\",\"reason\":\"We try it.\"}".formatted(state);
    }

    @Test
    void aSandboxOpensNothing() {
        PackParties trying = new PackParties("od-try-");
        Api.organisation(trying.named("board"), "joint-board");
        Api.sandbox("od-try-nlc");
        Api.member("od-try-nlc", trying.named("board"), "board");
        appoint(trying);
        trying.secretary()
                .body(state("open"))
                .put(trying.path("/open-data"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("P5"));
        trying.secretary()
                .body(state("withdrawn"))
                .put(trying.path("/open-data"))
                .then()
                .statusCode(201);
    }

    private static void appoint(PackParties of) {
        Api.operator()
                .body(Map.of(
                        "issuer",
                        Issuers.of(of.named("board")).issuer(),
                        "subject",
                        of.named("board") + "-board-secretary",
                        "role",
                        "board-secretary",
                        "from",
                        "2020-04-01"))
                .put(of.path("/appointments/secretary"))
                .then()
                .statusCode(201);
    }
}
