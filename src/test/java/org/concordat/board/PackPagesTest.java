package org.concordat.board;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.concordat.kernel.Digest;
import org.concordat.packs.PackParties;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules P1 to P4 on pages and in files: a pack says what was frozen, in public what may be told, and who has read it is known. */
@ApiTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PackPagesTest {

    private static final String PACKS = "/board/pkp-nlc/packs";
    private static final String JANUARY = PACKS + "/2026-01";
    private static final String RESULTS = "/board/pkp-nlc/results/[^\"]*";
    private static final String PUBLIC = "?audience=public";
    private static final List<String> HEADINGS = List.of(
            "Results",
            "Failures, points and credits",
            "Causes and actions",
            "Rolling triggers",
            "Exclusions",
            "Reliefs",
            "Queries and disputes",
            "Costs",
            "Risks",
            "Benefits",
            "Decisions",
            "Signal or normal variation",
            "What is exempt and why");

    private static PackParties parties;

    @BeforeAll
    static void publish() {
        parties = PackParties.register("pkp-");
        parties.plan();
        parties.risk();
        parties.decision();
        parties.query();
        Api.organisation("pkp-stranger", "district-council");
        parties.publish("2026-01", """
                {"exemptions":[{"section":"standings","paragraph":3,"reason":"Credits are in dispute."}]}""").statusCode(201);
    }

    private static Browser browser(String who) {
        return switch (who) {
            case "secretary" -> Browser.signedIn("pkp-board", "pkp-board-board-secretary", "board-secretary");
            case "auditor" -> Browser.signedIn("pkp-board", "pkp-board-auditor", "auditor");
            default -> Browser.signedIn("pkp-" + who, "ann", "reader");
        };
    }

    private static String page(String who, String address) {
        String page =
                browser(who).open(address).then().statusCode(200).extract().asString();
        SoundPage.check(page);
        return page;
    }

    private static Response file(String name) {
        return browser("kettering").open(JANUARY + "/" + name);
    }

    private static byte[] bytes(String name) {
        return file(name).then().statusCode(200).extract().asByteArray();
    }

    private static List<String> headings(String page) {
        return Pattern.compile("<h2 class=\"govuk-heading-l\"[^>]*>([^<]*)</h2>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String publication(String field) {
        return Api.as("pkp-kettering", "reader").get(parties.path("/reports")).path("items[0]." + field);
    }

    @ParameterizedTest(name = "P1 the {0} reads every section, and the digest")
    @ValueSource(strings = {"kettering", "northampton", "secretary", "auditor"})
    @Order(1)
    void everyPartyReadsIt(String who) {
        String page = page(who, JANUARY);
        assertEquals(HEADINGS, headings(page));
        assertTrue(page.contains(publication("exemptDigest")), "the digest");
        assertTrue(Html.text(page).contains("3 of 4 results that are told for January 2026 met the target."), page);
        assertTrue(Html.text(page).contains("The body pkp-kettering: Answered (serious)."), page);
    }

    @Test
    @Order(2)
    @DisplayName("P1 Results stand beside those of the three periods before, each with its explanation as it was known")
    void resultsAndThoseBefore() {
        String page = page("corby", JANUARY);
        List<String> row = Html.rows(page, "results-2").get(0);
        assertEquals("Answered, Premises licences", row.get(0));
        assertEquals("89.7\u202f% Serious 897 of 1,000 target 95\u202f% 2 points", row.get(1));
        assertTrue(row.get(4).startsWith("97.1\u202f% Met 971 of 1,000"), row.toString());
        List<String> links = Html.links(page("secretary", JANUARY), RESULTS);
        assertEquals(16, links.size(), "the board opens every result");
        assertEquals(8, Html.links(page, RESULTS).size(), "a council its own");
        assertTrue(links.contains("/board/pkp-nlc/results/" + parties.result("kettering", "answered") + "?knownOn="
                + publication("knownOn")));
        assertEquals(
                List.of(
                        "Two of five officers left. Callers were not answered.",
                        "Hire two: Team leader, by 31 December 2026"),
                Html.rows(page, "plans-1").get(0).subList(4, 6));
        assertTrue(Html.rows(page, "standings-1").get(1).get(4).startsWith("£121.50, sla-ket"), page);
    }

    @Test
    @Order(3)
    @DisplayName("P2, P3 In public no exempt value is there, and no small number")
    void publicVersion() {
        String page = page("kettering", JANUARY + PUBLIC);
        String whole = page("kettering", JANUARY);
        assertEquals(HEADINGS, headings(page));
        for (String kept : List.of("£121.50", "Two of five officers left", "139 of 143", "97.2\u202f%", "any more")) {
            assertFalse(page.contains(kept), kept);
            assertTrue(whole.contains(kept), kept);
        }
        assertTrue(page.contains("Not told: the number is small"), page);
        assertTrue(
                Html.text(page)
                        .contains("Not in the public version, under paragraph 3 of Part 1 of Schedule 12A to the Local"
                                + " Government Act 1972. Credits are in dispute."),
                page);
        assertTrue(page.contains(publication("publicDigest")), "its own digest");
        assertFalse(page.contains(publication("exemptDigest")), "not that of the whole");
    }

    @ParameterizedTest(name = "{1} is not there for {0}")
    @CsvSource({
        "stranger, /board/pkp-nlc/packs",
        "stranger, /board/pkp-nlc/packs/2026-01",
        "stranger, /board/pkp-nlc/packs/2026-01/pack.pdf",
        "stranger, /board/pkp-nlc/packs/2026-01/pack.xlsx",
        "stranger, /board/pkp-nlc/packs/2026-01/pack.json",
        "stranger, /board/pkp-nlc/packs/2026-01/results.csv",
        "kettering, /board/pkp-nlc/packs/2025-12",
        "kettering, /board/pkp-nlc/packs/2026-01?revision=7"
    })
    @Order(4)
    void notThere(String who, String address) {
        browser(who).open(address).then().statusCode(404);
    }

    @Test
    @Order(5)
    @DisplayName("P1, P4 The list leads to both versions, and says what is due")
    void theList() {
        assertTrue(page("kettering", PACKS).contains("Nobody has said yet when packs are due."));
        parties.schedule();
        String page = page("kettering", PACKS);
        List<String> row = Html.row(page, "publications", "January 2026");
        assertEquals("1", row.get(1));
        assertTrue(row.get(2).endsWith("secretary, The body pkp-board"), row.toString());
        assertTrue(row.get(3).endsWith(publication("exemptDigest")), row.toString());
        assertTrue(row.get(4).endsWith(publication("publicDigest")), row.toString());
        assertEquals("Failures, points and credits", row.get(5));
        assertTrue(Html.links(page, JANUARY + "[^\"]*").contains(JANUARY + "?revision=1&audience=public"));
        assertEquals(2, Html.rows(page, "due").size());
        assertFalse(page.contains(PACKS + "/reads"), "who has read is not told to a council");
    }

    @Test
    @Order(6)
    @DisplayName("P1 Each read of a whole version is told to secretary and auditor, with its format")
    void whoHasRead() {
        bytes("pack.pdf");
        bytes("pack.xlsx");
        bytes("pack.json" + PUBLIC);
        page("kettering", JANUARY);
        for (String who : List.of("secretary", "auditor")) {
            assertTrue(page(who, PACKS).contains(PACKS + "/reads"), who);
            List<List<String>> rows = Html.rows(page(who, PACKS + "/reads"), "reads");
            assertEquals(
                    List.of("html Member", "xlsx Member", "pdf Member"),
                    rows.stream().limit(3).map(row -> row.get(3)).toList());
            assertEquals("The body pkp-kettering", rows.get(0).get(0));
        }
        browser("kettering").open(PACKS + "/reads").then().statusCode(403);
    }

    @Test
    @Order(7)
    @DisplayName("P1 The JSON is to the byte that of the digest")
    void json() {
        String text = new String(bytes("pack.json"), StandardCharsets.UTF_8);
        assertEquals(publication("exemptDigest"), Digest.of(text).value());
        String csv = new String(bytes("results.csv"), StandardCharsets.UTF_8);
        assertEquals(17, csv.lines().count());
    }

    @Test
    @Order(8)
    @DisplayName("P1 The PDF has every section with its bookmark, the digest below every page, and is tagged")
    void pdf() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes("pack.pdf"))) {
            String text = new PDFTextStripper().getText(pdf);
            HEADINGS.forEach(heading -> assertTrue(text.contains(heading), heading + " in\n" + text));
            String digest = publication("exemptDigest");
            int told = text.split(Pattern.quote(digest), -1).length - 1;
            assertEquals(pdf.getNumberOfPages() + 1, told, "on each page, and among the facts");
            assertTrue(text.contains("1 of " + pdf.getNumberOfPages()), text);
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }
            assertEquals("In short", bookmarks.remove(0));
            assertEquals(HEADINGS, bookmarks);
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("en-GB", pdf.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    @Order(9)
    @DisplayName("P1 The API answers the very same PDF, and records it")
    void pdfOfTheApi() {
        byte[] answered = Api.as("pkp-corby", "reader")
                .accept("application/pdf")
                .get(parties.path("/reports/2026-01"))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertArrayEquals(bytes("pack.pdf"), answered);
        Response reads = parties.secretary().get(parties.path("/reports/reads?organisation=pkp-corby"));
        assertEquals("getReport", reads.path("items[0].operation"));
        assertEquals("pdf", reads.path("items[0].format"));
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static List<String> sheets(byte[] file) throws IOException {
        return Pattern.compile("<sheet name=\"([^\"]*)\"")
                .matcher(parts(file).get("xl/workbook.xml"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    @Order(10)
    @DisplayName("P1 The workbook tells which pack it is, and has a sheet for each section that the version has")
    void workbook() throws IOException {
        List<String> whole = List.of(
                "about",
                "results",
                "standings",
                "failures",
                "credits",
                "plans",
                "steps of plans",
                "triggers",
                "triggers by period",
                "exclusions",
                "reliefs",
                "queries",
                "query by query",
                "costs",
                "costs by council",
                "risks",
                "benefits",
                "decisions",
                "signals");
        assertEquals(whole, sheets(bytes("pack.xlsx")));
        assertEquals(
                whole.stream()
                        .filter(sheet -> !List.of("standings", "failures", "credits", "query by query")
                                .contains(sheet))
                        .toList(),
                sheets(bytes("pack.xlsx" + PUBLIC)));
        Map<String, String> parts = parts(bytes("pack.xlsx"));
        assertTrue(parts.get("xl/sharedStrings.xml").contains(publication("exemptDigest")));
        assertTrue(parts.get("xl/worksheets/sheet2.xml").contains("<v>89.7"), "a number is a number");
        String texts = parts.get("xl/sharedStrings.xml");
        assertTrue(texts.contains(">Hire two<") && texts.contains(">Team leader<"), "a step of a plan is a row");
        assertFalse(texts.contains("[{") || texts.contains("{&quot;") || texts.contains("[\""), "no cell is JSON");
    }

    @Test
    @Order(11)
    @DisplayName(
            "P1 After a restatement the page and its files are what they were, and what it is now differs beside it")
    void staysAsItWas() {
        String before = page("kettering", JANUARY);
        byte[] pdf = bytes("pack.pdf");
        byte[] workbook = bytes("pack.xlsx");
        String now = page("kettering", "/board/pkp-nlc?period=2026-01");
        assertTrue(before.contains("href=\"/board/pkp-nlc?period=2026-01\""), "leads to what it is now");
        String explained = Html.links(before, "/board/pkp-nlc/results/2026-01.pkp-kettering[^\"]*answered[^\"]*")
                .get(0);
        assertTrue(page("kettering", explained).contains("89.7"), "before");
        parties.restate();
        assertEquals(before, page("kettering", JANUARY));
        assertArrayEquals(pdf, bytes("pack.pdf"));
        assertArrayEquals(workbook, bytes("pack.xlsx"));
        String changed = page("kettering", "/board/pkp-nlc?period=2026-01");
        assertNotEquals(now, changed);
        assertTrue(now.contains("89.7") && !changed.contains("89.7") && changed.contains("95.1"), changed);
        assertTrue(
                changed.contains("href=\"" + JANUARY + "?revision=1&amp;audience="), "and leads to what was published");
        String then = page("kettering", explained);
        assertTrue(then.contains("89.7") && then.contains("as it was known on"), "explained as it was known");
        assertTrue(page("kettering", explained.replaceFirst("\\?.*", "")).contains("95.1"), "and as it is");
    }
}
