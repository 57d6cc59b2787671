package org.concordat.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of one statement: the lines of the API, and for each the workings that the API explains (rules M1, M3, M5, M6). */
@ApiTest
class StatementPagesTest {

    private static final CostParties PARTIES = CostParties.register("bsp");
    private static final String COSTS = "/board/bsp/costs/bsp-alfa";
    private static final String YEAR = "FY2024-25";

    @BeforeAll
    static void run() {
        PARTIES.pools();
        PARTIES.lines("licensing", "FY2024-25 pay budget 90000.01", "FY2024-25 late budget 700.00 alfa");
        PARTIES.lines("parking", "FY2024-25 wardens budget 8000.00");
        PARTIES.share();
        String rules = """
            {"billing":"quarterly","disposition":{"surplus":"refund","deficit":"charge"},
            "gainShare":{"gain":[{"upTo":1,"provider":0},{"provider":50}],"pain":[{"provider":50}]}}\
            """;
        Api.manager("bsp-unit")
                .body(rules)
                .put(PARTIES.path("/cost-years/" + YEAR))
                .then()
                .statusCode(201);
        PARTIES.post("/cost-years/FY2024-25/budget", null);
        for (int quarter = 1; quarter <= 4; quarter++) {
            PARTIES.post("/cost-years/FY2024-25/bills", java.util.Map.of("period", YEAR + "-Q" + quarter));
        }
        PARTIES.lines("licensing", "FY2024-25 spent actual 80000.00", "FY2024-25 late-spent actual 650.00 alfa");
        PARTIES.lines("parking", "FY2024-25 spent actual 8000.00");
        String charge = """
            {"items":[{"ref":"roof","costType":"premises","stage":"actual","period":"FY2024-25","amount":"100.00","hostCharge":true}]}""";
        Api.manager("bsp-unit")
                .body(charge)
                .post(PARTIES.path("/cost-pools/parking/lines"))
                .then()
                .body("created", org.hamcrest.Matchers.equalTo(1));
        PARTIES.post("/cost-years/FY2024-25/outturn", null);
    }

