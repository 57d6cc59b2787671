package org.concordat.governance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the board decides (rule G1): quorum, votes, casting vote, outcome; over HTTP. */
@ApiTest
class DecisionsTest {

    private static final BoardParties BOARD =
            BoardParties.register("deciders", "alfa=5", "bravo=3", "charlie=1", "delta=1", "mute=0");

    @BeforeAll
    static void adopt() {
        BOARD.adopt(1, BoardParties.SIMPLE, "\"other\":\"board\"");
        BOARD.appoint("member-alfa", BOARD.named("alfa"), "board-member");
    }

    @ParameterizedTest(name = "{1} of {0}: {2}")
    @CsvSource({
        "alfa bravo charlie,alfa:for bravo:for charlie:against,carried",
        "alfa bravo charlie,alfa:against bravo:for charlie:against,lost",
        "alfa bravo,alfa:abstain bravo:abstain,lost",
        "alfa bravo,alfa:for bravo:abstain,carried",
        "alfa mute,alfa:for,noted",
        "alfa mute,,noted"
    })
    void g1_theBoardDecidesByItsRules(String present, String votes, String outcome) {
        String decision = BOARD.put(BOARD.held(present.split(" ")));
        if (votes != null) {
            BOARD.votes(decision, votes.split(" "));
        }
        BOARD.declare(decision)
                .statusCode(200)
                .body("state", equalTo(outcome))
                .body("tally.outcome", equalTo(outcome))
                .body("tally.seats", equalTo(4))
                .body("tally.quorum", equalTo(2))
                .body("tally.quorate", equalTo(!outcome.equals("noted")))
                .body("level", equalTo("board"))
                .body("rules", equalTo(1));
    }

    @Test
    void g1_theTallyTellsEveryVote() {
        String decision = BOARD.put(BOARD.held("bravo", "alfa", "delta"));
        BOARD.votes(decision, "alfa:for", "bravo:against", "delta:abstain");
        BOARD.vote("bravo", "signatory", decision, "abstain", true).statusCode(201);
        BOARD.declare(decision)
                .statusCode(200)
                .body("votes.member", contains("deciders-alfa", "deciders-bravo", "deciders-delta", "deciders-bravo"))
                .body("votes.choice", contains("for", "against", "abstain", "abstain"))
                .body("votes.casting", contains(false, false, false, true))
                .body("tally.members.inFavour", equalTo(1))
                .body("tally.members.against", equalTo(1))
                .body("tally.members.abstained", equalTo(1))
                .body("tally.members.of", equalTo(2))
                .body("tally.members.threshold", equalTo("more than 1/2"))
                .body("tally.members.needed", equalTo(2))
                .body("tally.members.reached", equalTo(false))
                .body("tally.votes.inFavour", equalTo(5))
                .body("tally.votes.threshold", nullValue())
                .body("tally.castingVote", nullValue());
    }

    @Test
    void g1_theChairCastsWhereBothSidesAreEqualAndNobodyElseDoes() {
        String decision = BOARD.put(BOARD.held("bravo", "alfa"));
        BOARD.votes(decision, "alfa:for", "bravo:against");
        BOARD.vote("alfa", "signatory", decision, "for", true).statusCode(409).body("rule", equalTo("G1"));
        BOARD.declare(decision).statusCode(409).body("detail", containsString("deciders-bravo (casting vote)"));
        BOARD.vote("bravo", "signatory", decision, "for", true).statusCode(201);
        BOARD.vote("bravo", "signatory", decision, "for", true).statusCode(409);
        BOARD.declare(decision)
                .statusCode(200)
                .body("state", equalTo("carried"))
                .body("tally.castingVote", equalTo("for"))
                .body("votes", hasSize(3));
    }

    @Test
    void g1_theChairMayLeaveTheCastingVoteUnused() {
        String decision = BOARD.put(BOARD.held("bravo", "alfa"));
        BOARD.votes(decision, "alfa:for", "bravo:against");
        BOARD.vote("bravo", "signatory", decision, "abstain", true).statusCode(201);
        BOARD.declare(decision).statusCode(200).body("state", equalTo("lost")).body("tally.castingVote", nullValue());
    }

