package org.concordat.governance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The board's secretary does not bend a vote (rules G1, G2): not by who was there, nor by when it is declared, nor by the day. */
@ApiTest
class BentVotesTest {

    private static final String[] ALL = {"alfa", "bravo", "charlie", "delta", "echo"};

    private static BoardParties board;

    @BeforeAll
    static void adopt() {
        board = BoardParties.register("bentvotes", "alfa=1", "bravo=1", "charlie=1", "delta=1", "echo=1");
        board.adopt(1, BoardParties.SIMPLE, "\"other\":\"board\"");
    }

    /** A day passes, for what was opened in a meeting. */
    private static void nextDay(String meeting) throws SQLException {
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update decisions set opened_at = opened_at - interval '25 hours', votes_until = votes_until"
                            + " - interval '25 hours' where meeting = '" + meeting + "'");
            statement.execute(
                    "update governance_rules set recorded_at = recorded_at - interval '25 hours' where partnership_id"
                            + " = (select partnership_id from meetings where id = '" + meeting + "')");
            statement.execute(
                    "update meetings set began_at = began_at - interval '25 hours' where id = '" + meeting + "'");
        }
    }

    private static String decision(String meeting, Instant until) {
        String id = board.secretary()
                .body(Map.of(
                        "meeting",
                        meeting,
                        "title",
                        "By correspondence",
                        "text",
                        "That it be so.",
                        "subject",
                        Map.of("matter", "other"),
                        "votesUntil",
                        until.toString()))
                .post(board.path("/decisions"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return id;
    }

    @ParameterizedTest(name = "five were there, {0}")
    @CsvSource({
        "two are said to have been,alfa bravo",
        "one is said to have been,alfa",
        "three are said to have left,alfa bravo charlie:left delta:left echo:left",
        "another is said to preside,bravo alfa charlie delta echo"
    })
    void g1_whoIsThereStandsWhileAVoteIsTaken(String how, String attendance) {
        String meeting = board.held(ALL);
        String decision = board.put(meeting);
        board.votes(decision, "alfa:for", "bravo:for", "charlie:against", "delta:against");
        board.attend(meeting, attendance.split(" ")).statusCode(409).body("rule", equalTo("G1"));
        board.votes(decision, "echo:against");
        board.attend(meeting, attendance.split(" ")).statusCode(409).body("rule", equalTo("G1"));
        board.declare(decision)
                .statusCode(200)
                .body("state", equalTo("lost"))
                .body("tally.present", equalTo(5))
                .body("tally.members.against", equalTo(3))
                .body("tally.notVoted", empty());
    }

    @Test
    void g1_membersArriveWhileAVoteIsTaken() {
        String meeting = board.held("alfa", "bravo");
        String decision = board.put(meeting);
        board.votes(decision, "alfa:for");
        board.attend(meeting, "alfa", "bravo", "charlie").statusCode(200);
        board.votes(decision, "bravo:against");
        board.declare(decision).statusCode(409).body("detail", containsString("bentvotes-charlie"));
        board.votes(decision, "charlie:against");
        board.declare(decision).statusCode(200).body("state", equalTo("lost")).body("tally.present", equalTo(3));
    }

    @Test
    void g1_membersLeaveAndAnotherPresidesBetweenVotes() {
        String meeting = board.held(ALL);
        board.attend(meeting, "alfa", "bravo", "charlie", "delta").statusCode(200); // put right: nothing was voted yet
        String first = board.put(meeting);
        board.votes(first, "alfa:for", "bravo:for", "charlie:for", "delta:against");
        board.declare(first).statusCode(200).body("state", equalTo("carried"));
        String second = board.put(meeting);
        board.attend(meeting, "bravo", "alfa", "charlie")
                .statusCode(409)
                .body("detail", containsString("bentvotes-delta"));
        board.attend(meeting, "bravo", "alfa", "charlie", "delta:left")
                .statusCode(200)
                .body("chair", equalTo("bentvotes-bravo"))
                .body("present.organisation", hasItem("bentvotes-delta"))
                .body("present.left", contains(false, false, false, true));
        board.vote("delta", "signatory", second, "against").statusCode(409).body("rule", equalTo("G1"));
        board.votes(second, "alfa:for", "bravo:for", "charlie:against");
        board.declare(second).statusCode(200).body("state", equalTo("carried")).body("tally.present", equalTo(3));
        board.secretary()
                .get(board.path("/decisions/" + first))
                .then()
                .body("tally.present", equalTo(4))
                .body("tally.members.against", equalTo(1));
    }

    @Test
    void g1_nobodyWhoIsThereIsPassedOver() throws SQLException {
        String meeting = board.held(ALL);
        String decision = board.put(meeting);
        board.declare(decision).statusCode(409).body("rule", equalTo("G1"));
        board.votes(decision, "alfa:for");
        board.declare(decision)
                .statusCode(409)
                .body("detail", containsString("bentvotes-bravo, bentvotes-charlie, bentvotes-delta, bentvotes-echo"));
        board.secretary()
                .get(board.path("/decisions/" + decision))
                .then()
                .body("tally.notVoted", hasItems("bentvotes-bravo", "bentvotes-echo"));
        board.votes(decision, "bravo:abstain", "charlie:against", "delta:against");
        nextDay(meeting);
        board.declare(decision)
                .statusCode(200)
                .body("state", equalTo("lost"))
                .body("tally.notVoted", contains("bentvotes-echo"));
    }

    @Test
    void g1_aVoteOfDaysIsTakenUntilItsEnd() throws SQLException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String meeting = board.held("alfa", "bravo", "charlie");
        board.open(decision(meeting, now.plus(23, ChronoUnit.HOURS)))
                .statusCode(409)
                .body("rule", equalTo("G1"));
        String decision = decision(meeting, now.plus(26, ChronoUnit.HOURS));
        board.open(decision)
                .statusCode(200)
                .body("votesUntil", equalTo(now.plus(26, ChronoUnit.HOURS).toString()));
        board.votes(decision, "alfa:for", "bravo:for", "charlie:for");
        board.declare(decision).statusCode(409).body("detail", containsString("bentvotes-delta, bentvotes-echo"));
        nextDay(meeting);
        board.attend(meeting, "alfa", "bravo", "charlie", "delta").statusCode(200);
        board.votes(decision, "delta:against");
        nextDay(meeting);
        board.attend(meeting, ALL).statusCode(200);
        board.vote("echo", "signatory", decision, "against")
                .statusCode(409)
                .body("detail", containsString("Votes were taken until " + closed(decision)));
        board.declare(decision)
                .statusCode(200)
                .body("state", equalTo("carried"))
                .body("tally.notVoted", contains("bentvotes-echo"));
    }

    @Test
    void g1_aVoteOfDaysIsTakenForADayAfterItWasRecordedWhoWasThere() throws SQLException {
        Instant end = Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .plus(24, ChronoUnit.HOURS)
                .plusSeconds(60);
        String meeting = board.planned();
        String decision = board.opened(decision(meeting, end));
        nextDay(meeting);
        board.attend(meeting, ALL).statusCode(200); // only now, when the end that was set is an hour ago
        board.votes(decision, "alfa:for");
        nextDay(meeting);
        board.vote("bravo", "signatory", decision, "for")
                .statusCode(409)
                .body("detail", containsString("Votes were taken until " + closed(decision)));
    }

    /** A day after it was first recorded who was there, or the end that was set, where that is later. */
    private static Instant closed(String decision) throws SQLException {
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select greatest(votes_until, began_at + interval '24 hours', opened_at + interval '24 hours')"
                                + " from decisions join meetings m on m.id = meeting where decisions.id = '" + decision
                                + "'")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }

    private static ValidatableResponse move(String meeting, LocalDate to) {
        String address = board.path("/meetings/" + meeting);
        return board.secretary()
                .header("If-Match", board.secretary().get(address).header("ETag"))
                .body(Map.of("title", "Moved", "on", to.toString(), "agenda", List.of()))
                .put(address)
                .then();
    }

    @Test
    void g1_theDayStandsOnceADecisionIsOpen() {
        LocalDate today = BoardParties.today();
        String meeting = board.planned();
        String decision = board.drafted(meeting, "other", null);
        move(meeting, today.plusDays(7)).statusCode(200);
        move(meeting, today).statusCode(200).body("recordedLate", equalTo(false));
        board.opened(decision);
        move(meeting, LocalDate.parse("2024-05-01")).statusCode(409).body("rule", equalTo("G1"));
        move(meeting, today.plusDays(7)).statusCode(409).body("rule", equalTo("G1"));
        move(meeting, today).statusCode(200).body("title", equalTo("Moved"));
    }

    @Test
    void g1_aMeetingThatIsRecordedLateIsForTheMinutes() {
        LocalDate yesterday = BoardParties.today().minusDays(1);
        String meeting = board.plan(yesterday)
                .statusCode(201)
                .body("recordedLate", equalTo(true))
                .extract()
                .path("id");
        board.attend(meeting, "alfa", "bravo").statusCode(200).body("state", equalTo("held"));
        board.open(board.drafted(meeting, "other", null)).statusCode(409).body("rule", equalTo("G1"));
        board.opened(board.drafted(board.planned(), "other", null));
    }

    @Test
    void g2_rulesThatHaveBeenReplacedDecideNothing() {
        BoardParties parties = BoardParties.register("bentrules", "alfa=1", "bravo=1", "charlie=1");
        parties.adopt(1, BoardParties.SIMPLE, "\"other\":\"board\"");
        String meeting = parties.held("alfa", "bravo");
        String before = parties.put(meeting);
        parties.adopt(2, BoardParties.SIMPLE.replace("\"members\":2", "\"members\":3"), "\"other\":\"board\"");
        String after = parties.put(meeting);
        for (String decision : List.of(before, after)) {
            parties.votes(decision, "alfa:for", "bravo:for");
        }
        parties.declare(before).statusCode(200).body("rules", equalTo(1)).body("state", equalTo("carried"));
        parties.declare(after).statusCode(200).body("rules", equalTo(2)).body("state", equalTo("noted"));
        parties.secretary()
                .get(parties.path("/decisions/" + after))
                .then()
                .body(
                        "seats.organisation",
                        containsInAnyOrder("bentrules-alfa", "bentrules-bravo", "bentrules-charlie"));
    }
}
