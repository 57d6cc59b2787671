package org.concordat.governance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Examples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document's examples of deciding: three councils adopt their rules, meet, and vote. */
@ApiTest
class ExamplesTest {

    private static final Examples EXAMPLES = new Examples("govern-");

    private static BoardParties parties;

    @BeforeAll
    static void register() {
        parties = BoardParties.registerAs("govern-nlc", "govern-", "corby=1", "kettering=2", "northampton=3");
    }

    private Response written(String body, String address) {
        String tag = parties.secretary().get(parties.path(address)).header("ETag");
        return parties.secretary().header("If-Match", tag).body(body).put(parties.path(address));
    }

    private JsonNode read(String operation, String address) throws IOException {
        return EXAMPLES.answered(
                operation, 200, Api.as("govern-kettering", "reader").get(parties.path(address)));
    }

    private String posted(String operation, String address) throws IOException {
        String body = EXAMPLES.request(operation).toString();
        return EXAMPLES.answered(operation, 201, parties.secretary().body(body).post(parties.path(address)))
                .path("id")
                .asText();
    }

    @Test
    void theRulesTheMeetingAndTheVote() throws IOException {
        adopt();
        String meeting = meet();
        String decision = decide(meeting);
        read("getMeeting", "/meetings/" + meeting);
        read("listMeetings", "/meetings");
        read("getDecision", "/decisions/" + decision);
        read("listDecisions", "/decisions?state=carried");
        read("getVotingPower", "/voting-power");
        act();
        leave();
        answer();
        succeed();
    }

    private void answer() throws IOException {
        Api.manager("govern-unit")
                .body(Map.of("title", "Premises licences", "casesFrom", "provider"))
                .put(parties.path("/services/premises-licensing"))
                .then()
                .statusCode(201);
        String address = "/responsibilities/premises-licensing";
        String body = EXAMPLES.request("putResponsibilities")
                .toString()
                .replace("\"kettering\"", "\"govern-kettering\"")
                .replace("\"corby\"", "\"govern-corby\"");
        EXAMPLES.answered(
                "putResponsibilities",
                201,
                Api.manager("govern-unit").body(body).put(parties.path(address)));
        read("getResponsibilities", address);
        read("listResponsibilities", "/responsibilities");
    }

    private void succeed() throws IOException {
        String body = EXAMPLES.request("postSuccession").toString();
        for (String member : List.of("kettering", "corby")) {
            body = body.replace("\"" + member + "\"", "\"govern-" + member + "\"");
        }
        String path = parties.path("/successions");
        String taken = EXAMPLES.answered(
                        "postSuccession", 201, parties.secretary().body(body).post(path))
                .path("id")
                .asText();
        EXAMPLES.answered("withdrawSuccession", 200, parties.secretary().post(path + "/" + taken + "/withdrawal"));
        String id = parties.secretary().body(body).post(path).path("id");
        String decision = parties.opened(parties.succession(id, null));
        parties.votes(decision, "corby:for", "kettering:for", "northampton:for");
        parties.declare(decision).statusCode(200);
        EXAMPLES.answered("settleSuccession", 200, parties.secretary().post(path + "/" + id + "/settlement"));
        read("getSuccession", "/successions/" + id);
        read("listSuccessions", "/successions");
    }

    private void leave() throws IOException {
        String body = EXAMPLES.request("postLeaving").toString();
        String leavings = parties.path("/leavings");
        String notice = EXAMPLES.answered(
                        "postLeaving",
                        201,
                        Api.signatory("govern-corby").body(body).post(leavings))
                .path("id")
                .asText();
        String address = "/leavings/" + notice;
        EXAMPLES.answered(
                "withdrawLeaving", 200, Api.signatory("govern-corby").post(parties.path(address + "/withdrawal")));
        notice = Api.signatory("govern-corby").body(body).post(leavings).path("id");
        address = "/leavings/" + notice;
        EXAMPLES.answered(
                "putLeavingTerms",
                200,
                parties.secretary()
                        .header("If-Match", "\"1\"")
                        .body(EXAMPLES.request("putLeavingTerms").toString())
                        .put(parties.path(address + "/terms")));
        ObjectNode agreement = EXAMPLES.request("agreeToLeaving");
        agreement.put("digest", parties.secretary().get(parties.path(address)).<String>path("digest"));
        EXAMPLES.answered(
                "agreeToLeaving",
                200,
                Api.signatory("govern-corby").body(agreement.toString()).post(parties.path(address + "/agreement")));
        String decision = parties.opened(parties.membership(notice));
        parties.votes(decision, "corby:for", "kettering:for", "northampton:for");
        parties.declare(decision).statusCode(200);
        EXAMPLES.answered("settleLeaving", 200, parties.secretary().post(parties.path(address + "/settlement")));
        read("getLeaving", address);
        read("listLeavings", "/leavings");
    }

