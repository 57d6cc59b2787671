package org.concordat.governance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from meetings: who is to do what, and whether it is done or late. */
@ApiTest
class ActionsTest {

    private static final BoardParties BOARD = BoardParties.register("doers", "alfa=1", "bravo=1");

    private static String added(String owner, LocalDate due) {
        return BOARD.secretary()
                .body(Map.of("title", "Do", "owner", BOARD.named(owner), "due", due.toString()))
                .post(BOARD.path("/actions"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse finish(String who, String role, String action, LocalDate on) {
        return Api.as(BOARD.named(who), role)
                .body(Map.of("on", on.toString()))
                .post(BOARD.path("/actions/" + action + "/completion"))
                .then();
    }

    @ParameterizedTest(name = "due in {0} days: {1}")
    @CsvSource({"-1,overdue", "0,open", "1,open"})
    void anActionIsOverdueFromTheDayAfterItIsDue(int days, String state) {
        String action = added("alfa", BoardParties.today().plusDays(days));
        Api.as("doers-bravo", "reader")
                .get(BOARD.path("/actions/" + action))
                .then()
                .statusCode(200)
                .body("state", equalTo(state))
                .body("owner", equalTo("doers-alfa"));
    }

    @Test
    void itsOwnerSaysThatItIsDoneAndNoOtherMemberDoes() {
        LocalDate today = BoardParties.today();
        String action = added("alfa", today);
        finish("bravo", "officer", action, today).statusCode(403);
        finish("alfa", "reader", action, today).statusCode(403);
        finish("alfa", "officer", action, today.plusDays(1)).statusCode(422).body("rule", equalTo("G1"));
        finish("alfa", "officer", action, today).statusCode(200).body("state", equalTo("done"));
        finish("alfa", "officer", action, today).statusCode(409).body("rule", equalTo("G1"));
        String other = added("bravo", today);
        finish("board", "board-secretary", other, today).statusCode(200);
    }

    @Test
    void listsAreByOwnerAndByState() {
        BoardParties apart = BoardParties.register("doersapart", "alfa=1", "bravo=1");
        LocalDate today = BoardParties.today();
        for (String owner : new String[] {"alfa", "bravo"}) {
            for (int days : new int[] {-3, 3}) {
                apart.secretary()
                        .body(Map.of(
                                "title",
                                "Do",
                                "owner",
                                apart.named(owner),
                                "due",
                                today.plusDays(days).toString()))
                        .post(apart.path("/actions"))
                        .then()
                        .statusCode(201);
            }
        }
        var reader = Api.as("doersapart-alfa", "reader");
        reader.get(apart.path("/actions?owner=doersapart-bravo")).then().body("items", hasSize(2));
        Api.as("doersapart-alfa", "reader")
                .get(apart.path("/actions?state=overdue&owner=doersapart-alfa"))
                .then()
                .body("items.due", contains(today.minusDays(3).toString()));
        Api.as("doersapart-alfa", "reader")
                .get(apart.path("/actions?state=open"))
                .then()
                .body("items", hasSize(2));
        Api.as("doersapart-alfa", "reader")
                .get(apart.path("/actions?state=done"))
                .then()
                .body("items", hasSize(0));
        Api.as("doersapart-alfa", "reader")
                .get(apart.path("/actions?owner=doers-alfa"))
                .then()
                .statusCode(404);
    }

    @Test
    void anActionNamesWhatIsThere() {
        BOARD.secretary()
                .body(Map.of(
                        "title", "Do", "owner", "operator", "due", "2040-01-01", "meeting", new java.util.UUID(7, 7)))
                .post(BOARD.path("/actions"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/meeting", "/owner"));
        Api.officer("doers-alfa")
                .body(Map.of("title", "Do", "owner", "doers-alfa", "due", "2040-01-01"))
                .post(BOARD.path("/actions"))
                .then()
                .statusCode(403);
    }
}
