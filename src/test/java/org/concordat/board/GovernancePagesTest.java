package org.concordat.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of how a partnership decides: what the API answers, to whoever may see it (rules G1 to G3, G5). */
@ApiTest
class GovernancePagesTest {

    private static final CostParties PARTIES = CostParties.register("bgp");
    private static final String PAGE = "/board/bgp/governance";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @BeforeAll
    static void decide() {
        Api.operator()
                .body(Map.of(
                        "issuer", Issuers.of("bgp-board").issuer(),
                        "subject", "bgp-board-board-secretary",
                        "role", "board-secretary",
                        "from", "2020-04-01"))
                .put(PARTIES.path("/appointments/secretary"))
                .then()
                .statusCode(201);
        fix();
        secretary("put", "/governance-rules/1", """
                {"from":"2020-04-01","quorum":{"members":2,"everyPartner":false},\
                "majority":{"kind":"simple","of":"cast","members":{"moreThan":"1/2"}},"castingVote":"chair",\
                "matters":{"membership":"board","budget":"board","other":"board"}}""");
        decided("Rules", Map.of("matter", "governance-rules", "ref", "1"), null, "for", "for");
        String meeting = secretary("post", "/meetings", """
                {"title":"Annual meeting","on":"%s","agenda":["A van","Bells"]}""".formatted(TODAY));
        Api.as("bgp-board", "board-secretary")
                .header("If-Match", "\"1\"")
                .body("""
                        {"chair":"bgp-alfa","present":[{"organisation":"bgp-alfa"},{"organisation":"bgp-bravo"}]}""")
                .put(PARTIES.path("/meetings/" + meeting + "/attendance"))
                .then()
                .statusCode(200);
        decided("A second van", Map.of("matter", "other"), meeting, "for", "for");
        decided("New bells", Map.of("matter", "other"), meeting, "against", "against");
        bill(meeting);
        drafted("Undecided", Map.of("matter", "other"), meeting);
        leave(meeting);
        act(meeting);
        answer();
    }

    /** A budget is fixed before anybody decides about budgets. */
    private static void fix() {
        PARTIES.pools();
        PARTIES.lines("licensing", "FY2024-25 pay budget 90000.01");
        PARTIES.share();
        PARTIES.plan("FY2024-25", 0);
    }

    /** It has grown since: the board decides about what is billed. */
    private static void bill(String meeting) {
        PARTIES.lines("licensing", "FY2024-25 more budget 500.00");
        decided("A larger budget", Map.of("matter", "budget", "ref", "FY2024-25"), meeting, "for", "for");
        PARTIES.post("/cost-years/FY2024-25/bills", Map.of("period", "FY2024-25-Q1"));
    }

