package org.concordat.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.concordat.events.Hooks;
import org.concordat.ledger.Signing;
import org.concordat.ledger.model.Hash;
import org.concordat.ledger.model.Proofs;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plain pages of a host's charges (M8), of what social value is worth (R3), of proofs (L2), and of what one is told. */
@ApiTest
class PlainPagesTest {

    private static final String PAGE = "/board/bpp";
    private static final String HOME = "/partnerships/bpp";

    @BeforeAll
    static void begin() {
        Api.organisation("bpp-board", "joint-board");
        Api.partnership("bpp", "host-organisation");
        Api.member("bpp", "bpp-board", "board");
        for (String council : List.of("host", "alfa", "bravo")) {
            Api.organisation("bpp-" + council, "district-council");
            Api.member(
                    "bpp",
                    "bpp-" + council,
                    council.equals("host") ? new String[] {"host", "member"} : new String[] {"member"});
        }
        Api.organisation("bpp-stranger", "district-council");
        put("/cost-pools/all", "{\"title\":\"All of it\",\"purpose\":\"All of it\"}");
        charge("rent", "Rent of the host's offices", "500.00", "");
        charge("van", "A van for alfa", "70.00", ",\"council\":\"bpp-alfa\"");
        put("/social-value-proxies/weeks", """
                {"title":"A week of an apprenticeship","unit":"weeks","versions":[\
                {"from":"2025-04-01","value":{"amount":"250.00","currency":"GBP"},"source":"Own <estimate>"},\
                {"from":"2027-04-01","value":{"amount":"260.00","currency":"GBP"},"source":"At 2027 prices"}]}""");
    }

    private static void put(String below, String body) {
        Api.manager("bpp-host").body(body).put(HOME + below).then().statusCode(201);
    }

    private static void charge(String ref, String note, String amount, String more) {
        Api.manager("bpp-host")
                .body("""
                        {"items":[{"ref":"%s","costType":"premises","stage":"budget","period":"FY2026-27","amount":"%s",\
                        "note":"%s","hostCharge":true%s}]}""".formatted(ref, amount, note, more))
                .post(HOME + "/cost-pools/all/lines")
                .then()
                .statusCode(200)
                .body("rejected", org.hamcrest.Matchers.equalTo(0));
    }

