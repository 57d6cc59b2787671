package org.concordat.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of whether shares are fair: what the API answers, to whoever may see it, and nothing where nothing is answered (rule M7). */
@ApiTest
class FairnessPagesTest {

    private static final CostParties PARTIES = CostParties.register("bfp");
    private static final String HOME = "/board/bfp/fairness";
    private static final String BUDGET = "?year=FY2025-26&stage=budget";
    private static final String SPENT = "?year=FY2025-26&stage=actual";
    private static final String GUIDE = "/docs/conventions#whether-it-is-fair";

    /** Alfa bears 42,934.79 of 110,000.01, and would pay 40,000 alone; of what was spent it bears half a year's less than alone. */
    @BeforeAll
    static void share() {
        PARTIES.pools();
        PARTIES.lines(
                "licensing",
                "FY2025-26 pay budget 100000.01",
                "FY2025-26 late budget 1234.56 alfa",
                "FY2025-26 pay-spent actual 55555.55");
        PARTIES.lines("parking", "FY2025-26 wardens budget 10000.00");
        PARTIES.lines("licensing", "FY2024-25 old budget 90000.00");
        PARTIES.share();
        PARTIES.put(
                "/stand-alone-costs/FY2025-26",
                Map.of(
                        "source",
                        "Quotations",
                        "costs",
                        List.of(alone("bfp-alfa", "40000.00"), alone("bfp-bravo", "80000.00"))));
    }

    private static Map<String, Object> alone(String council, String amount) {
        return Map.of("councils", List.of(council), "cost", Map.of("amount", amount, "currency", "GBP"));
    }

