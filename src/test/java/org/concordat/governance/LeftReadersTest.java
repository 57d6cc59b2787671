package org.concordat.governance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The past stays (rule G5): a council that has left reads the decisions on which it voted, and the meetings in which these were made. */
@ApiTest
class LeftReadersTest {

    private static BoardParties parties;
    private static String rules;
    private static String together;
    private static String without;
    private static String decided;
    private static String alone;

    @BeforeAll
    static void leave() {
        parties = BoardParties.register("leftreads", "alfa=1", "bravo=1");
        parties.adopt(1, BoardParties.SIMPLE, "\"other\":\"board\"");
        rules = parties.secretary().get(parties.path("/decisions")).path("items[0].id");
        together = parties.held("alfa", "bravo");
        decided = parties.put(together);
        parties.votes(decided, "alfa:against", "bravo:for");
        parties.vote("alfa", "signatory", decided, "for", true).statusCode(201);
        parties.declare(decided).statusCode(200);
        without = parties.held("bravo");
        alone = parties.put(without);
        parties.votes(alone, "bravo:for");
        parties.declare(alone).statusCode(200).body("state", equalTo("noted"));
        String address = parties.path("/members/leftreads-alfa");
        Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(Map.of(
                        "roles",
                        List.of("member"),
                        "from",
                        "2020-04-01",
                        "votes",
                        1,
                        "to",
                        BoardParties.today().minusDays(1).toString()))
                .put(address)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse read(String who, String below) {
        return Api.as(parties.named(who), "reader").get(parties.path(below)).then();
    }

    @Test
    void g5_whoHasLeftReadsWhatItVotedOn() {
        read("alfa", "/decisions").statusCode(200).body("items.id", containsInAnyOrder(rules, decided));
        read("alfa", "/decisions/" + decided)
                .statusCode(200)
                .body("state", equalTo("carried"))
                .body("votes.member", contains("leftreads-alfa", "leftreads-bravo", "leftreads-alfa"));
        read("alfa", "/decisions/" + alone).statusCode(404);
        read("bravo", "/decisions").body("items.id", containsInAnyOrder(rules, decided, alone));
    }

    @Test
    void g5_whoHasLeftReadsTheMeetingsInWhichThatWasDecided() {
        read("alfa", "/meetings").statusCode(200).body("items.id", contains(together));
        read("alfa", "/meetings/" + together)
                .statusCode(200)
                .body("decisions", contains(decided))
                .body("quorum.needed", equalTo(2))
                .body("quorum.quorate", equalTo(true));
        read("alfa", "/meetings/" + without).statusCode(404);
        read("bravo", "/meetings").body("items.id", containsInAnyOrder(together, without));
        read("alfa", "/leavings").statusCode(404);
    }
}
