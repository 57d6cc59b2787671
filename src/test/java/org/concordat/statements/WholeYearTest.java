package org.concordat.statements;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A whole year over HTTP, to the penny (rules M1, M3, M5, M6): alfa and bravo are in it throughout, charlie leaves with September, delta
 * joins with October. The budget is restated after six bills, and less is spent than that.
 */
@ApiTest
class WholeYearTest {

    private static final YearParties YEAR =
            YearParties.register("whole", "alfa", "bravo", "charlie to 2025-09-30", "delta from 2025-10-01");
    private static final List<String> COUNCILS = List.of("alfa", "bravo", "charlie", "delta");

    @BeforeAll
    static void run() {
        YEAR.volumes("population", "estimate", "alfa=30000", "bravo=50000", "charlie=20000", "delta=10000");
        YEAR.volumes("population", "actual", "alfa=30100", "bravo=49000", "charlie=20000", "delta=11000");
        YEAR.volumes("complaints", "estimate", "alfa=777001", "bravo=777002");
        YEAR.share("alfa", "bravo", "delta");
        YEAR.lines("licensing", "pay budget 365000.00", "late budget 1200.00 alfa", "early budget 70.07 bravo");
        YEAR.lines("parking", "wardens budget 10000.00");
        YEAR.plan("monthly", """
                ,"gainShare":{"gain":[{"upTo":1,"provider":0},{"provider":40}],"pain":[{"provider":10}]}""").statusCode(201);
        YEAR.fix().statusCode(201).body("budget.total.amount", equalTo("375000.00"));
        YearParties.MONTHS.subList(0, 6).forEach(month -> YEAR.bill(month).statusCode(201));
        YEAR.lines("licensing", "pay-award budget 12345.67");
        YearParties.MONTHS.subList(6, 12).forEach(month -> YEAR.bill(month).statusCode(201));
        YEAR.lines("licensing", "pay-spent actual 351234.56", "late-spent actual 1300.00 alfa");
        YEAR.lines("parking", "wardens-spent actual 9876.54");
        YEAR.close().statusCode(201).body("state", equalTo("closed"));
    }

    private static List<Map<String, Object>> of(String council, String kind) {
        return YEAR.statements("unit", "&council=" + YEAR.named(council) + "&kind=" + kind);
    }

    @SuppressWarnings("unchecked")
    private static BigDecimal amount(Map<String, Object> statement) {
        return new BigDecimal(((Map<String, String>) statement.get("amount")).get("amount"));
    }

