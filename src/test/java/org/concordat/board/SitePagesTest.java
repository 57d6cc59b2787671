package org.concordat.board;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.List;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of all results, and those of a council, of an area and of an agreement, as different people open them. */
@ApiTest
class SitePagesTest {

    private static final SiteParties PARTIES = SiteParties.register("bspg");
    private static final String HOME = "/board/bspg";
    private static final String SEPTEMBER = "period=2026-09";

    private static Browser board;
    private static Browser own;

    @BeforeAll
    static void past() {
        PARTIES.past();
        Api.organisation("bspg-stranger", "district-council");
        board = PARTIES.browser("board", "board-secretary");
        own = PARTIES.browser("a", "reader");
    }

    private static String page(Browser browser, String address) {
        return browser.open(HOME + address).then().statusCode(200).extract().asString();
    }

    private static String read(String page) {
        return Html.text(page.replaceAll("(?s)<span class=\"govuk-visually-hidden\">.*?</span>", ""))
                .replace("\u202f", "");
    }

    @Test
    @DisplayName("S1 The first page says what slipped, since when, and which of it is more than normal variation")
    void saysWhatSlipped() {
        String page = read(page(board, "?" + SEPTEMBER));
        assertTrue(
                page.contains(
                        "3 of 3 results that were judged missed the target, 2 of them new in this month and 1 of them"
                                + " since June 2026 or earlier"),
                page);
        assertTrue(
                page.contains(
                        "1 of 3 is more than normal variation: In time in The body bspg-a; 1 is as the service usually"
                                + " runs; of 1 there are too few months to tell."),
                page);
        assertTrue(page.contains("No rectification plan and no query is open."), page);
        assertTrue(page.contains("No budget of 2026 to 2027 is shared yet."), page);
        assertTrue(page.contains("No decision is open; no meeting is planned."), page);
        String july = read(page(own, "?period=2026-07"));
        assertTrue(july.contains("Nothing: of the 1 result that was judged, none missed its target."), july);
        assertFalse(july.contains("Is it real"), july);
    }

    @Test
    @DisplayName("S1 What slipped is listed the worst first, each with since when and whether it is real")
    void listsWhatSlipped() {
        String page = page(board, "?" + SEPTEMBER + "&show=slipped");
        List<List<String>> rows = Html.rows(page, "listed");
        assertEquals(
                List.of("On time, Permits", "In time, Licences", "In time, Licences"),
                rows.stream().map(row -> row.get(0)).toList());
        assertEquals(
                List.of("since June 2026 or earlier", "since September 2026", "since September 2026"),
                rows.stream().map(row -> row.get(3)).toList());
        assertEquals(
                List.of("within normal variation", "outside normal variation", "too few months to tell"),
                rows.stream().map(row -> row.get(4)).toList());
        assertTrue(rows.get(1).get(2).startsWith("33.33\u202f% Critical 4 of 12"), rows.toString());
    }

