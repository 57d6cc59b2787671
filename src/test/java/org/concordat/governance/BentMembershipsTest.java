package org.concordat.governance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.Test;

/** Whoever keeps the list of members does not bend what they decide (rules G1, G2): neither by votes, nor by who is on the list. */
@ApiTest
class BentMembershipsTest {

    private static final String WEIGHTED = """
            "quorum":{"members":1,"everyPartner":false},
            "majority":{"kind":"weighted","of":"cast","votes":{"moreThan":"1/2"}},"castingVote":"none",""";
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    private static ValidatableResponse put(BoardParties parties, String who, LocalDate to, int votes) {
        String address = parties.path("/members/" + parties.named(who));
        Map<String, Object> body =
                new HashMap<>(Map.of("roles", List.of("member"), "from", "2020-04-01", "votes", votes));
        if (to != null) {
            body.put("to", to.toString());
        }
        var request = Api.operator().body(body);
        String tag = Api.operator().get(address).header("ETag");
        return (tag == null ? request : request.header("If-Match", tag))
                .put(address)
                .then();
    }

    private static ValidatableResponse accept(BoardParties parties, String who) {
        return Api.signatory(parties.named(who))
                .post(parties.path("/members/" + parties.named(who) + "/acceptance"))
                .then();
    }

    @Test
    void g1_aRefusalStandsWhateverBecomesOfTheMembership() {
        BoardParties parties = BoardParties.register("bentrefusal", "alfa=1", "bravo=1", "charlie=1");
        parties.adopt(1, "", "\"other\":\"reserved\"");
        String decision = parties.opened(parties.drafted(null, "other", null));
        parties.votes(decision, "alfa:for", "bravo:for", "charlie:against");
        put(parties, "charlie", BoardParties.today().minusDays(1), 1).statusCode(200);
        parties.declare(decision)
                .statusCode(200)
                .body("state", equalTo("blocked"))
                .body("tally.refused", contains("bentrefusal-charlie"));
        String without = parties.opened(parties.drafted(null, "other", null));
        parties.votes(without, "alfa:for", "bravo:for");
        parties.declare(without).statusCode(200).body("state", equalTo("carried"));
    }

    @Test
    void g1_whatAwaitsWhoHasLeftLapsesAndIsPutAnew() {
        BoardParties parties = BoardParties.register("bentlapse", "alfa=1", "bravo=1", "charlie=1");
        parties.draftRules(1, "", "\"other\":\"reserved\"").statusCode(201);
        String rules = parties.opened(parties.drafted(null, "governance-rules", "1"));
        parties.votes(rules, "alfa:for", "bravo:for");
        parties.declare(rules).statusCode(409).body("rule", equalTo("G1"));
        put(parties, "charlie", BoardParties.today().minusDays(1), 1).statusCode(200);
        parties.draftRules(1, "", "").statusCode(428);
        parties.declare(rules)
                .statusCode(200)
                .body("state", equalTo("lapsed"))
                .body("tally.awaited", contains("bentlapse-charlie"));
        parties.secretary()
                .header("If-Match", "\"1\"")
                .body("{\"from\":\"2020-04-01\",\"matters\":{\"other\":\"reserved\"}}")
                .put(parties.path("/governance-rules/1"))
                .then()
                .statusCode(200);
        String anew = parties.opened(parties.drafted(null, "governance-rules", "1"));
        parties.votes(anew, "alfa:for", "bravo:for");
        parties.declare(anew).statusCode(200).body("state", equalTo("carried"));
    }

    @Test
    void g1_whoJoinsAfterItWasOpenedIsAskedAsWell() {
        BoardParties parties = BoardParties.register("bentjoining", "alfa=1", "bravo=1");
        parties.adopt(1, "", "\"other\":\"reserved\"");
        String decision = parties.opened(parties.drafted(null, "other", null));
        parties.votes(decision, "alfa:for", "bravo:for");
        Api.organisation("bentjoining-charlie", "district-council");
        put(parties, "charlie", null, 1).statusCode(201);
        accept(parties, "charlie").statusCode(200);
        parties.declare(decision).statusCode(409).body("detail", containsString("bentjoining-charlie"));
        parties.votes(decision, "charlie:for");
        parties.declare(decision).statusCode(200).body("state", equalTo("carried"));
    }

