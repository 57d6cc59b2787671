package org.concordat.statements;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The course of a year (rule M5): what may be done when, by whom, and once. */
@ApiTest
class CostYearsTest {

    private static final String REFUND = ",\"disposition\":{\"surplus\":\"refund\",\"deficit\":\"charge\"}";

    private static YearParties ready(String slug) {
        YearParties year = YearParties.register(slug, "alfa", "bravo");
        year.volumes("population", "estimate", "alfa=1", "bravo=1");
        year.volumes("population", "actual", "alfa=1", "bravo=1");
        year.lines("licensing", "pay budget 400.00", "spent actual 300.00");
        year.share("alfa", "bravo");
        return year;
    }

    @Test
    void m5_aYearGoesFromBudgetOverBillsToOutturn() {
        YearParties year = ready("course");
        year.fix().statusCode(404);
        year.plan("quarterly", "").statusCode(201).body("state", equalTo("planned"));
        year.bill("FY2025-26-Q1").statusCode(409).body("rule", equalTo("M5"));
        year.close().statusCode(409);
        year.fix().statusCode(201).body("state", equalTo("budgeted")).body("next", equalTo("FY2025-26-Q1"));
        year.fix().statusCode(409).body("rule", equalTo("M5"));
        year.bill("FY2025-26-Q2").statusCode(409);
        year.bill("2025-04").statusCode(422).body("errors.pointer", contains("/period"));
        year.bill("FY2025-26-Q1")
                .statusCode(201)
                .body("statements", hasSize(2))
                .body("total.amount", equalTo("100.00"));
        year.bill("FY2025-26-Q1").statusCode(409);
        year.close().statusCode(409);
        YearParties.QUARTERS.subList(1, 4).forEach(quarter -> year.bill(quarter).statusCode(201));
        year.close().statusCode(201).body("state", equalTo("closed")).body("next", nullValue());
        assertEquals(10 + 2, year.statements("board", "").size());
    }