    private static String secretary(String how, String below, String body) {
        var request = Api.as("bgp-board", "board-secretary").body(body);
        return (how.equals("put") ? request.put(PARTIES.path(below)) : request.post(PARTIES.path(below)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String drafted(String title, Map<String, String> subject, String meeting) {
        Map<String, Object> body = new HashMap<>(Map.of("title", title, "text", "That it be so.", "subject", subject));
        if (meeting != null) {
            body.put("meeting", meeting);
        }
        return Api.as("bgp-board", "board-secretary")
                .body(body)
                .post(PARTIES.path("/decisions"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void decided(String title, Map<String, String> subject, String meeting, String... votes) {
        String at = PARTIES.path("/decisions/" + drafted(title, subject, meeting));
        String digest = Api.as("bgp-board", "board-secretary")
                .post(at + "/opening")
                .then()
                .statusCode(200)
                .extract()
                .path("digest");
        String[] members = {"alfa", "bravo"};
        for (int i = 0; i < votes.length; i++) {
            Api.signatory("bgp-" + members[i])
                    .body(Map.of("choice", votes[i], "digest", digest))
                    .post(at + "/votes")
                    .then()
                    .statusCode(201);
        }
        Api.as("bgp-board", "board-secretary").post(at + "/outcome").then().statusCode(200);
    }

    /** Bravo leaves in forty days, which the board has carried; and one notice was taken back. */
    private static void leave(String meeting) {
        String body = """
                {"lastDay":"%s","reason":"Reform"}""".formatted(TODAY.plusDays(40));
        String path = PARTIES.path("/leavings");
        var notice = Api.signatory("bgp-bravo")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract();
        decided(
                "Bravo leaves",
                Map.of("matter", "membership", "ref", "bgp-bravo", "digest", notice.path("digest")),
                meeting,
                "for",
                "for");
        Api.as("bgp-board", "board-secretary")
                .post(path + "/" + notice.path("id") + "/settlement")
                .then()
                .statusCode(200);
    }

    private static void act(String meeting) {
        for (int due : new int[] {3, -3, -9}) {
            String id = secretary("post", "/actions", """
                    {"meeting":"%s","title":"Due %d","owner":"bgp-alfa","due":"%s"}""".formatted(meeting, due, TODAY.plusDays(due)));
            if (due == -9) {
                Api.officer("bgp-alfa")
                        .body("{\"on\":\"%s\",\"note\":\"Sent to all\"}".formatted(TODAY))
                        .post(PARTIES.path("/actions/" + id + "/completion"))
                        .then()
                        .statusCode(200);
            }
        }
    }

    private static void answer() {
        Api.manager("bgp-unit")
                .body("{\"title\":\"Waste\",\"casesFrom\":\"provider\"}")
                .put(PARTIES.path("/services/waste"))
                .then()
                .statusCode(201);
        Api.manager("bgp-unit")
                .body("""
                        {"legalBasis":"Environmental Protection Act 1990 s45","parts":[\
                        {"activity":"Collect","organisation":"bgp-unit","role":"responsible","from":"2025-04-01"},\
                        {"activity":"Collect","organisation":"bgp-alfa","role":"accountable","from":"2025-04-01","to":"2026-03-31"}]}""")
                .put(PARTIES.path("/responsibilities/waste"))
                .then()
                .statusCode(201);
    }

    private static String page(String who, String below) {
        return PARTIES.browser(who)
                .open(PAGE + below)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void g1_whatWasDecidedAndHowIsToldToEveryPart() {
        for (String who : List.of("board", "alfa", "unit")) {
            String page = page(who, "");
            List<String> van = Html.row(page, "decisions", "A second van");
            assertEquals("Another matter That it be so.", van.get(1));
            assertEquals("Carried " + Words.day(TODAY) + " by the board", van.get(2));
            assertTrue(van.get(3).startsWith("2 for, 0 against, 0 abstained For: The body bgp-alfa"), van::toString);
            assertEquals("2 of 2 were there 2 were needed", van.get(4));
            assertTrue(Html.row(page, "decisions", "New bells").get(2).startsWith("Lost"), page);
            assertEquals("Nothing", Html.row(page, "decisions", "New bells").get(5));
            assertTrue(Html.row(page, "decisions", "Rules").get(3).startsWith("2 approve, 0 refuse"), page);
            assertEquals(
                    "The rules were adopted",
                    Html.row(page, "decisions", "Rules").get(5));
            assertTrue(Html.row(page, "open", "Undecided").get(2).startsWith("drafted"), page);
        }
    }

    @Test
    void g2_whatADecisionChangedIsToldBesideIt() {
        for (String decision : List.of("Bravo leaves", "A larger budget")) {
            assertEquals(
                    "It took effect on " + Words.day(TODAY),
                    Html.row(page("alfa", ""), "decisions", decision).get(5));
        }
    }

    @Test
    void g1_meetingsTellWhoWasThereAndWhatTheyDecided() {
        List<String> meeting = Html.row(page("alfa", ""), "meetings", "Annual meeting");
        assertEquals(Words.day(TODAY) + " held", meeting.get(1));
        assertTrue(meeting.get(2).startsWith("The body bgp-alfa presided"), meeting::toString);
        assertEquals("quorate 2 were there, 2 of 2 needed", meeting.get(3));
        assertTrue(
                meeting.get(5).contains("A second van: carried")
                        && meeting.get(5).contains("New bells: lost"),
                meeting::toString);
        String page = page("alfa", "");
        assertEquals(
                "Simple: more than 1/2 of members, each counted once, out of the votes cast",
                Html.row(page, "rules", "Majority").get(1));
        assertEquals("The board decides", Html.row(page, "rules", "Memberships").get(1));
    }

    @Test
    void g3_votingPowerStandsBesideCostAndActivityOfWhoMaySeeThem() {
        assertEquals(
                List.of("50.00\u202f% 1 vote", "50.00\u202f% 1/2 decisive in 1 group", "50.00\u202f% 1/2"),
                Html.row(page("board", "/power"), "power", "The body bgp-alfa").subList(1, 4));
        String own = page("alfa", "/power");
        assertTrue(Html.row(own, "power", "The body bgp-alfa").get(5).endsWith("0 cases"), own);
        assertEquals("–", Html.row(own, "power", "The body bgp-bravo").get(5));
        assertTrue(own.contains("nothing of another council"), own);
    }

    @Test
    void g1_actionsStandTheLongestOverdueFirst() {
        String page = page("alfa", "/actions");
        assertEquals(
                List.of("Due -3", "Due 3"),
                Html.rows(page, "open").stream().map(row -> row.get(0)).toList());
        assertEquals("Overdue", Html.row(page, "open", "Due -3").get(3));
        assertEquals("Open", Html.row(page, "open", "Due 3").get(3));
        List<String> done = Html.row(page, "done", "Due -9");
        assertTrue(done.get(2).contains("late: due by") && done.get(3).equals("Sent to all"), done::toString);
    }

    @Test
    void responsibilitiesStandByServiceAndActivity() {
        String page = page("bravo", "/responsibilities");
        List<String> collect = Html.row(page, "service-waste", "Collect");
        assertEquals("The body bgp-unit, since 1 April 2025", collect.get(1));
        assertEquals("The body bgp-alfa, from 1 April 2025 to 31 March 2026", collect.get(2));
        assertTrue(page.contains("Environmental Protection Act 1990 s45"), page);
    }

    @Test
    void g5_leavingsTellTheLastDay() {
        List<String> leaving = Html.row(page("alfa", "/members"), "leavings", "The body bgp-bravo");
        assertTrue(leaving.get(2).startsWith(Words.day(TODAY.plusDays(40))), leaving::toString);
        assertEquals("Settled by a decision of the members", leaving.get(4));
    }

    @ParameterizedTest
    @CsvSource({"board, 200", "unit, 200", "firm, 200", "alfa, 200", "stranger, 404"})
    void whoIsLetIn(String who, int status) {
        for (String below : List.of("", "/power", "/actions", "/responsibilities", "/members")) {
            PARTIES.browser(who).once(PAGE + below).then().statusCode(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/power", "/actions", "/responsibilities", "/members"})
    void eachLeadsToTheOthersAndReadsWithoutScript(String below) {
        List<String> others = new ArrayList<>(
                List.of(PAGE, PAGE + "/power", PAGE + "/actions", PAGE + "/responsibilities", PAGE + "/members"));
        others.remove(PAGE + below);
        String page = page("board", below);
        assertEquals(others, Html.linksBeside(page, PAGE + "[a-z/]*"));
        assertFalse(page.contains("<script") || page.contains("style=\""), page);
        assertTrue(page.contains("scope=\"col\"") && page.contains("scope=\"row\"") && page.contains("<caption"), page);
    }

    @Test
    void theFirstPageLeadsThere() {
        assertEquals(
                List.of(PAGE),
                Html.linksBeside(PARTIES.browser("board").open("/board/bgp").asString(), PAGE));
    }

    @Test
    void whereNothingIsRecordedThePageSaysSo() {
        CostParties bare = CostParties.register("bgq");
        Map<String, String> said = Map.of(
                "", "No decision has been drafted yet.",
                "/power", "No majority is agreed, so no power can be told.",
                "/actions", "No action has been agreed yet.",
                "/responsibilities", "Nobody has said yet who answers for which service.",
                "/members", "No member has given notice, and none is succeeded by others.");
        said.forEach((below, none) -> {
            String page = bare.browser("board")
                    .open("/board/bgq/governance" + below)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertTrue(page.contains(none), page);
        });
    }
}
