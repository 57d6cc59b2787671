package org.concordat.board;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.concordat.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say to who has not signed in, or could not be; and to the browser of who has. */
@ApiTest
class SignInPagesTest {

    private static final String SIGN_IN = "/sign-in/sgn-a/main";
    private static final long LONGEST = 5_000;

    @BeforeAll
    static void partnerships() {
        Api.organisation("sgn-a", "district-council");
        Api.organisation("sgn-unit", "shared-service");
        Api.partnership("sgn", "shared-service-entity");
        Api.member("sgn", "sgn-unit", "provider");
        Api.member("sgn", "sgn-a", "member");
        Api.partnership("sgn-invited", "shared-service-entity");
        Api.operator()
                .body(Map.of("roles", List.of("member"), "from", "2020-04-01", "votes", 1))
                .put("/partnerships/sgn-invited/members/sgn-a")
                .then()
                .statusCode(201);
        Api.operator().body("""
                        {"title":"The partnership sgn-trial","model":"shared-service-entity","timeZone":"Europe/London",
                         "jurisdiction":"england-and-wales","sandbox":true}""").put("/partnerships/sgn-trial").then().statusCode(201);
        Api.member("sgn-trial", "sgn-a", "member");
    }

    @AfterEach
    void heal() {
        Issuers.of("sgn-a").be(TestIssuer.Health.WELL);
    }

    private static ValidatableResponse isPage(Response answer, int status) {
        return answer.then()
                .statusCode(status)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .body(containsString("<html lang=\"en\""))
                .body(not(containsString("Bearer")));
    }

    /** Begins a sign-in and comes back with something else than the issuer would say; %s is the state. */
    private static Response back(Browser browser, String query) {
        String away = browser.once(SIGN_IN).then().statusCode(302).extract().header("Location");
        String state = away.replaceFirst(".*[?&]state=([^&]+).*", "$1");
        return browser.once(SIGN_IN + "?" + query.formatted(state));
    }

    @ParameterizedTest(name = "A sign-in that comes back with {0} ends in a page that says so")
    @CsvSource(
            delimiter = '|',
            value = {
                "state=%s&error=access_denied | did not let you in",
                "state=%s&error=server_error&error_description=%%3Cscript%%3E | did not let you in",
                "state=%s | did not end as it began",
                "state=%s&state=%1$s&code=1 | did not end as it began"
            })
    void saysWhatHappened(String query, String said) {
        Issuers.of("sgn-a").expect("ada", "officer");
        Browser browser = new Browser();
        isPage(back(browser, query), 401)
                .body(containsString(said))
                .body(containsString("href=\"" + SIGN_IN + "\""))
                .body(not(containsString("<script")));
        browser.open(SIGN_IN).then().statusCode(200).body(containsString("The partnership sgn"));
    }

    @Test
    @DisplayName("A sign-in whose cookie was spoilt ends in a page that says so")
    void saysThatItWasSpoilt() {
        Browser browser = new Browser();
        String away = browser.once(SIGN_IN).then().statusCode(302).extract().header("Location");
        String back = browser.once(away).then().statusCode(302).extract().header("Location");
        browser.cookies().replaceAll((name, value) -> "spoilt");
        isPage(browser.once(back), 401).body(containsString("did not end as it began"));
    }

    @ParameterizedTest(name = "A sign-in that comes back with {0}, of which nothing is known here, begins again")
    @ValueSource(strings = {"state=other&code=1", "state=other&error=access_denied", "code=1"})
    void beginsAgain(String query) {
        Response again = back(new Browser(), query);
        assertEquals(302, again.statusCode());
        assertTrue(again.header("Location").startsWith(Issuers.of("sgn-a").issuer() + "/authorize"));
    }

    @ParameterizedTest(
            name = "An issuer that is {0} while the code is exchanged is out of reach for now, and for this one only")
    @EnumSource(
            value = TestIssuer.Health.class,
            names = {"HANGING", "FAILING"})
    void issuersFail(TestIssuer.Health health) {
        TestIssuer issuer = Issuers.of("sgn-a");
        issuer.expect("ada", "officer");
        Browser browser = new Browser();
        String away = browser.once(SIGN_IN).then().statusCode(302).extract().header("Location");
        String back = browser.once(away).then().statusCode(302).extract().header("Location");
        issuer.be(health);
        isPage(browser.once(back), 503)
                .header("Retry-After", notNullValue())
                .body(containsString("does not answer"))
                .time(lessThan(LONGEST));
        issuer.be(TestIssuer.Health.WELL);
        assertEquals(200, Api.officer("sgn-a").get("/organisations/sgn-a").statusCode());
        new Browser().open(SIGN_IN).then().statusCode(200);
    }

    @Test
    @DisplayName(
            "An issuer that tells where its keys are, and then says nothing, is out of reach for now when a sign-in begins")
    void issuersKeepTheirKeys() {
        TestIssuer keys = new TestIssuer("sgn-keys");
        keys.be(TestIssuer.Health.HANGING);
        Issuers.of("sgn-slow").keepKeysAt(keys.issuer() + "/keys");
        Api.organisation("sgn-slow", "district-council");
        isPage(new Browser().once("/sign-in/sgn-slow/main"), 503)
                .header("Retry-After", notNullValue())
                .body(containsString("does not answer"))
                .time(lessThan(LONGEST));
        new Browser().once(SIGN_IN).then().statusCode(302);
    }

    @ParameterizedTest(name = "Without a session {0} says that one signs in at one's own organisation's address")
    @ValueSource(
            strings = {
                "/board",
                "/board/sgn",
                "/board/nothing-such",
                "/board/sgn/councils/sgn-a",
                "/board/sgn/results/FY2026-27-Q1.sgn-a.sla.in-time",
                "/sign-in/nobody/main",
                "/sign-in/sgn-a/other"
            })
    void saysHowToSignIn(String address) {
        isPage(new Browser().once(address), 401)
                .body(containsString("You are not signed in"))
                .body(containsString("/sign-in/"))
                .body(not(containsString("sgn-a")));
        String token = Issuers.of("sgn-a").token("ada", "officer");
        isPage(RestAssured.given().auth().oauth2(token).get(Api.origin() + address), 401);
        Api.anonymous().get("/me").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    @DisplayName("A sandbox is in no view of the board, nor a partnership that one is only invited to")
    void showsWhatIsReal() {
        Browser browser = Browser.signedIn("sgn-a", "ada", "officer");
        browser.once("/board")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/board/sgn\""))
                .body(not(containsString("sgn-invited")))
                .body(not(containsString("sgn-trial")));
        browser.once("/board/sgn").then().statusCode(200);
        Api.officer("sgn-a").get("/partnerships/sgn-trial").then().statusCode(200);
        for (String address : List.of("", "/councils/sgn-a", "/results/FY2026-27-Q1.sgn-a.sla.in-time")) {
            browser.once("/board/sgn-trial" + address).then().statusCode(404);
        }
        browser.once("/board/sgn-invited").then().statusCode(404);
    }

    @ParameterizedTest(name = "The browser keeps nothing of {0}, frames it nowhere and runs nothing in it")
    @ValueSource(strings = {"/board", "/board/sgn", "/board/sgn/councils/sgn-a", "/board/nothing-such", SIGN_IN})
    void headers(String address) {
        Browser browser = Browser.signedIn("sgn-a", "ada", "officer");
        browser.once(address)
                .then()
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
        RestAssured.get(Api.origin() + "/assets/board.css")
                .then()
                .statusCode(200)
                .header("Cache-Control", not(equalTo("no-store")));
    }
}
