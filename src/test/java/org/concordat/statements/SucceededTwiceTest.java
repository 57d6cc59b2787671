package org.concordat.statements;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A council is succeeded by one, comes back within the year, and is succeeded by another: each has what was stated while it had its place (rules
 * G5, M5).
 */
@ApiTest
class SucceededTwiceTest {

    private static final YearParties YEAR = YearParties.register("twice", "alfa", "bravo", "gone to 2025-06-30");
    private static ValidatableResponse circle;
    private static final String TWICE = "gone 2025-07-01 alfa, gone 2026-01-01 bravo";

    @BeforeAll
    static void run() {
        YEAR.put("/sharing-schemes/all", Map.of("title", "All"));
        version(1, "2020-04-01", "alfa", "2025-07-01");
        YEAR.agree(YEAR.path("/sharing-schemes/all/versions/1"), "alfa", "bravo");
        YEAR.member("gone", "2025-10-01", null);
        Api.signatory(YEAR.named("gone"))
                .post(YEAR.path("/members/" + YEAR.named("gone") + "/acceptance"))
                .then()
                .statusCode(200);
        YEAR.member("gone", "2025-10-01", "2025-12-31");
        version(2, "2026-01-01", "bravo", "2026-01-01");
        agreed(YEAR.path("/sharing-schemes/all/versions/2"));
        YEAR.lines("licensing", "pay budget 1460.00", "spent actual 1825.00");
        YEAR.lines("licensing", "own budget 155.00 gone", "own-spent actual 155.00 gone");
        circle = YEAR.keeper()
                .queryParam("dryRun", true)
                .body("""
                        {"billing":"quarterly","disposition":{"surplus":"refund","deficit":"charge"}%s}""".formatted(successions("gone 2025-07-01 alfa, alfa 2025-11-01 gone")))
                .put(YEAR.year(""))
                .then();
        YEAR.plan("quarterly", successions(TWICE)).statusCode(201);
        YEAR.fix().statusCode(201);
        YearParties.QUARTERS.forEach(quarter -> YEAR.bill(quarter).statusCode(201));
        YEAR.close().statusCode(201);
    }

    private static void version(int number, String commences, String heir, String from) {
        List<Map<String, Object>> percents = Stream.of("alfa 40", "bravo 40", "gone 20")
                .map(each -> each.split(" "))
                .map(each -> Map.<String, Object>of(
                        "organisation", YEAR.named(each[0]), "percent", Integer.parseInt(each[1])))
                .toList();
        YEAR.put(
                "/sharing-schemes/all/versions/" + number,
                Map.of(
                        "commences",
                        commences,
                        "pools",
                        List.of(Map.of("pool", "licensing", "key", Map.of("kind", "fixed", "percents", percents))),
                        "successions",
                        List.of(Map.of("organisation", YEAR.named("gone"), "by", YEAR.named(heir), "from", from))));
    }

    /** By those who are still there. */
    private static void agreed(String version) {
        YEAR.keeper().post(version + "/proposal").then().statusCode(200);
        String digest = YEAR.keeper().get(version).path("digest");
        for (String council : List.of("alfa", "bravo")) {
            Api.signatory(YEAR.named(council))
                    .body(Map.of("digest", digest))
                    .post(version + "/approvals")
                    .then()
                    .statusCode(200);
        }
    }

    /** {@code gone 2025-07-01 alfa}: who ends when, and is succeeded by whom. */
    private static String successions(String told) {
        return Stream.of(told.split(", "))
                .map(each -> each.split(" "))
                .map(each -> """
                        {"council":"%s","from":"%s","successors":[{"council":"%s","percent":100}]}""".formatted(YEAR.named(each[0]), each[1], YEAR.named(each[2])))
                .collect(Collectors.joining(",", ",\"successions\":[", "]"));
    }

    private static List<String> amounts(String council, String kind) {
        return YEAR.statements("unit", "&council=" + YEAR.named(council) + "&kind=" + kind).stream()
                .map(each -> (String) ((Map<?, ?>) each.get("amount")).get("amount"))
                .toList();
    }

    private static List<String> successions(String council, String kind) {
        List<String> passed = new ArrayList<>();
        for (Map<String, Object> each : YEAR.statements("unit", "&council=" + YEAR.named(council) + "&kind=" + kind)) {
            ValidatableResponse lines = YEAR.keeper()
                    .get(YEAR.path("/statements/" + each.get("id") + "/lines"))
                    .then();
            passed.addAll(lines.extract().path("items.findAll { it.kind == 'succession' }.reference"));
        }
        return passed;
    }

    @Test
    void g5_eachHeirHasTheShareOfItsDays() {
        // of 1,825.00 a fifth for 91 and 92 of 365 days is gone's own, for 92 alfa's, for 90 bravo's
        YEAR.keeper()
                .get(YEAR.path("/apportionments?year=FY2025-26&stage=actual"))
                .then()
                .body(
                        "items.findAll { it.council != null }.council",
                        contains(YEAR.named("alfa"), YEAR.named("bravo"), YEAR.named("gone")))
                .body("items.findAll { it.council != null }.amount.amount", contains("822.00", "820.00", "338.00"));
    }

    @Test
    void g5_whatIsStatedOfItPassesToWhoHasItsPlaceThen() {
        List<String> bills = amounts("gone", "bill");
        assertEquals("0.00", amounts("gone", "reconciliation").get(0));
        assertFalse(bills.get(0).equals("0.00") || bills.get(2).equals("0.00"), "its own while it is there");
        assertEquals(List.of(YEAR.named("gone")), successions("bravo", "reconciliation"));
        assertEquals(List.of(), successions("alfa", "reconciliation"), "it has had what was stated meanwhile");
        assertEquals(List.of(YEAR.named("bravo")), successions("gone", "reconciliation"));
    }

    @Test
    void m5_eachCanComputeItsStatementsAgain() throws IOException {
        for (String council : List.of("alfa", "bravo", "gone")) {
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

    @ParameterizedTest(name = "G5, M5: {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            gone 2024-07-01 alfa, gone 2025-01-01 bravo | 422 | /successions/1/council
            gone 2024-07-01 alfa, gone 2024-07-01 bravo | 422 | /successions/1/council
            gone 2024-07-01 alfa, alfa 2025-01-01 gone  | 422 | /successions
            """)
    void whoIsNotBackIsSucceededOnce(String told, int status, String pointer) {
        YearParties before = YEAR.in("FY2024-25");
        before.plan("quarterly", successions(told))
                .statusCode(status)
                .contentType("application/problem+json")
                .body("rule", equalTo("M5"))
                .body("errors.pointer", contains(pointer));
    }

    /** Gone has its own place again when it takes alfa's. */
    @Test
    void m5_noCircleIsMadeByOneThatIsBack() {
        circle.statusCode(201).body("successions.council", contains(YEAR.named("gone"), YEAR.named("alfa")));
    }
}
