package org.concordat.board;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What follows from results, and what is open, on the board's pages (rules B2, B4, B5, F1, G4). */
@ApiTest
class BoardMattersTest {

    private static final String P = "/partnerships/bdm";
    private static final String MARCH = "/board/bdm?period=2026-03";
    private static final String LATE = "20T10:00:00Z";
    private static final String SOON = "03T10:00:00Z";

    @BeforeAll
    static void past() {
        Api.organisation("bdm-unit", "shared-service");
        Api.organisation("bdm-board", "joint-board");
        Api.partnership("bdm", "shared-service-entity");
        Api.member("bdm", "bdm-unit", "provider");
        Api.member("bdm", "bdm-board", "board");
        Api.operator()
                .body(Map.of(
                        "issuer", Issuers.of("bdm-board").issuer(),
                        "subject", "bdm-board-board-secretary",
                        "role", "board-secretary",
                        "from", "2020-01-01"))
                .put(P + "/appointments/secretary")
                .then()
                .statusCode(201);
        Api.manager("bdm-unit")
                .body("{\"title\":\"Licences\",\"casesFrom\":\"provider\"}")
                .put(P + "/services/licences");
        Api.manager("bdm-unit").body("""
                {"title":"In time","kind":"timeliness","unit":"percent","direction":"higher-is-better",
                 "computedFrom":"cases","countedBy":"due","source":"Case system","owner":"provider"}""").put(P + "/measures/in-time");
        for (String council : List.of("bdm-a", "bdm-b")) {
            Api.organisation(council, "district-council");
            Api.member("bdm", council, "member");
            agree(council);
        }
        load("bdm-a", "2026-01", SOON, LATE);
        load("bdm-a", "2026-02", LATE, LATE);
        load("bdm-a", "2026-03", LATE, LATE);
        load("bdm-b", "2026-03", SOON, SOON);
        Api.as("bdm-board", "board-secretary")
                .body("{}")
                .post(P + "/periods/2026-01/closure")
                .then()
                .statusCode(200);
        Api.officer("bdm-a")
                .body(Map.of("result", "2026-03.bdm-a.sla.in-time", "reason", "Too few"))
                .post(P + "/queries")
                .then()
                .statusCode(201);
    }

    private static void agree(String council) {
        Api.manager("bdm-unit")
                .body("{\"ref\":\"sla\",\"council\":\"%s\",\"title\":\"Licences\"}".formatted(council))
                .post(P + "/agreements");
        String version = P + "/agreements/" + council + ".sla/versions/1";
        Api.manager("bdm-unit").body("""
                {"commences":"2026-01-01","scope":[{"service":"licences"}],"serviceLevels":[{"ref":"in-time",
                 "service":"licences","measure":"in-time","dimension":"level","period":"month",
                 "limit":{"amount":10,"unit":"calendar-days","calendar":"england-and-wales"},
                 "bands":[{"band":"met","limit":95},{"band":"critical","points":4}]}],
                 "consequences":{"triggers":[{"ref":"half-year","serviceLevel":"in-time","period":"month","counts":"points",
                   "lastPeriods":6,"threshold":30,"consequence":"The officers meet"}]}}""").put(version).then().statusCode(201);
        Api.manager("bdm-unit").post(version + "/proposal").then().statusCode(200);
        String digest = Api.officer(council).get(version).path("digest");
        for (String[] side : new String[][] {{council, "client"}, {"bdm-unit", "provider"}}) {
            Api.signatory(side[0])
                    .body(Map.of("digest", digest, "capacity", side[1]))
                    .post(version + "/signatures")
                    .then()
                    .statusCode(200);
        }
    }

    private static void load(String council, String month, String first, String second) {
        Api.officer("bdm-unit")
                .body(Map.of("items", List.of(item(council, month, "1", first), item(council, month, "2", second))))
                .post(P + "/cases")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> item(String council, String month, String number, String closed) {
        return Map.of(
                "ref", month + "-" + number,
                "service", "licences",
                "council", council,
                "received", month + "-02T10:00:00Z",
                "closed", month + "-" + closed);
    }

    private static String page(String organisation, String subject, String role, String address) {
        return Browser.signedIn(organisation, subject, role)
                .open(address)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replaceAll("<[^>]*>", " ")
                .replace("\u202f", "")
                .replaceAll("\\s+", " ");
    }

    @Test
    @DisplayName(
            "B2 B4 G4 The board sees points, the trend of three periods, open queries and the distance to triggers")
    void theBoardSeesWhatFollows() {
        String march = page("bdm-board", "clerk", "board-secretary", MARCH);
        assertTrue(march.contains("8 points, a repeat"), march);
        assertTrue(march.contains("0 points"), march);
        assertTrue(march.contains("before: no data → 50 → 0%"), march);
        assertTrue(march.contains("1 open"), march);
        assertTrue(march.contains("none open"), march);
        assertTrue(march.contains("none overdue"), march);
        assertTrue(march.contains("10 points to go"), march);
        assertTrue(march.contains("30 points to go"), march);
        String january = page("bdm-board", "clerk", "board-secretary", "/board/bdm?period=2026-01");
        assertTrue(january.contains("only a restatement changes its results"), january);
        assertFalse(march.contains("only a restatement changes its results"), march);
    }

    @Test
    @DisplayName("A council sees what follows of its own results, and nothing of another's")
    void aCouncilSeesItsOwn() {
        String own = page("bdm-b", "ann", "officer", MARCH);
        assertTrue(own.contains("30 points to go"), own);
        assertTrue(own.contains("none open"), own);
        assertFalse(own.contains("bdm-a"), own);
        assertFalse(own.contains("8 points"), own);
    }
}
