package org.concordat.statements;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a council has accepted stays in effect until it has accepted something else, and its past stays (rules M5, G5). */
@ApiTest
class StaysTest {

    private static final YearParties OPEN = YearParties.register("stays-open", "alfa", "charlie");

    private static final String YESTERDAY =
            LocalDate.now(ZoneId.of("Europe/London")).minusDays(1).toString();

    @BeforeAll
    static void plan() {
        OPEN.plan("quarterly", "").statusCode(201);
    }

    /** 1,200.00 of budget and 900.00 of outturn, to be borne alike. */
    private static YearParties ready(String slug, String charlie) {
        YearParties year = YearParties.register(slug, "alfa", "bravo", charlie);
        year.volumes("population", "estimate", "alfa=1", "bravo=1", "charlie=1");
        year.volumes("population", "actual", "alfa=1", "bravo=1", "charlie=1");
        year.share(charlie.contains(" ") ? new String[] {"alfa", "bravo"} : new String[] {"alfa", "bravo", charlie});
        year.lines("licensing", "pay budget 1200.00", "spent actual 900.00");
        year.plan("quarterly", "").statusCode(201);
        year.fix().statusCode(201);
        return year;
    }

    private static ValidatableResponse change(
            YearParties year, String who, String role, String from, String to, int votes) {
        String address = year.path("/members/" + year.named(who));
        Map<String, Object> terms = new HashMap<>(Map.of("roles", List.of(role), "from", from, "votes", votes));
        terms.put("to", to);
        return Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(terms)
                .put(address)
                .then();
    }

    private static ValidatableResponse accept(YearParties year, String who) {
        String address = year.path("/members/" + year.named(who) + "/acceptance");
        return Api.signatory(year.named(who)).post(address).then();
    }

    private static ValidatableResponse read(YearParties year, String who, String below) {
        return Api.as(year.named(who), "reader").get(year.path(below)).then();
    }

    private static List<Object> amounts(YearParties year, String who, String kind) {
        return year.statements(who, "&kind=" + kind).stream()
                .map(of -> ((Map<?, ?>) of.get("amount")).get("amount"))
                .map(Object.class::cast)
                .toList();
    }

    private static String shares(YearParties year) {
        return read(year, "board", "/apportionments?year=FY2025-26&stage=actual")
                .statusCode(200)
                .extract()
                .asString();
    }

    @ParameterizedTest(name = "M5: {0}")
    @CsvSource({"votes, 2020-04-01, 2", "first-day, 2019-04-01, 1"})
    void m5_whoIsInvitedAnewStaysAMemberUntilItAccepts(String what, String from, int votes) {
        YearParties year = ready("stays-" + what, "charlie");
        year.bill("FY2025-26-Q1").statusCode(201);
        change(year, "charlie", "member", from, null, votes)
                .statusCode(200)
                .body("acceptedAt", nullValue())
                .body("inEffect.votes", equalTo(1))
                .body("inEffect.from", equalTo("2020-04-01"));
        year.bill("FY2025-26-Q2")
                .statusCode(201)
                .body("statements.amount.amount", contains("100.00", "100.00", "100.00"));
        read(year, "charlie", "/statements").statusCode(200).body("items", hasSize(2));
        read(year, "charlie", "/services").statusCode(200);
        List.of("FY2025-26-Q3", "FY2025-26-Q4")
                .forEach(quarter -> year.bill(quarter).statusCode(201));
        year.close().statusCode(201);
        assertEquals(List.of("-100.00", "-100.00", "-100.00"), amounts(year, "unit", "reconciliation"));
        assertEquals(List.of("300.00", "300.00", "300.00"), amounts(year, "unit", "year"));
        String before = shares(year);
        accept(year, "charlie").statusCode(200).body("acceptedAt", notNullValue());
        assertEquals(before, shares(year));
        change(year, "charlie", "member", from, null, 7).statusCode(200).body("acceptedAt", nullValue());
        assertEquals(before, shares(year));
        assertEquals(List.of("300.00"), amounts(year, "charlie", "year"));
        assertEquals(List.of("300.00", "300.00", "300.00"), amounts(year, "board", "year"));
    }

