package org.concordat.statements;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A council that has left reads what it was told of its cost, whenever it was told, and the years in which it was a member (rule M5). */
@ApiTest
class LeaversTest {

    private static final YearParties YEAR = YearParties.register("moved-on", "alfa", "gone to 2025-09-30");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> EACH = List.of("", "/lines", "/explanation");

    private static String refund;

    /** Gone leaves half a year before the end; its refund comes with a bill of the year after. */
    @BeforeAll
    static void closeTheYear() {
        YEAR.volumes("population", "estimate", "alfa=1", "gone=1");
        YEAR.volumes("population", "actual", "alfa=1", "gone=1");
        YEAR.share("alfa");
        YEAR.lines("licensing", "pay budget 730.00", "spent actual 365.00");
        plan("FY2018-19");
        plan(YearParties.YEAR);
        YEAR.fix().statusCode(201);
        YearParties.QUARTERS.forEach(quarter -> YEAR.bill(quarter).statusCode(201));
        YEAR.close().statusCode(201);
        plan("FY2026-27");
        YEAR.keeper()
                .body("""
                    {"items":[{"ref":"next","costType":"employees","stage":"budget","period":"FY2026-27","amount":"480.00"}]}\
                    """)
                .post(YEAR.path("/cost-pools/licensing/lines"))
                .then()
                .statusCode(200);
        YEAR.keeper()
                .body(Map.of(
                        "items",
                        List.of(Map.of(
                                "council", YEAR.named("alfa"), "year", "FY2026-27", "basis", "estimate", "value", 1))))
                .post(YEAR.path("/drivers/population/values"))
                .then()
                .statusCode(200);
        String next = YEAR.path("/cost-years/FY2026-27");
        YEAR.keeper().post(next + "/budget").then().statusCode(201);
        YEAR.keeper()
                .body("{\"period\":\"FY2026-27-Q1\"}")
                .post(next + "/bills")
                .then()
                .statusCode(201);
        refund = id("gone", "&year=FY2026-27");
    }

    private static void plan(String year) {
        YEAR.keeper()
                .body(
                        "{\"billing\":\"quarterly\",\"disposition\":{\"surplus\":\"carry-forward\",\"deficit\":\"charge\"}}")
                .put(YEAR.path("/cost-years/" + year))
                .then()
                .statusCode(201);
    }

    private static String id(String council, String query) {
        return (String) YEAR.statements("unit", "&council=" + YEAR.named(council) + query)
                .get(0)
                .get("id");
    }

    private static ValidatableResponse read(String who, String type, String below) {
        return Api.as(YEAR.named(who), "reader")
                .accept(type)
                .get(YEAR.path(below))
                .then();
    }

    private static ValidatableResponse read(String who, String below) {
        return read(who, "application/json", below);
    }

    @Test
    void m5_itReadsEverythingThatItWasEverTold() {
        List<Map<String, Object>> own = YEAR.statements("gone", "");
        assertEquals(YEAR.statements("unit", "&council=" + YEAR.named("gone")), own);
        assertEquals(
                List.of("bill", "bill", "reconciliation", "year", "bill"),
                own.stream().map(statement -> statement.get("kind")).toList());
        read("gone", "text/csv", "/statements").statusCode(200).body(containsString(YEAR.named("gone")));
        read("gone", XLSX, "/statements").statusCode(200).contentType(XLSX);
        for (Map<String, Object> statement : own) {
            String one = "/statements/" + statement.get("id");
            read("gone", one).statusCode(200).body("council", equalTo(YEAR.named("gone")));
            read("gone", "application/pdf", one).statusCode(200).contentType("application/pdf");
            read("gone", one + "/lines").statusCode(200);
            read("gone", "text/csv", one + "/lines").statusCode(200).body(startsWith("number,council"));
            read("gone", XLSX, one + "/lines").statusCode(200).contentType(XLSX);
            read("gone", one + "/explanation").statusCode(200).body("statement.id", equalTo(statement.get("id")));
        }
    }

    @Test
    void m5_itsReconciliationIsExplainedToItAsToWhoStayed() {
        String reconciled = id("gone", "&kind=reconciliation");
        // half of 730.00 and half of 365.00, for 183 of 365 days
        read("gone", "/statements/" + reconciled)
                .body("lines.kind", contains("share", "carried-forward"))
                .body("lines.amount.amount", contains("-91.50", "91.50"))
                .body("amount.amount", equalTo("0.00"));
        read("gone", "/statements/" + reconciled + "/explanation")
                .statusCode(200)
                .body("workings.pools.pool", contains("licensing"))
                .body("workings.gain.outturn.amount", equalTo("365.00"));
    }

    @Test
    void whatAnotherCouncilWasToldIsNotThere() {
        String alfas = id("alfa", "");
        for (String part : EACH) {
            read("gone", "/statements/" + alfas + part).statusCode(404);
            read("alfa", "/statements/" + alfas + part).statusCode(200);
            read("alfa", "/statements/" + id("gone", "") + part).statusCode(404);
        }
        read("gone", "application/pdf", "/statements/" + alfas).statusCode(404);
        read("gone", "/statements?council=" + YEAR.named("alfa")).statusCode(404);
        read("gone", "/statements").body("items.council", not(contains(YEAR.named("alfa"))));
    }

