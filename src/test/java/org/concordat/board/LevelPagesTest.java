package org.concordat.board;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.concordat.kernel.Period;
import org.concordat.signals.SignalParties;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a service level over time and of signals, as people open them (rules S1 to S3, C3). */
@ApiTest
class LevelPagesTest {

    private static final String P = "/board/cht-nlc";
    private static final String PAGE = P + "/service-levels/premises-licensing/premises-in-time";
    private static final YearMonth LAST =
            YearMonth.now(ZoneId.of("Europe/London")).minusMonths(1);

    /** NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: the flow rate of ten batches. */
    private static final List<String> FLOW =
            List.of("49.6", "47.6", "49.9", "51.3", "47.8", "51.2", "52.6", "52.4", "53.6", "52.1");

    private static SignalParties parties;

    @BeforeAll
    static void twoYears() {
        parties = SignalParties.register("cht-", LAST);
        Api.organisation("cht-stranger", "district-council");
        Api.organisation("cht-firm", "district-council");
        Api.operator()
                .body(Map.of(
                        "issuer", Issuers.of("cht-firm").issuer(),
                        "subject", "auditor",
                        "role", "auditor",
                        "from", "2020-04-01"))
                .put(parties.home() + "/appointments/auditor")
                .then()
                .statusCode(201);
        parties.measure("flow", "value", "litres", "figures");
        parties.service("rivers");
        parties.sign("corby", "sla-flow", "rivers", List.of(SignalParties.level("rivers", "flow", null)));
        List<Map<String, Object>> figures = new ArrayList<>();
        for (int i = 0; i < FLOW.size(); i++) {
            String month = LAST.minusMonths(FLOW.size() - 1L - i).toString();
            figures.add(Map.of(
                    "measure",
                    "flow",
                    "council",
                    parties.named("corby"),
                    "period",
                    month,
                    "value",
                    Double.valueOf(FLOW.get(i))));
        }
        parties.send("figures", figures);
        running();
    }

