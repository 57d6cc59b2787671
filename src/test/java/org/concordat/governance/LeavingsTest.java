package org.concordat.governance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.CostsTurnHeld;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.Test;

/** How a member leaves (rule G5), and that it takes effect once it is carried (rule G2). */
@ApiTest
class LeavingsTest {

    private static final String NOTICE = "\"leaving\":{\"noticeMonths\":6,\"ends\":\"month\"},";

    private static ValidatableResponse give(BoardParties parties, String member, LocalDate last) {
        return Api.signatory(parties.named(member))
                .body(Map.of("lastDay", last.toString(), "reason", "Reform"))
                .post(parties.path("/leavings"))
                .then();
    }

    private static ValidatableResponse agree(BoardParties parties, String leaving, LocalDate last, String amount) {
        Map<String, Object> body = new HashMap<>(Map.of("lastDay", last.toString()));
        if (amount != null) {
            body.put("compensation", Map.of("amount", amount, "currency", "GBP"));
        }
        String address = parties.path("/leavings/" + leaving);
        return parties.secretary()
                .header("If-Match", parties.secretary().get(address).header("ETag"))
                .body(body)
                .put(address + "/terms")
                .then();
    }

    /** The signatory of a member agrees to the terms as they are. */
    static ValidatableResponse consent(BoardParties parties, String member, String leaving) {
        String address = parties.path("/leavings/" + leaving);
        String digest = parties.secretary().get(address).path("digest");
        return Api.signatory(parties.named(member))
                .body(Map.of("digest", digest))
                .post(address + "/agreement")
                .then();
    }

    private static ValidatableResponse settle(BoardParties parties, String leaving) {
        return parties.secretary()
                .post(parties.path("/leavings/" + leaving + "/settlement"))
                .then();
    }

    @Test
    void g5_aNoticeIsAsLongAsTheRulesSayAndEndsWhenTheySay() {
        BoardParties parties = BoardParties.register("leavenotice", "alfa=1", "bravo=1");
        parties.adopt(1, NOTICE, "");
        LocalDate sixMonths = BoardParties.today().plusMonths(6);
        LocalDate earliest = sixMonths.withDayOfMonth(sixMonths.lengthOfMonth());
        give(parties, "alfa", earliest.minusMonths(1).withDayOfMonth(1))
                .statusCode(422)
                .body("rule", equalTo("G5"))
                .body("errors.pointer", contains("/lastDay"))
                .body("errors[0].detail", containsString(earliest.toString()));
        give(parties, "alfa", earliest.plusDays(1)).statusCode(422);
        give(parties, "alfa", earliest)
                .statusCode(201)
                .body("state", equalTo("given"))
                .body("earliest", equalTo(earliest.toString()))
                .body("compensation", nullValue());
        give(parties, "alfa", earliest).statusCode(409).body("rule", equalTo("G5"));
        give(parties, "unit", earliest).statusCode(403);
        Api.officer("leavenotice-bravo")
                .body(Map.of("lastDay", "2040-03-31", "reason", "Reform"))
                .post(parties.path("/leavings"))
                .then()
                .statusCode(403);
    }

    @Test
    void g2_aReservedMembershipEndsByADecisionAboutItsTermsToTheLetter() {
        BoardParties parties = BoardParties.register("leavereserved", "alfa=1", "bravo=1");
        parties.adopt(1, "", "\"membership\":\"reserved\"");
        LocalDate last = BoardParties.today().plusYears(1);
        String leaving = give(parties, "alfa", last).statusCode(201).extract().path("id");
        settle(parties, leaving).statusCode(409).body("rule", equalTo("G2"));
        String stale = parties.opened(parties.membership(leaving));
        parties.votes(stale, "alfa:for", "bravo:for");
        parties.declare(stale).statusCode(200).body("state", equalTo("carried"));
        agree(parties, leaving, last, "1000.00").statusCode(200).body("compensation.amount", equalTo("1000.00"));
        settle(parties, leaving).statusCode(409).body("rule", equalTo("G5")); // alfa has agreed to nothing
        consent(parties, "alfa", leaving)
                .statusCode(200)
                .body("agreedBy", equalTo("leavereserved-alfa:leavereserved-alfa-signatory"));
        settle(parties, leaving).statusCode(409).body("rule", equalTo("G2")); // decided were other terms
        String decision = parties.opened(parties.membership(leaving));
        parties.votes(decision, "alfa:for", "bravo:for");
        parties.declare(decision).statusCode(200);
        settle(parties, leaving)
                .statusCode(200)
                .body("state", equalTo("settled"))
                .body("decision", equalTo(decision));
        Api.as("leavereserved-bravo", "reader")
                .get(parties.path("/members/leavereserved-alfa"))
                .then()
                .statusCode(200)
                .body("to", equalTo(last.toString()))
                .body("decision", equalTo(decision))
                .body("stays.decision", contains(decision));
        settle(parties, leaving).statusCode(409).body("rule", equalTo("G5"));
        agree(parties, leaving, last, null).statusCode(409).body("rule", equalTo("G5"));
    }

