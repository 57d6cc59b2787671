package org.concordat.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of benefits and risks: what the API answers, to whoever may see it (rules R1 to R5). */
@ApiTest
class RegisterPagesTest {

    private static final CostParties PARTIES = CostParties.register("brp");
    private static final String PAGE = "/board/brp/benefits";

    @BeforeAll
    static void tell() {
        put("/services/waste", "{\"title\":\"Waste\",\"casesFrom\":\"provider\"}");
        put("/baselines/before", """
                {"title":"Waste before","council":"brp-alfa","service":"waste","year":"FY2024-25","goesLive":"2099-04-01",\
                "cost":{"amount":"1200.00","currency":"GBP"},"volume":{"value":77,"unit":"rounds"},"source":"Outturn"}""");
        Api.manager("brp-unit").post(PARTIES.path("/baselines/before/proposal"));
        String digest =
                Api.manager("brp-unit").get(PARTIES.path("/baselines/before")).path("digest");
        for (String who : List.of("alfa", "unit")) {
            Api.signatory("brp-" + who)
                    .body(Map.of("digest", digest, "capacity", who.equals("unit") ? "provider" : "client"))
                    .post(PARTIES.path("/baselines/before/signatures"))
                    .then()
                    .statusCode(200);
        }
        put("/benefits/common", benefit("Bins for all", "", "10.00"));
        put(
                "/benefits/of-alfa",
                benefit("Bins of alfa", "\"council\":\"brp-alfa\",\"baseline\":\"before\",", "100.00"));
        put("/benefits/of-bravo", benefit("Bins of bravo", "\"council\":\"brp-bravo\",", "1000.00"));
        put("/risks/common", risk("The lorries break", "", 2, 3, "2099-01-01"));
        put("/risks/of-alfa", risk("The depot floods", "\"council\":\"brp-alfa\",", 5, 4, "2026-01-31"));
    }

    private static void put(String below, String body) {
        Api.manager("brp-unit").body(body).put(PARTIES.path(below)).then().statusCode(201);
    }

    private static String benefit(String title, String more, String planned) {
        return """
                {"title":"%s","kind":"cashable",%s"owner":{"organisation":"brp-unit","office":"Head of waste"},\
                "planned":[{"year":"FY2026-27","amount":{"amount":"%s","currency":"GBP"}}]}""".formatted(title, more, planned);
    }

    private static String risk(String title, String more, int likelihood, int impact, String reviewOn) {
        return """
                {"title":"%s","cause":"Age","effect":"No rounds",%s"likelihood":%d,"impact":%d,"target":4,\
                "owner":{"organisation":"brp-unit","office":"Head of waste"},"reviewOn":"%s","response":"tolerate"}\
                """.formatted(title, more, likelihood, impact, reviewOn);
    }

    private static String page(String who, String below) {
        return PARTIES.browser(who)
                .open(PAGE + below)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** All four, one after the other. */
    private static String pages(String who) {
        return page(who, "") + page(who, "/register") + page(who, "/baselines") + page(who, "/risks");
    }

    @Test
    void theBoardSeesEveryCouncils() {
        String page = page("board", "");
        assertEquals(
                "£1,110.00", Html.row(page, "sums-cashable", "2026 to 2027").get(1));
        assertEquals(
                "– 3 benefits are not known yet",
                Html.row(page, "sums-cashable", "2026 to 2027").get(2));
        assertEquals(
                "£100.00 8.33\u202f%",
                Html.row(page, "against", "The body brp-alfa").get(2));
        assertEquals(
                List.of("Bins for all, 2026 to 2027", "Bins of alfa, 2026 to 2027", "Bins of bravo, 2026 to 2027"),
                Html.rows(page("board", "/register"), "benefits-cashable").stream()
                        .map(row -> row.get(0))
                        .toList());
        assertEquals(
                "Frozen before the service went live",
                Html.row(page("board", "/baselines"), "baselines", "Waste before")
                        .get(5));
    }

    @Test
    void theBoardSeesEveryCouncilsRisks() {
        String page = page("board", "/risks");
        assertEquals(
                "1 risk The depot floods", Html.row(page, "matrix", "Impact 4").get(5));
        assertEquals(
                "1 risk The lorries break", Html.row(page, "matrix", "Impact 3").get(2));
        List<List<String>> risks = Html.rows(page, "risks");
        assertEquals(
                List.of("The depot floods", "The lorries break"),
                risks.stream().map(r -> r.get(0)).toList());
        assertEquals(
                "20 likelihood 5, impact 4 above the target of 4", risks.get(0).get(2));
        assertEquals("31 January 2026 overdue", risks.get(0).get(6));
    }

    @Test
    void aCouncilSeesItsOwnAndWhatIsForAll() {
        String page = pages("bravo");
        assertEquals(
                "£1,010.00", Html.row(page, "sums-cashable", "2026 to 2027").get(1));
        for (String ofAlfa : List.of("of alfa", "1,110", "Waste before", "The depot floods", "brp-alfa")) {
            assertFalse(page.contains(ofAlfa), ofAlfa);
        }
        assertTrue(page.contains("The lorries break"), page);
        assertTrue(page("alfa", "/risks").contains("The depot floods"));
    }

    @ParameterizedTest
    @CsvSource({"board, 200", "unit, 200", "firm, 200", "alfa, 200", "stranger, 404"})
    void whoIsLetIn(String who, int status) {
        for (String below : List.of("", "/register", "/baselines", "/risks")) {
            PARTIES.browser(who).once(PAGE + below).then().statusCode(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/register", "/baselines", "/risks"})
    void eachLeadsToTheOthers(String below) {
        List<String> others = new ArrayList<>(List.of(PAGE, PAGE + "/register", PAGE + "/baselines", PAGE + "/risks"));
        others.remove(PAGE + below);
        assertEquals(others, Html.linksBeside(page("board", below), PAGE + "[a-z/]*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/board/brp", "/board/brp/councils/brp-alfa"})
    void pagesLeadThere(String from) {
        assertEquals(
                List.of(PAGE), Html.links(PARTIES.browser("board").open(from).asString(), PAGE));
    }

    @Test
    void whereNothingIsRecordedThePageSaysSo() {
        CostParties bare = CostParties.register("brq");
        Map<String, String> said = Map.of(
                "", "No benefit has been recorded yet.",
                "/register", "No benefit has been recorded yet.",
                "/baselines", "No baseline and no surplus has been recorded yet.",
                "/risks", "No risk has been recorded yet.");
        said.forEach((below, none) -> {
            String page = bare.browser("board")
                    .open("/board/brq/benefits" + below)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertTrue(page.contains(none), page);
        });
        assertFalse(pages("board").contains("recorded yet"));
    }

    @Test
    void itReadsWithoutScript() {
        String page = pages("board");
        assertFalse(page.contains("<script") || page.contains("style=\""), page);
        assertTrue(page.contains("scope=\"col\"") && page.contains("scope=\"row\"") && page.contains("<caption"), page);
    }
}