    @Test
    @DisplayName("M8 A reconciliation says which charges of the host are left out, and why; a bill before it does not")
    void whatIsLeftOutIsSaid() {
        String page = page("alfa", COSTS + "/statements/" + id("reconciliation"));
        List<String> shown = Html.row(page, "charges-left-out", "Roof");
        assertTrue(shown.get(1).contains("2024 to 2025"), shown.toString());
        assertEquals("£100.00", shown.get(2));
        assertTrue(shown.get(3).contains("has not approved"), shown.toString());
        assertTrue(page.contains("Left out, by rule M8"), page);
        assertFalse(page("alfa", COSTS + "/statements/" + id("bill")).contains("Left out"));
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

    /** The id of the first statement of alfa of a kind. */
    private static String id(String kind) {
        return api("/statements?year=FY2024-25&council=bsp-alfa&kind=" + kind).getString("items[0].id");
    }

    private static String pounds(String amount) {
        BigDecimal of = new BigDecimal(amount);
        return (of.signum() < 0 ? "\u2212" : "") + String.format(Locale.UK, "£%,.2f", of.abs());
    }

    @Test
    @DisplayName("Every statement of the cost page leads to its own page")
    void statementsLeadToTheirPages() {
        String costs = page("alfa", COSTS + "?year=" + YEAR);
        List<String> ids = api("/statements?year=FY2024-25&council=bsp-alfa").getList("items.id");
        assertEquals(6, ids.size());
        assertEquals(
                ids.stream().map(id -> COSTS + "/statements/" + id).toList(),
                Html.links(costs, COSTS + "/statements/[^/\"]*"));
    }

    @ParameterizedTest(name = "M5 {0}: lines and amounts are the API''s, and each line leads to its workings")
    @CsvSource({"bill, 3", "reconciliation, 4", "year, 4"})
    void linesAreTheApis(String kind, int lines) {
        String id = id(kind);
        String page = page("alfa", COSTS + "/statements/" + id);
        JsonPath told = api("/statements/" + id);
        List<List<String>> rows = Html.rows(page, "lines");
        assertEquals(lines, told.getList("lines").size());
        assertEquals(lines + 1, rows.size());
        for (int i = 0; i < lines; i++) {
            String at = "lines[" + i + "].";
            assertEquals(
                    List.of(
                            pounds(told.getString(at + "due.amount")),
                            pounds(told.getString(at + "before.amount")),
                            pounds(told.getString(at + "amount.amount"))),
                    rows.get(i).subList(1, 4));
            String section = kind.equals("year") ? "sums" : "line-" + (i + 1);
            assertTrue(Html.links(page, "#[^\"]*").contains("#" + section), page);
            assertTrue(page.contains("<section aria-labelledby=\"" + section + "\">"), page);
        }
        assertEquals(pounds(told.getString("amount.amount")), rows.get(lines).get(3));
    }

    @ParameterizedTest(name = "M1 to M3 {0}: what is due of each pool, exactly and rounded, is in the line''s workings")
    @ValueSource(strings = {"bill", "reconciliation"})
    void workingsAreTheExplanation(String kind) {
        String id = id(kind);
        String page = page("alfa", COSTS + "/statements/" + id);
        JsonPath told = api("/statements/" + id + "/explanation");
        for (String pools : List.of("pools", "extras")) {
            int several = told.getList("workings." + pools).size();
            assertEquals(pools.equals("pools") ? 2 : 1, several);
            for (int i = 0; i < several; i++) {
                String at = "workings." + pools + "[" + i + "].";
                int line = 1
                        + told.<String>getList("statement.lines.collect { it.kind + it.reference }")
                                .indexOf(told.getString(at + "kind") + told.getString(at + "pool"));
                String due = at + "due.find { it.council == 'bsp-alfa' }.";
                List<String> shown = Html.row(page, "line-" + line + "-due", "The body bsp-alfa");
                assertTrue(shown.get(1).startsWith(rounded(told.getString(due + "pounds"))), shown.toString());
                assertEquals(pounds(told.getString(due + "amount.amount")), shown.get(2));
                assertEquals(
                        told.getString(at + "days[0].passed"),
                        Html.rows(page, "line-" + line + "-days").get(0).get(3));
                assertEquals(
                        told.getList(at + "lines").size(),
                        Html.rows(page, "line-" + line + "-lines").size());
                assertEquals(pools.equals("pools"), page.contains("id=\"line-" + line + "-step-1\""));
            }
        }
    }

    private static String rounded(String fraction) {
        String[] parts = (fraction + "/1").split("/");
        return pounds(new BigDecimal(parts[0])
                .divide(new BigDecimal(parts[1]), 2, java.math.RoundingMode.HALF_UP)
                .toPlainString());
    }

    @Test
    @DisplayName("M6 A reconciliation tells of the gain: what was billed, what it cost, each band, by hand")
    void gainIsExplained() {
        // 98,000.01 billed, 88,000 spent: 10,000.01 less; the first 980.0001 are the councils', of 9,020.0099 half is
        // the provider's
        String text = Html.text(page("alfa", COSTS + "/statements/" + id("reconciliation")));
        assertTrue(
                text.contains("the councils were billed £98,000.01; it cost £88,000.00. The difference is £10,000.01."),
                text);
        assertTrue(text.contains("The provider's part is £4,510.00".replace("'", "&#39;")), text);
        assertFalse(Html.text(page("alfa", COSTS + "/statements/" + id("bill"))).contains("provider"), text);
    }

    @Test
    @DisplayName("M5 The statement of the year leads to all that it sums up")
    void theYearLeadsToItsParts() {
        String page = page("alfa", COSTS + "/statements/" + id("year"));
        List<String> sums = api("/statements/" + id("year") + "/explanation").getList("workings.sums.id");
        assertEquals(5, sums.size());
        assertEquals(
                sums.stream().map(id -> COSTS + "/statements/" + id).toList(),
                Html.links(page, COSTS + "/statements/[^/\"]*"));
    }

    @Test
    @DisplayName("Its files are there, JSON as the API explains it")
    void filesAreThere() throws IOException {
        String id = id("bill");
        String address = COSTS + "/statements/" + id;
        String page = page("alfa", address);
        for (String file :
                List.of("/statement.pdf", "/lines.xlsx", "/lines.csv", "/workings.csv", "/explanation.json")) {
            assertEquals(List.of(address + file), Html.links(page, address + file));
            PARTIES.browser("alfa").once(address + file).then().statusCode(200);
        }
        String answered = Api.as(PARTIES.named("alfa"), "reader")
                .get(PARTIES.path("/statements/" + id + "/explanation"))
                .asString();
        ObjectMapper json = new ObjectMapper();
        assertEquals(
                json.readTree(answered),
                json.readTree(PARTIES.browser("alfa")
                        .once(address + "/explanation.json")
                        .asString()));
        String workings =
                PARTIES.browser("alfa").once(address + "/workings.csv").asString();
        String first = Api.as(PARTIES.named("alfa"), "reader")
                .accept("text/csv")
                .get(PARTIES.path("/statements/" + id + "/workings?limit=200"))
                .asString();
        assertTrue(workings.startsWith(first), first);
        for (String file : List.of("/workings.csv", "/lines.xlsx")) {
            PARTIES.browser("bravo").once(address + file).then().statusCode(404);
        }
    }

    @ParameterizedTest(name = "{0} of {1} is answered {2}: a council's own, the board's, the keeper's, the auditor's")
    @CsvSource({
        "alfa, alfa, 200",
        "board, alfa, 200",
        "unit, alfa, 200",
        "firm, alfa, 200",
        "bravo, alfa, 404",
        "bravo, bravo, 404",
        "board, bravo, 404",
        "stranger, alfa, 404"
    })
    void whoSeesIt(String who, String council, int status) {
        String address = "/board/bsp/costs/bsp-" + council + "/statements/" + id("bill");
        PARTIES.browser(who).once(address).then().statusCode(status);
        PARTIES.browser(who).once(address + "/explanation.json").then().statusCode(status);
        new Browser().once(address).then().statusCode(401);
        new Browser().once(address + "/explanation.json").then().statusCode(401);
    }

    @Test
    @DisplayName("What is no statement is not there")
    void whatIsNoStatement() {
        PARTIES.browser("board")
                .once(COSTS + "/statements/00000000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest(name = "{0} is whole without script: heads, captions, no id twice, no link to nothing")
    @ValueSource(strings = {"bill", "reconciliation", "year"})
    void readsWithoutScript(String kind) {
        String page = page("alfa", COSTS + "/statements/" + id(kind));
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
    }
}
