package org.concordat.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.concordat.ledger.LedgerName;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of what can be checked: the ledger (L1, L2), and who outside read a council's cases. */
@ApiTest
class TrustPagesTest {

    private static final CostParties PARTIES = CostParties.register("btp");
    private static final String PAGE = "/board/btp/trust";

    @Inject
    LedgerName key;

    @BeforeAll
    static void read() {
        Api.manager("btp-unit")
                .body("{\"title\":\"Licences\",\"casesFrom\":\"provider\",\"attributes\":[]}")
                .put(PARTIES.path("/services/licences"))
                .then()
                .statusCode(201);
        Api.officer("btp-unit")
                .contentType("application/x-ndjson")
                .body(("{\"ref\":\"seen\",\"service\":\"licences\",\"council\":\"btp-alfa\","
                                + "\"received\":\"2026-04-01T10:00:00Z\"}")
                        .getBytes(StandardCharsets.UTF_8))
                .post(PARTIES.path("/cases"))
                .then()
                .statusCode(200);
        Api.officer("btp-unit")
                .get(PARTIES.path("/cases?council=btp-alfa"))
                .then()
                .statusCode(200);
    }

    private static String page(String who) {
        return PARTIES.browser(who).open(PAGE).then().statusCode(200).extract().asString();
    }

    private static String reads(String who) {
        return Browser.signedIn(PARTIES.named(who), "olga", "officer")
                .open(PAGE + "/reads")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void everyPartIsToldHowManyEntriesThereAreAndByWhichKeyTheyAreSigned() {
        int entries = Api.as("btp-board", "reader")
                .get(PARTIES.path("/ledger?limit=200"))
                .<List<?>>path("items")
                .size();
        for (String who : List.of("board", "alfa", "unit")) {
            String page = page(who);
            assertTrue(page.contains(entries + " entries so far"), page);
            assertTrue(page.contains(key.publicKey().orElseThrow()), page);
        }
    }

    @Test
    void aCouncilSeesWhoReadItsCases() {
        // The auditor opens pages here too.
        List<String> read = Html.rows(reads("alfa"), "reads").stream()
                .filter(row -> row.get(1).equals("The body btp-unit btp-unit:btp-unit-officer"))
                .findFirst()
                .orElseThrow();
        assertEquals("The body btp-alfa", read.get(2));
        assertEquals("1", read.get(3));
        assertTrue(read.get(4).startsWith("listCases"), read::toString);
    }

    @Test
    void anotherCouncilSeesNothingOfIt() {
        String page = reads("bravo");
        assertTrue(page.contains("Nobody of another organisation"), page);
        assertTrue(!page.contains("btp-alfa"), page);
    }

    @ParameterizedTest(name = "{0}''s {1} is shown the way to who read cases: {2}")
    @CsvSource({
        "alfa, reader, false",
        "alfa, signatory, false",
        "alfa, officer, true",
        "unit, manager, true",
        "board, officer, false"
    })
    void whoMayNotReadItIsNotSentThere(String who, String role, boolean shown) {
        String page = Browser.signedIn(PARTIES.named(who), role + "-of-" + who, role)
                .open(PAGE)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(shown, page.contains("href=\"" + PAGE + "/reads\""), page);
    }

    /** The page names no case, so nobody is told of one by it. */
    @Test
    void whatThePageDoesNotShowIsNotRecorded() {
        int before = told();
        String page = PARTIES.browser("firm")
                .open(PAGE + "/reads")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(Html.rows(page, "reads").get(0).get(2).contains("btp-alfa"), page);
        assertEquals(before, told());
        Api.with(Issuers.of(PARTIES.named("firm")).token("auditor", "auditor"))
                .get(PARTIES.path("/read-log"))
                .then()
                .statusCode(200);
        assertEquals(before + 1, told(), "the twin, which names them");
    }

    private static int told() {
        return Api.officer("btp-alfa")
                .get(PARTIES.path("/read-log?limit=200"))
                .<List<?>>path("items")
                .size();
    }

    @ParameterizedTest(name = "{0} gets {2} for the page{1}")
    @CsvSource({"stranger, '', 404", "stranger, /reads, 403", "board, /reads, 403", "alfa, /reads, 403"})
    void whoIsNotToBeToldIsNot(String who, String below, int status) {
        PARTIES.browser(who).open(PAGE + below).then().statusCode(status);
    }

    @ParameterizedTest(name = "{0} of {1} is shown the way to the page of reads: {2}")
    @CsvSource({"officer, alfa, true", "manager, unit, true", "reader, alfa, false", "reader, board, false"})
    void theWayToTheReadsStandsThereForWhoMayGoIt(String role, String who, boolean shown) {
        String page = Browser.signedIn(PARTIES.named(who), "olga", role)
                .open(PAGE)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(shown, page.contains(PAGE + "/reads\""), page);
    }

    @Test
    void anOfficerWithoutAPartInItFindsNothingThere() {
        Browser.signedIn("btp-stranger", "olga", "officer")
                .open(PAGE + "/reads")
                .then()
                .statusCode(404);
    }
}
