package org.concordat.governance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that members give themselves (rule G1): each version needs all of them, and what is not said is told. */
@ApiTest
class GovernanceRulesTest {

    private static final String BOARD = "\"other\":\"board\"";

    private static ValidatableResponse inForce(BoardParties parties, String query) {
        return Api.as(parties.named("alfa"), "reader")
                .get(parties.path("/governance-rules/in-force" + query))
                .then()
                .statusCode(200);
    }

    @Test
    void g1_whereNothingIsAdoptedTheAnswerSaysWhatFollows() {
        BoardParties parties = BoardParties.register("ruleless", "alfa=1", "bravo=1");
        inForce(parties, "")
                .body("rules", nullValue())
                .body("since", nullValue())
                .body(
                        "unsaid.items.about",
                        contains(
                                "quorum",
                                "majority",
                                "castingVote",
                                "leaving",
                                "sharing-scheme",
                                "agreement-version",
                                "membership",
                                "exclusion",
                                "budget",
                                "other"));
        String other = parties.drafted(null, "other", null);
        parties.open(other).statusCode(409).body("rule", equalTo("G1"));
    }

    @Test
    void g1_rulesHoldOnceEveryMemberHasApprovedThem() {
        BoardParties parties = BoardParties.register("rulemakers", "alfa=3", "bravo=1", "idle=0");
        parties.draftRules(1, BoardParties.SIMPLE, BOARD)
                .statusCode(201)
                .body("state", equalTo("draft"))
                .body("unsaid.about", hasItems("budget", "sharing-scheme"))
                .body("unsaid.about", not(hasItem("other")));
        String decision = parties.opened(parties.drafted(null, "governance-rules", "1"));
        parties.votes(decision, "alfa:for", "bravo:for");
        parties.declare(decision).statusCode(409).body("rule", equalTo("G1"));
        inForce(parties, "").body("rules", nullValue());
        parties.votes(decision, "idle:for");
        parties.declare(decision)
                .statusCode(200)
                .body("state", equalTo("carried"))
                .body("level", equalTo("reserved"))
                .body("rules", nullValue())
                .body("tally.by", equalTo("approvals"))
                .body("tally.approved.size()", equalTo(3));
        inForce(parties, "")
                .body("rules.version", equalTo(1))
                .body("rules.state", equalTo("adopted"))
                .body("rules.decision", equalTo(decision))
                .body("since", equalTo(BoardParties.today().toString()));
        inForce(parties, "?on=2020-06-01").body("rules", nullValue());
    }

    @Test
    void g1_oneMemberBlocksRulesAndTheFormerOnesGoOn() {
        BoardParties parties = BoardParties.register("ruleblock", "alfa=9", "bravo=1");
        parties.adopt(1, BoardParties.SIMPLE, BOARD);
        parties.draftRules(2, "", "\"budget\":\"reserved\"").statusCode(201);
        String decision = parties.opened(parties.drafted(null, "governance-rules", "2"));
        parties.votes(decision, "bravo:against");
        parties.declare(decision)
                .statusCode(200)
                .body("state", equalTo("blocked"))
                .body("tally.refused", contains("ruleblock-bravo"))
                .body("tally.awaited", contains("ruleblock-alfa"));
        inForce(parties, "").body("rules.version", equalTo(1));
        parties.draftRules(3, "", "\"budget\":\"officer\"").statusCode(201);
        String other = parties.opened(parties.drafted(null, "governance-rules", "3"));
        parties.votes(other, "bravo:for", "alfa:for");
        parties.declare(other).statusCode(200);
        inForce(parties, "")
                .body("rules.version", equalTo(3))
                .body("rules.quorum", nullValue())
                .body("unsaid.items.about", hasItems("quorum", "majority", "other"));
    }

    @Test
    void g1_whatWasCarriedLastHoldsFromItsDayOn() {
        BoardParties parties = BoardParties.register("rulelater", "alfa=1");
        LocalDate today = BoardParties.today();
        adopted(parties, 1, today.plusDays(20));
        adopted(parties, 2, today.plusDays(10));
        inForce(parties, "?on=" + today.plusDays(9)).body("rules", nullValue());
        inForce(parties, "?on=" + today.plusDays(10)).body("rules.version", equalTo(2));
        inForce(parties, "?on=" + today.plusDays(20)).body("rules.version", equalTo(2));
        adopted(parties, 3, today.plusDays(30));
        inForce(parties, "?on=" + today.plusDays(29)).body("rules.version", equalTo(2));
        inForce(parties, "?on=" + today.plusDays(30)).body("rules.version", equalTo(3));
    }

    private static void adopted(BoardParties parties, int version, LocalDate from) {
        parties.secretary()
                .body("{\"from\":\"" + from + "\",\"matters\":{\"budget\":\"reserved\"}}")
                .put(parties.path("/governance-rules/" + version))
                .then()
                .statusCode(201);
        String decision = parties.opened(parties.drafted(null, "governance-rules", Integer.toString(version)));
        parties.votes(decision, "alfa:for");
        parties.declare(decision).statusCode(200).body("state", equalTo("carried"));
    }

