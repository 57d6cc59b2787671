package org.concordat.statements;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Examples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document's examples of years and statements: two councils and their host, which is a member as well. */
@ApiTest
class StatementExamplesTest {

    private static final Examples EXAMPLES = new Examples("owes-");
    private static final String HOST = "owes-northampton";
    private static final String COUNCIL = "owes-kettering";
    private static final String HOME = "/partnerships/owes-nlc";
    private static final String YEAR = HOME + "/cost-years/FY2025-26";
    private static final String SCHEME = HOME + "/sharing-schemes/all";

    @BeforeAll
    static void register() {
        Api.organisation(COUNCIL, "district-council");
        Api.organisation(HOST, "district-council");
        Api.partnership("owes-nlc", "host-organisation");
        Api.member("owes-nlc", HOST, "host", "member");
        Api.member("owes-nlc", COUNCIL, "member");
        put("/cost-pools/licensing", Map.of("title", "Licensing", "purpose", "The licensing team"));
        put("/drivers/population", Map.of("title", "Population", "unit", "residents", "kind", "loaded"));
        for (String basis : List.of("estimate", "actual")) {
            load("/drivers/population/values", volume(HOST, basis, 212_500), volume(COUNCIL, basis, 103_649));
        }
        load(
                "/cost-pools/licensing/lines",
                line("pay", "budget", "495000.00"),
                line("pay-spent", "actual", "480000.00"));
        agree();
    }

    private static Map<String, Object> volume(String council, String basis, int value) {
        return Map.of("council", council, "year", "FY2025-26", "basis", basis, "value", value);
    }

    private static Map<String, Object> line(String ref, String stage, String amount) {
        return Map.of("ref", ref, "costType", "employees", "stage", stage, "period", "FY2025-26", "amount", amount);
    }

    private static void agree() {
        put("/sharing-schemes/all", Map.of("title", "All by population"));
        Map<String, Object> key = Map.of("kind", "driver", "driver", "population");
        put(
                "/sharing-schemes/all/versions/1",
                Map.of("commences", "2025-04-01", "pools", List.of(Map.of("pool", "licensing", "key", key))));
        Api.manager(HOST).post(SCHEME + "/versions/1/proposal").then().statusCode(200);
        String digest = Api.manager(HOST).get(SCHEME + "/versions/1").path("digest");
        for (String council : List.of(HOST, COUNCIL)) {
            Api.signatory(council)
                    .body(Map.of("digest", digest))
                    .post(SCHEME + "/versions/1/approvals")
                    .then()
                    .statusCode(200);
        }
    }

    private static void put(String address, Object body) {
        Api.manager(HOST).body(body).put(HOME + address).then().statusCode(201);
    }

    private static void load(String address, Object... items) {
        Api.manager(HOST)
                .body(Map.of("items", List.of(items)))
                .post(HOME + address)
                .then()
                .statusCode(200);
    }

    @Test
    void fromTheBudgetToTheOutturn() throws IOException {
        EXAMPLES.answered(
                "putCostYear",
                201,
                Api.manager(HOST)
                        .body(EXAMPLES.request("putCostYear").toString())
                        .put(YEAR));
        EXAMPLES.answered("fixBudget", 201, Api.manager(HOST).post(YEAR + "/budget"));
        bill("2025-04");
        bill("2025-05");
        JsonNode bills = EXAMPLES.answered(
                "issueBills",
                201,
                Api.manager(HOST)
                        .body(EXAMPLES.request("issueBills").toString())
                        .post(YEAR + "/bills"));
        String bill = bills.at("/statements/0/id").asText();
        EXAMPLES.answered("getStatement", 200, read("/statements/" + bill));
        EXAMPLES.answered("listStatementLines", 200, read("/statements/" + bill + "/lines"));
        EXAMPLES.answered("listStatementWorkings", 200, read("/statements/" + bill + "/workings?limit=20"));
        EXAMPLES.answered("getStatementExplanation", 200, read("/statements/" + bill + "/explanation"));
        for (int month = 7; month <= 15; month++) {
            bill(month <= 12 ? "2025-%02d".formatted(month) : "2026-%02d".formatted(month - 12));
        }
        EXAMPLES.answered("closeCostYear", 201, Api.manager(HOST).post(YEAR + "/outturn"));
        EXAMPLES.answered("getCostYear", 200, read("/cost-years/FY2025-26"));
        EXAMPLES.answered("listCostYears", 200, read("/cost-years"));
        EXAMPLES.answered("listStatements", 200, read("/statements?kind=bill&limit=2"));
        for (String kind : List.of("reconciliation", "year")) {
            String id = read("/statements?kind=" + kind).path("items[0].id");
            EXAMPLES.answered(
                    "getStatementExplanation", "of-a-" + kind, 200, read("/statements/" + id + "/explanation"));
        }
    }

    private static void bill(String period) {
        Api.manager(HOST)
                .body(Map.of("period", period))
                .post(YEAR + "/bills")
                .then()
                .statusCode(201);
    }

    private static io.restassured.response.Response read(String address) {
        return Api.as(COUNCIL, "reader").get(HOME + address);
    }
}
