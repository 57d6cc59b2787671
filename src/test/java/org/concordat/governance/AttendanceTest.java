package org.concordat.governance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.Test;

/** Who was there, and who has a seat, where the members change about the day of a meeting (rule G1). */
@ApiTest
class AttendanceTest {

    private static final String ALL_PRESENT = """
        "quorum":{"members":1,"everyPartner":true},
        "majority":{"kind":"simple","of":"cast","members":{"moreThan":"1/2"}},"castingVote":"none",\
        """;

    /** As if it had been planned in time, for the day before today. */
    private static void wasYesterday(String meeting) throws java.sql.SQLException {
        try (var connection = Postgres.asSuperuserOfConcordat();
                var statement = connection.createStatement()) {
            statement.execute("update meetings set held_on = held_on - 1 where id = '" + meeting + "'");
        }
    }

    private static void membership(BoardParties parties, String who, LocalDate from, LocalDate to) {
        String address = parties.path("/members/" + parties.named(who));
        Map<String, Object> body =
                new HashMap<>(Map.of("roles", List.of("member"), "from", from.toString(), "votes", 1));
        if (to != null) {
            body.put("to", to.toString());
        }
        Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(body)
                .put(address)
                .then()
                .statusCode(200);
    }

    @Test
    void g1_whoHasASeatInWhatWasOpenedMayBeThereAndCountsForTheQuorum() throws java.sql.SQLException {
        BoardParties parties = BoardParties.register("attendlate", "alfa=1", "bravo=1");
        parties.adopt(1, ALL_PRESENT, "\"other\":\"board\"");
        String meeting = parties.planned();
        wasYesterday(meeting);
        parties.join("charlie", 1, BoardParties.today());
        parties.attend(meeting, "alfa", "bravo", "charlie")
                .statusCode(422)
                .body("errors.pointer", contains("/present/2/organisation"));
        String decision = parties.put(meeting);
        parties.attend(meeting, "alfa", "bravo")
                .statusCode(200)
                .body("quorum.seats", equalTo(3))
                .body("quorum.needed", equalTo(3))
                .body("quorum.quorate", equalTo(false));
        parties.secretary().get(parties.path("/decisions/" + decision)).then().body("tally.quorate", equalTo(false));
        parties.attend(meeting, "alfa", "bravo", "charlie").statusCode(200).body("quorum.quorate", equalTo(true));
        parties.votes(decision, "alfa:for", "bravo:against", "charlie:for");
        parties.declare(decision)
                .statusCode(200)
                .body("state", equalTo("carried"))
                .body("tally.seats", equalTo(3))
                .body("tally.quorate", equalTo(true));
    }

    @Test
    void g1_whoIsNamedMayStayNamedWhateverBecomesOfTheMembership() {
        BoardParties parties = BoardParties.register("attendleft", "alfa=1", "bravo=1", "charlie=1");
        String meeting = parties.held("alfa", "bravo");
        membership(
                parties,
                "bravo",
                LocalDate.parse("2020-04-01"),
                BoardParties.today().minusDays(1));
        parties.attend(meeting, "alfa", "bravo", "charlie")
                .statusCode(200)
                .body("present.organisation", hasItems("attendleft-bravo", "attendleft-charlie"));
        parties.attend(meeting, "alfa", "charlie").statusCode(200);
        parties.attend(meeting, "alfa", "bravo")
                .statusCode(422)
                .body("errors.pointer", contains("/present/1/organisation"));
    }
}