    /** Of the running month one is in time, and nine are open: not yet due in its first days, missed after that. */
    private static void running() {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String closed = i == 0 ? LAST.atDay(28) + "T12:00:00Z" : null;
            cases.add(parties.one("running-" + i, "corby", LAST.atDay(28) + "T09:00:00Z", closed));
        }
        parties.send("cases", cases);
    }

    private static Browser browser(String who) {
        return switch (who) {
            case "board" -> Browser.signedIn(parties.board(), "bea", "reader");
            case "unit" -> Browser.signedIn(parties.unit(), "max", "manager");
            case "auditor" -> Browser.signedIn("cht-firm", "auditor", "auditor");
            case "stranger" -> Browser.signedIn("cht-stranger", "sam", "reader");
            default -> Browser.signedIn(parties.named(who), "olga", "officer");
        };
    }

    private static String page(String who, String address) {
        return browser(who).open(address).then().statusCode(200).extract().asString();
    }

    private static String of(String council) {
        return PAGE + "?council=" + parties.named(council);
    }

    private static void assertAccessible(String page) {
        SoundPage.check(page);
        Pattern.compile("<svg([^>]*)>")
                .matcher(page)
                .results()
                .forEach(svg -> assertTrue(
                        svg.group(1).contains("role=\"img\"") && svg.group(1).contains("aria-labelledby")
                                || svg.group(1).contains("aria-hidden"),
                        svg.group()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"board", "unit", "auditor"})
    void whoSeesAllCouncilsSeesThemPooledAndBesideEachOther(String who) {
        String page = page(who, PAGE);
        assertTrue(page.contains("All councils together"), page);
        List<List<String>> councils = Html.rows(page, "councils");
        assertEquals(
                List.of("The body cht-corby", "The body cht-kettering"),
                councils.stream().map(row -> row.get(0)).toList());
        List<String> last = Html.rows(page, "numbers-1").get(0);
        assertEquals(
                List.of(LAST.getMonthValue() % 2 == 1 ? "31" : "30", "40"),
                last.subList(2, 4),
                "12 of 20, and 19 or 18 of 20, are pooled from counts (rule C3)");
        assertAccessible(page);
    }

    @Test
    void aCouncilSeesItselfOnly() {
        String page = page("corby", PAGE);
        assertFalse(page.contains("kettering"), page);
        assertTrue(page.contains("<h2 class=\"govuk-heading-l\" id=\"chart-1-heading\">The body cht-corby</h2>"), page);
        assertTrue(page.contains("One council with data cannot be compared with others."), page);
        browser("corby").open(of("kettering")).then().statusCode(404);
        assertTrue(page("kettering", of("kettering")).contains("The body cht-kettering"));
        assertFalse(page("corby", P + "/signals").contains("kettering"));
    }

    @Test
    void theChartSaysWhatTheApiSays() {
        String page = page("board", of("kettering"));
        String chart = "/control-charts/" + parties.chart("kettering", "premises-in-time");
        io.restassured.path.json.JsonPath api =
                Api.officer(parties.unit()).get(parties.home() + chart).jsonPath();
        assertTrue(page.contains(api.getString("sentence")), page);
        List<List<String>> rows = Html.rows(page, "numbers-1");
        assertEquals(24, rows.size());
        List<Map<String, Object>> points = api.getList("points");
        for (int i = 0; i < points.size(); i++) {
            List<String> row = rows.get(rows.size() - 1 - i);
            assertEquals(points.get(i).get("numerator").toString(), row.get(2));
            assertEquals(points.get(i).get("denominator").toString(), row.get(3));
            assertTrue(page.contains(P + "/results/" + points.get(i).get("result") + "\""), row::toString);
        }
        String mean = Words.number(new java.math.BigDecimal(api.getString("stretches[0].mean")));
        assertTrue(page.contains(": mean " + mean), page);
        assertTrue(rows.get(0).get(5).startsWith("Worse: below the limits (S1.1)"), rows.get(0)::toString);
        assertTrue(page.contains("board-plot__mark--worse"), "a diamond");
        assertTrue(page.contains(">worse</text>"), "and a word");
        assertTrue(page.contains("board-plot__mark--hollow"), "no period is closed");
        assertAccessible(page);
    }

    @Test
    void thePublishedFlowRatesHaveTheirPublishedLimits() {
        String page = page("corby", P + "/service-levels/rivers/flow");
        // 50.81 and, with 3 / 1.128 instead of 2.66, 45.8159 and 55.8041
        assertTrue(page.contains("mean 50.81 litres, natural process limits 45.8151 litres to 55.8049 litres"), page);
        assertTrue(page.contains("All of the last ten months are within normal variation"), page);
        List<List<String>> rows = Html.rows(page, "numbers-1");
        assertEquals("52.1 litres provisional", rows.get(0).get(1));
        assertEquals(11, rows.size(), "what has no data stands in one row");
        assertEquals("No data", rows.get(10).get(1));
        assertTrue(rows.get(10).get(0).contains(" to "), rows.get(10)::toString);
        assertTrue(page.contains("Only proportions of counts can be compared"), "a number is no proportion (rule S2)");
    }

    @Test
    void aProcessChangeIsABreakWithItsReason() {
        String month = LAST.minusMonths(10).toString();
        Api.manager(parties.unit())
                .body(Map.of(
                        "measure",
                        "waiting",
                        "from",
                        month,
                        "reason",
                        "Forms are online",
                        "council",
                        parties.named("corby")))
                .put(parties.home() + "/process-changes/forms")
                .then()
                .statusCode(201);
        Api.manager(parties.unit())
                .body(Map.of("measure", "flow", "from", LAST.minusMonths(2).toString(), "reason", "A <new> pump"))
                .put(parties.home() + "/process-changes/pump")
                .then()
                .statusCode(201);
        String page = page("corby", P + "/service-levels/rivers/flow?from=" + LAST.minusMonths(9));
        assertTrue(page.contains("A &lt;new&gt; pump"), page);
        assertFalse(page.contains("Forms are online"), "which is about another measure");
        assertTrue(page.contains("board-plot__break"), page);
        Api.manager(parties.unit())
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "measure", "flow", "from", LAST.minusMonths(2).toString(), "reason", "None", "withdrawn", true))
                .put(parties.home() + "/process-changes/pump")
                .then()
                .statusCode(200);
    }

    @Test
    void quartersAreChartedToo() {
        String page = page("board", of("kettering") + "&by=quarter&from=" + LAST.minusMonths(20));
        assertTrue(page.contains("control chart by quarter"), page);
        assertTrue(
                Html.rows(page, "numbers-1").stream().allMatch(row -> row.get(0).contains(" to ")), page);
    }

    @Test
    void whoIsOutsideTheFunnelIsNamed() {
        String page = page("board", PAGE + "?period=" + LAST);
        List<String> kettering = Html.row(page, "compared", "2. The body cht-kettering");
        assertEquals(List.of("12", "20"), kettering.subList(2, 4));
        assertTrue(
                kettering.get(6).startsWith("within") || kettering.get(6).contains("below, worse"),
                kettering::toString);
        assertTrue(page.contains("<title id=\"funnel-wide\">"), page);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "?from=yesterday | from",
                "?to=FY2026-28 | to",
                "?by=year | by",
                "?by=week | by",
                "?period=today | period",
                "?council=No.Council | council",
                "?from=2026-04&to=2026-01 | from",
                "?from=2020-01&to=2026-01 | from",
            })
    void whatTheAddressCannotMeanIsSaid(String query, String parameter) {
        browser("board").open(PAGE + query).then().statusCode(400).body(containsString(parameter));
    }

    @Test
    void aTimeBeforeTheServiceLevelIsAPageThatSaysSo() {
        assertTrue(page("board", PAGE + "?from=2011-01&to=2011-12").contains("was not in force in these months"));
    }

    @ParameterizedTest(name = "{0} gets {2} for {1}")
    @CsvSource({
        "stranger, /service-levels/premises-licensing/premises-in-time, 404",
        "stranger, /signals, 404",
        "board, /service-levels/premises-licensing/nothing, 404",
        "board, /service-levels/nothing/premises-in-time, 404",
        "board, /service-levels/premises-licensing/premises-in-time?council=cht-stranger, 404",
        "board, /signals?service=nothing, 404",
        "board, /signals?council=cht-stranger, 404",
        "board, /signals?kind=rumour, 400",
        "board, /signals?page=0, 400",
        "board, /signals?period=lately, 400",
        "board, /signals?page=7, 404",
        "board, /signals?council=cht-corby&kind=early-warning, 200",
    })
    void whatIsNotTheirsIsMissing(String who, String below, int status) {
        browser(who).open(P + below).then().statusCode(status);
    }

    @Test
    void theSignalsPageSaysWhatIsRealNow() {
        String page = page("board", P + "/signals");
        List<String> cause = Html.rows(page, "special-cause").get(0);
        assertEquals("The body cht-kettering", cause.get(0));
        assertEquals("Premises in time", cause.get(1));
        assertTrue(
                cause.get(3).startsWith("Worse Eleven of the last twelve months are within normal variation;"),
                cause::toString);
        List<String> warning = Html.rows(page, "early-warning").get(0);
        assertEquals("The body cht-corby", warning.get(0));
        assertTrue(warning.get(3).contains("To still meet the target"), warning::toString);
        assertTrue(page.contains("beyond normal variation in the latest period"), page);
        assertEquals(
                List.of(of("kettering").replace("&", "&amp;")),
                Html.links(page, Pattern.quote(of("kettering"))).stream()
                        .distinct()
                        .toList());
        assertAccessible(page);
    }

    @Test
    void signalsAreFiltered() {
        String page = page("board", P + "/signals?kind=special-cause&council=" + parties.named("corby"));
        assertFalse(page.contains("id=\"early-warning\""), page);
        assertTrue(
                Html.rows(page, "special-cause").stream()
                        .noneMatch(row -> row.get(0).contains("kettering")),
                page);
        assertTrue(
                page.contains("control charts: 0 beyond normal variation") || page.contains("within normal variation"),
                page);
    }

    @ParameterizedTest(name = "S1 S2 signals of {0} months ago: beyond normal variation {1}, councils compared: {2}")
    @CsvSource({"0, 1, true", "1, 0, true", "30, 0, false"})
    void signalsAreToldOfAPeriod(int monthsAgo, int special, boolean compared) {
        YearMonth month = LAST.minusMonths(monthsAgo);
        String page = page(
                "board",
                P + "/signals?service=premises-licensing&period=" + month + (monthsAgo < 24 ? "" : "&kind=funnel"));
        if (monthsAgo < 24) {
            assertEquals(special, Html.rows(page, "special-cause").size(), page);
        }
        String told = compared
                ? " results of " + PeriodChoices.inWords(new Period(Period.Length.MONTH, month)) + " compared"
                : "Nothing could be compared";
        assertTrue(page.contains(told), page);
        assertTrue(page.contains("<option value=\"" + month + "\" selected"), page);
        assertAccessible(page);
    }

    @Test
    void whatIsComparedIsOfTheLastPeriodWithData() {
        String page = page("board", P + "/signals?kind=funnel");
        assertTrue(
                page.contains(" of " + PeriodChoices.inWords(new Period(Period.Length.MONTH, LAST)) + " compared"),
                page);
    }

    @Test
    void theOverviewLeadsToItsOwnSignals() {
        String page = page("board", P + "?period=" + LAST);
        String signals = P + "/signals?kind=special-cause&amp;period=" + LAST;
        assertTrue(page.contains("href=\"" + signals + "\""), page);
        List<List<String>> rows = Html.rows(page("board", signals.replace("&amp;", "&")), "special-cause");
        assertEquals("The body cht-kettering", rows.get(0).get(0));
    }

    @Test
    void theOverviewLeadsToTheServiceLevel() {
        assertTrue(page("board", P + "?period=" + LAST).contains("href=\"" + PAGE + "\""));
    }
}