    private void act() throws IOException {
        String body = EXAMPLES.request("postAction").toString().replace("kettering", "govern-kettering");
        String action = EXAMPLES.answered(
                        "postAction", 201, parties.secretary().body(body).post(parties.path("/actions")))
                .path("id")
                .asText();
        String changed = EXAMPLES.request("putAction").toString().replace("kettering", "govern-kettering");
        EXAMPLES.answered("putAction", 200, written(changed, "/actions/" + action));
        EXAMPLES.answered(
                "completeAction",
                200,
                Api.officer("govern-kettering")
                        .body(EXAMPLES.request("completeAction").toString())
                        .post(parties.path("/actions/" + action + "/completion")));
        read("getAction", "/actions/" + action);
        read("listActions", "/actions");
    }

    private void adopt() throws IOException {
        String rules = "/governance-rules/1";
        EXAMPLES.answered(
                "putGovernanceRules",
                201,
                parties.secretary()
                        .body(EXAMPLES.request("putGovernanceRules").toString())
                        .put(parties.path(rules)));
        String adoption = parties.opened(posted("postDecision", "/decisions"));
        parties.votes(adoption, "corby:for", "kettering:for", "northampton:for");
        EXAMPLES.answered(
                "declareDecision",
                "a-reserved-matter",
                200,
                parties.secretary().post(parties.path("/decisions/" + adoption + "/outcome")));
        read("getGovernanceRules", rules);
        read("listGovernanceRules", "/governance-rules");
        read("getGovernanceInForce", "/governance-rules/in-force");
    }

    private String meet() throws IOException {
        String meeting = posted("postMeeting", "/meetings");
        String address = "/meetings/" + meeting;
        EXAMPLES.answered(
                "putMeeting", 200, written(EXAMPLES.request("putMeeting").toString(), address));
        // The rules hold from the day on which they were carried, so the meeting is moved to it.
        ObjectNode today = EXAMPLES.request("putMeeting");
        today.put("on", BoardParties.today().toString());
        written(today.toString(), address).then().statusCode(200);
        String attendance = EXAMPLES.request("putAttendance")
                .toString()
                .replace("kettering", "govern-kettering")
                .replace("corby", "govern-corby");
        EXAMPLES.answered(
                "putAttendance",
                200,
                parties.secretary()
                        .header(
                                "If-Match",
                                parties.secretary().get(parties.path(address)).header("ETag"))
                        .body(attendance)
                        .put(parties.path(address + "/attendance")));
        return meeting;
    }

    private String decide(String meeting) throws IOException {
        String decision = parties.drafted(meeting, "other", null);
        String address = parties.path("/decisions/" + decision);
        ObjectNode text = EXAMPLES.request("putDecision");
        text.put("meeting", meeting);
        EXAMPLES.answered("putDecision", 200, written(text.toString(), "/decisions/" + decision));
        EXAMPLES.answered("openDecision", 200, parties.secretary().post(address + "/opening"));
        ObjectNode vote = EXAMPLES.request("voteOnDecision");
        vote.put("digest", parties.secretary().get(address).<String>path("digest"));
        Api.signatory("govern-corby")
                .body(vote.toString())
                .post(address + "/votes")
                .then()
                .statusCode(201);
        EXAMPLES.answered(
                "voteOnDecision",
                201,
                Api.signatory("govern-kettering").body(vote.toString()).post(address + "/votes"));
        EXAMPLES.answered("declareDecision", 200, parties.secretary().post(address + "/outcome"));
        return decision;
    }
}