    @Test
    void anInvitationThatIsTakenBackLeavesWhatWasAccepted() {
        YearParties year = ready("stays-back", "charlie");
        Object accepted = read(year, "alfa", "/members/" + year.named("charlie"))
                .extract()
                .path("acceptedAt");
        change(year, "charlie", "member", "2020-04-01", null, 2).body("acceptedAt", nullValue());
        change(year, "charlie", "member", "2020-04-01", null, 1).body("acceptedAt", equalTo(accepted));
        accept(year, "charlie").statusCode(409);
        change(year, "charlie", "member", "2020-04-01", null, 2).body("acceptedAt", nullValue());
        change(year, "charlie", "member", "2020-04-01", YESTERDAY, 2).body("acceptedAt", nullValue());
        read(year, "charlie", "/services").statusCode(404);
        read(year, "charlie", "/statements").statusCode(200);
    }

    @ParameterizedTest(name = "the {0} accepts other votes, and acts as it did until then")
    @CsvSource({"unit, provider", "board, board"})
    void whoServesAcceptsOtherTermsAsWell(String who, String role) {
        YearParties year = ready("stays-of-" + who, "charlie");
        change(year, who, role, "2020-04-01", null, 3).statusCode(200).body("acceptedAt", nullValue());
        read(year, who, "/apportionments?year=FY2025-26").statusCode(200);
        year.bill("FY2025-26-Q1").statusCode(201);
        accept(year, who).statusCode(200).body("votes", equalTo(3)).body("acceptedAt", notNullValue());
        year.bill("FY2025-26-Q2").statusCode(201);
        accept(year, who).statusCode(409);
    }

    /** As a membership could be lost before what was accepted was kept: charlie was billed and is nobody. */
    @Test
    void m5_nothingIsIssuedWhileSomebodyWhoWasBilledIsLeftOut() throws SQLException {
        YearParties year = ready("stays-lost", "charlie");
        year.bill("FY2025-26-Q1").statusCode(201);
        forget(year.named("charlie"));
        change(year, "charlie", "member", "2020-04-01", null, 1).body("acceptedAt", nullValue());
        year.bill("FY2025-26-Q2").statusCode(409).body("rule", equalTo("M5"));
        accept(year, "charlie").statusCode(200);
        assertEquals(3, year.statements("unit", "").size());
        YearParties.QUARTERS.subList(1, 4).forEach(quarter -> year.bill(quarter).statusCode(201));
        forget(year.named("charlie"));
        change(year, "charlie", "member", "2020-04-01", null, 1).body("acceptedAt", nullValue());
        year.close().statusCode(409).body("rule", equalTo("M5"));
        read(year, "unit", "/cost-years/FY2025-26").body("state", equalTo("budgeted"));
        accept(year, "charlie").statusCode(200);
        year.close().statusCode(201);
        assertEquals(List.of("300.00", "300.00", "300.00"), amounts(year, "unit", "year"));
    }

