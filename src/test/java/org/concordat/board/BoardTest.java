package org.concordat.board;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The board's pages as people open them: signed in through their own issuer, without script. */
@ApiTest
class BoardTest {

    private static final String P = "/partnerships/bd";
    private static final String PAGE = "/board/bd?period=FY2026-27-Q1";

    @BeforeAll
    static void results() {
        Api.organisation("bd-unit", "shared-service");
        Api.organisation("bd-a", "district-council");
        Api.organisation("bd-b", "district-council");
        Api.organisation("bd-board", "joint-board");
        Api.organisation("bd-stranger", "district-council");
        Api.partnership("bd", "shared-service-entity");
        Api.member("bd", "bd-unit", "provider");
        Api.member("bd", "bd-a", "member");
        Api.member("bd", "bd-b", "member");
        Api.member("bd", "bd-board", "board");
        Api.officer("bd-a").body("{\"name\":\"East of NCC\"}").put("/organisations/bd-a/areas/east");
        Api.officer("bd-a").body("{\"name\":\"Upper A\"}").put("/organisations/bd-a/areas/a--b");
        Api.manager("bd-unit")
                .body("{\"title\":\"Licences\",\"casesFrom\":\"provider\"}")
                .put(P + "/services/licences");
        Api.manager("bd-unit").body("""
                        {"title":"In time","kind":"timeliness","unit":"percent","direction":"higher-is-better",
                         "computedFrom":"cases","countedBy":"due","source":"Case system","owner":"provider"}""").put(P + "/measures/in-time");
        agree("bd-a");
        agree("bd-b");
        load("bd-a", "A-1", "east", "2026-04-20");
        load("bd-a", "A-2", null, "2026-06-20");
        load("bd-b", "B-1", null, "2026-04-20");
    }

    private static void agree(String council) {
        Api.manager("bd-unit")
                .body("{\"ref\":\"sla\",\"council\":\"%s\",\"title\":\"Licences\"}".formatted(council))
                .post(P + "/agreements");
        String version = P + "/agreements/" + council + ".sla/versions/1";
        Api.manager("bd-unit").body("""
                        {"commences":"2026-04-01","scope":[{"service":"licences"}],"serviceLevels":[{"ref":"in-time",
                         "service":"licences","measure":"in-time","dimension":"level","period":"month",
                         "limit":{"amount":20,"unit":"working-days","calendar":"england-and-wales"},
                         "bands":[{"band":"met","limit":95},{"band":"critical"}]}]}""").put(version).then().statusCode(201);
        Api.manager("bd-unit").post(version + "/proposal").then().statusCode(200);
        String digest = Api.officer(council).get(version).path("digest");
        sign(version, council, digest, "client");
        sign(version, "bd-unit", digest, "provider");
    }

    private static void sign(String version, String who, String digest, String capacity) {
        Api.signatory(who)
                .body("{\"digest\":\"%s\",\"capacity\":\"%s\"}".formatted(digest, capacity))
                .post(version + "/signatures")
                .then()
                .statusCode(200);
    }

    private static void load(String council, String ref, String area, String closed) {
        Api.officer("bd-unit")
                .body("""
                        {"items":[{"ref":"%s","service":"licences","council":"%s","area":%s,
                          "received":"2026-04-08T10:00:00+01:00","closed":"%sT10:00:00+01:00"}]}""".formatted(ref, council, area == null ? null : "\"" + area + "\"", closed))
                .post(P + "/cases")
                .then()
                .body("created", equalTo(1));
    }

    @Test
    @DisplayName("Signing in leads through the organisation's own issuer, with PKCE, to what one may open")
    void signsIn() {
        Browser browser = new Browser();
        Issuers.of("bd-a").expect("ada", "officer");
        Response away = browser.once("/sign-in/bd-a/main");
        assertEquals(302, away.statusCode());
        String authorize = away.header("Location");
        assertTrue(authorize.startsWith(Issuers.of("bd-a").issuer() + "/authorize"), authorize);
        assertTrue(authorize.contains("code_challenge="), authorize);
        browser.open(authorize).then().statusCode(200).body(containsString("The partnership bd"));
    }

    @Test
    @DisplayName("Nobody without a session sees a page, a bearer token opens none, and a session opens no API")
    void keepsOut() {
        new Browser().once(PAGE).then().statusCode(401).body(not(containsString("bd-a")));
        String token = Issuers.of("bd-board").token("clerk", "board-secretary");
        assertEquals(200, Api.with(token).get(P).statusCode());
        RestAssured.given().auth().oauth2(token).get(Api.origin() + PAGE).then().statusCode(401);
        Browser browser = Browser.signedIn("bd-board", "clerk", "board-secretary");
        browser.once(PAGE).then().statusCode(200);
        for (String path : List.of("/v1" + P, "/v1;board=/board" + P, "/board/../v1" + P, "//v1" + P, "/%76%31" + P)) {
            RestAssured.given()
                    .urlEncodingEnabled(false)
                    .cookies(browser.cookies())
                    .get(Api.origin() + path)
                    .then()
                    .statusCode(oneOf(401, 404))
                    .body(not(containsString("The partnership bd")));
        }
    }