    @ParameterizedTest(name = "?{0}: tables {1}, listed {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "period=2026-09, results-licences, -",
                "period=2026-09&service=permits, results-permits, -",
                "period=2026-09&service=&council=&show=&status=&sort=, results-licences, -",
                "period=2026-09&council=bspg-a, results-licences, -",
                "period=2026-09&service=nothing-such, -, -",
                "period=2026-09&status=final, -, -",
                "period=2026-09&status=provisional, results-licences, -",
                "period=2026-09&show=slipped&sort=council, -, In time|In time|On time",
                "period=2026-09&show=slipped&sort=service-level, -, In time|In time|On time",
                "period=2026-09&show=slipped&council=bspg-b, -, On time|In time",
                "period=2026-09&show=slipped&service=licences, -, In time|In time",
                "period=2026-09&show=critical&page=99, -, On time|In time|In time",
                "period=2026-09&show=met, -, -",
                "period=2026-07&show=met, -, In time",
                "period=2026-07&show=no-data, -, In time"
            })
    void filtersStandInTheAddress(String query, String tables, String listed) {
        String page = page(board, "?" + query);
        SoundPage.check(page);
        for (String table : List.of("results-licences", "results-permits")) {
            assertEquals(
                    tables != null && List.of(tables.split(" ")).contains(table),
                    page.contains("id=\"" + table + "\""),
                    table + " in " + query);
        }
        List<String> levels = Html.rows(page, "listed").stream()
                .map(row -> row.get(0).replaceFirst(",.*", ""))
                .toList();
        assertEquals(listed == null ? List.of() : List.of(listed.split("\\|")), levels, () -> read(page));
        if (tables == null && listed == null) {
            assertTrue(read(page).contains("None of the 3 results of this period"), () -> read(page));
        }
    }

    @ParameterizedTest(name = "?{0} gets a page that says what is wrong with {1}")
    @CsvSource({
        "period=2011-13, period is no period",
        "service=Not a slug, service is no name",
        "council=nothing-such, council is none of the councils",
        "council=bspg-stranger, council is none of the councils",
        "show=worst, 'show is none of slipped, minor'",
        "status=closed, 'status is none of provisional, final'",
        "sort=%27, 'sort is none of council, service-level'",
        "page=0, page is no number",
        "page=99999999999, page is no number"
    })
    void unknownValuesAreToldOnAPage(String query, String told) {
        board.once(HOME + "?" + query.replace(" ", "%20"))
                .then()
                .statusCode(400)
                .contentType("text/html")
                .body(containsString("<h1"))
                .body(containsString(told));
    }

    @Test
    @DisplayName(
            "C3 All councils are pooled from counts beside one council, never averaged; who sees one only is not told")
    void poolsAllCouncils() {
        String page = page(board, "/councils/bspg-a?" + SEPTEMBER);
        // 4 of 12 and 0 of 1 are 4 of 13, 30.77 %; the mean of 33.33 % and 0 % would be 16.67 %.
        assertTrue(
                Html.row(page, "results", "All councils")
                        .get(1)
                        .startsWith("30.77\u202f% 4 of 13, pooled from 2 councils"),
                () -> read(page));
        assertTrue(page.contains("href=\"/board/bspg?period=2026-09&amp;service=licences#results-licences\""), page);
        String its = page(own, "/councils/bspg-a?" + SEPTEMBER);
        assertFalse(its.contains("All councils"), its);
        assertFalse(its.contains("bspg-b"), its);
    }

    @Test
    @DisplayName(
            "V3 V4 An area stands beside its council and all councils, with the terms that differ and the local need")
    void comparesAnArea() {
        String north = page(board, "/councils/bspg-a/areas/north?" + SEPTEMBER);
        SoundPage.check(north);
        List<String> row = Html.row(north, "results", "In time");
        assertTrue(row.get(1).startsWith("100\u202f% Met 2 of 2"), row.toString());
        assertTrue(row.get(2).startsWith("33.33\u202f% Critical 4 of 12"), row.toString());
        assertTrue(row.get(3).startsWith("30.77\u202f% 4 of 13"), row.toString());
        assertEquals(
                List.of(
                        "In time",
                        "limit: 25 calendar days instead of 10 calendar days",
                        "The post takes two days longer there.",
                        "sla, version 1 variation far, from 1 April 2025"),
                Html.row(north, "differs", "In time"));
        String south = page(own, "/councils/bspg-a/areas/south?" + SEPTEMBER);
        assertTrue(Html.rows(south, "differs").isEmpty(), south);
        assertEquals(3, Html.row(south, "results", "In time").size());
    }

    @Test
    @DisplayName(
            "V1 A council's agreements lead to what was agreed: service levels, variations, the digest both sides signed")
    void explainsAgreements() {
        String page = page(own, "/councils/bspg-a?" + SEPTEMBER);
        assertEquals(
                List.of("SLA", "1", "from 1 April 2025", "Licences", "1", "1"), Html.row(page, "agreements", "SLA"));
        String agreed = page(own, "/councils/bspg-a/agreements/sla");
        SoundPage.check(agreed);
        assertTrue(agreed.contains("sha256:"), agreed);
        assertEquals(
                "10 calendar days",
                Html.row(agreed, "version-1-levels", "In time").get(3));
        assertEquals(
                "North of A", Html.row(agreed, "version-1-variations", "Far").get(1));
    }

    @ParameterizedTest(name = "{0} of another council, another partnership or nobody is missing")
    @ValueSource(
            strings = {
                "/councils/bspg-b",
                "/councils/bspg-b/areas/north",
                "/councils/bspg-a/areas/nothing-such",
                "/councils/bspg-b/agreements/sla",
                "/councils/bspg-a/agreements/nothing-such",
                "/councils/nothing-such",
                "/results/2026-09.bspg-b.sla.in-time"
            })
    void whatIsAnothersIsMissing(String below) {
        own.once(HOME + below).then().statusCode(404).contentType("text/html");
        Browser stranger = Browser.signedIn("bspg-stranger", "eve", "manager");
        stranger.once(HOME + below).then().statusCode(404);
        stranger.once(HOME).then().statusCode(404).body(not(containsString("bspg-a")));
        assertEquals(401, new Browser().once(HOME + below).statusCode());
    }

    @Test
    @DisplayName("A council sees its own results only, and is not offered another")
    void aCouncilSeesItself() {
        String page = page(own, "?" + SEPTEMBER);
        assertFalse(page.contains("bspg-b"), page);
        assertTrue(
                read(page).contains("1 of 1 result that was judged missed the target, new in this month"),
                () -> read(page));
        own.once(HOME + "?council=bspg-b").then().statusCode(400);
    }

    @ParameterizedTest(name = "{0} of {1} has the sections {2}")
    @CsvSource({
        "board, board-secretary, Results Signals Costs Benefits and risks Decisions Packs Trust",
        "a, reader, Results Signals Costs Benefits and risks Decisions Packs Trust"
    })
    void onePageLeadsToTheSections(String who, String role, String sections) {
        Browser browser = PARTIES.browser(who, role);
        for (String section : List.of("", "/costs", "/benefits", "/governance", "/trust")) {
            Response answer = browser.open(HOME + section);
            if (section.equals("/costs") && who.equals("a")) {
                answer.then().statusCode(404); // a council opens its own
                answer = browser.open(HOME + "/costs/bspg-a");
            }
            String page = answer.then().statusCode(200).extract().asString();
            String nav = page.replaceAll("(?s).*<ul class=\"govuk-service-navigation__list\">(.*?)</ul>.*", "$1");
            assertEquals(sections, Html.text(nav));
            assertEquals(1, nav.split("aria-current=\"page\"", -1).length - 1, nav);
            SoundPage.check(page);
        }
    }

    @Test
    @DisplayName("Nothing leads to a page that the reader may not open")
    void everyLinkOpens() {
        for (Browser browser : List.of(board, own)) {
            for (String page : List.of(
                    "?" + SEPTEMBER, "?" + SEPTEMBER + "&show=slipped", "/councils/bspg-a?" + SEPTEMBER, "/trust")) {
                for (String link : Html.links(page(browser, page), "/board[^\"]*")) {
                    int status = browser.open(link.replaceFirst("#.*", "").replace("&amp;", "&"))
                            .statusCode();
                    assertEquals(200, status, page + " leads to " + link);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?period=2026-09",
                "?period=FY2026-27-Q2",
                "/councils/bspg-a?period=2026-09",
                "/results/2026-09.bspg-a.sla.in-time"
            })
    void pagesAreSound(String address) {
        SoundPage.check(page(board, address));
    }
}
