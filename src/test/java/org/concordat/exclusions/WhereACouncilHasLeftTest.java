package org.concordat.exclusions;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Of a joint board the board is one of the two sides itself: what its officer proposed of a council that has left, its secretary decides,
 * another person (rules B6, C2, F2).
 */
@ApiTest
class WhereACouncilHasLeftTest {

    private static final ThreeModels MODEL = ThreeModels.LEAVING;
    private static final Map<String, Object> YES = Map.of("accepted", true, "reason", "We saw it.");

    @BeforeAll
    static void partnerships() {
        ThreeModels.register();
        Api.operator()
                .body(Map.of(
                        "issuer",
                        Issuers.of(MODEL.board()).issuer(),
                        "subject",
                        MODEL.board() + "-board-secretary",
                        "role",
                        "board-secretary",
                        "from",
                        "2020-04-01"))
                .put(MODEL.path("/appointments/secretary"))
                .then()
                .statusCode(201);
    }

    private static int decides(String who, String address) {
        return MODEL.as(who).body(YES).post(address + "/decisions?dryRun=true").statusCode();
    }

    private static void leave() {
        String address = MODEL.path("/members/" + MODEL.council());
        Map<String, Object> had = Api.operator().get(address).path("");
        Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(Map.of(
                        "roles",
                        List.of("member"),
                        "from",
                        had.get("from"),
                        "votes",
                        had.get("votes"),
                        "to",
                        "2026-10-31"))
                .put(address)
                .then()
                .statusCode(200);
    }

    @Test
    void theBoardDecidesThenAndNotBefore() {
        String relief =
                MODEL.path("/reliefs/" + MODEL.proposed("client", "reliefs", MODEL.relief("period", "2026-05")));
        String exclusion =
                MODEL.path("/exclusions/" + MODEL.proposed("provider", "exclusions", MODEL.exclusion("c-1")));
        assertEquals(403, decides("board board-secretary", relief));
        assertEquals(201, decides("provider", relief));
        assertEquals(403, decides("board board-secretary", exclusion));
        assertEquals(201, decides("client", exclusion));
        leave();
        assertEquals(404, decides("provider", relief));
        assertEquals(403, decides("client", relief), "an officer of the side that proposed it");
        assertEquals(404, decides("stranger", relief));
        assertEquals(201, decides("client", exclusion), "the side that is still there");
        MODEL.as("board board-secretary")
                .body(YES)
                .post(relief + "/decisions")
                .then()
                .statusCode(201)
                .body("state", equalTo("accepted"));
        assertEquals(409, decides("board board-secretary", relief));
    }
}
