package org.concordat.governance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Others take the place of a member from a day on; history stays its own (rule G5). */
@ApiTest
class SuccessionsTest {

    private static final BoardParties PLAIN = BoardParties.register("succplain", "alfa=1", "bravo=1", "charlie=1");

    @BeforeAll
    static void adopt() {
        PLAIN.adopt(1, "", "\"membership\":\"officer\"");
    }

    private static ValidatableResponse record(
            BoardParties parties, String predecessor, LocalDate from, String takesOver, String... successors) {
        String named = String.join(
                ",",
                List.of(successors).stream()
                        .map(s -> "\"" + parties.named(s) + "\"")
                        .toList());
        String heir = takesOver == null ? "" : "\"takesOver\":\"" + parties.named(takesOver) + "\",";
        return parties.secretary()
                .body("""
                        {"predecessor":"%s","from":"%s","successors":[%s],%s"legalBasis":"Structural Changes Order"}""".formatted(parties.named(predecessor), from, named, heir))
                .post(parties.path("/successions"))
                .then();
    }

    private static ValidatableResponse settle(BoardParties parties, String succession) {
        return parties.secretary()
                .post(parties.path("/successions/" + succession + "/settlement"))
                .then();
    }

    private static String action(BoardParties parties, String owner, LocalDate due) {
        return parties.secretary()
                .body(Map.of("title", "Act", "owner", parties.named(owner), "due", due.toString()))
                .post(parties.path("/actions"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void g5_theNewCouncilInheritsFromItsDateAndHistoryKeepsTheOld() {
        ModelYear year = ModelYear.begin("succyear", "shared-service-entity");
        BoardParties parties = year.parties();
        year.catalogue();
        year.agree(1, "2025-04-01", "");
        answer(year);
        LocalDate from = BoardParties.today();
        record(parties, "alfa", from, null, "union").statusCode(422).body("errors.pointer", contains("/successors"));
        parties.join("union", 3, from);
        membershipsAreTheBoards(parties, "alfa", "bravo", "host", "union");
        String late = action(parties, "alfa", from.minusDays(1));
        String ahead = action(parties, "alfa", from);
        String id = record(parties, "alfa", from, null, "union")
                .statusCode(201)
                .body("state", equalTo("recorded"))
                .body("lastDay", equalTo(from.minusDays(1).toString()))
                .body("takesOver", equalTo("succyear-union"))
                .body("decision", nullValue())
                .extract()
                .path("id");
        settle(parties, id).statusCode(409).body("rule", equalTo("G2"));
        String decision = parties.opened(parties.succession(id, parties.held("host", "alfa", "bravo")));
        parties.votes(decision, "alfa:for", "host:for", "bravo:abstain");
        parties.declare(decision).statusCode(200).body("state", equalTo("carried"));
        settle(parties, id).statusCode(200).body("state", equalTo("settled")).body("decision", equalTo(decision));
        passed(parties, from, late, ahead);
        stayed(year);
    }

    private static void membershipsAreTheBoards(BoardParties parties, String... members) {
        parties.draftRules(1, BoardParties.SIMPLE, "\"membership\":\"board\"").statusCode(201);
        String rules = parties.opened(parties.drafted(null, "governance-rules", "1"));
        for (String member : members) {
            parties.vote(member, "signatory", rules, "for").statusCode(201);
        }
        parties.declare(rules).statusCode(200).body("state", equalTo("carried"));
    }

    private static void answer(ModelYear year) {
        year.books()
                .body("""
                        {"parts":[{"activity":"Decide","organisation":"succyear-alfa","role":"accountable","from":"2025-04-01"},                        {"activity":"Decide","organisation":"succyear-bravo","role":"informed","from":"2025-04-01"}]}""")
                .put(year.parties().path("/responsibilities/licences"))
                .then()
                .statusCode(201);
    }

    /** The seat with its votes, what is to be done, what is answered for. */
    private static void passed(BoardParties parties, LocalDate from, String late, String ahead) {
        Api.as(parties.named("bravo"), "reader")
                .get(parties.path("/members/succyear-alfa"))
                .then()
                .body("to", equalTo(from.minusDays(1).toString()));
        seats(parties, from.minusDays(1), "succyear-alfa", "succyear-bravo", "succyear-host");
        seats(parties, from, "succyear-bravo", "succyear-host", "succyear-union");
        owner(parties, late, "succyear-alfa");
        owner(parties, ahead, "succyear-union");
        Api.officer("succyear-union")
                .body(Map.of("on", from.toString()))
                .post(parties.path("/actions/" + ahead + "/completion"))
                .then()
                .statusCode(200);
        answers(parties, from.minusDays(1), "succyear-alfa", "succyear-bravo");
        answers(parties, from, "succyear-union", "succyear-bravo");
    }

    private static void seats(BoardParties parties, LocalDate on, String... members) {
        parties.secretary()
                .get(parties.path("/voting-power?on=" + on))
                .then()
                .statusCode(200)
                .body("power.members.member", contains(members));
    }

    private static void owner(BoardParties parties, String action, String owner) {
        parties.secretary().get(parties.path("/actions/" + action)).then().body("owner", equalTo(owner));
    }

    private static void answers(BoardParties parties, LocalDate on, String... organisations) {
        parties.secretary()
                .get(parties.path("/responsibilities/licences?on=" + on))
                .then()
                .statusCode(200)
                .body("parts.organisation", contains(organisations));
    }

    /** The agreement is the old council's, and not the new one's to read; that agrees on its own. */
    private static void stayed(ModelYear year) {
        Api.officer(year.parties().named("unit"))
                .get(year.version(1))
                .then()
                .statusCode(200)
                .body("council", equalTo("succyear-alfa"));
        Api.as("succyear-union", "reader").get(year.version(1)).then().statusCode(404);
        Api.manager(year.parties().named("unit"))
                .body(Map.of("ref", "sla", "council", "succyear-union", "title", "Licences"))
                .post(year.parties().path("/agreements"))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest(name = "{0} by {1}, {2} takes over: {3}")
    @CsvSource({
        "alfa,alfa,,/successors",
        "alfa,bravo bravo,,/successors",
        "alfa,bravo charlie,,/takesOver",
        "alfa,bravo,charlie,/takesOver",
        "alfa,unit,,/successors",
        "unit,alfa,,/predecessor",
        "nobody,alfa,,/predecessor"
    })
    void g5_refused(String predecessor, String successors, String takesOver, String pointer) {
        LocalDate from = BoardParties.today().plusDays(30);
        record(PLAIN, predecessor, from, takesOver, successors.split(" "))
                .statusCode(422)
                .body("rule", equalTo("G5"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void g5_itIsSettledOnceAndTakenBackUntilThen() {
        BoardParties parties = BoardParties.register("succonce", "alfa=1", "bravo=1", "charlie=1");
        parties.adopt(1, "", "\"membership\":\"officer\"");
        LocalDate from = BoardParties.today().plusDays(30);
        String id = record(parties, "alfa", from, "charlie", "bravo", "charlie")
                .statusCode(201)
                .extract()
                .path("id");
        record(parties, "alfa", from, null, "bravo").statusCode(409).body("rule", equalTo("G5"));
        String address = parties.path("/successions/" + id + "/withdrawal");
        parties.secretary().post(address).then().statusCode(200).body("state", equalTo("withdrawn"));
        settle(parties, id).statusCode(409).body("rule", equalTo("G5"));
        String again = record(parties, "alfa", from, null, "bravo")
                .statusCode(201)
                .extract()
                .path("id");
        settle(parties, again).statusCode(200).body("state", equalTo("settled")).body("decision", nullValue());
        settle(parties, again).statusCode(409).body("rule", equalTo("G5"));
        parties.secretary()
                .post(parties.path("/successions/" + again + "/withdrawal"))
                .then()
                .statusCode(409);
    }

    @Test
    void g5_whoHasGivenNoticeLeavesOrStays() {
        String id = record(PLAIN, "charlie", BoardParties.today().plusDays(30), null, "bravo")
                .statusCode(201)
                .extract()
                .path("id");
        String leaving = Api.signatory("succplain-charlie")
                .body(Map.of("lastDay", BoardParties.today().plusDays(9).toString(), "reason", "Reform"))
                .post(PLAIN.path("/leavings"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        settle(PLAIN, id).statusCode(409).body("rule", equalTo("G5"));
        Api.signatory("succplain-charlie")
                .post(PLAIN.path("/leavings/" + leaving + "/withdrawal"))
                .then()
                .statusCode(200);
        settle(PLAIN, id).statusCode(200).body("decision", nullValue());
    }

    @Test
    void g5_whoHasLeftBeforeIsNotSucceeded() {
        BoardParties parties = BoardParties.register("succleft", "alfa=1", "bravo=1");
        parties.adopt(1, "", "\"membership\":\"officer\"");
        String id = record(parties, "alfa", BoardParties.today().plusDays(30), null, "bravo")
                .statusCode(201)
                .extract()
                .path("id");
        String leaving = Api.signatory("succleft-alfa")
                .body(Map.of("lastDay", BoardParties.today().plusDays(9).toString(), "reason", "Reform"))
                .post(parties.path("/leavings"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        parties.secretary()
                .post(parties.path("/leavings/" + leaving + "/settlement"))
                .then()
                .statusCode(200);
        settle(parties, id).statusCode(409).body("rule", equalTo("G5"));
        Api.as("succleft-bravo", "reader")
                .get(parties.path("/members/succleft-alfa"))
                .then()
                .body("to", equalTo(BoardParties.today().plusDays(9).toString()));
    }

    @Test
    void g5_theSecretaryRecordsItAndEveryMemberReadsIt() {
        BoardParties parties = BoardParties.register("succseen", "alfa=1", "bravo=1");
        parties.adopt(1, "", "\"membership\":\"officer\"");
        BoardParties others = BoardParties.register("succother", "alfa=1", "bravo=1");
        LocalDate from = BoardParties.today().plusDays(30);
        String id = record(parties, "alfa", from, null, "bravo")
                .statusCode(201)
                .extract()
                .path("id");
        Api.signatory("succseen-alfa")
                .post(parties.path("/successions/" + id + "/settlement"))
                .then()
                .statusCode(403);
        Api.as("succseen-unit", "reader")
                .get(parties.path("/successions"))
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        others.secretary().get(others.path("/successions/" + id)).then().statusCode(404);
        others.secretary().get(parties.path("/successions/" + id)).then().statusCode(404);
        record(others, "alfa", from, null, "bravo").statusCode(201);
    }

    @Test
    void g2_nobodyIsSucceededByTheSecretaryAlone() {
        BoardParties parties = BoardParties.register("succalone", "alfa=1", "bravo=1");
        String id = record(parties, "alfa", BoardParties.today().plusDays(30), null, "bravo")
                .statusCode(201)
                .extract()
                .path("id");
        settle(parties, id).statusCode(409).body("rule", equalTo("G2")); // the rules say nothing of memberships
        parties.adopt(1, "", "\"membership\":\"officer\"");
        settle(parties, id).statusCode(200).body("state", equalTo("settled"));
    }

    @Test
    void g2_whatWasDecidedOfOneSuccessionSettlesNoOther() {
        BoardParties parties = BoardParties.register("succtwo", "alfa=1", "bravo=1");
        parties.adopt(1, "", "\"membership\":\"reserved\"");
        LocalDate from = BoardParties.today().plusDays(30);
        String first = record(parties, "alfa", from, null, "bravo")
                .statusCode(201)
                .extract()
                .path("id");
        decided(parties, first);
        parties.secretary()
                .post(parties.path("/successions/" + first + "/withdrawal"))
                .then()
                .statusCode(200);
        String second = record(parties, "alfa", from, null, "bravo")
                .statusCode(201)
                .extract()
                .path("id");
        settle(parties, second).statusCode(409).body("rule", equalTo("G2"));
        settle(parties, second).statusCode(409);
        String decision = decided(parties, second);
        settle(parties, second).statusCode(200).body("decision", equalTo(decision));
    }

    private static String decided(BoardParties parties, String succession) {
        String decision = parties.opened(parties.succession(succession, null));
        parties.votes(decision, "alfa:for", "bravo:for");
        parties.declare(decision).statusCode(200).body("state", equalTo("carried"));
        return decision;
    }

    @Test
    void g5_whoComesBackCanBeSucceededAgain() throws java.sql.SQLException {
        BoardParties parties = BoardParties.register("succback", "alfa=1", "bravo=1");
        parties.adopt(1, "", "\"membership\":\"officer\"");
        LocalDate today = BoardParties.today();
        String first = record(parties, "alfa", today, null, "bravo")
                .statusCode(201)
                .extract()
                .path("id");
        settle(parties, first).statusCode(200);
        record(parties, "alfa", today, null, "bravo").statusCode(409).body("rule", equalTo("G5")); // it is settled
        comesBack(parties, "alfa", today);
        String again = record(parties, "alfa", today.plusDays(9), null, "bravo")
                .statusCode(201)
                .extract()
                .path("id");
        settle(parties, again).statusCode(200).body("state", equalTo("settled"));
    }

    /** As if the first succession had been a day earlier. */
    private static void comesBack(BoardParties parties, String who, LocalDate from) throws java.sql.SQLException {
        try (var connection = Postgres.asSuperuserOfConcordat();
                var statement = connection.createStatement()) {
            statement.execute("update successions set from_date = from_date - 1 where partnership_id ="
                    + " (select id from partnerships where slug = 'succback')");
        }
        String address = parties.path("/members/" + parties.named(who));
        Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(Map.of("roles", List.of("member"), "from", from.toString(), "votes", 1))
                .put(address)
                .then()
                .statusCode(200);
        Api.signatory(parties.named(who)).post(address + "/acceptance").then().statusCode(200);
    }

    @Test
    void g5_nobodyCeasesToBeAMemberOnDaysThatWere() {
        BoardParties parties = BoardParties.register("succpast", "alfa=1", "bravo=1");
        LocalDate today = BoardParties.today();
        record(parties, "alfa", today.minusDays(1), null, "bravo")
                .statusCode(422)
                .body("errors.pointer", contains("/from"));
        record(parties, "alfa", today, null, "bravo").statusCode(201);
    }
}
