package org.concordat.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Examples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The document's examples of results: May of a council whose parish has a longer limit and a ladder of its own. One case missed in
 * the parish and one elsewhere, two still run, one was paused and is met only by the parish's limit; the parish's sample is small.
 */
@ApiTest
class ExamplesTest {

    private static final Examples EXAMPLES = new Examples("shown-");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COUNCIL = "shown-kettering";
    private static final String HOST = "shown-northampton";
    private static final String PARTNERSHIP = "/partnerships/shown-nlc";
    private static final String RESULTS = PARTNERSHIP + "/results";
    private static final String RESULT = RESULTS + "/2026-05.shown-kettering.sla-ket.premises-in-time";
    private static final String AS_OF = "asOf=2026-05-20T00:00:00Z";
    private static final String PARISH = "burton-latimer";
    private static final int FIRST_ELSEWHERE = 11;

    @BeforeAll
    static void may() throws IOException {
        Api.organisation(COUNCIL, "district-council");
        Api.organisation(HOST, "district-council");
        Api.partnership("shown-nlc", "host-organisation");
        Api.member("shown-nlc", HOST, "host", "member");
        Api.member("shown-nlc", COUNCIL, "member");
        made(Api.officer(COUNCIL)
                .body(Map.of("name", "Burton Latimer"))
                .put("/organisations/" + COUNCIL + "/areas/" + PARISH));
        made(Api.manager(HOST).body(sent("putService")).put(PARTNERSHIP + "/services/premises-licensing"));
        made(Api.manager(HOST).body(sent("putMeasure")).put(PARTNERSHIP + "/measures/premises-in-time"));
        sign();
        Response loaded = Api.officer(HOST).body(Map.of("items", cases())).post(PARTNERSHIP + "/cases");
        assertEquals(Integer.valueOf(18), loaded.path("created"), loaded.asString());
    }

    private static String sent(String operation) throws IOException {
        return EXAMPLES.request(operation).toString();
    }

    private static void made(Response answer) {
        answer.then().statusCode(201);
    }

    /** The document's agreement, but for its variation: it begins with the agreement, and has a ladder too. */
    private static void sign() throws IOException {
        String agreement = PARTNERSHIP + "/agreements/sla-ket/versions/1";
        made(Api.manager(HOST)
                .body(EXAMPLES.request("postAgreement").put("council", COUNCIL).toString())
                .post(PARTNERSHIP + "/agreements"));
        ObjectNode version = EXAMPLES.request("putVersion");
        ObjectNode variation = (ObjectNode) version.path("variations").path(0);
        variation.put("from", "2026-04-01");
        ((ObjectNode) variation.path("changes").path(0)).set("bands", JSON.readTree("""
                [{"band":"met","limit":90},{"band":"minor","limit":85,"points":1},{"band":"serious","limit":80,"points":2},
                 {"band":"severe","limit":70,"points":3},{"band":"critical","points":4}]"""));
        made(Api.manager(HOST).body(version.toString()).put(agreement));
        Api.manager(HOST).post(agreement + "/proposal").then().statusCode(200);
        String digest = Api.officer(COUNCIL).get(agreement).path("digest");
        for (String[] side : new String[][] {{COUNCIL, "client"}, {HOST, "provider"}}) {
            Api.signatory(side[0])
                    .body(Map.of("digest", digest, "capacity", side[1]))
                    .post(agreement + "/signatures")
                    .then()
                    .statusCode(200);
        }
    }

    private static List<Map<String, Object>> cases() {
        List<Map<String, Object>> cases = new ArrayList<>();
        Map<String, Object> paused = item(1, "04-02T15:20", "05-11T09:50", PARISH);
        paused.put(
                "clock",
                List.of(
                        Map.of("at", "2026-04-02T16:05:00+01:00", "action", "pause", "reason", "awaiting plans"),
                        Map.of("at", "2026-04-08T10:30:00+01:00", "action", "resume")));
        cases.add(paused);
        cases.add(item(2, "04-07T11:00", "05-18T16:10", PARISH));
        cases.add(item(3, "04-09T09:15", "05-06T12:00", PARISH));
        cases.add(item(4, "04-14T14:40", "05-12T10:30", PARISH));
        cases.add(item(5, "04-16T10:05", null, PARISH));
        for (int i = 0; i < 11; i++) {
            cases.add(item(
                    FIRST_ELSEWHERE + i, "04-%02dT10:00".formatted(7 + i), "05-%02dT15:30".formatted(1 + i / 3), null));
        }
        cases.add(item(22, "04-10T13:30", "05-14T09:00", null));
        cases.add(item(23, "04-24T16:00", null, null));
        return cases;
    }

    private static Map<String, Object> item(int number, String received, String closed, String area) {
        Map<String, Object> item = new HashMap<>();
        item.put("ref", "K-2026-%04d".formatted(number));
        item.put("service", "premises-licensing");
        item.put("council", COUNCIL);
        item.put("area", area);
        item.put("received", "2026-" + received + ":00+01:00");
        item.put("closed", closed == null ? null : "2026-" + closed + ":00+01:00");
        return item;
    }

    private static JsonNode read(String operation, String address) throws IOException {
        return EXAMPLES.answered(operation, 200, Api.officer(COUNCIL).get(address));
    }

    private static String counts(JsonNode result) {
        return result.path("counts").toString();
    }

    @Test
    void theResults() throws IOException {
        JsonNode results = read("listResults", RESULTS + "?period=2026-05&by=council,area,serviceLevel&" + AS_OF)
                .path("items");
        assertEquals(2, results.size(), results.toString());
        JsonNode parish = results.path(1);
        assertEquals("severe", parish.path("band").asText(), counts(parish));
        assertEquals(true, parish.path("smallSample").asBoolean(), counts(parish));
        JsonNode council = read("getResult", RESULT + "?" + AS_OF);
        assertEquals("14 of 16", council.path("numerator") + " of " + council.path("denominator"), counts(council));
        assertEquals(2, council.path("counts").path("running").asInt(), counts(council));
        assertEquals(2, council.path("units").size(), council.toString());
        assertEquals("severe", council.path("band").asText(), "the worst unit's (rule B8)");
        JsonNode verified =
                EXAMPLES.answered("verifyResult", 200, Api.officer(COUNCIL).post(RESULT + "/verification?" + AS_OF));
        assertEquals(true, verified.path("same").asBoolean(), verified.toString());
    }

    @Test
    void theExplanation() throws IOException {
        JsonNode explanation = read("getExplanation", RESULT + "/explanation?" + AS_OF);
        assertEquals(1, explanation.path("terms").size());
        JsonNode cases = read("listExplainedCases", RESULT + "." + PARISH + "/explanation/cases?" + AS_OF);
        List<String> standings = new ArrayList<>();
        cases.path("items").forEach(item -> standings.add(item.path("standing").asText()));
        assertEquals(List.of("met", "missed", "met", "met", "running"), standings);
        JsonNode clock = read("getExplainedCase", RESULT + "/explanation/cases/K-2026-0001?" + AS_OF);
        assertEquals(
                "2026-05-13T22:59:59.999999Z", clock.path("item").path("due").asText());
        assertEquals(2, clock.path("actions").size());
    }
}