    @Test
    void g1_votesAreThoseOfTheOpening() {
        BoardParties parties = BoardParties.register("bentweights", "alfa=1", "bravo=2", "charlie=2");
        parties.adopt(1, WEIGHTED, "\"other\":\"board\"");
        String meeting = parties.held("alfa", "bravo", "charlie");
        String decision = parties.put(meeting);
        parties.votes(decision, "alfa:for", "bravo:against", "charlie:against");
        put(parties, "alfa", null, 1000).statusCode(200);
        accept(parties, "alfa").statusCode(200);
        parties.declare(decision)
                .statusCode(200)
                .body("state", equalTo("lost"))
                .body("tally.votes.inFavour", equalTo(1))
                .body("seats.find { it.organisation == 'bentweights-alfa' }.votes", equalTo(1));
        String next = parties.put(meeting);
        parties.votes(next, "alfa:for", "bravo:against", "charlie:against");
        parties.declare(next)
                .statusCode(200)
                .body("state", equalTo("carried"))
                .body("tally.votes.inFavour", equalTo(1000));
    }

    /** Has every member approve what the refusal of a change asks a decision for. */
    private static String decided(BoardParties parties, String who, ValidatableResponse refused, String... members) {
        Matcher digest = DIGEST.matcher(
                refused.statusCode(409).body("rule", equalTo("G2")).extract().path("detail"));
        digest.find();
        Map<String, Object> subject =
                Map.of("matter", "membership", "ref", parties.named(who), "digest", digest.group());
        String decision = parties.secretary()
                .body(Map.of("title", "Membership", "text", "That it be so.", "subject", subject))
                .post(parties.path("/decisions"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        parties.opened(decision);
        for (String member : members) {
            parties.vote(member, "signatory", decision, "for").statusCode(201);
        }
        parties.declare(decision).statusCode(200).body("state", equalTo("carried"));
        return decision;
    }

    @Test
    void g2_whoIsAMemberIsTheMembersToDecideWhereTheirRulesSaySo() {
        BoardParties parties = BoardParties.register("bentlist", "alfa=1", "bravo=1");
        Api.organisation("bentlist-early", "district-council");
        put(parties, "early", null, 5).statusCode(201).body("decision", nullValue());
        parties.adopt(1, "", "\"membership\":\"reserved\"");
        accept(parties, "early").statusCode(409).body("rule", equalTo("G2")); // invited before, by nobody's decision
        put(parties, "alfa", BoardParties.today().minusDays(1), 1)
                .statusCode(409)
                .body("rule", equalTo("G2"));
        Api.organisation("bentlist-late", "district-council");
        String joining = decided(parties, "late", put(parties, "late", null, 5), "alfa", "bravo");
        put(parties, "late", null, 6).statusCode(409).body("rule", equalTo("G2")); // another number of votes
        put(parties, "late", null, 5).statusCode(201).body("decision", equalTo(joining));
        accept(parties, "late").statusCode(200).body("votes", equalTo(5));
    }

    @Test
    void g2_whatWasDecidedOnceIsNotDoneTwice() {
        BoardParties parties = BoardParties.register("benttwice", "alfa=1", "bravo=1");
        parties.adopt(1, "", "\"membership\":\"reserved\"");
        for (int votes : new int[] {2, 1}) {
            decided(parties, "alfa", put(parties, "alfa", null, votes), "alfa", "bravo");
            put(parties, "alfa", null, votes).statusCode(200);
            accept(parties, "alfa").statusCode(200).body("votes", equalTo(votes));
        }
        put(parties, "alfa", null, 2).statusCode(409).body("rule", equalTo("G2"));
    }
}
