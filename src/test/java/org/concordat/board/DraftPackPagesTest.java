package org.concordat.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Rules P1 to P4 on pages: drafts, which the board alone reads; packs for who has left; what is folded. */
@ApiTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DraftPackPagesTest {

    private static final String PACKS = "/board/pkd-nlc/packs";
    private static final String JANUARY = PACKS + "/2026-01";
    private static final String RESULTS = "/board/pkd-nlc/results/[^\"]*";
    private static final String PUBLIC = "?audience=public";

    private static PackParties parties;

    @BeforeAll
    static void publish() {
        parties = PackParties.register("pkd-");
        parties.plan();
        Api.organisation("pkd-stranger", "district-council");
        parties.publish("2026-01", "{}").statusCode(201);
        parties.schedule();
    }

    private static Browser browser(String who) {
        return switch (who) {
            case "secretary" -> Browser.signedIn("pkd-board", "pkd-board-board-secretary", "board-secretary");
            case "auditor" -> Browser.signedIn("pkd-board", "pkd-board-auditor", "auditor");
            default -> Browser.signedIn("pkd-" + who, "ann", "reader");
        };
    }

    private static String page(String who, String address) {
        String page =
                browser(who).open(address).then().statusCode(200).extract().asString();
        SoundPage.check(page);
        return page;
    }

    private static List<String> headings(String page) {
        return Pattern.compile("<h2 class=\"govuk-heading-l\"[^>]*>([^<]*)</h2>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @ParameterizedTest(name = "the {0} reads what a pack would be")
    @ValueSource(strings = {"secretary", "auditor"})
    @Order(1)
    void draft(String who) {
        String draft = PACKS + "/2026-02/draft";
        assertTrue(page(who, PACKS).contains("/draft\""), "what is due leads there");
        String page = page(who, draft);
        assertTrue(page.contains("Whole version, not for the public, draft"), page);
        assertTrue(page.contains("Nobody has published it"), page);
        assertFalse(page.contains("pack.pdf"), "there is no file of it");
        assertEquals(13, headings(page).size());
        assertTrue(page(who, draft + PUBLIC).contains("Public version, draft"));
        assertEquals(0, (int) parties.secretary()
                .get(parties.path("/reports/reads?period=2026-02"))
                .path("items.size()"));
        browser("kettering").open(draft).then().statusCode(403);
        browser("stranger").open(draft).then().statusCode(404);
        assertFalse(page("kettering", PACKS).contains("/draft"), "a council is not led there");
    }

    @Test
    @Order(2)
    @DisplayName("Long tables are folded below their names, and each has its heading in the list of contents")
    void folded() {
        String page = page("kettering", JANUARY);
        assertTrue(
                page.contains("<span class=\"govuk-details__summary-text\">The body pkd-corby: 2 lines</span>"), page);
        Html.links(page, "#[a-z]+")
                .forEach(link -> assertTrue(page.contains("id=\"" + link.substring(1) + "\""), link));
    }

    @Test
    @Order(3)
    @DisplayName("P1 A council that has left reads the packs of its time, and nothing else of the partnership")
    void whoHasLeft() {
        String address = parties.path("/members/pkd-corby");
        Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(Map.of("roles", List.of("member"), "from", "2020-04-01", "to", "2026-03-31", "votes", 1))
                .put(address)
                .then()
                .statusCode(200);
        assertTrue(page("corby", "/board").contains("href=\"" + PACKS + "\""), "its way there");
        String list = page("corby", PACKS);
        assertTrue(list.contains(JANUARY + "?revision=1&amp;audience=exempt"), list);
        assertFalse(list.contains("Overdue") || list.contains("/board/pkd-nlc/signals"), "nothing that is to come");
        String page = page("corby", JANUARY);
        assertEquals(13, headings(page).size());
        assertEquals(List.of(), Html.links(page, RESULTS), "explanations are for who is there");
        browser("corby").open(JANUARY + "/pack.pdf").then().statusCode(200);
        assertEquals(
                "Former",
                Html.rows(page("secretary", PACKS + "/reads"), "reads")
                        .get(0)
                        .get(3)
                        .replaceFirst(".* ", ""));
        parties.publish("2025-12", "{}").statusCode(201);
        browser("corby").open(PACKS + "/2025-12").then().statusCode(404);
        browser("kettering").open(PACKS + "/2025-12").then().statusCode(200);
        browser("corby").open("/board/pkd-nlc").then().statusCode(404);
        browser("corby").open(PACKS + "/2026-02/draft").then().statusCode(404);
    }
}