    @Test
    void itReadsTheYearsInWhichItWasAMemberAndNoOther() {
        read("alfa", "/cost-years").body("items.year", contains("FY2018-19", YearParties.YEAR, "FY2026-27"));
        read("gone", "/cost-years").statusCode(200).body("items.year", contains(YearParties.YEAR));
        read("gone", "/cost-years/" + YearParties.YEAR)
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("billed", equalTo(4));
        for (String other : List.of("FY2018-19", "FY2026-27")) {
            read("gone", "/cost-years/" + other).statusCode(404);
            read("alfa", "/cost-years/" + other).statusCode(200);
        }
    }

    @Test
    void ofTheYearAfterItReadsItsOwnBillAndNotHowTheOthersShare() {
        read("gone", "/statements/" + refund)
                .body("year", equalTo("FY2026-27"))
                .body("amount.amount", equalTo("-91.50"))
                .body("lines.kind", contains("carried-forward"));
        read("gone", "/statements/" + refund + "/explanation").statusCode(200).body("workings.pools", empty());
        read("alfa", "/statements/" + id("alfa", "&year=FY2026-27") + "/explanation")
                .body("workings.pools", hasSize(1));
        read("unit", "/statements/" + refund + "/explanation").body("workings.pools", hasSize(1));
    }

    @ParameterizedTest(name = "{0}: not for who has left")
    @ValueSource(
            strings = {
                "",
                "/members",
                "/agreements",
                "/cases",
                "/figures?measure=licences",
                "/results?period=2025-05",
                "/cost-pools",
                "/cost-pools/licensing",
                "/cost-pools/licensing/lines",
                "/drivers",
                "/drivers/population",
                "/drivers/population/values?year=FY2025-26",
                "/sharing-schemes",
                "/sharing-schemes/all/versions/1",
                "/sharing-schemes/all/versions/1/comparison?year=FY2025-26",
                "/apportionments?year=FY2025-26",
                "/apportionments/FY2025-26~budget~licensing/explanation",
                "/fairness/FY2025-26",
                "/services",
                "/queries"
            })
    void everythingElseIsNotThere(String below) {
        read("gone", below).statusCode(404);
    }

    /** The twins of the table before. */
    @ParameterizedTest(name = "{0}: for who has stayed")
    @ValueSource(
            strings = {
                "",
                "/members",
                "/agreements",
                "/cost-pools/licensing/lines",
                "/drivers/population/values?year=FY2025-26",
                "/sharing-schemes/all/versions/1",
                "/apportionments?year=FY2025-26"
            })
    void whoStayedStillReadsIt(String below) {
        read("alfa", below).statusCode(200);
    }

    @Test
    void itWritesNothing() {
        String year = YEAR.path("/cost-years/FY2027-28");
        String rules = "{\"billing\":\"monthly\",\"disposition\":{\"surplus\":\"refund\",\"deficit\":\"charge\"}}";
        Api.manager(YEAR.named("gone")).body(rules).put(year).then().statusCode(404);
        Api.manager(YEAR.named("alfa")).body(rules).put(year).then().statusCode(403);
        for (String verb : List.of("/budget", "/outturn")) {
            Api.manager(YEAR.named("gone")).post(YEAR.year(verb)).then().statusCode(404);
        }
        Api.signatory(YEAR.named("gone"))
                .body("{\"digest\":\"sha256:" + "0".repeat(64) + "\"}")
                .post(YEAR.path("/sharing-schemes/all/versions/1/approvals"))
                .then()
                .statusCode(404);
    }

    @Test
    void itsTokensRolesCountAsEver() {
        Api.as(YEAR.named("gone"), "officer")
                .get(YEAR.path("/statements"))
                .then()
                .statusCode(200);
        Api.as(YEAR.named("gone")).get(YEAR.path("/statements")).then().statusCode(403);
    }

    @Test
    void itIsToldThatItIsAFormerMember() {
        Api.as(YEAR.named("gone"), "reader")
                .get("/me")
                .then()
                .statusCode(200)
                .body("partnerships", empty())
                .body("formerly", contains(YEAR.slug()));
        Api.as(YEAR.named("alfa"), "reader")
                .get("/me")
                .then()
                .body("partnerships[0].capacity", equalTo("member"))
                .body("formerly", empty());
        Api.as(YEAR.named("gone"), "reader").get("/partnerships").then().body("items", empty());
    }

    @ParameterizedTest(name = "who {0} reads no statements")
    @CsvSource({
        "never-accepted, 2020-04-01, 2025-09-30, false",
        "asked, 2020-04-01, , false",
        "comes-later, 2199-04-01, , true",
        "was-not-asked, , , false"
    })
    void whoNeverWasAMemberIsAStranger(String who, String from, String to, boolean accepts) {
        String council = YEAR.named(who);
        Api.organisation(council, "district-council");
        String address = YEAR.path("/members/" + council);
        if (from != null) {
            String last = to == null ? "" : ",\"to\":\"" + to + "\"";
            Api.operator()
                    .body("{\"roles\":[\"member\"],\"from\":\"" + from + "\",\"votes\":1" + last + "}")
                    .put(address)
                    .then()
                    .statusCode(201);
        }
        if (accepts) {
            Api.signatory(council).post(address + "/acceptance").then().statusCode(200);
        }
        for (String below :
                List.of("/statements", "/cost-years", "/cost-years/" + YearParties.YEAR, "/statements/" + refund)) {
            read(who, below).statusCode(404).body("rule", nullValue());
            assertFalse(read(who, below).extract().asString().contains("gone"));
        }
    }
}
