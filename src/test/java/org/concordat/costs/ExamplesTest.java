package org.concordat.costs;

import java.io.IOException;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Examples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document's examples of cost: a pool with its lines, of which Kettering approves the host's charge, and a driver. */
@ApiTest
class ExamplesTest {

    private static final Examples EXAMPLES = new Examples("cost-");
    private static final String COUNCIL = "cost-kettering";
    private static final String HOST = "cost-northampton";
    private static final String PARTNERSHIP = "/partnerships/cost-nlc";
    private static final String POOL = PARTNERSHIP + "/cost-pools/licensing";
    private static final String DRIVER = PARTNERSHIP + "/drivers/population";

    @BeforeAll
    static void register() throws IOException {
        Api.organisation(COUNCIL, "district-council");
        Api.organisation(HOST, "district-council");
        Api.partnership("cost-nlc", "host-organisation");
        Api.member("cost-nlc", HOST, "host", "member");
        Api.member("cost-nlc", COUNCIL, "member");
        Api.officer(COUNCIL)
                .body(Map.of("name", "Burton Latimer"))
                .put("/organisations/" + COUNCIL + "/areas/burton-latimer");
        Api.manager(HOST).body(sent("putService")).put(PARTNERSHIP + "/services/premises-licensing");
    }

    private static String sent(String operation) throws IOException {
        return EXAMPLES.request(operation).toString().replace("\"kettering\"", "\"" + COUNCIL + "\"");
    }

    private static void read(String operation, String address) throws IOException {
        EXAMPLES.answered(operation, 200, Api.officer(COUNCIL).get(address));
    }

    @Test
    void thePool() throws IOException {
        EXAMPLES.answered(
                "putCostPool", 201, Api.manager(HOST).body(sent("putCostPool")).put(POOL));
        read("getCostPool", POOL);
        read("listCostPools", PARTNERSHIP + "/cost-pools");
        EXAMPLES.answered(
                "postPoolLines",
                200,
                Api.manager(HOST).body(sent("postPoolLines")).post(POOL + "/lines"));
        EXAMPLES.answered(
                "decideHostCharge",
                201,
                Api.signatory(COUNCIL)
                        .body(sent("decideHostCharge"))
                        .post(POOL + "/lines/licensing-accommodation-2026/decisions"));
        read("getPoolLine", POOL + "/lines/licensing-accommodation-2026");
        read("listPoolLines", POOL + "/lines");
    }

    @Test
    void theDriver() throws IOException {
        EXAMPLES.answered(
                "putDriver", 201, Api.manager(HOST).body(sent("putDriver")).put(DRIVER));
        read("getDriver", DRIVER);
        read("listDrivers", PARTNERSHIP + "/drivers");
        EXAMPLES.answered(
                "postDriverValues",
                200,
                Api.manager(HOST).body(sent("postDriverValues")).post(DRIVER + "/values"));
        read("listDriverValues", DRIVER + "/values");
    }
}