    private static String page(String who, String query) {
        return PARTIES.browser(who)
                .open(HOME + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static JsonPath api(String who, String query) {
        return Api.as(PARTIES.named(who), "reader")
                .get(PARTIES.path("/fairness/FY2025-26" + query.replaceFirst("\\?year=FY2025-26&", "?")))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String pounds(String amount) {
        BigDecimal of = new BigDecimal(amount);
        return (of.signum() < 0 ? "\u2212" : "") + String.format(Locale.UK, "£%,.2f", of.abs());
    }

    private static String name(String council) {
        return "The body " + PARTIES.named(council);
    }

    @Test
    @DisplayName("M7 Agreed, alone, saved, Shapley and nucleolus by hand; who could do better alone is said in words")
    void byHand() {
        // Shapley and nucleolus of two: alone less half of the 9,999.99 that is saved, 35,000.005; the odd penny to
        // alfa
        String page = page("board", BUDGET);
        assertEquals(
                List.of(
                        name("alfa"),
                        "£42,934.79",
                        "£40,000.00",
                        "\u2212£2,934.79 \u22127.34\u202f%",
                        "£35,000.01",
                        "£35,000.01"),
                Html.row(page, "councils", name("alfa")));
        assertEquals(
                List.of("All councils", "£110,000.01", "£120,000.00", "£9,999.99", "£110,000.01", "£110,000.01"),
                Html.row(page, "councils", "All councils"));
        assertEquals(
                List.of(name("alfa"), "39.03\u202f% £42,934.79", "50.00\u202f% 1 of 2", "– 0 of 0"),
                Html.row(page, "parts", name("alfa")));
        assertEquals(
                List.of(List.of(name("alfa"), "£42,934.79", "£40,000.00", "£2,934.79")), Html.rows(page, "groups"));
        String text = Html.text(page);
        assertTrue(
                text.contains(
                        "The agreed shares do not pass the core test: 1 group pays more than it would by itself, where a council"
                                + " alone counts as a group. Worst off: " + name("alfa")
                                + " alone would pay £2,934.79 less."),
                text);
        assertTrue(text.contains("the Shapley values do, and so does the nucleolus"), text);
        assertTrue(text.contains("Their source: Quotations, recorded on "), text);
        assertTrue(text.contains("Core test not passed"), text);
        assertFalse(text.contains("1,234.56"), text);
    }

    @ParameterizedTest(name = "M7 Every number of each council is the API''s: {0} of {1}")
    @CsvSource({"board, budget", "unit, budget", "firm, budget", "board, actual", "alfa, budget", "bravo, actual"})
    void numbersAreTheApis(String who, String stage) {
        String query = "?year=FY2025-26&stage=" + stage;
        String page = page(who, query);
        JsonPath told = api(who.equals("firm") ? "board" : who, query);
        List<Map<String, Object>> councils = told.getList("councils");
        assertEquals(who.matches("alfa|bravo") ? 1 : 2, councils.size());
        for (int i = 0; i < councils.size(); i++) {
            String at = "councils[" + i + "].";
            List<String> row = Html.row(page, "councils", "The body " + told.getString(at + "council"));
            List<String> of = List.of("agreed", "alone", "saving", "shapley", "nucleolus");
            for (int column = 0; column < of.size(); column++) {
                String amount = pounds(told.getString(at + of.get(column) + ".amount"));
                assertEquals(amount, row.get(column + 1).split(" ")[0], of.get(column));
            }
            assertTrue(page.contains(row.get(4) + " Shapley</text>"), page);
            assertTrue(page.contains(row.get(5) + " nucleolus</text>"), page);
        }
        assertEquals(told.getBoolean("core.passed"), page.contains("The agreed shares pass the core test"));
        assertEquals(
                told.getList("core.worst").size(), Html.rows(page, "groups").size());
    }

    @Test
    @DisplayName("M7 Where no group pays too much, the page says that the test is passed, and lists no group")
    void passed() {
        String page = page("board", SPENT);
        assertTrue(
                page.contains(
                        "The agreed shares pass the core test: no council, and no group of councils, would pay less by"
                                + " itself."),
                page);
        assertTrue(Html.text(page).contains("Core test passed"), page);
        assertEquals(List.of(), Html.rows(page, "groups"));
    }

    @Test
    @DisplayName(
            "M7 A council sees itself and the groups it belongs to; that another group pays too much, but not which")
    void aCouncilSeesItself() {
        String own = page("alfa", BUDGET);
        assertEquals(1, Html.rows(own, "councils").size());
        assertEquals(1, Html.rows(own, "groups").size());
        String other = page("bravo", BUDGET);
        assertEquals(
                List.of(name("bravo")),
                Html.rows(other, "councils").stream().map(row -> row.get(0)).toList());
        assertEquals(List.of(), Html.rows(other, "groups"));
        assertTrue(other.contains("1 group pays more"), other);
        assertTrue(other.contains("None that you see is among them."), other);
        for (String hidden : List.of(name("alfa"), "42,934.79", "40,000.00", "2,934.79")) {
            assertTrue(own.contains(hidden), hidden);
            assertFalse(other.contains(hidden), hidden);
        }
    }

    @ParameterizedTest(name = "{0} is answered {1}")
    @CsvSource({"board, 200", "unit, 200", "firm, 200", "alfa, 200", "bravo, 200", "stranger, 404"})
    void whoSeesIt(String who, int status) {
        PARTIES.browser(who).once(HOME + BUDGET).then().statusCode(status);
        new Browser().once(HOME + BUDGET).then().statusCode(401);
    }

    @ParameterizedTest(name = "{0} is led from {1} to the page, and back to {2}")
    @CsvSource({
        "board, /board/bfp/costs, /board/bfp/costs",
        "unit, /board/bfp/costs/bfp-alfa, /board/bfp/costs",
        "alfa, /board/bfp/costs/bfp-alfa, /board/bfp/costs/bfp-alfa"
    })
    void pagesLeadThere(String who, String from, String back) {
        String costs = PARTIES.browser(who).open(from + SPENT).asString();
        assertEquals(List.of(HOME + SPENT), Html.links(costs, HOME + "[^\"]*"));
        String page = page(who, SPENT);
        assertEquals(List.of(back + SPENT), Html.linksBeside(page, "/board/bfp/costs[^\"]*"));
        assertEquals(List.of(GUIDE), Html.links(page, "/docs[^\"]*"));
    }

    @Test
    @DisplayName("The guide that the page leads to is there")
    void theGuideIsThere() {
        String guide = RestAssured.get(Api.origin() + "/docs/conventions").asString();
        assertTrue(guide.contains("id=\"whether-it-is-fair\""), guide);
    }

    @Test
    @DisplayName("M7 Without stand-alone costs, or without shares, the page says so and shows no figure")
    void nothingToCompare() {
        String none = page("alfa", "?year=FY2024-25");
        assertNothing(none, "No stand-alone costs of FY2024-25 are known");
        assertNothing(page("board", "?year=FY2031-32"), "No council has a share of the cost of that year");
        assertEquals(List.of(GUIDE), Html.links(none, "/docs[^\"]*"));
        assertFalse(page("alfa", BUDGET).contains("are not compared"));
    }

    private static void assertNothing(String page, String why) {
        assertTrue(page.contains("are not compared, and no figure is shown."), page);
        assertTrue(page.contains(why), page);
        assertFalse(page.contains("£") || page.contains("<svg") || page.contains("<table"), page);
    }

    @Test
    @DisplayName("M7 More than sixteen councils are not compared, and the page says that sixteen could be")
    void tooManyCouncils() {
        CostParties many = CostParties.register("bfm");
        IntStream.range(0, 15).mapToObj(i -> "bfm-c" + (char) ('a' + i)).forEach(council -> {
            Api.organisation(council, "district-council");
            Api.member("bfm", council, "member");
        });
        many.put("/cost-pools/licensing", Map.of("title", "All", "purpose", "All of it"));
        many.lines("licensing", "FY2025-26 pay budget 1700.00");
        many.put("/sharing-schemes/all", Map.of("title", "All"));
        String version = many.path("/sharing-schemes/all/versions/1");
        many.put(
                "/sharing-schemes/all/versions/1",
                Map.of(
                        "commences",
                        "2020-04-01",
                        "pools",
                        List.of(Map.of("pool", "licensing", "key", Map.of("kind", "equal")))));
        Api.manager("bfm-unit").post(version + "/proposal").then().statusCode(200);
        String digest = Api.manager("bfm-unit").get(version).path("digest");
        List<String> awaited = Api.manager("bfm-unit").get(version).path("awaited");
        assertEquals(17, awaited.size());
        for (String council : awaited) {
            Api.signatory(council)
                    .body(Map.of("digest", digest))
                    .post(version + "/approvals")
                    .then()
                    .statusCode(200);
        }
        String page = many.browser("board")
                .open("/board/bfm/fairness" + BUDGET)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertNothing(page, "at most 16 members");
    }

    @ParameterizedTest(name = "{0} is refused, not guessed")
    @ValueSource(strings = {"?year=2025", "?year=2025-04", "?stage=forecast"})
    void refusesWhatIsNoYear(String query) {
        PARTIES.browser("board").once(HOME + query).then().statusCode(400);
    }

    @ParameterizedTest(name = "To {0} it is whole without script: labels, heads, words for each chart, no id twice")
    @ValueSource(strings = {"board", "alfa"})
    void readsWithoutScript(String who) {
        String page = page(who, BUDGET);
        assertFalse(page.contains("<script") || page.contains("style=\""), page);
        assertTrue(page.contains("<html lang=\"en\"") && page.contains("Skip to main content"), page);
        assertTrue(page.contains("scope=\"col\"") && page.contains("scope=\"row\"") && page.contains("<caption"), page);
        assertTrue(page.contains("for=\"year\"") && page.contains("for=\"stage\""), page);
        List<String> ids = Pattern.compile(" id=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(id -> id.group(1))
                .toList();
        assertEquals(new HashSet<>(ids).size(), ids.size(), ids.toString());
        for (String fragment : Html.links(page, "#[^\"]*")) {
            assertTrue(ids.contains(fragment.substring(1)), fragment);
        }
        for (String chart : List.of("chart-pounds", "chart-parts")) {
            assertTrue(page.contains("<title id=\"" + chart + "\">"), chart);
        }
    }
}
