package org.concordat.statements;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A council that was succeeded comes back within the reach of a scheme and of a year that name the succession: it bears its own again, and what
 * is stated of it is its own (rules G5, M3, M5).
 */
@ApiTest
class SucceededAndBackTest {

    private static final YearParties YEAR = YearParties.register("heirs-back", "alfa", "bravo", "gone to 2025-09-30");

    @BeforeAll
    static void run() {
        scheme();
        YEAR.lines("licensing", "pay budget 1200.00", "own budget 273.00 gone");
        YEAR.lines("licensing", "spent actual 1565.00", "own-spent actual 273.00 gone");
        YEAR.plan("quarterly", """
                ,"successions":[{"council":"%s","from":"2025-10-01","successors":[{"council":"%s","percent":100}]}]""".formatted(YEAR.named("gone"), YEAR.named("alfa")))
                .statusCode(201);
        YEAR.fix().statusCode(201);
        YEAR.bill("FY2025-26-Q1").statusCode(201);
        YEAR.bill("FY2025-26-Q2").statusCode(201);
        YEAR.lines("licensing", "late budget 365.00");
        YEAR.bill("FY2025-26-Q3").statusCode(201);
        comeBack();
        YEAR.bill("FY2025-26-Q4").statusCode(201);
        YEAR.close().statusCode(201);
    }

    private static void scheme() {
        YEAR.put("/sharing-schemes/all", Map.of("title", "All"));
        List<Map<String, Object>> percents = List.of(percent("alfa", 50), percent("bravo", 25), percent("gone", 25));
        Map<String, Object> succession =
                Map.of("organisation", YEAR.named("gone"), "by", YEAR.named("alfa"), "from", "2025-10-01");
        YEAR.put(
                "/sharing-schemes/all/versions/1",
                Map.of(
                        "commences",
                        "2020-04-01",
                        "pools",
                        List.of(Map.of("pool", "licensing", "key", Map.of("kind", "fixed", "percents", percents))),
                        "successions",
                        List.of(succession)));
        YEAR.agree(YEAR.path("/sharing-schemes/all/versions/1"), "alfa", "bravo");
    }

    private static Map<String, Object> percent(String council, int percent) {
        return Map.of("organisation", YEAR.named(council), "percent", percent);
    }

    private static void comeBack() {
        String address = YEAR.path("/members/" + YEAR.named("gone"));
        Map<String, Object> terms = new HashMap<>(Map.of("roles", List.of("member"), "from", "2026-01-01", "votes", 1));
        Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(terms)
                .put(address)
                .then()
                .statusCode(200);
        Api.signatory(YEAR.named("gone")).post(address + "/acceptance").then().statusCode(200);
    }

    private static List<Map<String, Object>> of(String council, String kind) {
        return YEAR.statements("unit", "&council=" + YEAR.named(council) + "&kind=" + kind);
    }

    private static String amount(Map<String, Object> of) {
        return (String) ((Map<?, ?>) of.get("amount")).get("amount");
    }

    @Test
    void g5_itBearsItsOwnShareOnTheDaysOfBothStays() {
        // 25 percent of 1,565.00 for 183 and 90 of 365 days, and 273.00 of its own; alfa has it for the 92 days between
        YEAR.keeper()
                .get(YEAR.path("/apportionments?year=FY2025-26&stage=actual"))
                .then()
                .body(
                        "items.findAll { it.council != null }.council",
                        contains(YEAR.named("alfa"), YEAR.named("bravo"), YEAR.named("gone")))
                .body("items.findAll { it.council != null }.amount.amount", contains("881.12", "391.25", "565.63"));
    }

    @Test
    void g5_whatIsStatedOfTheMonthsBetweenPassesAndWhatComesAfterDoesNot() {
        List<Map<String, Object>> bills = of("gone", "bill");
        assertEquals("0.00", amount(bills.get(2)), "what was put right of its first days passed to alfa");
        for (Map<String, Object> own :
                List.of(bills.get(3), of("gone", "reconciliation").get(0))) {
            YEAR.keeper()
                    .get(YEAR.path("/statements/" + own.get("id") + "/lines"))
                    .then()
                    .body("items.kind", contains("share", "extra"));
        }
        YEAR.keeper()
                .get(YEAR.path("/statements/" + of("alfa", "bill").get(2).get("id") + "/lines"))
                .then()
                .body("items.kind", contains("share", "succession"))
                .body("items[1].amount.amount", org.hamcrest.Matchers.equalTo("45.75"));
    }

    @Test
    void m5_allTogetherPayTheOutturnAndEachItsBillsAndItsReconciliation() {
        BigDecimal all = BigDecimal.ZERO;
        for (String council : List.of("alfa", "bravo", "gone")) {
            BigDecimal year = new BigDecimal(amount(of(council, "year").get(0)));
            BigDecimal told = of(council, "reconciliation").stream()
                    .map(each -> new BigDecimal(amount(each)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            for (Map<String, Object> bill : of(council, "bill")) {
                told = told.add(new BigDecimal(amount(bill)));
            }
            assertEquals(told, year, council);
            all = all.add(year);
        }
        assertEquals(new BigDecimal("1838.00"), all);
        assertEquals("519.88", amount(of("gone", "year").get(0)), "45.75 of it have passed");
    }

    @Test
    void m5_eachCanComputeItsStatementsAgain() throws IOException {
        for (String council : List.of("alfa", "gone")) {
            for (Map<String, Object> each : YEAR.statements(council, "")) {
                String json = YEAR.explanation(council, each.get("id")).asString();
                if (each.get("kind").equals("year")) {
                    Recomputed.year(json);
                } else {
                    assertFalse(Recomputed.every(json).isEmpty());
                }
            }
        }
    }
}
