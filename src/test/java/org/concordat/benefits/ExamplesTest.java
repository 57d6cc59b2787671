package org.concordat.benefits;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Examples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document's examples of benefits and risks: a council and its provider before and after they shared. */
@ApiTest
class ExamplesTest {

    private static final Examples EXAMPLES = new Examples("gains-");
    private static final String UNIT = "gains-northampton";
    private static final String COUNCIL = "gains-kettering";
    private static final String HOME = "/partnerships/gains-nlc";

    @BeforeAll
    static void register() throws IOException {
        Api.organisation(UNIT, "shared-service");
        Api.organisation(COUNCIL, "district-council");
        Api.organisation("gains-corby", "district-council");
        Api.partnership("gains-nlc", "shared-service-entity");
        Api.member("gains-nlc", UNIT, "provider");
        Api.member("gains-nlc", COUNCIL, "member");
        Api.member("gains-nlc", "gains-corby", "member");
        Api.manager(UNIT).body(EXAMPLES.request("putService").toString()).put(HOME + "/services/premises-licensing");
        Api.manager(UNIT).body(EXAMPLES.request("putMeasure").toString()).put(HOME + "/measures/premises-in-time");
        agreement();
    }

    private static void agreement() throws IOException {
        Api.manager(UNIT)
                .body(Map.of("ref", "sla-ket", "council", COUNCIL, "title", "Licensing"))
                .post(HOME + "/agreements");
        String version = HOME + "/agreements/sla-ket/versions/1";
        Api.manager(UNIT).body("""
                        {"commences":"2040-04-01","scope":[{"service":"premises-licensing"}],"serviceLevels":[\
                        {"ref":"premises-in-time","service":"premises-licensing","measure":"premises-in-time","dimension":"level",\
                        "limit":{"amount":20,"unit":"working-days","calendar":"england-and-wales"},"period":"month",\
                        "bands":[{"band":"met","limit":95},{"band":"critical"}]}]}""").put(version).then().statusCode(201);
        Api.manager(UNIT).post(version + "/proposal");
        String digest = Api.manager(UNIT).get(version).path("digest");
        Api.signatory(COUNCIL)
                .body(Map.of("digest", digest, "capacity", "client"))
                .post(version + "/signatures");
        Api.signatory(UNIT)
                .body(Map.of("digest", digest, "capacity", "provider"))
                .post(version + "/signatures")
                .then()
                .statusCode(200);
    }

    private static String sent(String operation) throws IOException {
        return EXAMPLES.request(operation)
                .toString()
                .replace("\"kettering\"", "\"" + COUNCIL + "\"")
                .replace("\"northampton\"", "\"" + UNIT + "\"");
    }

    private static JsonNode put(String operation, String address) throws IOException {
        return EXAMPLES.answered(
                operation, 201, Api.manager(UNIT).body(sent(operation)).put(HOME + address));
    }

    private static String named(String file) throws IOException {
        return java.nio.file.Files.readString(java.nio.file.Path.of("openapi", "examples", file + ".json"))
                .replace("\"kettering\"", "\"" + COUNCIL + "\"")
                .replace("\"northampton\"", "\"" + UNIT + "\"");
    }

    private static void read(String operation, String address) throws IOException {
        EXAMPLES.answered(operation, 200, Api.officer(COUNCIL).get(HOME + address));
    }

    @Test
    void whatIsMeasuredAndWhatComesOfIt() throws IOException {
        String baseline = "/baselines/kettering-premises";
        JsonNode written = put("putBaseline", baseline);
        EXAMPLES.answered("proposeBaseline", 200, Api.manager(UNIT).post(HOME + baseline + "/proposal"));
        EXAMPLES.answered("withdrawBaseline", 200, Api.manager(UNIT).post(HOME + baseline + "/withdrawal"));
        Api.manager(UNIT).post(HOME + baseline + "/proposal");
        String digest = written.path("digest").asText();
        EXAMPLES.answered(
                "signBaseline",
                200,
                Api.signatory(COUNCIL)
                        .body(EXAMPLES.request("signBaseline")
                                .put("digest", digest)
                                .toString())
                        .post(HOME + baseline + "/signatures"));
        Api.signatory(UNIT)
                .body(Map.of("digest", digest, "capacity", "provider"))
                .post(HOME + baseline + "/signatures");
        read("getBaseline", baseline);
        read("listBaselines", "/baselines");
        put("putSocialValueProxy", "/social-value-proxies/apprentice-weeks");
        read("getSocialValueProxy", "/social-value-proxies/apprentice-weeks");
        read("listSocialValueProxies", "/social-value-proxies");
        put("putBenefit", "/benefits/one-system");
        Api.manager(UNIT).body(named("putBenefit.request.social-value")).put(HOME + "/benefits/apprentices");
        Api.manager(UNIT).body(named("putBenefit.request.resilience")).put(HOME + "/benefits/cover-for-absence");
        read("getBenefit", "/benefits/apprentices");
        read("listBenefits", "/benefits");
        read("getBenefitSummary", "/benefit-summary");
    }

    @Test
    void whatIsPutBack() throws IOException {
        put("putSurplus", "/surpluses/FY2026-27");
        read("getSurplus", "/surpluses/FY2026-27");
        read("listSurpluses", "/surpluses");
    }

    @Test
    void whatMayGoWrong() throws IOException {
        put("putRisk", "/risks/late-objections");
        read("getRisk", "/risks/late-objections");
        read("listRisks", "/risks");
        EXAMPLES.answered(
                "closeRisk",
                200,
                Api.manager(UNIT).body(sent("closeRisk")).post(HOME + "/risks/late-objections/closure"));
    }
}
