package org.concordat.demo;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the demo tells of benefits, surpluses and risks is taken, as it stands. */
@ApiTest
class DemoBenefitsTest {

    private static final String HOME = "/partnerships/demo-gains";

    @BeforeAll
    static void register() {
        Api.partnership("demo-gains", "shared-service-entity");
        for (String member : List.of("nlc-unit", "northampton", "wayside-leisure")) {
            Api.organisation("demo-gains-" + member, "district-council");
        }
        Api.member("demo-gains", "demo-gains-nlc-unit", "provider");
        Api.member("demo-gains", "demo-gains-northampton", "member");
        Api.member("demo-gains", "demo-gains-wayside-leisure", "member");
        for (DemoService service : DemoService.ALL) {
            put("/services/" + service.slug(), service.json());
            put("/measures/" + service.measure(), service.measureJson());
        }
        for (String service : List.of("swimming", "gyms")) {
            put("/services/" + service, "{\"title\":\"Leisure\",\"casesFrom\":\"provider\"}");
        }
        agree();
    }

    private static io.restassured.response.ValidatableResponse put(String below, String text) {
        return Api.manager("demo-gains-nlc-unit")
                .body(text.replaceAll("\"(nlc-unit|northampton|wayside-leisure)\"", "\"demo-gains-$1\""))
                .put(HOME + below)
                .then()
                .statusCode(201);
    }

    /** The service levels that the demo's risks threaten. */
    private static void agree() {
        DemoOrganisation council = DemoOrganisation.COUNCILS.get(0);
        Api.manager("demo-gains-nlc-unit")
                .body(Map.of("ref", "sla", "council", "demo-gains-northampton", "title", "Licensing"))
                .post(HOME + "/agreements");
        String version = HOME + "/agreements/sla/versions/1";
        Api.manager("demo-gains-nlc-unit")
                .body(DemoTerms.version(council))
                .put(version)
                .then()
                .statusCode(201);
        Api.manager("demo-gains-nlc-unit").post(version + "/proposal");
        sign(version);
    }

    private static void sign(String text) {
        String digest = Api.manager("demo-gains-nlc-unit").get(text).path("digest");
        for (String who : List.of("northampton", "nlc-unit")) {
            Api.signatory("demo-gains-" + who)
                    .body(Map.of("digest", digest, "capacity", who.equals("nlc-unit") ? "provider" : "client"))
                    .post(text + "/signatures")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void theConsortiumsRegisters() {
        DemoOrganisation council = DemoOrganisation.COUNCILS.get(3);
        String notShared = DemoBenefits.baseline(council)
                .replace("2024-04-01", "2099-04-01")
                .replace("\"service\":\"premises-licensing\"", "\"service\":\"swimming\"");
        put("/baselines/premises-northampton", notShared);
        Api.manager("demo-gains-nlc-unit").post(HOME + "/baselines/premises-northampton/proposal");
        sign(HOME + "/baselines/premises-northampton");
        put("/social-value-proxies/apprentice-weeks", DemoBenefits.PROXY);
        DemoBenefits.BENEFITS.forEach((slug, text) -> put("/benefits/" + slug, text));
        put(
                "/benefits/fewer-posts",
                DemoBenefits.saved(council).replace("\"service\":\"premises-licensing\"", "\"service\":\"swimming\""));
        DemoBenefits.RISKS.forEach((slug, text) -> put("/risks/" + slug, text));
        Api.as("demo-gains-northampton", "reader")
                .get(HOME + "/benefit-summary")
                .then()
                .body("sums.kinds.kind", contains("cashable", "non-cashable", "social-value"))
                .body("sums.againstBaselines.baseline", contains("premises-northampton"));
    }

    @Test
    void theEnterprisePutsItsSurplusBack() {
        DemoEnterprise.YEARS.forEach((year, text) -> put("/surpluses/" + year, text));
        put("/social-value-proxies/newly-active", DemoEnterprise.PROXY);
        put("/benefits/active", DemoEnterprise.ACTIVE);
        put("/risks/boilers", DemoEnterprise.BOILERS);
        Api.as("demo-gains-northampton", "reader")
                .get(HOME + "/surpluses")
                .then()
                .body("items.year", contains("FY2023-24", "FY2024-25", "FY2025-26"))
                .body("items[0].putBack.amount", equalTo("95533.21"))
                .body("items[1].lossCovered.amount", equalTo("5950.00"));
    }
}
