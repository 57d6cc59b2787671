package org.concordat.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of costs, to the penny what the API answers (rules M1 to M5), to whoever may see them. */
@ApiTest
class CostPagesTest {

    private static final CostParties PARTIES = CostParties.register("bct");
    private static final String HOME = "/board/bct/costs";
    private static final String BUDGET = "?year=FY2025-26&stage=budget";
    private static final String SPENT = "?year=FY2024-25&stage=actual";

    @BeforeAll
    static void run() {
        PARTIES.pools();
        PARTIES.lines("licensing", "FY2024-25 old budget 90000.00", "FY2024-25 old-late budget 700.00 alfa");
        PARTIES.lines("parking", "FY2024-25 old budget 8000.00");
        PARTIES.lines(
                "licensing",
                "FY2025-26 pay budget 100000.01",
                "FY2025-26 late budget 1234.56 alfa",
                "FY2025-26 early budget 77.07 bravo",
                "FY2025-26 pay-spent actual 55555.55");
        PARTIES.lines("parking", "FY2025-26 wardens budget 10000.00");
        PARTIES.share();
        PARTIES.plan(CostParties.LAST, 4);
        PARTIES.lines("licensing", "FY2024-25 old-spent actual 88000.01", "FY2024-25 late-spent actual 650.00 alfa");
        PARTIES.lines("parking", "FY2024-25 old-spent actual 8100.00");
        PARTIES.post("/cost-years/FY2024-25/outturn", null);
        PARTIES.plan(CostParties.YEAR, 2);
    }

