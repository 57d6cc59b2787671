package org.concordat.costs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of others a member sees the volumes of those drivers that its share depends on: which a version names that has been put before the members.
 * Its own it sees always; who keeps the books and the board see all.
 */
@ApiTest
class DriverSightTest {

    private static SharingParties parties;
    private static Instant before;

    @BeforeAll
    static void register() {
        parties = SharingParties.register("unseen", "host", "alfa", "bravo");
        Api.organisation("unseen-board", "joint-board");
        Api.member("unseen", "unseen-board", "board");
        for (String driver : List.of("proposed", "agreed", "taken-back", "nested")) {
            driver(driver);
        }
        for (String driver : List.of("population", "cases", "proposed", "agreed", "taken-back", "nested")) {
            parties.volumes(driver, "estimate", 1111, 2222, 3333);
        }
        before = Instant.now();
        parties.lines("licensing", "all budget 1000.00");
        parties.lines("parking", "all budget 600.00");
        parties.scheme("s");
        parties.draft("s", 1, by("licensing", key("taken-back"))).statusCode(201);
        parties.propose("s", 1).statusCode(200);
        Api.manager(parties.host())
                .post(parties.version("s", 1) + "/withdrawal")
                .then()
                .statusCode(200);
        parties.agree("s", 2, by("licensing", key("agreed"), "parking", within(key("nested"))));
        parties.draft("s", 3, by("licensing", key("proposed"))).statusCode(201);
        parties.propose("s", 3).statusCode(200);
        parties.draft("s", 4, by("licensing", key("population"))).statusCode(201);
    }

    private static void driver(String slug) {
        Api.manager(parties.host())
                .body(Map.of("title", slug, "unit", "things", "kind", "loaded"))
                .put(parties.home() + "/drivers/" + slug)
                .then()
                .statusCode(201);
    }

    private static Object by(Object... keys) {
        return SharingParties.text("2026-04-01", keys);
    }

    private static Map<String, Object> key(String driver) {
        return Map.of("kind", "driver", "driver", driver);
    }

    /** Deep within others. */
    private static Map<String, Object> within(Map<String, Object> key) {
        Map<String, Object> half = Map.of("percent", 50, "key", Map.of("kind", "equal"));
        Map<String, Object> other = Map.of("percent", 50, "key", key);
        Map<String, Object> composite = Map.of("kind", "composite", "parts", List.of(half, other));
        return Map.of("kind", "limited", "key", composite, "limits", List.of(Map.of("maximum", 90)));
    }

    private static ValidatableResponse values(String who, String driver, String query) {
        return Api.as(who, "reader")
                .get(parties.home() + "/drivers/" + driver + "/values" + query)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "of {0} alfa sees {1}")
    @CsvSource({
        "cases, own", // no version names it
        "population, own", // a draft names it
        "taken-back, own", // was proposed and withdrawn
        "proposed, all",
        "agreed, all",
        "nested, all" // deep within a key
    })
    void aMemberSeesTheVolumesThatItsShareDependsOn(String driver, String seen) {
        String own = "unseen-alfa";
        Object[] councils = seen.equals("own") ? new Object[] {own} : new Object[] {own, "unseen-bravo", "unseen-host"};
        for (String query : List.of("?limit=10", "?year=FY2026-27", "?basis=estimate", "?knownOn=" + before)) {
            values(own, driver, query).body("items.council", contains(councils));
        }
        values(own, driver, "?council=unseen-bravo").body("items.value", seen.equals("own") ? empty() : contains(3333));
        String csv = Api.as(own, "reader")
                .accept("text/csv")
                .get(parties.home() + "/drivers/" + driver + "/values")
                .then()
                .statusCode(200)
                .body(containsString("2222"))
                .extract()
                .asString();
        assertEquals(seen.equals("all"), csv.contains("3333"), csv);
    }

    @ParameterizedTest(name = "{0} sees all volumes of {1}")
    @CsvSource({"unseen-host, cases", "unseen-board, cases", "unseen-host, population", "unseen-board, taken-back"})
    void whoKeepsTheBooksAndTheBoardSeeAll(String who, String driver) {
        values(who, driver, "").body("items.value", contains(2222, 3333, 1111));
    }

    @Test
    void ofADraftAMemberSeesWhatItWouldBearItself() {
        compared("unseen-alfa", 4)
                .body("shares.councils.council", contains("unseen-alfa"))
                .body("shares.pools[0].councils.council", contains("unseen-alfa"))
                .body("shares.pools[0].councils.then.amount", contains("333.33"))
                .body("shares.pools[0].shared.amount", equalTo("1000.00"));
        compared("unseen-alfa", 1).body("shares.councils.council", contains("unseen-alfa"));
        for (String who : List.of("unseen-host", "unseen-board")) {
            compared(who, 4).body("shares.councils.council", contains("unseen-alfa", "unseen-bravo", "unseen-host"));
        }
        compared("unseen-alfa", 3)
                .body("shares.councils.council", contains("unseen-alfa", "unseen-bravo", "unseen-host"));
    }

    private static ValidatableResponse compared(String who, int version) {
        return Api.as(who, "reader")
                .get(parties.version("s", version) + "/comparison?year=FY2026-27")
                .then()
                .statusCode(200);
    }

    @Test
    void workingsShowTheDriversThatThePoolsKeyNames() {
        parties.explanation("unseen-alfa", "FY2026-27.budget.licensing")
                .then()
                .statusCode(200)
                .body(containsString("agreed"))
                .body(not(containsString("nested")))
                .body(not(containsString("proposed")));
    }
}