    @Test
    void m5_theSameBillsAreIssuedOnceHoweverManyAskAtOnce() throws Exception {
        YearParties year = ready("once");
        year.plan("monthly", "").statusCode(201);
        year.fix().statusCode(201);
        ExecutorService many = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> ask = () -> year.bill("2025-04").extract().statusCode();
            List<Future<Integer>> answers = many.invokeAll(List.of(ask, ask, ask, ask));
            int issued = 0;
            for (Future<Integer> answer : answers) {
                issued += answer.get() == 201 ? 1 : 0;
            }
            assertEquals(1, issued);
        } finally {
            many.shutdown();
        }
        assertEquals(2, year.statements("unit", "&kind=bill").size());
    }

    @Test
    void m5_aRepeatWithItsKeyIsAnsweredAndIssuesNothingMore() {
        YearParties year = ready("repeated");
        year.plan("monthly", "").statusCode(201);
        year.fix().statusCode(201);
        for (int time = 0; time < 2; time++) {
            year.keeper()
                    .header("Idempotency-Key", "bills of April")
                    .body(Map.of("period", "2025-04"))
                    .post(year.year("/bills"))
                    .then()
                    .statusCode(201);
        }
        assertEquals(2, year.statements("unit", "&kind=bill").size());
    }

    @Test
    void m5_aTrialShowsBillsAndIssuesNone() {
        YearParties year = ready("trial");
        year.plan("monthly", "").statusCode(201);
        year.fix().statusCode(201);
        year.keeper()
                .body(Map.of("period", "2025-04"))
                .post(year.year("/bills?dryRun=true"))
                .then()
                .statusCode(201)
                .body("statements.amount.amount", contains("16.67", "16.66"));
        assertEquals(List.of(), year.statements("unit", ""));
        year.bill("2025-04").statusCode(201);
    }

    @Test
    void m5_whatBillsRestOnStandsWithTheBudgetAndWhatBalancesBecomeDoesNot() {
        YearParties year = ready("stands");
        year.plan("monthly", "").statusCode(201);
        year.fix().statusCode(201);
        replaced(year, "{\"billing\":\"quarterly\"" + REFUND + "}").then().statusCode(409);
        replaced(year, "{\"billing\":\"monthly\"" + REFUND + ",\"gainShare\":{\"gain\":[{\"provider\":5}]}}")
                .then()
                .statusCode(409);
        replaced(year, "{\"billing\":\"monthly\",\"disposition\":{\"surplus\":\"reserve\",\"deficit\":\"charge\"}}")
                .then()
                .statusCode(200)
                .body("disposition.surplus", equalTo("reserve"));
    }

    private static Response replaced(YearParties year, String body) {
        return year.keeper()
                .header("If-Match", year.keeper().get(year.year("")).header("ETag"))
                .body(body)
                .put(year.year(""));
    }

    @Test
    void m5_balancesThatAreCarriedForwardComeToTheNextBillOnce() {
        YearParties year = ready("carry");
        year.keeper()
                .body(
                        "{\"billing\":\"quarterly\",\"disposition\":{\"surplus\":\"carry-forward\",\"deficit\":\"charge\"}}")
                .put(year.year(""))
                .then()
                .statusCode(201);
        year.fix().statusCode(201);
        YearParties.QUARTERS.forEach(quarter -> year.bill(quarter).statusCode(201));
        year.close().statusCode(201);
        assertEquals(
                List.of("carry-forward", "carry-forward"),
                year.statements("unit", "&kind=reconciliation").stream()
                        .map(statement -> statement.get("settlement"))
                        .toList());
        takesOutWhatItCarries(year);
        String next = year.path("/cost-years/FY2026-27");
        year.keeper()
                .body("{\"billing\":\"quarterly\"" + REFUND + "}")
                .put(next)
                .then()
                .statusCode(201);
        year.keeper()
                .body(Map.of(
                        "items",
                        List.of(Map.of(
                                "ref",
                                "next",
                                "costType",
                                "employees",
                                "stage",
                                "budget",
                                "period",
                                "FY2026-27",
                                "amount",
                                "480.00"))))
                .post(year.path("/cost-pools/licensing/lines"))
                .then()
                .statusCode(200);
        for (String council : List.of("alfa", "bravo")) {
            year.keeper()
                    .body(Map.of(
                            "items",
                            List.of(Map.of(
                                    "council",
                                    year.named(council),
                                    "year",
                                    "FY2026-27",
                                    "basis",
                                    "estimate",
                                    "value",
                                    1))))
                    .post(year.path("/drivers/population/values"))
                    .then()
                    .statusCode(200);
        }
        year.keeper().post(next + "/budget").then().statusCode(201);
        for (String[] bill : new String[][] {{"FY2026-27-Q1", "10.00"}, {"FY2026-27-Q2", "60.00"}}) {
            year.keeper()
                    .body(Map.of("period", bill[0]))
                    .post(next + "/bills")
                    .then()
                    .statusCode(201)
                    .body("statements.amount.amount", contains(bill[1], bill[1]));
        }
    }

    private static void takesOutWhatItCarries(YearParties year) {
        Object reconciled =
                year.statements("alfa", "&kind=reconciliation").get(0).get("id");
        year.explanation("alfa", reconciled)
                .then()
                .body("statement.amount.amount", equalTo("0.00"))
                .body("statement.lines.kind", contains("share", "carried-forward"))
                .body("statement.lines.amount.amount", contains("-50.00", "50.00"))
                .body("workings.balances.carried", contains("out"))
                .body("workings.balances.balance.amount", contains("-50.00"));
        assertEquals("200.00", amount(year.statements("alfa", "&kind=year").get(0)), "what was paid for the year");
    }

    @Test
    void m8_aChargeOfTheHostIsBilledOnceTheOthersHaveApprovedIt() {
        YearParties year = ready("host");
        year.keeper()
                .body("""
                {"items":[{"ref":"desks","costType":"support-services","stage":"budget","period":"FY2025-26","amount":"80.00",
                "hostCharge":true}]}""")
                .post(year.path("/cost-pools/licensing/lines"))
                .then()
                .statusCode(200);
        year.plan("quarterly", "").statusCode(201);
        year.fix().statusCode(201).body("budget.total.amount", equalTo("400.00"));
        year.bill("FY2025-26-Q1").statusCode(201).body("total.amount", equalTo("100.00"));
        for (String council : List.of("alfa", "bravo")) {
            Api.signatory(year.named(council))
                    .body("{\"approved\":true,\"revision\":1}")
                    .post(year.path("/cost-pools/licensing/lines/desks/decisions"))
                    .then()
                    .statusCode(201);
        }
        year.bill("FY2025-26-Q2").statusCode(201).body("total.amount", equalTo("140.00"));
        Object bill = year.statements("alfa", "").get(1).get("id");
        year.explanation("alfa", bill)
                .then()
                .body("workings.pools[0].lines.ref", contains("desks", "pay"))
                .body("workings.pools[0].lines.hostCharge", contains(true, false));
    }

    @Test
    void m5_whatIsStatedOfACouncilThatHasEndedPassesToItsSuccessor() {
        YearParties year = YearParties.register("heirs", "alfa", "bravo", "gone to 2025-09-30");
        year.volumes("population", "estimate", "alfa=1", "bravo=1", "gone=1");
        year.volumes("population", "actual", "alfa=1", "bravo=1", "gone=1");
        year.share("alfa", "bravo");
        year.lines("licensing", "pay budget 365.00", "spent actual 730.00");
        year.plan("quarterly", """
                ,"successions":[{"council":"heirs-gone","from":"2025-10-01","successors":[{"council":"heirs-alfa","percent":100}]}]""").statusCode(201);
        year.fix().statusCode(201);
        YearParties.QUARTERS.forEach(quarter -> year.bill(quarter).statusCode(201));
        year.close().statusCode(201);
        // 61.00 for 183 days in three; as much again was spent
        assertEquals(
                List.of("30.50", "30.50", "0.00", "61.00"),
                year.statements("unit", "&council=heirs-gone").stream()
                        .map(CostYearsTest::amount)
                        .toList(),
                "once it has gone there is no bill of nothing");
        assertEquals(
                List.of(false, true),
                year.statements("unit", "&council=heirs-gone&kind=bill").stream()
                        .map(bill -> bill.get("last"))
                        .toList());
        String reconciled = year.statements("unit", "&council=heirs-alfa&kind=reconciliation")
                .get(0)
                .get("id")
                .toString();
        Api.as(year.named("alfa"), "reader")
                .get(year.path("/statements/" + reconciled + "/lines"))
                .then()
                .body("items.kind", contains("share", "succession"))
                .body("items.amount.amount", contains("152.00", "61.00"));
    }

    /** Councils are reorganised on 1 April: gone pays its bills, and its reconciliation passes on. */
    @Test
    void m5_whatIsReconciledOfACouncilThatEndsWithTheYearPassesToItsSuccessor() {
        YearParties year = YearParties.register("heirs-april", "alfa", "bravo", "gone to 2026-03-31");
        year.share("alfa", "bravo");
        year.lines("parking", "pay budget 1200.00", "spent actual 1800.00");
        for (String basis : List.of("estimate", "actual")) {
            year.volumes("population", basis, "alfa=1", "bravo=1", "gone=1");
        }
        String succession = """
                ,"successions":[{"council":"heirs-april-gone","from":"%s","successors":[{"council":"heirs-april-alfa","percent":100}]}]""";
        year.plan("quarterly", succession.formatted("2026-04-02"))
                .statusCode(422)
                .body("rule", equalTo("M5"))
                .body("errors.pointer", contains("/successions/0/from"));
        year.plan("quarterly", succession.formatted("2026-04-01")).statusCode(201);
        year.fix().statusCode(201);
        YearParties.QUARTERS.forEach(quarter -> year.bill(quarter).statusCode(201));
        year.close().statusCode(201);
        assertEquals(
                List.of("100.00", "100.00", "100.00", "100.00", "0.00", "400.00"),
                year.statements("unit", "&council=heirs-april-gone").stream()
                        .map(CostYearsTest::amount)
                        .toList());
        assertEquals(
                List.of("400.00"),
                year.statements("unit", "&council=heirs-april-alfa&kind=reconciliation").stream()
                        .map(CostYearsTest::amount)
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private static String amount(Map<String, Object> statement) {
        return ((Map<String, String>) statement.get("amount")).get("amount");
    }

    @Test
    void f3_whatWasNotIssuedYetWasNotKnown() {
        YearParties year = ready("known");
        year.plan("quarterly", "").statusCode(201);
        String before = year.fix().statusCode(201).extract().path("recordedAt");
        year.bill("FY2025-26-Q1").statusCode(201);
        assertEquals(List.of(), year.statements("alfa", "&knownOn=" + before));
        assertEquals(1, year.statements("alfa", "").size());
        year.keeper()
                .get(year.year("?knownOn=" + before))
                .then()
                .body("billed", equalTo(0))
                .body("next", equalTo("FY2025-26-Q1"));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            M6 | "gainShare":{"gain":[{"upTo":2,"provider":1},{"upTo":2,"provider":1},{"provider":5}]} | /gainShare/gain/1/upTo
            M6 | "gainShare":{"gain":[{"upTo":2,"provider":1}]} | /gainShare/gain/0/upTo
            M6 | "gainShare":{"pain":[{"provider":1},{"provider":5}]} | /gainShare/pain/0/upTo
            M5 | "successions":[{"council":"rules-alfa","from":"2026-10-01","successors":[{"council":"rules-bravo","percent":100}]}] | /successions/0/from
            M5 | "successions":[{"council":"rules-alfa","from":"2025-10-01","successors":[{"council":"rules-bravo","percent":99}]}] | /successions
            M5 | "successions":[{"council":"rules-alfa","from":"2025-10-01","successors":[{"council":"rules-alfa","percent":100}]}] | /successions
            M5 | "successions":[{"council":"rules-alfa","from":"2025-10-01","successors":[{"council":"nobody","percent":100}]}] | /successions/0/successors/0/council
            """)
    void whatDoesNotHoldIsRefused(String rule, String further, String pointer) {
        YearParties year = YearParties.register("rules-" + Math.abs(further.hashCode()), "alfa", "bravo");
        String own = further.replace("rules-", year.slug() + "-");
        year.plan("monthly", "," + own)
                .statusCode(422)
                .body("rule", equalTo(rule))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void whatHoldsIsTaken() {
        YearParties year = YearParties.register("holds", "alfa", "bravo");
        year.plan("monthly", """
                ,"gainShare":{"gain":[{"upTo":2,"provider":0},{"provider":50}],"pain":[]},
                "successions":[{"council":"holds-alfa","from":"2025-10-01","successors":[{"council":"holds-bravo","percent":100}]}]""").statusCode(201);
    }

    @ParameterizedTest(name = "{0} {1} plans a year: {2}")
    @CsvSource({
        "unit, manager, 201",
        "alfa, manager, 403",
        "unit, officer, 403",
        "alfa, officer, 403",
        "office, board-secretary, 201",
        "board, manager, 403"
    })
    void whoKeepsTheBooksPlansAndTheSecretaryWhereTheBoardDecides(String who, String role, int status) {
        YearParties year = YearParties.register("who-" + who + "-" + role.substring(0, 3), "alfa");
        Api.organisation(year.named("office"), "audit-office");
        Api.operator()
                .body(Map.of(
                        "issuer",
                        Issuers.of(year.named("office")).issuer(),
                        "subject",
                        year.named("office") + "-board-secretary",
                        "role",
                        "board-secretary",
                        "from",
                        "2020-04-01"))
                .put(year.path("/appointments/secretary"))
                .then()
                .statusCode(201);
        RequestSpecification caller = Api.as(year.named(who), role);
        caller.body("{\"billing\":\"monthly\"" + REFUND + "}")
                .put(year.year(""))
                .then()
                .statusCode(status);
    }
}