    private static BigDecimal sum(List<Map<String, Object>> statements) {
        return statements.stream().map(WholeYearTest::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static JsonNode explained(Object id) {
        try {
            return new ObjectMapper().readTree(YEAR.explanation("unit", id).asString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void m3_billsOfTheFirstHalfAreEqualInstalmentsOfItsShares() {
        // 183 of 365 days at 1,000 pounds a day, 30 of 100 thousand people; parking: half by people, half alike, of
        // 5,013.70; 100 extra.
        assertEquals(
                List.of("9514.61", "9514.61", "9514.62"),
                of("alfa", "bill").subList(0, 3).stream()
                        .map(bill -> amount(bill).toPlainString())
                        .toList());
    }

    @Test
    void m5_theLeaverGetsItsFinalBillForItsDaysAndTheJoinerItsFirstForItsOwn() {
        List<Map<String, Object>> charlie = of("charlie", "bill");
        assertEquals(Boolean.TRUE, charlie.get(5).get("last"));
        assertEquals("2025-09", charlie.get(5).get("period"));
        // 36,600 of licensing; of parking 5,013.70 by 20 of 100, and by a third, halved
        assertEquals(new BigDecimal("37936.99"), sum(charlie.subList(0, 6)));
        assertEquals("2025-10", of("delta", "bill").get(0).get("period"));
        assertEquals(6, of("delta", "bill").size());
    }

    @Test
    void m5_theStatementOfTheYearIsTheSumOfItsBillsAndItsReconciliation() {
        for (String council : COUNCILS) {
            BigDecimal told = sum(of(council, "bill")).add(sum(of(council, "reconciliation")));
            assertEquals(told, amount(of(council, "year").get(0)), council);
        }
    }

    @Test
    void m6_allCouncilsTogetherPayTheOutturnAndTheProvidersPart() {
        BigDecimal all = sum(YEAR.statements("unit", "&kind=year"));
        Map<String, Object> outturn =
                YEAR.keeper().get(YEAR.year("")).then().extract().path("outturn");
        // shared: budget 387,345.67; outturn 361,111.10; of the difference the first percent, 3,873.4567, is the
        // councils',
        // then 40 percent
        assertEquals(Map.of("amount", "387345.67", "currency", "GBP"), outturn.get("budget"));
        assertEquals(Map.of("amount", "361111.10", "currency", "GBP"), outturn.get("outturn"));
        assertEquals(Map.of("amount", "26234.57", "currency", "GBP"), outturn.get("difference"));
        assertEquals(Map.of("amount", "8944.45", "currency", "GBP"), outturn.get("provider"));
        assertEquals(new BigDecimal("371355.55"), all);
    }

    @Test
    void m5_balancesSumToTheBudgetLessTheOutturn() {
        BigDecimal balances = BigDecimal.ZERO;
        for (Map<String, Object> each : YEAR.statements("unit", "&kind=reconciliation")) {
            for (JsonNode line : explained(each.get("id")).at("/statement/lines")) {
                if (line.path("kind").asText().equals("share")) {
                    balances = balances.subtract(
                            new BigDecimal(line.at("/amount/amount").asText()));
                }
            }
        }
        assertEquals(new BigDecimal("26234.57"), balances);
    }

    @ParameterizedTest(name = "{0} computes its bills again from their explanations alone")
    @ValueSource(strings = {"alfa", "bravo", "charlie", "delta"})
    void m5_aMemberCanComputeItsBillAgain(String council) throws IOException {
        List<Map<String, Object>> bills = of(council, "bill");
        assertFalse(bills.isEmpty());
        for (Map<String, Object> each : bills) {
            Recomputed.every(YEAR.explanation("unit", each.get("id")).asString());
        }
        Recomputed.every(
                YEAR.explanation("unit", of(council, "reconciliation").get(0).get("id"))
                        .asString());
        Recomputed.year(
                YEAR.explanation("unit", of(council, "year").get(0).get("id")).asString());
    }

    @Test
    void anExplanationShowsOfOtherMembersTheDriversThatTheKeysNameAndNothingElse() {
        Object id = of("alfa", "bill").get(8).get("id");
        JsonNode explained = explained(id);
        String text = explained.toString();
        Set<String> facts = new TreeSet<>();
        collect(explained.at("/workings/pools"), facts);
        assertEquals(
                Set.of(
                        "estimate whole-alfa 30000",
                        "estimate whole-bravo 50000",
                        "estimate whole-charlie 20000",
                        "estimate whole-delta 10000"),
                facts);
        assertFalse(text.contains("77700"), "a driver that no key names");
        assertFalse(text.contains("70.07"), "what another council has extra");
        assertTrue(text.contains("1200.00"), "what the council itself has extra");
        YEAR.explanation("alfa", id).then().statusCode(200);
    }

    /** The values that come from outside the sharing: of a driver, and so of an organisation. */
    private static void collect(JsonNode node, Set<String> facts) {
        node.findParents("step").forEach(step -> step.path("facts").forEach(fact -> {
            String name = fact.path("name").asText();
            if (!fact.path("organisation").isNull()
                    && !Set.of("percent", "weight").contains(name)) {
                facts.add(name + " " + fact.path("organisation").asText() + " "
                        + fact.path("value").asText());
            }
        }));
    }

    @Test
    void aCouncilSeesItsOwnAndAnotherOnesAreNotThere() {
        Object own = of("alfa", "bill").get(0).get("id");
        for (String below : List.of("", "/lines", "/explanation")) {
            String address = YEAR.path("/statements/" + own + below);
            Api.as(YEAR.named("alfa"), "reader").get(address).then().statusCode(200);
            Api.as(YEAR.named("bravo"), "reader").get(address).then().statusCode(404);
            Api.as(YEAR.board(), "reader").get(address).then().statusCode(200);
        }
        Api.as(YEAR.named("bravo"), "reader")
                .get(YEAR.path("/statements"))
                .then()
                .statusCode(200)
                .body("items.council", not(hasItem(YEAR.named("alfa"))));
        Api.as(YEAR.named("bravo"), "reader")
                .get(YEAR.path("/statements?council=" + YEAR.named("alfa")))
                .then()
                .statusCode(404);
    }

    @Test
    void everyCouncilIsToldOfItsStatementsAndOfNoOthers() {
        List<String> councils = Api.as(YEAR.named("delta"), "reader")
                .get(YEAR.path("/events?type=concordat.statement.*&limit=200"))
                .then()
                .statusCode(200)
                .extract()
                .path("items.data.council");
        assertEquals(8, councils.size());
        assertEquals(Set.of(YEAR.named("delta")), Set.copyOf(councils));
    }

    @Test
    void m5_whatIsClosedIsLocked() {
        YEAR.keeper()
                .body(Map.of(
                        "items",
                        List.of(Map.of(
                                "ref",
                                "later",
                                "costType",
                                "employees",
                                "stage",
                                "actual",
                                "period",
                                "2025-05",
                                "amount",
                                "1.00"))))
                .post(YEAR.path("/cost-pools/parking/lines"))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(1));
        YEAR.close().statusCode(409).body("rule", equalTo("M5"));
        YEAR.bill("2026-03").statusCode(409);
    }

    @Test
    void aBillSaysWhatItIsFor() {
        Object bill = of("alfa", "bill").get(0).get("id");
        Api.as(YEAR.named("alfa"), "reader")
                .get(YEAR.path("/statements/" + bill + "/lines"))
                .then()
                .statusCode(200)
                .body("items.kind", contains("share", "share", "extra"))
                .body("items.reference", contains("licensing", "parking", "licensing"))
                .body("items.amount.amount", contains("9150.00", "264.61", "100.00"));
    }
}
