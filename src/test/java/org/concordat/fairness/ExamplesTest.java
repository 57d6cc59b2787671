package org.concordat.fairness;

import java.io.IOException;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Examples;
import org.junit.jupiter.api.Test;

/** The document's examples of fairness: two councils share equally, and one of them would pay less alone. */
@ApiTest
class ExamplesTest {

    private static final Examples EXAMPLES = new Examples("fairly-");

    @Test
    void theComparison() throws IOException {
        FairParties parties = FairParties.registerAs("fairly-nlc", "fairly-", "corby", "kettering");
        parties.line("licensing", "pay", "budget", "249800.00", null);
        parties.share(Map.of("kind", "equal"));
        String costs = EXAMPLES.request("putStandAloneCosts")
                .toString()
                .replace("\"kettering\"", "\"fairly-kettering\"")
                .replace("\"corby\"", "\"fairly-corby\"");
        String at = parties.path("/stand-alone-costs/" + FairParties.YEAR);
        EXAMPLES.answered(
                "putStandAloneCosts",
                201,
                Api.manager(parties.named("unit")).body(costs).put(at));
        EXAMPLES.answered(
                "getStandAloneCosts",
                200,
                Api.officer(parties.named("kettering")).get(at));
        EXAMPLES.answered("getFairness", 200, parties.fairness("corby", ""));
        EXAMPLES.answered("getFairness", "of-the-board", 200, parties.fairness("board", ""));
    }
}
