package org.concordat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** The document's examples of results, of the agreement and the cases of its other examples: one missed, one paused, one still running. */
@ApiTest
class ResultExamplesTest {

    private static final Examples EXAMPLES = new Examples("shown-");
    private static final String COUNCIL = "shown-kettering";
    private static final String HOST = "shown-northampton";
    private static final String PARTNERSHIP = "/partnerships/shown-nlc";
    private static final String AS_OF = "asOf=2026-11-20T00:00:00Z";
    private static final String RESULT = PARTNERSHIP + "/results/2026-11." + COUNCIL + ".sla-ket.premises-in-time";

    @BeforeAll
    static void partnership() throws IOException {
        Api.organisation(COUNCIL, "district-council");
        Api.organisation(HOST, "district-council");
        Api.partnership("shown-nlc", "host-organisation");
        Api.member("shown-nlc", HOST, "host", "member");
        Api.member("shown-nlc", COUNCIL, "member");
        Api.officer(COUNCIL)
                .body(Map.of("name", "Burton Latimer"))
                .put("/organisations/" + COUNCIL + "/areas/burton-latimer");
        Api.manager(HOST).body(sent("putService")).put(PARTNERSHIP + "/services/premises-licensing");
        Api.manager(HOST).body(sent("putMeasure")).put(PARTNERSHIP + "/measures/premises-in-time");
        agreement();
        cases();
    }

    private static String sent(String operation) throws IOException {
        return EXAMPLES.request(operation).toString();
    }

    private static void agreement() throws IOException {
        ObjectNode agreement = EXAMPLES.request("postAgreement");
        Api.manager(HOST)
                .body(agreement.put("council", COUNCIL).toString())
                .post(PARTNERSHIP + "/agreements")
                .then()
                .statusCode(201);
        String version = PARTNERSHIP + "/agreements/sla-ket/versions/1";
        Api.manager(HOST).body(sent("putVersion")).put(version);
        Api.manager(HOST).post(version + "/proposal");
        ObjectNode signature = EXAMPLES.request("signVersion");
        Api.signatory(COUNCIL).body(signature.toString()).post(version + "/signatures");
        Api.signatory(HOST)
                .body(signature.put("capacity", "provider").toString())
                .post(version + "/signatures")
                .then()
                .statusCode(200);
    }

    private static void cases() {
        List<Map<String, Object>> items = new ArrayList<>();
        items.add(item("K-2026-0101", "2026-10-06T10:00:00+01:00", "2026-10-20T16:00:00+01:00"));
        items.add(item("K-2026-0102", "2026-10-07T10:00:00+01:00", "2026-11-12T16:00:00Z"));
        Map<String, Object> paused = item("K-2026-0103", "2026-10-08T09:30:00+01:00", "2026-11-11T12:00:00Z");
        paused.put(
                "clock",
                List.of(
                        Map.of("at", "2026-10-12T11:00:00+01:00", "action", "pause", "reason", "awaiting plans"),
                        Map.of("at", "2026-10-19T09:00:00+01:00", "action", "resume")));
        items.add(paused);
        Map<String, Object> rural = item("K-2026-0104", "2026-10-05T10:00:00+01:00", "2026-11-06T16:00:00Z");
        rural.put("area", "burton-latimer");
        items.add(rural);
        items.add(item("K-2026-0105", "2026-10-12T10:00:00+01:00", "2026-10-30T16:00:00Z"));
        items.add(item("K-2026-0106", "2026-10-28T10:00:00Z", null));
        items.add(item("K-2026-0107", "2026-10-14T10:00:00+01:00", "2026-10-29T16:00:00Z"));
        Api.officer(HOST)
                .body(Map.of("items", items))
                .post(PARTNERSHIP + "/cases")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> item(String ref, String received, String closed) {
        Map<String, Object> item = new HashMap<>(
                Map.of("ref", ref, "service", "premises-licensing", "council", COUNCIL, "received", received));
        if (closed != null) {
            item.put("closed", closed);
        }
        return item;
    }

    private static JsonNode read(String operation, String address) throws IOException {
        return EXAMPLES.answered(operation, 200, Api.officer(COUNCIL).get(address));
    }

    @Test
    void results() throws IOException {
        JsonNode results =
                read("listResults", PARTNERSHIP + "/results?period=2026-11&by=council,area,serviceLevel&" + AS_OF);
        assertEquals(2, results.path("items").size());
        JsonNode result = read("getResult", RESULT + "?" + AS_OF);
        assertEquals("severe", result.path("band").asText(), result::toString);
        assertEquals("83.33", result.path("value").asText());
    }

    @Test
    void whyTheyAreWhatTheyAre() throws IOException {
        read("getExplanation", RESULT + "/explanation?" + AS_OF);
        JsonNode cases = read("listExplainedCases", RESULT + "/explanation/cases?" + AS_OF);
        assertEquals(7, cases.path("items").size());
        JsonNode one = read("getExplainedCase", RESULT + "/explanation/cases/K-2026-0103?" + AS_OF);
        assertEquals("2026-11-12T23:59:59.999999Z", one.path("item").path("due").asText());
    }
}
