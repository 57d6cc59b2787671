package org.concordat.board;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The board's table where refs of service levels meet: two services have one of the same ref, and the agreement of one was
 * succeeded by another within the quarter. Another council's agreement has a count.
 */
@ApiTest
class BoardColumnsTest {

    private static final String P = "/partnerships/bdc";
    private static final String RESULT = "/board/bdc/results/FY2026-27-Q1.bdc-a.";

    private static String page;
    private static Browser board;

    @BeforeAll
    static void results() {
        Api.organisation("bdc-unit", "shared-service");
        Api.organisation("bdc-a", "district-council");
        Api.organisation("bdc-b", "district-council");
        Api.organisation("bdc-board", "joint-board");
        Api.partnership("bdc", "shared-service-entity");
        Api.member("bdc", "bdc-unit", "provider");
        Api.member("bdc", "bdc-a", "member");
        Api.member("bdc", "bdc-b", "member");
        Api.member("bdc", "bdc-board", "board");
        for (String service : List.of("licences", "permits")) {
            Api.manager("bdc-unit")
                    .body("{\"title\":\"Service\",\"casesFrom\":\"provider\"}")
                    .put(P + "/services/" + service);
        }
        measure("in-time", "timeliness", "percent", "due");
        measure("volume", "count", "cases", "received");
        agree("bdc-a", "sla", "licences", "in-time", "2026-04-01", "\"2026-05-15\"");
        agree("bdc-a", "sla-new", "licences", "in-time", "2026-05-16", null);
        agree("bdc-a", "sla-permits", "permits", "in-time", "2026-04-01", null);
        agree("bdc-b", "sla", "permits", "volume", "2026-04-01", null);
        load("bdc-a", "L-1", "licences", "2026-04-08", "2026-04-09");
        load("bdc-a", "L-2", "licences", "2026-05-18", "2026-08-20");
        load("bdc-a", "P-1", "permits", "2026-04-08", "2026-04-09");
        load("bdc-a", "P-2", "permits", "2026-04-08", "2026-04-09");
        for (int i = 1; i <= 12; i++) {
            load("bdc-b", "V-" + i, "permits", "2026-04-08", "2026-04-09");
        }
        board = Browser.signedIn("bdc-board", "clerk", "board-secretary");
        page = board.open("/board/bdc?period=FY2026-27-Q1")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void measure(String slug, String kind, String unit, String countedBy) {
        Api.manager("bdc-unit")
                .body("""
                        {"title":"Measure","kind":"%s","unit":"%s","direction":"higher-is-better","computedFrom":"cases",
                         "countedBy":"%s","owner":"provider"}""".formatted(kind, unit, countedBy))
                .put(P + "/measures/" + slug)
                .then()
                .statusCode(201);
    }

    private static void agree(
            String council, String agreement, String service, String level, String commences, String expires) {
        Api.manager("bdc-unit")
                .body("{\"ref\":\"%s\",\"council\":\"%s\",\"title\":\"Terms\"}".formatted(agreement, council))
                .post(P + "/agreements")
                .then()
                .statusCode(201);
        String version = P + "/agreements/" + council + "." + agreement + "/versions/1";
        Api.manager("bdc-unit")
                .body("""
                        {"commences":"%s","expires":%s,"scope":[{"service":"%s"}],"serviceLevels":[{"ref":"%s","service":"%s",
                         "measure":"%s","dimension":"level","period":"month",
                         "limit":{"amount":10,"unit":"calendar-days","calendar":"always"},
                         "bands":[{"band":"met","limit":3},{"band":"critical"}]}]}""".formatted(commences, expires, service, level, service, level))
                .put(version)
                .then()
                .statusCode(201);
        Api.manager("bdc-unit").post(version + "/proposal").then().statusCode(200);
        String digest = Api.officer(council).get(version).path("digest");
        sign(version, council, digest, "client");
        sign(version, "bdc-unit", digest, "provider");
    }

    private static void sign(String version, String who, String digest, String capacity) {
        Api.signatory(who)
                .body("{\"digest\":\"%s\",\"capacity\":\"%s\"}".formatted(digest, capacity))
                .post(version + "/signatures")
                .then()
                .statusCode(200);
    }

    private static void load(String council, String ref, String service, String received, String closed) {
        Api.officer("bdc-unit")
                .body("""
                        {"items":[{"ref":"%s","service":"%s","council":"%s","received":"%sT10:00:00Z","closed":"%sT10:00:00Z"}]}""".formatted(ref, service, council, received, closed))
                .post(P + "/cases")
                .then()
                .body("created", equalTo(1));
    }

    private static long times(String form) {
        return Pattern.compile(form).matcher(page).results().count();
    }

    @Test
    @DisplayName("B8 Service levels of one ref and two services have a column each, named by their service")
    void eachServiceHasItsColumn() {
        assertEquals(1, times("<table [^>]*id=\"results-licences\""), page);
        assertEquals(0, times("<table [^>]*id=\"results-permits\""), page);
        assertEquals(1, times("<th scope=\"col\"[^>]*><a[^>]*>In time, Licences<"), page);
        assertEquals(1, times("<th scope=\"col\"[^>]*><a[^>]*>In time, Permits<"), page);
        assertEquals(1, times("<th scope=\"col\"[^>]*><a[^>]*>Volume<"), page);
        // Two councils by three service levels.
        assertEquals(6, times("<td [^>]*board-result"), page);
    }

    @Test
    @DisplayName("B8 Of two agreements with one service level each result is shown, with the name of its agreement")
    void eachResultOfACellIsShown() {
        for (String agreement : List.of("sla", "sla-new", "sla-permits")) {
            assertTrue(page.contains("\"" + RESULT + agreement + ".in-time\""), page);
            board.open(RESULT + agreement + ".in-time").then().statusCode(200);
        }
        assertEquals(1, times(">sla<"), page);
        assertEquals(1, times(">sla-new<"), page);
        assertFalse(page.contains(">sla-permits<"), page);
        assertTrue(page.contains("bdc-a, In time, Licences, sla-new: explanation"), page);
        assertTrue(page.contains("1 of 1"), page);
        assertTrue(page.contains("0 of 1"), page);
        assertTrue(page.contains("2 of 2"), page);
    }

    @Test
    @DisplayName("C4 A count is shown as its number, out of nothing")
    void aCountIsANumber() {
        assertEquals(1, times(">12 cases<"), page);
        assertFalse(page.contains("12 of 1"), page);
        board.open("/board/bdc/results/FY2026-27-Q1.bdc-b.sla.volume")
                .then()
                .body(containsString("The number is 12 cases"))
                .body(org.hamcrest.Matchers.not(containsString("12 of 1")));
    }

    @Test
    @DisplayName("C6 The page of what the leaves leave of a council says that it is the rest")
    void theRestIsCalledTheRest() {
        board.open(RESULT + "sla.in-time.~rest")
                .then()
                .statusCode(200)
                .body(containsString("The rest of The body bdc-a: In time"));
        board.open(RESULT + "sla.in-time").then().body(containsString(">The body bdc-a: In time<"));
    }
}