    @Test
    void g5_whereTheRulesSayNothingTheSecretarySettlesIt() {
        BoardParties parties = BoardParties.register("leavefree", "alfa=1", "bravo=1");
        LocalDate today = BoardParties.today();
        String leaving = give(parties, "alfa", today.plusDays(3))
                .statusCode(201)
                .extract()
                .path("id");
        agree(parties, leaving, today.minusDays(1), null).statusCode(422).body("rule", equalTo("G5"));
        agree(parties, leaving, today.plusDays(3), "-1.00").statusCode(422).body("rule", equalTo("G5"));
        agree(parties, leaving, today.plusDays(9), null).statusCode(200);
        settle(parties, leaving).statusCode(409).body("rule", equalTo("G5"));
        consent(parties, "alfa", leaving).statusCode(200);
        settle(parties, leaving).statusCode(200).body("decision", nullValue());
        Api.as("leavefree-alfa", "reader")
                .get(parties.path("/members/leavefree-alfa"))
                .then()
                .body("to", equalTo(today.plusDays(9).toString()));
    }

    @Test
    void g5_nobodyWritesTheTermsOfSomebodyElsesNotice() {
        BoardParties parties = BoardParties.register("leavebent", "alfa=1", "bravo=1", "charlie=1");
        parties.adopt(1, BoardParties.SIMPLE, "\"membership\":\"board\"");
        LocalDate today = BoardParties.today();
        String leaving = give(parties, "alfa", today.plusYears(2))
                .statusCode(201)
                .extract()
                .path("id");
        agree(parties, leaving, today, "999999999.99").statusCode(200).body("agreedAt", nullValue());
        String putOut = parties.opened(parties.membership(leaving, parties.held("bravo", "alfa", "charlie")));
        parties.votes(putOut, "alfa:against", "bravo:for", "charlie:for");
        parties.declare(putOut).statusCode(200).body("state", equalTo("carried"));
        settle(parties, leaving).statusCode(409).body("rule", equalTo("G5"));
        consent(parties, "bravo", leaving).statusCode(403);
        Api.signatory("leavebent-alfa")
                .body(Map.of("digest", "sha256:" + "0".repeat(64)))
                .post(parties.path("/leavings/" + leaving + "/agreement"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/digest"));
        agree(parties, leaving, today.plusYears(1), "10.00").statusCode(200);
        consent(parties, "alfa", leaving).statusCode(200).body("agreedAt", notNullValue());
        settle(parties, leaving).statusCode(409).body("rule", equalTo("G2")); // decided were other terms
        agree(parties, leaving, today.plusYears(1), "20.00").statusCode(200).body("agreedAt", nullValue());
        agree(parties, leaving, today, "999999999.99").statusCode(200);
        consent(parties, "alfa", leaving).statusCode(200);
        settle(parties, leaving).statusCode(200).body("decision", equalTo(putOut));
    }

    @Test
    void g5_aCompensationIsTheMembersToDecide() {
        BoardParties parties = BoardParties.register("leaveowing", "alfa=1", "bravo=1");
        LocalDate last = BoardParties.today().plusDays(9);
        String leaving = give(parties, "alfa", last).statusCode(201).extract().path("id");
        agree(parties, leaving, last, "5.00").statusCode(200);
        consent(parties, "alfa", leaving).statusCode(200);
        settle(parties, leaving).statusCode(409).body("rule", equalTo("G2"));
        agree(parties, leaving, last, null).statusCode(200);
        settle(parties, leaving).statusCode(200);
        give(parties, "alfa", last.plusYears(1)).statusCode(409).body("rule", equalTo("G5"));
    }

    @Test
    void g5_whatWasDecidedAboutOneNoticeSettlesNoOther() {
        BoardParties parties = BoardParties.register("leaveagain", "alfa=1", "bravo=1");
        parties.adopt(1, "", "\"membership\":\"reserved\"");
        LocalDate last = BoardParties.today().plusDays(30);
        String first = give(parties, "alfa", last).statusCode(201).extract().path("id");
        String decision = parties.opened(parties.membership(first));
        parties.votes(decision, "alfa:for", "bravo:for");
        parties.declare(decision).statusCode(200);
        Api.signatory("leaveagain-alfa")
                .post(parties.path("/leavings/" + first + "/withdrawal"))
                .then()
                .statusCode(200);
        String second = give(parties, "alfa", last).statusCode(201).extract().path("id");
        settle(parties, second).statusCode(409).body("rule", equalTo("G2"));
    }

    @Test
    void g5_thePastStays() throws SQLException {
        BoardParties parties = BoardParties.register("leavepast", "alfa=1", "bravo=1");
        LocalDate today = BoardParties.today();
        String leaving = give(parties, "alfa", today.plusDays(1))
                .statusCode(201)
                .extract()
                .path("id");
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                Statement statement = connection.createStatement()) {
            statement.execute("update leavings set given_on = given_on - 90, noticed_for = noticed_for - 60, last_day ="
                    + " last_day - 60 where id = '" + leaving + "'");
        }
        settle(parties, leaving).statusCode(409).body("rule", equalTo("G5"));
        agree(parties, leaving, today.minusDays(30), null).statusCode(422).body("rule", equalTo("G5"));
        agree(parties, leaving, today, null).statusCode(200);
        consent(parties, "alfa", leaving).statusCode(200);
        settle(parties, leaving).statusCode(200).body("lastDay", equalTo(today.toString()));
    }

    @Test
    void g5_aNoticeIsTakenBackByItsMember() {
        BoardParties parties = BoardParties.register("leaveback", "alfa=1", "bravo=1");
        LocalDate last = BoardParties.today().plusDays(30);
        String leaving = give(parties, "alfa", last).statusCode(201).extract().path("id");
        String address = parties.path("/leavings/" + leaving + "/withdrawal");
        Api.signatory("leaveback-bravo").post(address).then().statusCode(403);
        Api.signatory("leaveback-alfa").post(address).then().statusCode(200).body("state", equalTo("withdrawn"));
        settle(parties, leaving).statusCode(409).body("rule", equalTo("G5"));
        give(parties, "alfa", last).statusCode(201);
    }

    /** A year that is closed meanwhile is shared by who was a member, and the last day bears a later date (rule F3). */
    @Test
    void g5_whoSettlesALeavingWaitsForWhoClosesAYear() throws Exception {
        BoardParties parties = BoardParties.register("leavewaits", "alfa=1", "bravo=1");
        LocalDate last = BoardParties.today().plusDays(9);
        String leaving = give(parties, "alfa", last).statusCode(201).extract().path("id");
        agree(parties, leaving, last, null).statusCode(200);
        consent(parties, "alfa", leaving).statusCode(200);
        try (CostsTurnHeld elsewhere = CostsTurnHeld.alone("leavewaits")) {
            CompletableFuture<ValidatableResponse> settling =
                    CompletableFuture.supplyAsync(() -> settle(parties, leaving));
            elsewhere.awaitWaiting();
            assertFalse(settling.isDone());
            Instant ended = Instant.now();
            elsewhere.commit();
            settling.join().statusCode(200);
            assertFalse(elsewhere.lastRecorded(parties.named("alfa")).isBefore(ended));
        }
    }
}
