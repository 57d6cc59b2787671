package org.concordat.governance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.Test;

/** What votes are worth (rule G3), over HTTP. */
@ApiTest
class VotingPowersTest {

    @Test
    void g3_theCouncilOfTheSixBesideItsVotes() {
        // Felsenthal and Machover, The Measurement of Voting Power (1998), chapter 5: 12 of 17 votes carry.
        BoardParties six = BoardParties.register(
                "powersix", "germany=4", "france=4", "italy=4", "belgium=2", "netherlands=2", "luxembourg=1");
        Api.as("powersix-luxembourg", "reader")
                .get(six.path("/voting-power"))
                .then()
                .statusCode(200)
                .body("majority", nullValue())
                .body("power.members.banzhaf", everyItem(nullValue()))
                .body("power.members.votes", contains(2, 4, 4, 4, 1, 2));
        six.adopt(
                1,
                "\"majority\":{\"kind\":\"weighted\",\"of\":\"all\",\"votes\":{\"atLeast\":\"12/17\"}},",
                "\"budget\":\"reserved\"");
        Api.as("powersix-luxembourg", "reader")
                .get(six.path("/voting-power"))
                .then()
                .statusCode(200)
                .body("rules", equalTo(1))
                .body("votesNeeded", equalTo(12))
                .body("membersNeeded", nullValue())
                .body("power.members.banzhaf", contains("1/7", "5/21", "5/21", "5/21", "0", "1/7"))
                .body("power.members.shapleyShubik", contains("3/20", "7/30", "7/30", "7/30", "0", "3/20"))
                .body("power.members[1].votesPercent", equalTo(23.53f))
                .body("power.members[1].banzhafPercent", equalTo(23.81f))
                .body(
                        "power.members.cases",
                        contains(nullValue(), nullValue(), nullValue(), nullValue(), equalTo(0), nullValue()));
        Api.as("powersix-board", "reader")
                .get(six.path("/voting-power"))
                .then()
                .statusCode(200)
                .body("power.members.cases", everyItem(notNullValue()));
        Api.as("powersix-board", "reader")
                .get(six.path("/voting-power?on=2020-05-01"))
                .then()
                .statusCode(200)
                .body("rules", nullValue())
                .body("year", equalTo("FY2020-21"));
        for (String day : new String[] {"9998-12-31", "9999-04-01"}) {
            Api.as("powersix-board", "reader")
                    .get(six.path("/voting-power?on=" + day))
                    .then()
                    .statusCode(day.startsWith("9998") ? 200 : 400);
        }
    }

    /** From its own cases and their part of all, one of two would know the other's. */
    @Test
    void g3_noPartOfAllTellsOneCouncilTheOthersCases() {
        BoardParties pair = BoardParties.register("powercases", "alfa=1", "bravo=1");
        Api.manager("powercases-unit")
                .body("{\"title\":\"Licences\",\"casesFrom\":\"provider\",\"attributes\":[]}")
                .put(pair.path("/services/licences"))
                .then()
                .statusCode(201);
        for (String one : new String[] {"alfa 1", "bravo 2", "bravo 3"}) {
            Api.officer("powercases-unit")
                    .contentType("application/x-ndjson")
                    .body(("{\"ref\":\"" + one.substring(one.length() - 1)
                                    + "\",\"service\":\"licences\",\"council\":\"powercases-" + one.split(" ")[0]
                                    + "\",\"received\":\"2025-05-01T10:00:00Z\"}")
                            .getBytes(StandardCharsets.UTF_8))
                    .post(pair.path("/cases"))
                    .then()
                    .statusCode(200);
        }
        Api.as("powercases-alfa", "reader")
                .get(pair.path("/voting-power?on=2025-06-01"))
                .then()
                .statusCode(200)
                .body("power.members.cases", contains(1, null))
                .body("power.members.casesPercent", contains(nullValue(), nullValue()));
        Api.as("powercases-unit", "reader")
                .get(pair.path("/voting-power?on=2025-06-01"))
                .then()
                .statusCode(200)
                .body("power.members.cases", contains(1, 2))
                .body("power.members.casesPercent", contains(33.33f, 66.67f));
    }

    @Test
    void g3_aCastingVoteByNameIsReckonedWithAndThatOfWhoeverPresidesIsNot() {
        BoardParties pair = BoardParties.register("powerpair", "alfa=1", "bravo=1");
        String simple = "\"majority\":{\"kind\":\"simple\",\"of\":\"cast\",\"members\":{\"moreThan\":\"1/2\"}},";
        pair.adopt(1, simple + "\"castingVote\":\"chair\",", "");
        Api.as("powerpair-alfa", "reader")
                .get(pair.path("/voting-power"))
                .then()
                .body("castingVote", nullValue())
                .body("power.members.banzhaf", contains("1/2", "1/2"));
        pair.adopt(2, simple + "\"castingVote\":\"member\",\"castingVoteHolder\":\"powerpair-alfa\",", "");
        Api.as("powerpair-alfa", "reader")
                .get(pair.path("/voting-power"))
                .then()
                .body("castingVote", equalTo("powerpair-alfa"))
                .body("power.members.banzhaf", contains("1", "0"));
    }
}