    private static String page(String who, String below) {
        return Browser.signedIn("bpp-" + who, "ann", "reader")
                .open(PAGE + below)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void say(String who, String line, String body) {
        Api.signatory("bpp-" + who)
                .body(body)
                .post(HOME + "/cost-pools/all/lines/" + line + "/decisions")
                .then()
                .statusCode(201);
    }

    @Test
    void m8AHostsChargesAreShownWithWhatTheOthersSay() {
        List<String> open = Html.row(page("board", "/governance/host-charges"), "open", "Rent of the host");
        assertTrue(open.get(2).startsWith("£500.00 shared by the pool"), open::toString);
        assertTrue(open.get(3).startsWith("Awaited"), open::toString);
        say("alfa", "rent", "{\"approved\":true,\"revision\":1}");
        say("bravo", "rent", "{\"approved\":false,\"reason\":\"Too <much>\",\"revision\":1}");
        String refused = page("board", "/governance/host-charges");
        assertTrue(Html.row(refused, "open", "Rent").get(3).startsWith("Refused"), refused);
        assertTrue(Html.row(refused, "open", "Rent").get(4).contains("The body bpp-bravo: refuses"), refused);
        assertTrue(refused.contains("Too &lt;much&gt;"), "written as it is");
        say("bravo", "rent", "{\"approved\":true,\"revision\":1}");
        String approved = page("board", "/governance/host-charges");
        assertTrue(Html.row(approved, "charges", "Rent").get(3).startsWith("Approved"), approved);
        assertTrue(Html.row(approved, "open", "A van").get(2).contains("for The body bpp-alfa alone"), approved);
        String bravo = page("bravo", "/governance/host-charges");
        assertFalse(bravo.contains("A van"), "what is alfa's alone is nobody else's");
        assertTrue(bravo.contains("Rent of the host"), bravo);
        assertTrue(page("alfa", "/governance/host-charges").contains("A van"));
    }

    @Test
    void r3ProxiesAreShownWithTheirVersionsTheLatestFirst() {
        List<List<String>> rows = Html.rows(page("bravo", "/benefits/social-value"), "proxy-weeks");
        assertEquals(List.of("Version 2", "1 April 2027", "£260.00", "At 2027 prices"), rows.get(0));
        assertEquals("Version 1", rows.get(1).get(0));
        assertEquals(2, rows.size());
    }

    @Test
    void l1TheLatestEntriesAreShownAndOthersByTheirHash() {
        say("alfa", "van", "{\"approved\":true,\"revision\":1}");
        List<String> seen = Html.rows(page("alfa", "/trust"), "written").get(0);
        assertTrue(seen.get(4).contains("host charge decisions"), seen::toString);
        assertTrue(seen.get(2).equals("The body bpp-alfa"), seen::toString);
        String page = page("bravo", "/trust");
        List<String> unseen = Html.rows(page, "written").get(0);
        assertEquals(seen.get(0), unseen.get(0));
        assertTrue(unseen.get(3).startsWith("It concerns somebody else"), unseen::toString);
        assertTrue(unseen.get(4).matches(Hash.FORM), unseen::toString);
        assertFalse(Html.rows(page, "written").toString().contains("bpp-alfa alone"), page);
        assertFalse(Html.rows(page("board", "/trust"), "written").toString().contains("somebody else"), "it sees all");
    }

    @Test
    void l2WhatIsShownOfAProofProvesIt() {
        Signing.sign();
        put("/services/more-" + System.nanoTime(), "{\"title\":\"More\",\"casesFrom\":\"provider\"}");
        Signing.sign();
        String link = Html.links(page("bravo", "/trust"), "/board/bpp/trust/proofs\\?entry=[0-9]+")
                .get(0);
        long entry = Long.parseLong(link.replaceAll(".*=", ""));
        String page = page("bravo", link.replace(PAGE, ""));
        List<List<String>> rows = Html.rows(page, "inclusion");
        List<Hash> hashes = rows.stream().map(row -> Hash.parse(row.get(1))).toList();
        int last = hashes.size() - 1;
        long size = Long.parseLong(rows.get(last).get(0).replaceAll("[^0-9]", ""));
        assertTrue(
                Proofs.includes(hashes.get(last), size, entry, hashes.get(0), hashes.subList(1, last)), rows::toString);
        assertFalse(Proofs.includes(hashes.get(last), size, entry - 1, hashes.get(0), hashes.subList(1, last)));
        List<List<String>> kept = Html.rows(page, "consistency");
        assertTrue(kept.size() >= 2, page);
        assertEquals(rows.get(last).get(1), kept.get(kept.size() - 1).get(1), "both lead to what was signed last");
        assertTrue(page("alfa", "/trust/proofs?entry=999999999").contains("No such entry has been signed yet"));
    }

    @ParameterizedTest(name = "\"{0}\" is the number of no entry")
    @ValueSource(strings = {"abc", "-1", "1.5", "1e3", "9999999999999999", "0x1"})
    void whatIsNoEntryIsRefused(String entry) {
        Browser.signedIn("bpp-alfa", "ann", "reader")
                .open(PAGE + "/trust/proofs?entry=" + entry)
                .then()
                .statusCode(400);
    }

    @Test
    void oneIsShownWhatOneIsToldOneselfAndNothingOfOthers() throws Exception {
        try (Hooks hook = new Hooks("bpp-alfa", List.of(), List.of(Hooks.DIGEST))) {
            Api.with(Issuers.of("bpp-alfa").token("berta", "officer"))
                    .body(Map.of(
                            "role",
                            "officer",
                            "partnerships",
                            List.of("bpp"),
                            "frequency",
                            "weekly",
                            "webhook",
                            hook.id()))
                    .post("/subscriptions")
                    .then()
                    .statusCode(201);
            String own = Browser.signedIn("bpp-alfa", "berta", "officer")
                    .open(PAGE + "/trust/told")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            List<String> row = Html.row(own, "subscriptions", "Officer");
            assertEquals("Weekly webhook " + hook.id(), row.get(2));
            assertTrue(row.get(3).startsWith("Active until"), row::toString);
            String colleague = page("alfa", "/trust/told");
            assertFalse(colleague.contains(hook.id()), colleague);
            assertTrue(colleague.contains("You have asked to be told of nothing here"), colleague);
        }
    }

    @ParameterizedTest(name = "{0} is for the partnership's own")
    @CsvSource({"/governance/host-charges", "/benefits/social-value", "/trust/proofs", "/trust/told"})
    void strangersFindNothing(String below) {
        Browser.signedIn("bpp-stranger", "ann", "reader")
                .open(PAGE + below)
                .then()
                .statusCode(404);
        assertTrue(page("board", below).contains("<h1"));
    }
}