    @Test
    void g1_aDraftChangesUntilADecisionAboutItIsOpen() {
        BoardParties parties = BoardParties.register("ruledraft", "alfa=1");
        parties.draftRules(1, "", "").statusCode(201).body("revision", equalTo(1));
        parties.draftRules(1, "", "").statusCode(428);
        parties.draftRules(3, "", "").statusCode(422).body("rule", equalTo("G1"));
        String body = "{\"from\":\"2020-04-01\",\"matters\":{\"budget\":\"reserved\"}}";
        String address = parties.path("/governance-rules/1");
        String stale = parties.drafted(null, "governance-rules", "1");
        parties.secretary()
                .header("If-Match", "\"1\"")
                .body(body)
                .put(address)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("matters.budget", equalTo("reserved"));
        parties.open(stale).statusCode(409).body("rule", equalTo("G2"));
        parties.opened(parties.drafted(null, "governance-rules", "1"));
        parties.secretary()
                .header("If-Match", "\"2\"")
                .body(body)
                .put(address)
                .then()
                .statusCode(409)
                .body("rule", equalTo("G1"));
        Api.as("ruledraft-alfa", "reader")
                .get(parties.path("/governance-rules"))
                .then()
                .statusCode(200)
                .body("items.version", contains(1));
    }

    @ParameterizedTest(name = "{0} {1} is refused at {2}")
    @CsvSource(delimiter = '|', textBlock = """
            '' | "budget":"board" | /quorum
            "quorum":{"members":1,"everyPartner":false}, | "budget":"board" | /majority
            "majority":{"kind":"simple","of":"cast"}, | '' | /majority/members
            "majority":{"kind":"simple","of":"cast","members":{"moreThan":"1/2"},"votes":{"moreThan":"1/2"}}, | '' | /majority/votes
            "majority":{"kind":"weighted","of":"cast","votes":{"moreThan":"1/2","atLeast":"2/3"}}, | '' | /majority/votes
            "majority":{"kind":"weighted","of":"cast","votes":{}}, | '' | /majority/votes
            "majority":{"kind":"double","of":"all","members":{"atLeast":"1/2"},"votes":{"moreThan":"1/2"}}, | '' | /majority/members
            "majority":{"kind":"double","of":"all","members":{"moreThan":"1/2"},"votes":{"moreThan":"1/1"}}, | '' | /majority/votes
            "castingVote":"chair", | '' | /castingVote
            "majority":{"kind":"simple","of":"cast","members":{"atLeast":"2/3"}},"castingVote":"chair", | '' | /castingVote
            "majority":{"kind":"simple","of":"all","members":{"moreThan":"1/2"}},"castingVote":"chair", | '' | /castingVote
            "majority":{"kind":"simple","of":"cast","members":{"moreThan":"1/2"}},"castingVote":"member", | '' | /castingVoteHolder
            "castingVote":"none","castingVoteHolder":"alfa", | '' | /castingVoteHolder
            "majority":{"kind":"simple","of":"cast","members":{"moreThan":"1/2"}},"castingVote":"member","castingVoteHolder":"nobody", | '' | /castingVoteHolder
            "quorum":{"members":2,"everyPartner":false}, | '' | /quorum/members
            """)
    void g1_whatDoesNotHoldTogetherIsRefused(String fields, String matters, String pointer) {
        BoardParties parties = faulty();
        parties.draftRules(1, fields, matters)
                .statusCode(422)
                .body("rule", equalTo("G1"))
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"quorum\":{\"members\":1,\"everyPartner\":true},",
                "\"majority\":{\"kind\":\"weighted\",\"of\":\"all\",\"votes\":{\"atLeast\":\"12/17\"}},\"castingVote\":\"none\",",
                "\"majority\":{\"kind\":\"double\",\"of\":\"cast\",\"members\":{\"moreThan\":\"1/2\"},\"votes\":{\"moreThan\":\"1/2\"}},"
                        + "\"castingVote\":\"member\",\"castingVoteHolder\":\"rulefaults-alfa\","
            })
    void g1_theTwinsAreTaken(String fields) {
        BoardParties parties = faulty();
        parties.secretary()
                .queryParam("dryRun", true)
                .body("{\"from\":\"2020-04-01\"," + fields + "\"matters\":{}}")
                .put(parties.path("/governance-rules/1"))
                .then()
                .statusCode(201)
                .body("digest", notNullValue())
                .body("unsaid", not(empty()));
    }

    private static BoardParties parties;

    private static synchronized BoardParties faulty() {
        if (parties == null) {
            parties = BoardParties.register("rulefaults", "alfa=1");
        }
        return parties;
    }

    @Test
    void onlyTheSecretaryDraftsAndNobodyApprovesForAnother() {
        BoardParties parties = BoardParties.register("rulesecret", "alfa=1", "bravo=1");
        Api.as("rulesecret-board", "board-secretary", "manager")
                .body("{\"from\":\"2020-04-01\",\"matters\":{}}")
                .put(parties.path("/governance-rules/1"))
                .then()
                .statusCode(403); // another subject, who is not appointed
        Api.manager("rulesecret-unit")
                .body("{\"from\":\"2020-04-01\",\"matters\":{}}")
                .put(parties.path("/governance-rules/1"))
                .then()
                .statusCode(403);
        parties.draftRules(1, "", "").statusCode(201);
        String decision = parties.opened(parties.drafted(null, "governance-rules", "1"));
        parties.vote("alfa", "officer", decision, "for").statusCode(403);
        parties.vote("unit", "signatory", decision, "for").statusCode(403);
        parties.vote("alfa", "signatory", decision, "abstain").statusCode(422).body("rule", equalTo("G1"));
        parties.vote("alfa", "signatory", decision, "for").statusCode(201);
        parties.vote("alfa", "signatory", decision, "against").statusCode(409).body("rule", equalTo("G1"));
    }
}