    @Test
    @DisplayName(
            "C3 B1 The board sees every council with figure, counts and band in words, and a link to the explanation")
    void boardSeesAll() {
        Browser board = Browser.signedIn("bd-board", "clerk", "board-secretary");
        String page = board.open(PAGE).then().statusCode(200).extract().asString();
        assertEquals("50\u202f% 1 of 2 Critical", cell(page, "bd-a"));
        assertEquals("100\u202f% 1 of 1 Met", cell(page, "bd-b"));
        String explanation = link(page, "/board/bd/results/FY2026-27-Q1\\.bd-a\\.[^\"]*");
        board.open(explanation)
                .then()
                .statusCode(200)
                .body(containsString("Rule C3"))
                .body(containsString("1 / 2 = 50.00 percent"))
                .body(containsString("signed by both sides"));
        board.open(link(page, "/board/bd/councils/bd-a[^\"]*"))
                .then()
                .statusCode(200)
                .body(containsString("East"));
    }

    @Test
    @DisplayName("Areas are called what their council calls them, whatever their slugs")
    void areasHaveTheirNames() {
        Browser council = Browser.signedIn("bd-a", "ada", "reader");
        String page = council.open("/board/bd/councils/bd-a?period=FY2026-27-Q1")
                .then()
                .statusCode(200)
                .body(containsString("Upper A"))
                .body(containsString("East of NCC"))
                .body(not(containsString("East Of Ncc")))
                .extract()
                .asString();
        council.open(link(page, "/board/bd/results/FY2026-27-Q1\\.bd-a\\.[^\"]*east[^\"]*"))
                .then()
                .statusCode(200)
                .body(containsString("East of NCC, The body bd-a"));
    }

    /** Figure, counts and band of the first result of a council, as they are read aloud. */
    private static String cell(String page, String council) {
        Matcher cell = Pattern.compile(
                        "results/FY2026-27-Q1\\." + council
                                + "\\.[^\"]*\">([^<]*)<.*?board-band--[a-z-]*\">([^<]*)<.*?board-small\">([^<]*)<",
                        Pattern.DOTALL)
                .matcher(page);
        assertTrue(cell.find(), page);
        return cell.group(1) + " " + cell.group(3) + " " + cell.group(2);
    }

    private static String link(String page, String form) {
        Matcher link = Pattern.compile("href=\"(" + form + ")\"").matcher(page);
        assertTrue(link.find(), page);
        return link.group(1).replace("&amp;", "&");
    }

    @Test
    @DisplayName("A council sees itself only, and a stranger that there is no such page")
    void councilsSeeThemselves() {
        Browser council = Browser.signedIn("bd-b", "bob", "reader");
        String page = council.open(PAGE).then().statusCode(200).extract().asString();
        assertEquals("100\u202f% 1 of 1 Met", cell(page, "bd-b"));
        assertFalse(page.contains("bd-a"), page);
        council.once("/board/bd/councils/bd-a").then().statusCode(404);
        council.once("/board/bd/results/FY2026-27-Q1.bd-a.sla.in-time").then().statusCode(404);
        council.once("/board/bd/results/FY2026-27-Q1.bd-b.sla.in-time").then().statusCode(200);
        Browser stranger = Browser.signedIn("bd-stranger", "eve", "board-secretary");
        stranger.once(PAGE).then().statusCode(404);
        stranger.once("/board").then().statusCode(200).body(containsString("You have a part in no partnership"));
    }

    @Test
    @DisplayName("A session is good for its own issuer only, and not once it is spoilt")
    void sessionsStayWithTheirIssuer() {
        Browser council = Browser.signedIn("bd-a", "ada", "reader");
        council.once(PAGE).then().statusCode(200);
        String name = council.cookies().keySet().stream()
                .filter(cookie -> cookie.startsWith("q_session"))
                .findFirst()
                .orElseThrow();
        Browser board = Browser.signedIn("bd-board", "clerk", "board-secretary");
        String boards = board.cookies().keySet().stream()
                .filter(cookie -> cookie.startsWith("q_session"))
                .findFirst()
                .orElseThrow();
        Browser thief = new Browser();
        thief.cookies().put(boards, council.cookies().get(name));
        thief.once(PAGE).then().statusCode(not(equalTo(200)));
    }

    @Test
    @DisplayName("The page is whole without script: heads of rows and columns, a label, a form, a way past the head")
    void readsWithoutScript() {
        Browser board = Browser.signedIn("bd-board", "clerk", "board-secretary");
        board.open(PAGE)
                .then()
                .contentType("text/html")
                .body(not(containsString("<script")))
                .body(containsString("<html lang=\"en\""))
                .body(containsString("scope=\"col\""))
                .body(containsString("scope=\"row\""))
                .body(containsString("<caption"))
                .body(containsString("<label class=\"govuk-label govuk-label--s\" for=\"period\""))
                .body(containsString("Skip to main content"));
    }

    @Test
    @DisplayName("A period that is none is refused, not guessed")
    void refusesWhatIsNoPeriod() {
        Browser board = Browser.signedIn("bd-board", "clerk", "board-secretary");
        board.once("/board/bd?period=2011-13").then().statusCode(400);
        board.once("/board/bd?period=2026-04").then().statusCode(200);
    }
}
