package org.concordat.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans that are overdue, and queries that are open, on the pages of who may see them (rules B5, G4). */
@ApiTest
class BoardOpenMattersTest {

    private static final String P = "/partnerships/bdo";
    private static final String PAGE = "/board/bdo";
    private static final String FEBRUARY = "?period=2026-02";

    /** Two councils that fail in January and February; January is closed. A's plan is overdue, B's is due. Each has an open query, A a decided one. */
    @BeforeAll
    static void past() throws SQLException {
        Api.organisation("bdo-unit", "shared-service");
        Api.organisation("bdo-board", "joint-board");
        Api.partnership("bdo", "shared-service-entity");
        Api.member("bdo", "bdo-unit", "provider");
        Api.member("bdo", "bdo-board", "board");
        Api.operator()
                .body(Map.of(
                        "issuer", Issuers.of("bdo-board").issuer(),
                        "subject", "bdo-board-board-secretary",
                        "role", "board-secretary",
                        "from", "2020-01-01"))
                .put(P + "/appointments/secretary")
                .then()
                .statusCode(201);
        catalogue();
        for (String council : List.of("bdo-a", "bdo-b")) {
            Api.organisation(council, "district-council");
            Api.member("bdo", council, "member");
            agree(council);
            load(council, "2026-01");
            load(council, "2026-02");
        }
        Api.as("bdo-board", "board-secretary")
                .body("{}")
                .post(P + "/periods/2026-01/closure")
                .then()
                .statusCode(200);
        dueOn("2026-01.bdo-a.sla.in-time", "2026-02-16");
        ask("bdo-a", "2026-02");
        ask("bdo-b", "2026-02");
        Api.officer("bdo-unit")
                .body(Map.of("outcome", "not-upheld", "note", "It is as it is"))
                .post(P + "/queries/" + ask("bdo-a", "2026-01") + "/outcomes")
                .then()
                .statusCode(201);
    }

    private static void catalogue() {
        Api.manager("bdo-unit")
                .body("{\"title\":\"Licences\",\"casesFrom\":\"provider\"}")
                .put(P + "/services/licences");
        Api.manager("bdo-unit").body("""
                {"title":"In time","kind":"timeliness","unit":"percent","direction":"higher-is-better",
                 "computedFrom":"cases","countedBy":"due","source":"Case system","owner":"provider"}""").put(P + "/measures/in-time");
    }

    private static void agree(String council) {
        Api.manager("bdo-unit")
                .body("{\"ref\":\"sla\",\"council\":\"%s\",\"title\":\"Licences\"}".formatted(council))
                .post(P + "/agreements");
        String version = P + "/agreements/" + council + ".sla/versions/1";
        Api.manager("bdo-unit").body("""
                {"commences":"2026-01-01","scope":[{"service":"licences"}],"serviceLevels":[{"ref":"in-time",
                 "service":"licences","measure":"in-time","dimension":"level","period":"month",
                 "limit":{"amount":10,"unit":"calendar-days","calendar":"england-and-wales"},
                 "bands":[{"band":"met","limit":95},{"band":"severe","limit":0,"points":3},{"band":"critical","points":4}]}]}""").put(version).then().statusCode(201);
        Api.manager("bdo-unit").post(version + "/proposal").then().statusCode(200);
        String digest = Api.officer(council).get(version).path("digest");
        for (String[] side : new String[][] {{council, "client"}, {"bdo-unit", "provider"}}) {
            Api.signatory(side[0])
                    .body(Map.of("digest", digest, "capacity", side[1]))
                    .post(version + "/signatures")
                    .then()
                    .statusCode(200);
        }
    }

    private static void load(String council, String month) {
        Map<String, Object> late = Map.of(
                "ref",
                month,
                "service",
                "licences",
                "council",
                council,
                "received",
                month + "-02T10:00:00Z",
                "closed",
                month + "-20T10:00:00Z");
        Api.officer("bdo-unit")
                .body(Map.of("items", List.of(late)))
                .post(P + "/cases")
                .then()
                .statusCode(200);
    }

