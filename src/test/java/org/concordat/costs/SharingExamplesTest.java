package org.concordat.costs;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Examples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document's examples of sharing schemes and shares: two councils and their host, which is a member as well. */
@ApiTest
class SharingExamplesTest {

    private static final Examples EXAMPLES = new Examples("share-");
    private static final String HOST = "share-northampton";
    private static final String COUNCIL = "share-kettering";
    private static final String HOME = "/partnerships/share-nlc";
    private static final String SCHEME = HOME + "/sharing-schemes/licensing-cost";
    private static final String VERSION = SCHEME + "/versions/";

    @BeforeAll
    static void register() {
        Api.organisation(COUNCIL, "district-council");
        Api.organisation(HOST, "district-council");
        Api.partnership("share-nlc", "host-organisation");
        Api.member("share-nlc", HOST, "host", "member");
        Api.member("share-nlc", COUNCIL, "member");
        put("/cost-pools/licensing", Map.of("title", "Licensing", "purpose", "The licensing team"));
        for (String driver : List.of("population", "cases")) {
            put("/drivers/" + driver, Map.of("title", "The " + driver, "unit", driver, "kind", "loaded"));
            load(
                    "/drivers/" + driver + "/values",
                    List.of(
                            Map.of("council", HOST, "year", "FY2026-27", "basis", "estimate", "value", 212_500),
                            Map.of("council", COUNCIL, "year", "FY2026-27", "basis", "estimate", "value", 103_649)));
        }
        load(
                "/cost-pools/licensing/lines",
                List.of(
                        Map.of(
                                "ref",
                                "pay",
                                "costType",
                                "employees",
                                "stage",
                                "budget",
                                "period",
                                "FY2026-27",
                                "amount",
                                "495000.00"),
                        Map.of(
                                "ref",
                                "late-opening",
                                "costType",
                                "employees",
                                "stage",
                                "budget",
                                "period",
                                "FY2026-27",
                                "amount",
                                "1200.00",
                                "council",
                                COUNCIL)));
    }

    private static void put(String address, Object body) {
        Api.manager(HOST).body(body).put(HOME + address).then().statusCode(201);
    }

    private static void load(String address, Object items) {
        Api.manager(HOST)
                .body(Map.of("items", items))
                .post(HOME + address)
                .then()
                .statusCode(200);
    }

    @Test
    void fromTheDraftToTheShares() throws IOException {
        EXAMPLES.answered(
                "putSharingScheme",
                201,
                Api.manager(HOST).body(sent("putSharingScheme")).put(SCHEME));
        EXAMPLES.answered(
                "putSharingSchemeVersion",
                201,
                Api.manager(HOST).body(sent("putSharingSchemeVersion")).put(VERSION + 1));
        JsonNode proposed = EXAMPLES.answered(
                "proposeSharingSchemeVersion", 200, Api.manager(HOST).post(VERSION + "1/proposal"));
        Object body = Map.of("digest", proposed.get("digest").asText());
        EXAMPLES.answered(
                "approveSharingSchemeVersion",
                200,
                Api.signatory(COUNCIL).body(body).post(VERSION + "1/approvals"));
        Api.signatory(HOST).body(body).post(VERSION + "1/approvals").then().statusCode(200);
        EXAMPLES.answered("getSharingSchemeVersion", 200, read(VERSION + 1));
        EXAMPLES.answered("getSharingScheme", 200, read(SCHEME));
        EXAMPLES.answered("listSharingSchemes", 200, read(HOME + "/sharing-schemes"));
        EXAMPLES.answered("listApportionments", 200, read(HOME + "/apportionments?year=FY2026-27&council=" + COUNCIL));
        EXAMPLES.answered(
                "getApportionmentExplanation",
                200,
                read(HOME + "/apportionments/FY2026-27.budget.licensing/explanation"));
        Api.manager(HOST)
                .body(sent("putSharingSchemeVersion").replace("2.5", "3"))
                .put(VERSION + 2)
                .then()
                .statusCode(201);
        EXAMPLES.answered("getSharingSchemeVersionDiff", 200, read(VERSION + "2/diff?against=1"));
        EXAMPLES.answered(
                "compareSharingSchemeVersion", 200, Api.manager(HOST).get(VERSION + "2/comparison?year=FY2026-27"));
        Api.manager(HOST).post(VERSION + "2/proposal").then().statusCode(200);
        EXAMPLES.answered("withdrawSharingSchemeVersion", 200, Api.manager(HOST).post(VERSION + "2/withdrawal"));
    }

    private static Response read(String address) {
        return Api.as(COUNCIL, "reader").get(address);
    }

    private static String sent(String operation) throws IOException {
        return EXAMPLES.request(operation).toString().replace("\"kettering\"", "\"" + COUNCIL + "\"");
    }
}
