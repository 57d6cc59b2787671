package org.concordat.consequences;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Examples;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The document's examples of consequences: by the agreement of the examples, May failed seriously, with 18 of 20 cases in time. The
 * period is closed, the plan that was due is submitted and rejected, the rating overridden.
 */
@ApiTest
class ExamplesTest {

    private static final Examples EXAMPLES = new Examples("follow-");
    private static final String COUNCIL = "follow-kettering";
    private static final String HOST = "follow-northampton";
    private static final String BOARD = "follow-nlc-board";
    private static final String PARTNERSHIP = "/partnerships/follow-nlc";
    private static final String RESULT = "2026-05.follow-kettering.sla-ket.premises-in-time";
    private static final int CASES = 20;
    private static final int LATE = 2;

    @BeforeAll
    static void may() throws IOException {
        Api.organisation(COUNCIL, "district-council");
        Api.organisation(HOST, "district-council");
        Api.organisation(BOARD, "joint-board");
        Api.partnership("follow-nlc", "host-organisation");
        Api.member("follow-nlc", HOST, "host", "member");
        Api.member("follow-nlc", COUNCIL, "member");
        Api.member("follow-nlc", BOARD, "board");
        appoint();
        Api.officer(COUNCIL)
                .body(Map.of("name", "Burton Latimer"))
                .put("/organisations/" + COUNCIL + "/areas/burton-latimer")
                .then()
                .statusCode(201);
        Api.manager(HOST)
                .body(sent("putService"))
                .put(PARTNERSHIP + "/services/premises-licensing")
                .then()
                .statusCode(201);
        Api.manager(HOST)
                .body(sent("putMeasure"))
                .put(PARTNERSHIP + "/measures/premises-in-time")
                .then()
                .statusCode(201);
        sign();
        Api.officer(HOST)
                .body(Map.of("items", cases()))
                .post(PARTNERSHIP + "/cases")
                .then()
                .statusCode(200);
        close("2026-04");
        close("2026-05");
    }

    private static String sent(String operation) throws IOException {
        return EXAMPLES.request(operation).toString();
    }

    private static void appoint() {
        Api.operator()
                .body(Map.of(
                        "issuer",
                        Issuers.of(BOARD).issuer(),
                        "subject",
                        BOARD + "-board-secretary",
                        "role",
                        "board-secretary",
                        "from",
                        "2020-04-01"))
                .put(PARTNERSHIP + "/appointments/secretary")
                .then()
                .statusCode(201);
    }

    private static void sign() throws IOException {
        String version = PARTNERSHIP + "/agreements/sla-ket/versions/1";
        Api.manager(HOST)
                .body(EXAMPLES.request("postAgreement").put("council", COUNCIL).toString())
                .post(PARTNERSHIP + "/agreements")
                .then()
                .statusCode(201);
        Api.manager(HOST).body(sent("putVersion")).put(version).then().statusCode(201);
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

    /** Due on 6 May. */
    private static List<Map<String, Object>> cases() {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (int i = 1; i <= CASES; i++) {
            cases.add(Map.of(
                    "ref",
                    "K-2026-%04d".formatted(i),
                    "service",
                    "premises-licensing",
                    "council",
                    COUNCIL,
                    "received",
                    "2026-04-07T10:00:00+01:00",
                    "closed",
                    i <= LATE ? "2026-05-20T16:00:00+01:00" : "2026-04-30T16:00:00+01:00"));
        }
        return cases;
    }

    private static void close(String period) {
        Api.as(BOARD, "board-secretary")
                .body("{}")
                .post(PARTNERSHIP + "/periods/" + period + "/closure")
                .then()
                .statusCode(200);
    }

    private static JsonNode read(String operation, String address) throws IOException {
        return EXAMPLES.answered(operation, 200, Api.officer(COUNCIL).get(PARTNERSHIP + address));
    }

    @Test
    void whatIsComputed() throws IOException {
        JsonNode credits =
                read("listCredits", "/credits?period=2026-05").path("items").path(0);
        assertEquals("121.50", credits.path("total").path("amount").asText(), credits.toString());
        JsonNode triggers =
                read("listTriggers", "/triggers?period=2026-05").path("items").path(0);
        assertEquals(10, triggers.path("distance").asInt(), triggers.toString());
    }

    @Test
    void thePlan() throws IOException {
        String plan = PARTNERSHIP + "/rectification-plans/" + RESULT;
        EXAMPLES.answered(
                "putPlanContent",
                200,
                Api.manager(HOST)
                        .header("If-Match", "\"1\"")
                        .body(sent("putPlanContent"))
                        .put(plan + "/content"));
        EXAMPLES.answered(
                "postPlanDecision",
                201,
                Api.officer(COUNCIL).body(sent("postPlanDecision")).post(plan + "/decisions"));
        read("getPlan", "/rectification-plans/" + RESULT);
        JsonNode plans = read("listPlans", "/rectification-plans");
        assertEquals(1, plans.path("items").size(), plans.toString());
    }

    @Test
    void theRating() throws IOException {
        EXAMPLES.answered(
                "putRating",
                200,
                Api.officer(COUNCIL)
                        .header("If-Match", "\"0\"")
                        .body(sent("putRating"))
                        .put(PARTNERSHIP + "/ratings/" + RESULT));
        read("getRating", "/ratings/" + RESULT);
        read("listRatings", "/ratings?period=2026-05");
    }
}
