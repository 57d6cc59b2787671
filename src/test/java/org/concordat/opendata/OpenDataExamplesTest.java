package org.concordat.opendata;

import java.io.IOException;
import org.concordat.packs.PackParties;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Examples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document's examples of open data: January 2026 of the licensing consortium. */
@ApiTest
class OpenDataExamplesTest {

    private static final Examples EXAMPLES = new Examples("opened-");

    private static PackParties parties;

    @BeforeAll
    static void january() {
        parties = PackParties.register("opened-");
        parties.publish("2026-01", "{}").statusCode(201);
    }

    @Test
    void openData() throws IOException {
        EXAMPLES.answered(
                "putOpenDataDecision",
                201,
                parties.secretary()
                        .body(EXAMPLES.request("putOpenDataDecision").toString())
                        .put(parties.path("/open-data")));
        EXAMPLES.answered(
                "getOpenDataDecision",
                200,
                Api.officer(parties.named("kettering")).get(parties.path("/open-data")));
        EXAMPLES.answered("getOpenData", 200, Api.anonymous().get("/open-data/opened-nlc"));
        EXAMPLES.answered("getOpenDataFile", 200, Api.anonymous().get("/open-data/opened-nlc/2026-01/1/ocds.json"));
    }
}
