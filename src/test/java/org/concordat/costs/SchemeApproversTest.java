package org.concordat.costs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who approves a sharing scheme: those who will pay by it (rule M2). Days are counted from today. */
@ApiTest
class SchemeApproversTest {

    private static final Map<String, Object> EQUAL = Map.of("kind", "equal");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    private static String day(String days) {
        return TODAY.plusDays(Integer.parseInt(days)).toString();
    }

    /** Makes b a member from a day, to a day where one is given. */
    private static void stay(SharingParties of, String from, String to) {
        String council = of.council(1);
        String address = of.home() + "/members/" + council;
        Map<String, Object> membership =
                new HashMap<>(Map.of("roles", List.of("member"), "from", day(from), "votes", 2));
        if (to != null) {
            membership.put("to", day(to));
        }
        Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(membership)
                .put(address)
                .then()
                .statusCode(200);
    }

    /** Has b leave three weeks ago: it comes back. */
    private static void leave(SharingParties of) {
        String address = of.home() + "/members/" + of.council(1);
        Response before = Api.operator().get(address);
        Map<String, Object> terms = Map.of(
                "roles",
                before.path("roles"),
                "from",
                before.path("from"),
                "votes",
                before.path("votes"),
                "to",
                day("-20"));
        Api.operator()
                .header("If-Match", before.header("ETag"))
                .body(terms)
                .put(address)
                .then()
                .statusCode(200);
    }

    private static void accept(SharingParties of) {
        String council = of.council(1);
        Api.signatory(council)
                .post(of.home() + "/members/" + council + "/acceptance")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "M2: commences {1}, a member from {2} to {3}: {4}")
    @CsvSource({
        "1, 10, -100, , asked",
        "2, 10, -100, 10, asked",
        "3, 10, -100, 9, not asked",
        "4, 0, -100, 0, asked",
        "5, -10, -100, 3, asked",
        "6, 10, 10, , comes later",
        "7, 10, 5, 20, comes later",
        "8, 10, 11, , stranger",
        "9, 10, 5, 9, stranger",
        "10, -10, 5, , stranger",
        "11, -4, -100, -5, stranger"
    })
    void thoseWhoWillPayByItAreAsked(int number, String commences, String from, String to, String who) {
        SharingParties parties = SharingParties.register("payers-" + number, "a", "b");
        if (!from.startsWith("-")) {
            leave(parties);
        }
        stay(parties, from, null);
        accept(parties);
        if (to != null) {
            stay(parties, from, to);
        }
        parties.scheme("s");
        parties.draft("s", 1, SharingParties.text(day(commences), "licensing", EQUAL))
                .statusCode(201)
                .body("awaited", empty());
        boolean asked = who.equals("asked") || who.equals("comes later");
        String a = parties.council(0);
        String b = parties.council(1);
        parties.propose("s", 1).statusCode(200).body("awaited", asked ? contains(a, b) : contains(a));
        if (who.equals("not asked")) {
            parties.approve("s", 1, b).statusCode(403);
        }
        String carried = Integer.parseInt(commences) > 0 ? "approved" : "active";
        parties.approve("s", 1, a)
                .statusCode(200)
                .body("state", equalTo(asked ? "proposed" : carried))
                .body("awaited", asked ? contains(b) : empty());
        if (who.equals("asked")) {
            parties.approve("s", 1, b).statusCode(200).body("state", equalTo(carried));
        } else if (who.equals("comes later")) {
            Api.as(b, "reader").get(parties.version("s", 1)).then().statusCode(404);
            Api.as(a, "reader").get(parties.version("s", 1)).then().body("state", equalTo("proposed"));
        }
    }

    @ParameterizedTest(name = "M2: commences {1} days from today, five after the last day of b: {2}")
    @CsvSource({"1, -100, 422", "2, -5, 422", "3, -4, 200"})
    void noVersionChargesWhoHasLeftAndIsNotAsked(int number, String commences, int status) {
        SharingParties parties = SharingParties.register("payers-left-" + number, "a", "b");
        stay(parties, "-200", null);
        accept(parties);
        stay(parties, "-200", "-5");
        parties.scheme("s");
        parties.draft("s", 1, SharingParties.text(day(commences), "licensing", EQUAL))
                .statusCode(201);
        ValidatableResponse proposed = parties.propose("s", 1).statusCode(status);
        if (status == 422) {
            proposed.body("rule", equalTo("M2"))
                    .body("errors.pointer", contains("/commences"))
                    .body("errors.detail", contains(startsWith("is after " + day("-5"))));
        }
    }

    /** Who leaves meanwhile has said yes, or holds up what would charge it. */
    @ParameterizedTest(name = "M2: b approves before it leaves {0}: {1}")
    @CsvSource({"true, 200", "false, 409"})
    void whatSomebodyHasApprovedItsLeavingDoesNotUndo(boolean approves, int status) {
        SharingParties parties = SharingParties.register("payers-gone-" + approves, "a", "b");
        stay(parties, "-200", null);
        accept(parties);
        parties.scheme("s");
        parties.draft("s", 1, SharingParties.text(day("-100"), "licensing", EQUAL))
                .statusCode(201);
        parties.propose("s", 1).statusCode(200);
        if (approves) {
            parties.approve("s", 1, parties.council(1)).statusCode(200);
        }
        stay(parties, "-200", "-5");
        ValidatableResponse approved =
                parties.approve("s", 1, parties.council(0)).statusCode(status);
        approved.body(approves ? "state" : "rule", equalTo(approves ? "active" : "M2"));
    }

    /** Whoever has been invited and has not accepted is no member, whenever its membership begins. */
    @ParameterizedTest(name = "M2: accepted {0}: asked {0}")
    @CsvSource({"true", "false"})
    void whoHasNotAcceptedIsNotAsked(boolean accepts) {
        SharingParties parties = SharingParties.register("payers-" + accepts, "a");
        String late = "payers-" + accepts + "-late";
        String address = parties.home() + "/members/" + late;
        Api.organisation(late, "district-council");
        Api.operator()
                .body(Map.of("roles", List.of("member"), "from", day("5"), "votes", 2))
                .put(address)
                .then()
                .statusCode(201);
        if (accepts) {
            Api.signatory(late).post(address + "/acceptance").then().statusCode(200);
        }
        String a = parties.council(0);
        propose(parties, "10").body("awaited", accepts ? contains(a, late) : contains(a));
    }

    /** What it has accepted stays in effect until what it accepts next begins. */
    @ParameterizedTest(name = "M2: invited from day 11, accepted {0}: asked for day 10")
    @CsvSource({"true", "false"})
    void whoIsInvitedAnewIsAskedByWhatItHasAccepted(boolean accepts) {
        SharingParties parties = SharingParties.register("payers-anew-" + accepts, "a", "b");
        stay(parties, "11", null);
        if (accepts) {
            accept(parties);
        }
        String a = parties.council(0);
        propose(parties, "10").body("awaited", contains(a, parties.council(1)));
    }

    private static ValidatableResponse propose(SharingParties parties, String commences) {
        parties.scheme("s");
        parties.draft("s", 1, SharingParties.text(day(commences), "licensing", EQUAL))
                .statusCode(201);
        return parties.propose("s", 1).statusCode(200);
    }
}