    private static void forget(String council) throws SQLException {
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                PreparedStatement forget =
                        connection.prepareStatement("with gone as (delete from member_stays where organisation_id ="
                                + " (select id from organisations where slug = ?) returning organisation_id)"
                                + " update members set accepted_at = null, accepted_by = null"
                                + " where organisation_id in (select organisation_id from gone)")) {
            forget.setString(1, council);
            assertEquals(1, forget.executeUpdate());
        }
    }

    @ParameterizedTest(name = "G5: {0} from {1} to {2}: {3}")
    @CsvSource({
        "member, 2026-10-01, , 200",
        "member, 2025-06-01, 2025-09-30, 409",
        "member, 2199-04-01, , 200",
        "board, 2020-04-01, , 409",
        "member, 2019-04-01, 2025-09-30, 409",
        "member, 2020-04-01, 2026-01-31, 409",
        "member, 2020-04-01, 2026-03-31, 200",
        "member, 2020-04-01, , 200"
    })
    void g5_daysByWhichAnOpenYearIsSharedAreNotTakenAway(String role, String from, String to, int status) {
        String address = OPEN.path("/members/" + OPEN.named("charlie"));
        Map<String, Object> terms = new HashMap<>(Map.of("roles", List.of(role), "from", from, "votes", 1));
        terms.put("to", to);
        Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(terms)
                .put(address + "?dryRun=true")
                .then()
                .statusCode(status)
                .body("rule", status == 409 ? equalTo("G5") : nullValue())
                .body("detail", status == 409 ? containsString("FY2025-26") : nullValue());
    }

    @Test
    void g5_whoJoinsAgainKeepsItsFirstStay() {
        YearParties year = ready("stays-again", "charlie to 2025-09-30");
        YearParties.QUARTERS.forEach(quarter -> year.bill(quarter).statusCode(201));
        year.close().statusCode(201);
        String before = shares(year);
        List<Map<String, Object>> told = year.statements("charlie", "");
        year.in("FY2026-27").plan("quarterly", "").statusCode(201);
        change(year, "charlie", "member", "2199-04-01", null, 1).statusCode(200).body("acceptedAt", nullValue());
        former(year, told, "FY2025-26");
        Api.as(year.named("charlie"), "reader").get("/me").then().body("partnerships.capacity", contains("invited"));
        accept(year, "charlie").statusCode(200);
        former(year, told, "FY2025-26");
        change(year, "charlie", "member", "2026-10-01", null, 1).statusCode(200);
        accept(year, "charlie").statusCode(200).body("stays.from", contains("2020-04-01", "2026-10-01"));
        read(year, "charlie", "/services").statusCode(200);
        assertEquals(told, year.statements("charlie", ""));
        assertEquals(before, shares(year));
        change(year, "charlie", "member", "2026-10-01", YESTERDAY, 1).statusCode(200);
        former(year, told, "FY2025-26", "FY2026-27");
        assertEquals(before, shares(year));
    }

    private static void former(YearParties year, List<Map<String, Object>> told, String... years) {
        assertEquals(told, year.statements("charlie", ""));
        read(year, "charlie", "/services").statusCode(404);
        read(year, "charlie", "/cost-years").statusCode(200).body("items.year", contains(years));
        read(year, "charlie", "/statements/" + told.get(0).get("id") + "/explanation")
                .body("workings.pools", hasSize(1));
        Object alfas =
                year.statements("unit", "&council=" + year.named("alfa")).get(0).get("id");
        read(year, "charlie", "/statements/" + alfas).statusCode(404);
    }

    @Test
    void g5_whoseLastDayIsSetBackReadsTheYearsOfWhoseCostItWasCharged() {
        YearParties year = ready("stays-less", "charlie");
        year.in("FY2024-25").plan("quarterly", "").statusCode(201);
        year.in("FY2026-27").plan("quarterly", "").statusCode(201);
        year.bill("FY2025-26-Q1").statusCode(201);
        change(year, "charlie", "member", "2020-04-01", "2025-03-31", 1)
                .statusCode(409)
                .body("rule", equalTo("G5"));
        year.toldLate("charlie", "2025-03-31");
        year.bill("FY2025-26-Q2")
                .statusCode(201)
                .body("statements.amount.amount", contains("200.00", "200.00", "-100.00"));
        read(year, "charlie", "/cost-years").body("items.year", contains("FY2024-25", "FY2025-26"));
        read(year, "charlie", "/cost-years/FY2026-27").statusCode(404);
        Object bill = year.statements("charlie", "").get(0).get("id");
        read(year, "charlie", "/statements/" + bill + "/explanation").body("workings.pools", hasSize(1));
        read(year, "charlie", "/cost-pools").statusCode(404);
    }

    /** A year is planned late; by then its lines are there, and shares rest on who was a member. */
    @Test
    void g5_daysByWhichLinesAreSharedAreNotTakenAwayThoughTheYearIsNotPlanned() {
        YearParties year = YearParties.register("stays-unplanned", "alfa", "charlie");
        change(year, "charlie", "member", "2020-04-01", "2025-09-30", 1).statusCode(200);
        String again = year.path("/members/" + year.named("charlie"));
        Map<String, Object> later = Map.of("roles", List.of("member"), "from", "2026-10-01", "votes", 1);
        String tag = Api.operator().get(again).header("ETag");
        Api.operator()
                .header("If-Match", tag)
                .body(later)
                .put(again + "?dryRun=true")
                .then()
                .statusCode(200);
        year.lines("licensing", "spent actual 900.00");
        change(year, "charlie", "member", "2026-10-01", null, 1).statusCode(200);
        change(year, "charlie", "member", "2020-04-01", "2025-06-30", 1)
                .statusCode(409)
                .body("rule", equalTo("G5"))
                .body("detail", containsString("FY2025-26"));
    }

    @Test
    void g5_whoAcceptsTermsThatBeginLaterIsWhatItIsUntilThen() {
        YearParties year = ready("stays-later", "charlie");
        YearParties.QUARTERS.forEach(quarter -> year.bill(quarter).statusCode(201));
        change(year, "charlie", "member", "2199-04-01", null, 2).statusCode(200);
        accept(year, "charlie")
                .statusCode(200)
                .body("from", equalTo("2199-04-01"))
                .body("stays.from", contains("2020-04-01", "2199-04-01"))
                .body("stays.to", contains("2199-03-31", null))
                .body("stays.votes", contains(1, 2));
        read(year, "charlie", "/services").statusCode(200);
        year.close().statusCode(201);
        assertEquals(List.of("300.00", "300.00", "300.00"), amounts(year, "unit", "year"));
        Api.as(year.named("charlie"), "reader")
                .get("/me")
                .then()
                .body("partnerships.capacity", contains("member"))
                .body("formerly", hasSize(0));
    }

    /** What it alone is charged stands in its own statement; what the others share is not its to see any more. */
    @Test
    void m2_whoHasLeftSeesNothingOfAYearInWhichItIsChargedALineOfItsOwnOnly() {
        YearParties year = YearParties.register("stays-extra", "alfa", "charlie");
        year.volumes("population", "estimate", "alfa=1", "charlie=1");
        YearParties next = year.in("FY2026-27");
        next.volumes("population", "estimate", "alfa=1", "charlie=1");
        year.share("alfa", "charlie");
        next.lines("licensing", "shared budget 800.00");
        next.keeper()
                .body("""
                    {"items":[{"ref":"own","costType":"employees","stage":"budget","period":"FY2026-27","amount":"400.00",
                      "council":"%s"}]}""".formatted(next.named("charlie")))
                .post(next.path("/cost-pools/licensing/lines"))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
        year.toldLate("charlie", "2025-09-30");
        next.plan("quarterly", "").statusCode(201);
        next.fix().statusCode(201);
        next.bill("FY2026-27-Q1").statusCode(201);
        Map<String, Object> bill = year.statements("charlie", "").get(0);
        assertEquals("100.00", ((Map<?, ?>) bill.get("amount")).get("amount"));
        read(year, "charlie", "/statements/" + bill.get("id") + "/explanation")
                .statusCode(200)
                .body("workings.pools", hasSize(0));
        read(year, "charlie", "/cost-years/FY2026-27").statusCode(404);
        Object alfas = year.statements("alfa", "").get(0).get("id");
        read(year, "alfa", "/statements/" + alfas + "/explanation").body("workings.pools", hasSize(1));
    }

    @Test
    void g5_anInvitationWhoseDaysAreOverIsNotAcceptedAnyMore() {
        YearParties year = ready("stays-over", "charlie to 2025-09-30");
        change(year, "charlie", "member", "2026-01-01", YESTERDAY, 1).statusCode(200);
        accept(year, "charlie").statusCode(404);
        change(year, "alfa", "member", "2026-01-01", YESTERDAY, 2).statusCode(200);
        accept(year, "alfa").statusCode(409);
        change(year, "alfa", "member", "2026-01-01", null, 2).statusCode(200);
        accept(year, "alfa").statusCode(200).body("stays.votes", contains(1, 2));
    }

    /** Its last day was its own to know; more days bind it for longer, and are its signatory's to accept. */
    @Test
    void g5_whoHasLeftIsNoMemberAgainBeforeItHasAccepted() {
        YearParties year = ready("stays-longer", "charlie to 2025-09-30");
        List.of("FY2025-26-Q1", "FY2025-26-Q2", "FY2025-26-Q3")
                .forEach(quarter -> year.bill(quarter).statusCode(201));
        String before = shares(year);
        change(year, "charlie", "member", "2020-04-01", null, 1)
                .statusCode(200)
                .body("acceptedAt", nullValue())
                .body("inEffect.to", equalTo("2025-09-30"));
        assertEquals(before, shares(year));
        read(year, "charlie", "/services").statusCode(404);
        accept(year, "charlie").statusCode(200).body("inEffect", nullValue());
        read(year, "charlie", "/services").statusCode(200);
    }
}