    @Test
    void g1_aCastingVoteThatWouldDecideNothingIsRefused() {
        String decision = BOARD.put(BOARD.held("bravo", "alfa", "charlie"));
        BOARD.votes(decision, "alfa:for", "bravo:for", "charlie:against");
        BOARD.vote("bravo", "signatory", decision, "against", true)
                .statusCode(409)
                .body("rule", equalTo("G1"));
    }

    @Test
    void g1_aMemberVotesOnceForItselfWhereItIsRepresented() {
        String decision = BOARD.put(BOARD.held("alfa", "bravo"));
        BOARD.vote("charlie", "signatory", decision, "for").statusCode(409).body("rule", equalTo("G1"));
        BOARD.vote("mute", "signatory", decision, "for").statusCode(409);
        BOARD.vote("unit", "signatory", decision, "for").statusCode(403);
        BOARD.vote("alfa", "reader", decision, "for").statusCode(403);
        BOARD.vote("bravo", "board-member", decision, "for").statusCode(403); // not appointed
        BOARD.vote("alfa", "board-member", decision, "for")
                .statusCode(201)
                .body("votes.by", contains("deciders-alfa:deciders-alfa-board-member"));
        BOARD.vote("alfa", "signatory", decision, "against").statusCode(409).body("rule", equalTo("G1"));
        Api.signatory("deciders-bravo")
                .body(Map.of("choice", "for", "digest", "sha256:" + "0".repeat(64)))
                .post(BOARD.path("/decisions/" + decision + "/votes"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/digest"));
        BOARD.vote("bravo", "signatory", decision, "for").statusCode(201);
    }

    @Test
    void g1_votesAreCastOnceTheMeetingIsHeld() {
        String meeting = BOARD.planned();
        String decision = BOARD.put(meeting);
        BOARD.vote("alfa", "signatory", decision, "for").statusCode(409).body("rule", equalTo("G1"));
        BOARD.declare(decision).statusCode(409).body("rule", equalTo("G1"));
        BOARD.attend(meeting, "alfa", "bravo")
                .statusCode(200)
                .body("state", equalTo("held"))
                .body("quorum.seats", equalTo(4))
                .body("quorum.needed", equalTo(2))
                .body("quorum.present", equalTo(2))
                .body("quorum.quorate", equalTo(true))
                .body("decisions", contains(decision));
        BOARD.attend(meeting, "alfa")
                .statusCode(200)
                .body("quorum.quorate", equalTo(false)); // put right before the vote
        BOARD.vote("alfa", "signatory", decision, "for").statusCode(201);
        BOARD.declare(decision).statusCode(200).body("state", equalTo("noted"));
    }

    @Test
    void g1_whatWasDeclaredStands() {
        String meeting = BOARD.held("alfa", "bravo");
        String decision = BOARD.put(meeting);
        BOARD.votes(decision, "alfa:for", "bravo:abstain");
        BOARD.declare(decision).statusCode(200);
        BOARD.declare(decision).statusCode(409);
        BOARD.open(decision).statusCode(409);
        BOARD.vote("bravo", "signatory", decision, "against").statusCode(409);
        String tag = BOARD.secretary().get(BOARD.path("/decisions/" + decision)).header("ETag");
        BOARD.secretary()
                .header("If-Match", tag)
                .body(Map.of("title", "Else", "text", "Else", "subject", Map.of("matter", "other")))
                .put(BOARD.path("/decisions/" + decision))
                .then()
                .statusCode(409)
                .body("rule", equalTo("G1"));
    }

    @Test
    void g1_aDraftIsRewrittenUntilItIsOpened() {
        String decision = BOARD.drafted(BOARD.planned(), "other", null);
        String tag = BOARD.secretary().get(BOARD.path("/decisions/" + decision)).header("ETag");
        BOARD.vote("alfa", "signatory", decision, "for").statusCode(409);
        Map<String, Object> without = Map.of("title", "Else", "text", "Else", "subject", Map.of("matter", "other"));
        BOARD.secretary()
                .header("If-Match", tag)
                .body(without)
                .put(BOARD.path("/decisions/" + decision))
                .then()
                .statusCode(200)
                .body("title", equalTo("Else"))
                .body("tally", nullValue())
                .body("level", nullValue());
        BOARD.open(decision).statusCode(409).body("rule", equalTo("G1")); // the board needs a meeting
    }

    @Test
    void g1_whatNobodyAgreedIsOpenedByNobody() {
        Map<String, Object> subject = new HashMap<>(
                Map.of("matter", "membership", "ref", "deciders-alfa", "digest", "sha256:" + "0".repeat(64)));
        String decision = drafted(subject).statusCode(201).extract().path("id");
        BOARD.open(decision).statusCode(409).body("rule", equalTo("G1"));
        subject.remove("digest"); // it could be carried, and nothing could take effect by it
        drafted(subject)
                .statusCode(422)
                .body("rule", equalTo("G2"))
                .body("errors.pointer", contains("/subject/digest"));
    }

    private static ValidatableResponse drafted(Map<String, Object> subject) {
        return BOARD.secretary()
                .body(Map.of("meeting", BOARD.planned(), "title", "Terms", "text", "So be it.", "subject", subject))
                .post(BOARD.path("/decisions"))
                .then();
    }

    @ParameterizedTest(name = "{0} {1} at {2}")
    @CsvSource({
        "other,something,/subject/ref",
        "budget,,/subject/ref",
        "governance-rules,99,/subject/ref",
        "governance-rules,first,/subject/ref",
        "agreement-version,deciders-alfa.sla/1,/subject/ref",
        "agreement-version,sla,/subject/ref",
        "exclusion,0199d3a0-5d7e-7c4a-9f21-3b6f0d2c8e21,/subject/ref",
        "exclusion,something,/subject/ref"
    })
    void g2_aDecisionSaysToTheLetterWhatItIsAbout(String matter, String ref, String pointer) {
        BOARD.draft(null, matter, ref)
                .statusCode(422)
                .body("rule", equalTo("G2"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void g1_attendanceNamesMembersOnce() {
        String meeting = BOARD.planned();
        BOARD.attend(meeting, "alfa", "unit")
                .statusCode(422)
                .body("errors.pointer", contains("/present/1/organisation"));
        BOARD.attend(meeting, "alfa", "alfa")
                .statusCode(422)
                .body("errors.pointer", contains("/present/1/organisation"));
        BOARD.secretary()
                .header("If-Match", "\"1\"")
                .body(Map.of("chair", "deciders-bravo", "present", List.of()))
                .put(BOARD.path("/meetings/" + meeting + "/attendance"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/chair"));
        String ahead = BOARD.secretary()
                .body(Map.of(
                        "title", "Ahead", "on", BoardParties.today().plusDays(9).toString(), "agenda", List.of()))
                .post(BOARD.path("/meetings"))
                .path("id");
        BOARD.attend(ahead, "alfa").statusCode(409).body("rule", equalTo("G1"));
    }

    @Test
    void everyPartyReadsAndOnlyTheSecretaryWrites() {
        String meeting = BOARD.planned();
        for (String who : List.of("alfa", "mute", "unit", "board")) {
            Api.as(BOARD.named(who), "reader")
                    .get(BOARD.path("/meetings/" + meeting))
                    .then()
                    .statusCode(200);
        }
        Api.as(BOARD.named("alfa"), "board-secretary")
                .body(Map.of("title", "Mine", "on", "2026-06-01", "agenda", List.of()))
                .post(BOARD.path("/meetings"))
                .then()
                .statusCode(403);
        String tag = BOARD.secretary().get(BOARD.path("/meetings/" + meeting)).header("ETag");
        BOARD.secretary()
                .header("If-Match", tag)
                .body(Map.of("title", "Moved", "on", "2026-06-01", "agenda", List.of("One", "Two")))
                .put(BOARD.path("/meetings/" + meeting))
                .then()
                .statusCode(200)
                .body("agenda", contains("One", "Two"));
        Api.as(BOARD.named("alfa"), "reader")
                .get(BOARD.path("/decisions?matter=governance-rules&state=carried"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }
}
