package org.concordat.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which quarter pages show where nobody chose one. Of the partnership "some", four service levels have cases up to two quarters ago, and
 * one of them has a case of the last complete quarter; of "most", three of the four have cases of that one.
 */
@ApiTest
class UnaskedPeriodTest {

    private static final Period RUNNING = Period.containing(LocalDate.now(ZoneId.of("Europe/London")), Length.QUARTER);
    private static final Period COMPLETE = RUNNING.previous();
    private static final Period BEFORE = COMPLETE.previous();

    @BeforeAll
    static void cases() {
        SiteParties some = parties("unsome");
        load(some, COMPLETE, 1);
        SiteParties most = parties("unmost");
        load(most, COMPLETE, 3);
        agreed("unnone");
    }

    private static SiteParties agreed(String name) {
        SiteParties parties = SiteParties.register(name);
        parties.area("a", "north", "North of A");
        for (int i = 0; i < 2; i++) {
            String council = List.of("a", "b").get(i);
            parties.agree(council, "sla", "licences", SiteParties.level("in-time", "licences"), "");
            parties.agree(council, "works", "permits", SiteParties.level("on-time", "permits"), "");
        }
        return parties;
    }

    private static SiteParties parties(String name) {
        SiteParties parties = agreed(name);
        load(parties, BEFORE, 4);
        return parties;
    }

    /** A case each of so many of the four service levels. */
    private static void load(SiteParties parties, Period period, int levels) {
        String month = YearMonth.from(period.first()).toString();
        for (int i = 0; i < levels; i++) {
            parties.load(parties.cases(
                    List.of("a", "b").get(i % 2), List.of("licences", "permits").get(i / 2), null, month, 1, 0));
        }
    }

    private static String page(String name, String below) {
        String page = Browser.signedIn(name + "-board", "clerk", "board-secretary")
                .open("/board/" + name + below)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        SoundPage.check(page);
        return page;
    }

    private static String heading(String page) {
        return Html.text(page.replaceAll("(?s).*<h1[^>]*>(.*?)</h1>.*", "$1"));
    }

    private static String told(String page) {
        return Html.text(page.replaceAll("(?s).*(<p class=\"govuk-body\" id=\"newer\">.*?</p>).*", "$1"));
    }

    @Test
    @DisplayName("A quarter of which a few results have data is passed over, and it is said which are newer")
    void passesOverAnAlmostEmptyQuarter() {
        String page = page("unsome", "");
        assertEquals("Results, " + PeriodChoices.inWords(BEFORE), heading(page));
        assertEquals(
                "Nobody chose a period, so this is " + PeriodChoices.inWords(BEFORE)
                        + ", the latest complete quarter with most of its results. Of "
                        + PeriodChoices.inWords(COMPLETE) + ", 1 of 4 results has data so far. Newer: "
                        + PeriodChoices.inWords(COMPLETE) + " ; " + PeriodChoices.inWords(RUNNING)
                        + ", which is running .",
                told(page));
        List<String> newer = Html.links(page, "/board/unsome\\?period=[^&\"#]*");
        assertTrue(newer.contains("/board/unsome?period=" + COMPLETE), newer.toString());
        assertTrue(newer.contains("/board/unsome?period=" + RUNNING), newer.toString());
    }

    @Test
    @DisplayName(
            "The last complete quarter is shown when most of its results have data; the running one is a link away")
    void showsTheLastCompleteQuarter() {
        String page = page("unmost", "");
        assertEquals("Results, " + PeriodChoices.inWords(COMPLETE), heading(page));
        assertEquals(
                "Nobody chose a period, so this is " + PeriodChoices.inWords(COMPLETE)
                        + ", the last complete quarter. Newer: " + PeriodChoices.inWords(RUNNING)
                        + ", which is running .",
                told(page));
    }

    @Test
    @DisplayName("Where nothing has data the last complete quarter is shown")
    void showsTheLastCompleteQuarterOfNothing() {
        assertEquals("Results, " + PeriodChoices.inWords(COMPLETE), heading(page("unnone", "")));
    }

    @Test
    @DisplayName("The page of a council goes by its own results, and leads to its own newer quarters")
    void aCouncilGoesByItsOwn() {
        String council = "/councils/unsome-b";
        String page = page("unsome", council);
        assertTrue(
                told(page)
                        .contains("There are no data of " + PeriodChoices.inWords(COMPLETE) + " yet. Newer: "
                                + PeriodChoices.inWords(RUNNING)),
                told(page));
        assertEquals(
                1,
                Html.links(page, "/board/unsome" + council + "\\?period=" + RUNNING)
                        .size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/councils/unsome-a"})
    void aChosenPeriodIsShownWithoutThat(String below) {
        String page = page("unsome", below + "?period=" + COMPLETE);
        assertFalse(page.contains("Nobody chose a period"), page);
        assertTrue(page.contains(PeriodChoices.inWords(COMPLETE)));
    }
}
