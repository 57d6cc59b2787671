package org.concordat.board;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import org.concordat.packs.PackParties;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule P5 on pages: what a board has opened is for everybody to read, without signing in. */
@ApiTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenPagesTest {

    private static final String HOME = "/open-data/odp-nlc";
    private static final String JANUARY = HOME + "/2026-01/1";

    private static PackParties parties;

    @BeforeAll
    static void publish() {
        parties = PackParties.register("odp-");
        parties.plan();
        parties.publish("2026-01", """
                {"exemptions":[{"section":"standings","paragraph":3,"reason":"Credits are in dispute."}]}""").statusCode(201);
    }

    private static void decide(String state, String tag) {
        var secretary = parties.secretary();
        (tag == null ? secretary : secretary.header("If-Match", tag))
                .body("{\"state\":\"" + state + "\",\"licence\":\"OGL-UK-3.0\",\"reason\":\"The board resolved so.\"}")
                .put(parties.path("/open-data"))
                .then()
                .statusCode(tag == null ? 201 : 200);
    }

    private static Response open(String address) {
        return RestAssured.given().accept("text/html").get(Api.origin() + address);
    }

    private static String page(String address) {
        String page = open(address)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=300")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();
        SoundPage.check(page);
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {HOME, JANUARY})
    @Order(1)
    void whatIsNotOpenIsAsMissingAsWhatThereIsNot(String address) {
        Response none = open(address.replace("odp-nlc", "odp-nobody"));
        assertEquals(404, none.statusCode());
        Response closed = open(address);
        assertEquals(404, closed.statusCode());
        assertEquals(none.asString(), closed.asString());
    }

    @Test
    @Order(2)
    void theListLeadsToEveryPackAndItsFiles() {
        decide("open", null);
        String page = page(HOME);
        List<String> row = Html.row(page, "packs", "January 2026");
        assertEquals("1", row.get(1));
        assertTrue(row.get(3).startsWith("Open Government Licence v3.0"), row.toString());
        assertTrue(Html.links(page, HOME + "/[^\"]*").contains(JANUARY));
        List<String> files = Html.links(page, "/v1/open-data/[^\"]*");
        assertEquals(4, files.size());
        files.forEach(file -> open(file).then().statusCode(200));
    }

    @Test
    @Order(3)
    void p2p3AnybodyReadsThePublicVersionAndNothingElse() {
        String page = page(JANUARY);
        assertTrue(page.contains("Public version, revision 1"), page);
        assertTrue(page.contains("89.7\u202f%") && page.contains("Not told: the number is small"), page);
        assertTrue(
                page.contains("href=\"https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/\""));
        assertTrue(Html.text(page).contains("Credits are in dispute."), "why a section is exempt");
        for (String kept : List.of("£121.50", "Two of five officers left", "139 of 143", "97.2\u202f%")) {
            assertFalse(page.contains(kept), kept);
        }
        assertEquals(List.of(), Html.links(page, "/board[^\"]*"), "nothing leads to where one signs in");
    }

    @Test
    @Order(4)
    void aRevisionThatWasReplacedSaysSo() {
        parties.publish("2026-01", "{}").statusCode(201);
        String page = page(JANUARY);
        assertTrue(page.contains("A later revision has replaced this one."), page);
        assertTrue(Html.links(page, HOME + "/[^\"]*").contains(HOME + "/2026-01/2"));
        assertFalse(page(HOME + "/2026-01/2").contains("has replaced"));
        assertTrue(Html.text(page(HOME)).contains("replaced by revision 2"));
    }

    @Test
    @Order(5)
    void thePagesOfPacksLeadThereWhileItIsOpen() {
        Browser kettering = Browser.signedIn("odp-kettering", "ann", "reader");
        assertTrue(kettering.open("/board/odp-nlc/packs/2026-01").asString().contains("href=\"" + HOME + "\""));
        assertTrue(kettering.open("/board/odp-nlc/packs").asString().contains("href=\"" + HOME + "\""));
        decide("withdrawn", parties.secretary().get(parties.path("/open-data")).header("ETag"));
        assertFalse(kettering.open("/board/odp-nlc/packs/2026-01").asString().contains(HOME));
        open(HOME).then().statusCode(404);
        open(JANUARY).then().statusCode(404);
    }
}