    private static String ask(String council, String month) {
        return Api.officer(council)
                .body(Map.of("result", month + "." + council + ".sla.in-time", "reason", "Too few"))
                .post(P + "/queries")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** As if the period had been closed ten working days before that day. */
    private static void dueOn(String plan, String day) throws SQLException {
        try (Connection superuser = Postgres.asSuperuserOfConcordat();
                Statement statement = superuser.createStatement()) {
            assertEquals(
                    1,
                    statement.executeUpdate(
                            "update rectification_plans set due_on = '" + day + "' where result = '" + plan + "'"));
        }
    }

    private static String page(String organisation, String address) {
        String[] who = organisation.equals("bdo-board")
                ? new String[] {"clerk", "board-secretary"}
                : new String[] {"ann", "officer"};
        return Browser.signedIn(organisation, who[0], who[1])
                .open(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The rows of a table of the page, as they are read; empty where there is no such table. */
    private static List<String> rows(String page, String table) {
        List<String> rows = new ArrayList<>();
        Matcher found =
                Pattern.compile("(?s)id=\"" + table + "\".*?<tbody.*?</tbody>").matcher(page);
        if (found.find()) {
            Matcher row = Pattern.compile("(?s)<tr.*?</tr>")
                    .matcher(found.group().substring(found.group().indexOf("<tbody")));
            while (row.find()) {
                rows.add(read(row.group()));
            }
        }
        return rows;
    }

    private static String read(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }

    @ParameterizedTest(name = "B5 {0} at {1} reads of {2} overdue plans")
    @CsvSource({
        "bdo-board, '', 1",
        "bdo-unit, '', 1",
        "bdo-a, '', 1",
        "bdo-b, '', 0",
        "bdo-board, /councils/bdo-a, 1",
        "bdo-board, /councils/bdo-b, 0",
        "bdo-a, /councils/bdo-a, 1"
    })
    void whoeverMaySeeAPlanReadsThatItIsOverdue(String who, String below, int plans) {
        String page = page(who, PAGE + below + FEBRUARY);
        String row = "In time, January 2026 The body bdo-a Severe 16 February 2026 to be submitted";
        assertEquals(plans == 0 ? List.of() : List.of(row), rows(page, "overdue-plans"));
        assertEquals(plans == 1, read(page).contains("1 overdue, due since 16 February 2026"), () -> read(page));
        assertEquals(plans == 1, page.contains("href=\"/board/bdo/results/2026-01.bdo-a.sla.in-time\""));
    }

    @ParameterizedTest(name = "G4 {0} at {1} reads of the open queries of {2}")
    @CsvSource({
        "bdo-board, '', bdo-a bdo-b",
        "bdo-unit, '', bdo-a bdo-b",
        "bdo-a, '', bdo-a",
        "bdo-b, '', bdo-b",
        "bdo-board, /councils/bdo-b, bdo-b",
        "bdo-unit, /councils/bdo-a, bdo-a"
    })
    void whoeverMaySeeAQueryReadsThatItIsOpen(String who, String below, String councils) {
        List<String> rows = rows(page(who, PAGE + below + FEBRUARY), "open-queries");
        String council = below.isEmpty() ? "" : "&council=" + councils;
        JsonPath api = (who.equals("bdo-board") ? Api.as("bdo-board", "board-secretary") : Api.officer(who))
                .get(P + "/queries?state=open" + council)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(List.of(councils.split(" ")), api.getList("items.council"));
        assertEquals(api.getList("items").size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            String about = "In time, February 2026 The body " + api.getString("items[" + i + "].council");
            assertTrue(rows.get(i).startsWith(about + " with the officers"), rows.toString());
        }
    }

    @Test
    @DisplayName("G4, B2 The cell of a result that is queried says so, as the results have points")
    void theCellSaysSo() {
        String page = read(page("bdo-board", PAGE + FEBRUARY));
        // January failed as well, so February is a repeat: twice three.
        assertTrue(
                page.matches(".*The body bdo-a , by area 0.*Severe 0 of 1 6 points, a repeat 1 open query .*"), page);
        assertEquals(
                List.of(6, 6),
                Api.officer("bdo-unit")
                        .get(P + "/results?period=2026-02")
                        .jsonPath()
                        .getList("items.points"));
    }
}
