package org.concordat.exclusions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Examples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document's examples of exclusions and reliefs: a case and two months that a host asks a council to leave out of account. */
@ApiTest
class ExamplesTest {

    private static final Examples EXAMPLES = new Examples("left-");
    private static final String COUNCIL = "left-kettering";
    private static final String HOST = "left-northampton";
    private static final String PARTNERSHIP = "/partnerships/left-nlc";
    private static final String EXCLUSIONS = PARTNERSHIP + "/exclusions";
    private static final String RELIEFS = PARTNERSHIP + "/reliefs";

    @BeforeAll
    static void agreement() throws IOException {
        Api.organisation(COUNCIL, "district-council");
        Api.organisation(HOST, "district-council");
        Api.partnership("left-nlc", "host-organisation");
        Api.member("left-nlc", HOST, "host", "member");
        Api.member("left-nlc", COUNCIL, "member");
        made(Api.officer(COUNCIL)
                .body(Map.of("name", "Burton Latimer"))
                .put("/organisations/" + COUNCIL + "/areas/burton-latimer"));
        made(Api.manager(HOST).body(sent("putService")).put(PARTNERSHIP + "/services/premises-licensing"));
        made(Api.manager(HOST).body(sent("putMeasure")).put(PARTNERSHIP + "/measures/premises-in-time"));
        made(Api.manager(HOST)
                .body(EXAMPLES.request("postAgreement").put("council", COUNCIL).toString())
                .post(PARTNERSHIP + "/agreements"));
        sign(PARTNERSHIP + "/agreements/sla-ket/versions/1");
        for (String ref : new String[] {"K-2026-0001", "K-2026-0002"}) {
            Api.officer(HOST)
                    .body("{\"items\":[{\"ref\":\"" + ref + "\",\"service\":\"premises-licensing\",\"council\":\""
                            + COUNCIL + "\",\"received\":\"2026-04-02T15:20:00+01:00\"}]}")
                    .post(PARTNERSHIP + "/cases")
                    .then()
                    .statusCode(200);
        }
    }

    private static void sign(String version) throws IOException {
        made(Api.manager(HOST).body(sent("putVersion")).put(version));
        Api.manager(HOST).post(version + "/proposal").then().statusCode(200);
        String digest = Api.officer(COUNCIL).get(version).path("digest");
        for (String[] side : new String[][] {{COUNCIL, "client"}, {HOST, "provider"}}) {
            Api.signatory(side[0])
                    .body(Map.of("digest", digest, "capacity", side[1]))
                    .post(version + "/signatures")
                    .then()
                    .statusCode(200);
        }
    }

    private static String sent(String operation) throws IOException {
        return EXAMPLES.request(operation).toString();
    }

    private static void made(Response answer) {
        answer.then().statusCode(201);
    }

    private static JsonNode read(String operation, RequestSpecification who, String address) throws IOException {
        return EXAMPLES.answered(operation, 200, who.get(address));
    }

    @Test
    void exclusions() throws IOException {
        var body = EXAMPLES.request("postExclusion").put("council", COUNCIL);
        String id = EXAMPLES.answered(
                        "postExclusion",
                        201,
                        Api.officer(HOST).body(body.toString()).post(EXCLUSIONS))
                .path("id")
                .asText();
        String other = Api.officer(HOST)
                .body(body.put("ref", "K-2026-0002").toString())
                .post(EXCLUSIONS)
                .path("id");
        EXAMPLES.answered(
                "decideExclusion",
                201,
                Api.officer(COUNCIL).body(sent("decideExclusion")).post(EXCLUSIONS + "/" + id + "/decisions"));
        JsonNode read = read("getExclusion", Api.officer(COUNCIL), EXCLUSIONS + "/" + id);
        assertEquals("accepted", read.path("state").asText());
        JsonNode listed = read("listExclusions", Api.officer(COUNCIL), EXCLUSIONS);
        assertEquals(2, listed.path("items").size());
        EXAMPLES.answered("withdrawExclusion", 200, Api.officer(HOST).post(EXCLUSIONS + "/" + other + "/withdrawal"));
    }

    @Test
    void reliefs() throws IOException {
        var body = EXAMPLES.request("postRelief").put("council", COUNCIL);
        String id = EXAMPLES.answered(
                        "postRelief",
                        201,
                        Api.officer(HOST).body(body.toString()).post(RELIEFS))
                .path("id")
                .asText();
        String other = Api.officer(HOST)
                .body(body.put("from", "2026-08").put("to", "2026-09").toString())
                .post(RELIEFS)
                .path("id");
        EXAMPLES.answered(
                "decideRelief",
                201,
                Api.officer(COUNCIL).body(sent("decideRelief")).post(RELIEFS + "/" + id + "/decisions"));
        JsonNode read = read("getRelief", Api.officer(COUNCIL), RELIEFS + "/" + id);
        assertEquals("rejected", read.path("state").asText());
        JsonNode listed = read("listReliefs", Api.officer(COUNCIL), RELIEFS);
        assertEquals(2, listed.path("items").size());
        EXAMPLES.answered("withdrawRelief", 200, Api.officer(HOST).post(RELIEFS + "/" + other + "/withdrawal"));
    }
}
