package org.concordat.board;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.restassured.path.xml.XmlPath;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.concordat.testing.Telling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One browser, several people. */
@ApiTest
class SessionsTest {

    @BeforeAll
    static void partnerships() {
        for (String council : new String[] {"se-a", "se-b", "se-c", "se-d", "se-e"}) {
            Api.organisation(council, "district-council");
            Api.partnership("of-" + council, "shared-service-entity");
            Api.member("of-" + council, council, "member");
        }
    }

    /** Of those who have signed in, whose sessions ended in each of these ways, no token stands there: each begins with these letters. */
    @AfterAll
    static void noTokenIsInTheLog() {
        assertEquals(List.of(), Telling.lines("eyJ"));
    }

    private static void signIn(Browser browser, String council) {
        Issuers.of(council).expect("somebody", "reader");
        browser.open("/sign-in/" + council + "/main").then().statusCode(200);
    }

    @Test
    @DisplayName("Who has just signed in is who the pages act for, whoever signed in before")
    void theLastOneCounts() {
        Browser browser = new Browser();
        for (String[] turn : new String[][] {{"se-a", "se-b"}, {"se-b", "se-a"}, {"se-a", "se-b"}}) {
            signIn(browser, turn[0]);
            browser.open("/board")
                    .then()
                    .statusCode(200)
                    .body(containsString("of-" + turn[0]))
                    .body(not(containsString("of-" + turn[1])));
        }
    }

    /** The tokens of a large issuer are several kilobytes; the session is then kept in several cookies. */
    @ParameterizedTest(name = "{0} roles in the token")
    @ValueSource(ints = {1, 40, 110})
    @DisplayName("Whoever has many roles at its issuer signs in as whoever has one")
    void keepsLongTokens(int roles) {
        String[] granted = Stream.concat(
                        Stream.of("reader"),
                        IntStream.range(1, roles)
                                .mapToObj("a-role-with-a-long-name-that-means-nothing-here-%d"::formatted))
                .toArray(String[]::new);
        Browser browser = new Browser();
        Issuers.of("se-a").expect("somebody", granted);
        browser.open("/sign-in/se-a/main").then().statusCode(200);
        browser.once("/board").then().statusCode(200).body(containsString("of-se-a"));
    }

    @Test
    @DisplayName("Signing out ends the session")
    void signsOut() {
        Browser browser = new Browser();
        signIn(browser, "se-a");
        XmlPath page = browser.once("/board").then().statusCode(200).extract().htmlPath();
        assertEquals(
                "Sign out",
                page.getString("**.find { it.@action == '/sign-out' }.button").strip());
        assertEquals("post", page.getString("**.find { it.@action == '/sign-out' }.@method"));
        var ended = RestAssured.given()
                .redirects()
                .follow(false)
                .cookies(browser.cookies())
                .post(Api.origin() + "/sign-out");
        assertEquals(303, ended.statusCode());
        ended.detailedCookies().asList().forEach(cookie -> browser.cookies().remove(cookie.getName()));
        assertEquals(Map.of(), browser.cookies(), "nothing is left that leads back in");
        assertEquals(401, browser.once("/board").statusCode());
    }

    @Test
    @DisplayName("Whoever's organisation is suspended has no session any more and begins none, until it is reinstated")
    void endsWithSuspension() {
        Browser browser = new Browser();
        signIn(browser, "se-c");
        browser.once("/board").then().statusCode(200);
        String tag = Api.operator()
                .post("/organisations/se-c/suspension")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        browser.once("/board").then().statusCode(401);
        browser.open("/sign-in/se-c/main").then().statusCode(401);
        assertEquals(401, new Browser().open("/sign-in/se-c/main").statusCode());
        Api.operator()
                .header("If-Match", tag)
                .delete("/organisations/se-c/suspension")
                .then()
                .statusCode(200);
        signIn(browser, "se-c");
        browser.once("/board").then().statusCode(200);
    }

    @Test
    @DisplayName("A session ends with the identity provider that it was begun by")
    void endsWithItsProvider() {
        Browser browser = new Browser();
        signIn(browser, "se-d");
        browser.once("/board").then().statusCode(200);
        String provider = "/organisations/se-d/identity-providers/main";
        Api.operator()
                .header("If-Match", Api.operator().get(provider).header("ETag"))
                .delete(provider)
                .then()
                .statusCode(204);
        browser.once("/board").then().statusCode(401);
        browser.open("/sign-in/se-d/main").then().statusCode(401);
    }

    @Test
    @DisplayName("A session ends when the key that signed it is known to be withdrawn; others' sessions go on")
    void endsWithItsKey() {
        Browser before = new Browser();
        signIn(before, "se-e");
        before.once("/board").then().statusCode(200);
        Issuers.of("se-e").changeKey("2");
        Browser after = new Browser();
        signIn(after, "se-e");
        before.once("/board").then().statusCode(401);
        after.once("/board").then().statusCode(200);
    }
}