    private static String page(String who, String address) {
        return PARTIES.browser(who)
                .open(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static JsonPath api(String below) {
        return Api.as(PARTIES.named("unit"), "reader")
                .get(PARTIES.path(below))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String pounds(BigDecimal amount) {
        return (amount.signum() < 0 ? "\u2212" : "") + String.format(Locale.UK, "£%,.2f", amount.abs());
    }

    private static BigDecimal sum(JsonPath items, String condition) {
        return items.<String>getList("items.findAll { " + condition + " }.amount.amount").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal statements(String year, String council, String kind) {
        return sum(
                api("/statements?limit=200&year=" + year + "&council=" + PARTIES.named(council)),
                "it.kind == '" + kind + "'");
    }

    private static String name(String council) {
        return "The body " + PARTIES.named(council);
    }

    @ParameterizedTest(name = "M1 {0} of {1}: each amount by pool, and the sum of each council, is the API's")
    @CsvSource({"budget, FY2025-26", "actual, FY2025-26", "budget, FY2024-25", "actual, FY2024-25"})
    void amountsAreTheApis(String stage, String year) {
        String query = "?year=" + year + "&stage=" + stage;
        String page = page("board", HOME + query);
        JsonPath shares = api("/apportionments" + query + "&limit=200");
        List<Map<String, Object>> items = shares.getList("items");
        assertFalse(items.isEmpty());
        for (int i = 0; i < items.size(); i++) {
            String council = shares.getString("items[" + i + "].council");
            boolean first = shares.getString("items[" + i + "].pool").equals("licensing");
            String shown = Html.row(page, "pools", "The body " + council).get(first ? 1 : 2);
            String amount = pounds(new BigDecimal(shares.getString("items[" + i + "].amount.amount")));
            assertTrue(shown.startsWith(amount + " "), shown + " is not " + amount);
        }
        for (String council : List.of("alfa", "bravo")) {
            BigDecimal all = sum(shares, "it.council == '" + PARTIES.named(council) + "'");
            assertEquals(pounds(all), Html.row(page, "shares", name(council)).get(1));
            assertEquals(pounds(all), Html.row(page, "course", name(council)).get(stage.equals("budget") ? 1 : 3));
        }
        assertEquals(
                pounds(sum(shares, "true")),
                Html.row(page, "shares", "All councils").get(1));
    }

    @Test
    @DisplayName("M1 Share and change to the year before, in pounds and points, by hand")
    void changesAreByHand() {
        // Licensing 38,509.32 of 100,000.01 by 31 of 80.5; parking: half of it by that, half alike, 4,425.47; extra
        // 1,234.56
        // Before: 33,750 of 90,000 by 3 of 8; parking 3,500; extra 700
        String page = page("board", HOME + BUDGET);
        assertEquals(
                List.of(
                        name("alfa"),
                        "£44,169.35",
                        "39.68\u202f%",
                        "£37,950.00 38.45\u202f%",
                        "+£6,219.35 +1.23 points"),
                Html.row(page, "shares", name("alfa")));
        assertEquals(
                List.of("All councils", "£111,311.64", "100.00\u202f%", "£98,700.00", "+£12,611.64"),
                Html.row(page, "shares", "All councils"));
        assertTrue(page.contains("+£6,219.35</text>"), page);
    }

    @Test
    @DisplayName("M5 Bills, outturn and reconciliation of each council are what its statements say")
    void theCourseIsTheStatements() {
        for (String year : List.of(CostParties.LAST, CostParties.YEAR)) {
            String page = page("board", HOME + "?year=" + year);
            for (String council : List.of("alfa", "bravo")) {
                List<String> row = Html.row(page, "course", name(council));
                assertEquals(pounds(statements(year, council, "bill")), row.get(2));
                assertEquals(
                        year.equals(CostParties.YEAR) ? "–" : pounds(statements(year, council, "reconciliation")),
                        row.get(4));
            }
        }
        assertTrue(page("board", HOME + SPENT).contains("The year was closed on"));
    }

    @Test
    @DisplayName("M1 A council reads what is still to come: its annual amount less what bills have had of it")
    void stillToCome() {
        String page = page("alfa", HOME + "/bct-alfa" + BUDGET);
        BigDecimal left = new BigDecimal("44169.35").subtract(statements("FY2025-26", "alfa", "bill"));
        assertTrue(Html.text(page).contains("Still to come " + pounds(left) + " in 2 bills"), Html.text(page));
        assertEquals(2, Html.rows(page, "statements").size());
        assertEquals(
                List.of("Late", "£1,234.56", "All of licensing", "2025 to 2026", "all of the council"),
                Html.row(page, "extras", "Late"));
        assertEquals(
                List.of("Population", "31,000 estimate", "80,500", "38.51\u202f%", "All of licensing"),
                Html.row(page, "drivers", "Population"));
        String closed = page("alfa", HOME + "/bct-alfa" + SPENT);
        assertTrue(Html.row(closed, "statements", "Reconciliation, 2024 to 2025")
                .get(1)
                .startsWith(pounds(statements("FY2024-25", "alfa", "reconciliation"))));
        assertFalse(Html.text(closed).contains("Still to come"), closed);
    }

    @Test
    @DisplayName(
            "M1 to M4 Each amount leads to its workings, which are the explanation of the API: every exact number of it")
    void workingsAreTheExplanation() {
        String page = page("alfa", HOME + "/bct-alfa" + BUDGET);
        for (String pool : List.of("licensing", "parking")) {
            String link = Html.links(page, HOME + "/bct-alfa/pools/" + pool + "[^\"]*")
                    .get(0);
            String workings = page("alfa", link);
            JsonPath told = api("/apportionments/FY2025-26.budget." + pool + "/explanation");
            assertTrue(workings.contains("/apportionments/FY2025-26.budget." + pool + "/explanation</code>"));
            List<Map<String, String>> result = told.getList("workings.shared.result");
            List<List<String>> steps = Html.rows(workings, "step-" + lastShared(workings));
            for (Map<String, String> fact : result) {
                String row = steps.stream()
                        .filter(cells -> cells.get(0).startsWith("The body " + fact.get("organisation")))
                        .findFirst()
                        .orElseThrow()
                        .toString();
                String value = fact.get("name").equals("amount")
                        ? pounds(new BigDecimal(fact.get("value")))
                        : fact.get("value");
                assertTrue(row.contains(value), row + " lacks " + value);
            }
        }
    }

    /** The number of the step that has the amounts in pounds. */
    private static String lastShared(String workings) {
        java.util.regex.Matcher step = Pattern.compile("Step (\\d+), rule M1").matcher(workings);
        assertTrue(step.find(), workings);
        return step.group(1);
    }

    @ParameterizedTest(name = "{0} at {1} is answered {2}")
    @CsvSource({
        "board, '', 200",
        "unit, '', 200",
        "firm, '', 200",
        "alfa, '', 404",
        "stranger, '', 404",
        "board, /bct-alfa, 200",
        "unit, /bct-alfa, 200",
        "firm, /bct-bravo, 200",
        "alfa, /bct-alfa, 200",
        "alfa, /bct-bravo, 404",
        "alfa, /bct-unit, 404",
        "alfa, /bct-nobody, 404",
        "stranger, /bct-alfa, 404",
        "stranger, /bct-stranger, 404",
        "board, /bct-bravo/pools/parking, 200",
        "bravo, /bct-bravo/pools/parking, 200",
        "alfa, /bct-bravo/pools/parking, 404",
        "alfa, /bct-alfa/pools/nothing, 404",
        "stranger, /bct-alfa/pools/parking, 404"
    })
    void whoSeesWhat(String who, String below, int status) {
        PARTIES.browser(who).once(HOME + below + BUDGET).then().statusCode(status);
    }

    @Test
    @DisplayName("A council's pages hold nothing of another's: neither its extras nor what it was billed")
    void nothingOfAnother() {
        String others = pounds(statements("FY2025-26", "alfa", "bill"));
        assertTrue(page("board", HOME + BUDGET).contains(others));
        for (String below : List.of("/bct-bravo", "/bct-bravo/pools/licensing")) {
            String page = page("bravo", HOME + below + BUDGET);
            assertFalse(page.contains("1,234.56"), page);
            assertFalse(page.contains(others), page);
        }
        assertTrue(page("bravo", HOME + "/bct-bravo" + BUDGET).contains("77.07"));
    }

    @ParameterizedTest(name = "A statement as {0}: the council's own, the board's, the auditor's; nobody else's")
    @ValueSource(strings = {"/statement.pdf", "/lines.xlsx", "/lines.csv"})
    void statementsAreFiles(String file) {
        String id = api("/statements?year=FY2025-26&council=bct-alfa").getString("items[0].id");
        String address = HOME + "/bct-alfa/statements/" + id + file;
        assertEquals(List.of(address), Html.links(page("alfa", HOME + "/bct-alfa" + BUDGET), address));
        for (String who : List.of("alfa", "board", "unit", "firm")) {
            byte[] bytes = PARTIES.browser(who)
                    .once(address)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            String begins = new String(bytes, 0, 6, StandardCharsets.ISO_8859_1);
            assertTrue(begins.matches("(?s)%PDF-1|PK....|number"), begins);
        }
        PARTIES.browser("bravo").once(address).then().statusCode(404);
        PARTIES.browser("bravo")
                .once(address.replace("bct-alfa", "bct-bravo"))
                .then()
                .statusCode(404);
        PARTIES.browser("stranger").once(address).then().statusCode(404);
        new Browser().once(address).then().statusCode(401);
    }

    @Test
    @DisplayName("The CSV of a statement is the one that the API answers")
    void csvIsTheApis() {
        String id = api("/statements?year=FY2025-26&council=bct-alfa").getString("items[0].id");
        String answered = Api.as(PARTIES.named("alfa"), "reader")
                .accept("text/csv")
                .get(PARTIES.path("/statements/" + id + "/lines"))
                .asString();
        assertEquals(
                answered,
                PARTIES.browser("alfa")
                        .once(HOME + "/bct-alfa/statements/" + id + "/lines.csv")
                        .asString());
    }

    @ParameterizedTest(name = "{0} is led from {1} to {2}")
    @CsvSource({
        "board, /board/bct, /board/bct/costs",
        "unit, /board/bct, /board/bct/costs",
        "firm, /board/bct, /board/bct/costs",
        "alfa, /board/bct, /board/bct/costs/bct-alfa",
        "alfa, /board/bct/councils/bct-alfa, /board/bct/costs/bct-alfa",
        "board, /board/bct/councils/bct-bravo, /board/bct/costs/bct-bravo"
    })
    void pagesLeadThere(String who, String from, String to) {
        List<String> costs = Html.linksBeside(page(who, from), "/board/bct/costs[^\"]*");
        assertTrue(costs.contains(to), costs::toString);
        costs.forEach(link -> assertEquals(to, link.replaceFirst("\\?.*", "")));
    }

    @Test
    @DisplayName("Members of a joint board deliver for themselves: each is led to its own cost, and sees no other's")
    void membersOfAJointBoardSeeTheirOwn() {
        Api.organisation("bcj-board", "joint-board");
        Api.organisation("bcj-alfa", "district-council");
        Api.organisation("bcj-bravo", "district-council");
        Api.partnership("bcj", "joint-services-board");
        Api.member("bcj", "bcj-board", "board");
        Api.member("bcj", "bcj-alfa", "member");
        Api.member("bcj", "bcj-bravo", "member");
        Browser alfa = Browser.signedIn("bcj-alfa", "ann", "reader");
        assertEquals(
                List.of("/board/bcj/costs/bcj-alfa"),
                Html.links(alfa.open("/board/bcj").asString(), "/board/bcj/costs[^\"]*").stream()
                        .map(link -> link.replaceFirst("\\?.*", ""))
                        .distinct()
                        .toList());
        alfa.once("/board/bcj/costs/bcj-alfa").then().statusCode(200);
        alfa.once("/board/bcj/costs/bcj-bravo").then().statusCode(404);
        alfa.once("/board/bcj/costs/bcj-board").then().statusCode(404);
        alfa.once("/board/bcj/costs").then().statusCode(404);
        Browser board = Browser.signedIn("bcj-board", "clerk", "board-secretary");
        board.once("/board/bcj/costs").then().statusCode(200);
        board.once("/board/bcj/costs/bcj-board").then().statusCode(404);
    }

    @Test
    @DisplayName("M2 A year without pools, without lines, or without a scheme says so, and why")
    void emptyYearsSaySo() {
        assertTrue(
                page("board", HOME + "?year=FY2031-32").contains("No pool has any line of the budget of 2031 to 2032"));
        CostParties bare = CostParties.register("bcu");
        String none = bare.browser("board")
                .open("/board/bcu/costs")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(none.contains("The partnership has no cost pools"), none);
        bare.pools();
        bare.lines("licensing", "FY2025-26 pay budget 4321.00");
        for (String address : List.of("/board/bcu/costs", "/board/bcu/costs/bcu-alfa")) {
            String unshared = bare.browser("board").open(address + BUDGET).asString();
            assertTrue(
                    unshared.contains(
                            "All of licensing, £4,321.00, is in nobody&#39;s share: Pool licensing is shared by no scheme"),
                    unshared);
        }
        bare.browser("board")
                .once("/board/bcu/costs/bcu-alfa/pools/licensing" + BUDGET)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest(name = "{0} is refused, not guessed")
    @ValueSource(strings = {"?year=2025", "?year=2025-04", "?stage=forecast"})
    void refusesWhatIsNoYear(String query) {
        PARTIES.browser("board").once(HOME + query).then().statusCode(400);
    }

    @ParameterizedTest(name = "{0} is whole without script: labels, heads, words for each chart, no id twice")
    @ValueSource(strings = {"", "/bct-alfa", "/bct-alfa/pools/parking"})
    void readsWithoutScript(String below) {
        String page = page("board", HOME + below + BUDGET);
        assertFalse(page.contains("<script") || page.contains("style=\""), page);
        assertTrue(page.contains("<html lang=\"en\"") && page.contains("Skip to main content"), page);
        assertTrue(page.contains("scope=\"col\"") && page.contains("scope=\"row\"") && page.contains("<caption"), page);
        List<String> ids = Pattern.compile(" id=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(id -> id.group(1))
                .toList();
        assertEquals(new HashSet<>(ids).size(), ids.size(), ids.toString());
        for (String fragment : Html.links(page, "#[^\"]*")) {
            assertTrue(ids.contains(fragment.substring(1)), fragment);
        }
        assertEquals(below.contains("pools") ? 0 : 2, page.split("<svg", -1).length - 1);
        for (String chart : Html.links(page.replace("aria-labelledby", "href"), "chart-[^\"]*")) {
            assertTrue(page.contains("<title id=\"" + chart + "\">"), chart);
        }
        if (!below.contains("pools")) {
            assertTrue(page.contains("for=\"year\"") && page.contains("for=\"stage\""), page);
        }
    }
}
