package org.concordat.costs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

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
        "11, -50, -100, -5, stranger"
    })
    void thoseWhoWillPayByItAreAsked(int number, String commences, String from, String to, String who) {
        SharingParties parties = SharingParties.register("payers-" + number, "a", "b");
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

    /** Whoever has been invited and has not accepted is no member, whenever its membership begins. */
    @ParameterizedTest(name = "M2: accepted {0}: asked {0}")
    @CsvSource({"true", "false"})
    void whoHasNotAcceptedIsNotAsked(boolean accepts) {
        SharingParties parties = SharingParties.register("payers-" + accepts, "a", "b");
        stay(parties, "5", null);
        if (accepts) {
            accept(parties);
        }
        parties.scheme("s");
        parties.draft("s", 1, SharingParties.text(day("10"), "licensing", EQUAL))
                .statusCode(201);
        String a = parties.council(0);
        parties.propose("s", 1)
                .statusCode(200)
                .body("awaited", accepts ? contains(a, parties.council(1)) : contains(a));
    }
}
