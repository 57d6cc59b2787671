package org.concordat.statements;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the host charges for itself and not all have approved is in no bill and in no outturn, and every answer says so: what, how much and why
 * (rules M8, M5).
 */
@ApiTest
class LeftOutChargesTest {

    private static final YearParties YEAR = YearParties.register("left-out", "alfa", "bravo");
    private static ValidatableResponse fixed;
    private static ValidatableResponse billed;
    private static ValidatableResponse tried;
    private static ValidatableResponse closed;

    @BeforeAll
    static void run() {
        YEAR.put("/sharing-schemes/all", Map.of("title", "All"));
        Map<String, Object> alike = Map.of("pool", "licensing", "key", Map.of("kind", "equal"));
        YEAR.put("/sharing-schemes/all/versions/1", Map.of("commences", "2020-04-01", "pools", List.of(alike)));
        YEAR.agree(YEAR.path("/sharing-schemes/all/versions/1"), "alfa", "bravo");
        YEAR.lines("licensing", "pay budget 400.00", "spent actual 420.00");
        charge("desks", "budget", "40.00", null);
        charge("roof", "actual", "100.00", null);
        charge("own", "actual", "10.00", "alfa");
        charge("heat", "actual", "8.00", null);
        say("alfa", "roof", true);
        say("alfa", "heat", true);
        say("bravo", "heat", true);
        say("alfa", "own", false);
        YEAR.plan("quarterly", "").statusCode(201);
        fixed = YEAR.fix();
        billed = YEAR.bill("FY2025-26-Q1");
        YearParties.QUARTERS.subList(1, 4).forEach(quarter -> YEAR.bill(quarter).statusCode(201));
        tried = YEAR.keeper().post(YEAR.year("/outturn?dryRun=true")).then();
        closed = YEAR.close();
    }

    private static void charge(String ref, String stage, String amount, String council) {
        Map<String, Object> line = new HashMap<>(
                Map.of("ref", ref, "costType", "premises", "stage", stage, "period", YEAR.year(), "amount", amount));
        line.put("hostCharge", true);
        if (council != null) {
            line.put("council", YEAR.named(council));
        }
        YEAR.keeper()
                .body(Map.of("items", List.of(line)))
                .post(YEAR.path("/cost-pools/licensing/lines"))
                .then()
                .body("rejected", equalTo(0));
    }

    private static void say(String who, String ref, boolean approved) {
        decide(who, ref, approved).statusCode(201);
    }

    private static ValidatableResponse decide(String who, String ref, boolean approved) {
        return Api.signatory(YEAR.named(who))
                .body(Map.of("approved", approved, "revision", 1, "reason", "So it is"))
                .post(YEAR.path("/cost-pools/licensing/lines/" + ref + "/decisions"))
                .then();
    }

    @Test
    void m8_whoFixesABudgetAndWhoBillsIsToldWhatIsNotInIt() {
        for (ValidatableResponse told : List.of(fixed, billed)) {
            told.statusCode(201)
                    .body("leftOut.line", contains("desks"))
                    .body("leftOut.pool", contains("licensing"))
                    .body("leftOut.amount.amount", contains("40.00"))
                    .body("leftOut.state", contains("awaiting-approval"))
                    .body("leftOut.rule", contains("M8"));
        }
        fixed.body("budget.total.amount", equalTo("400.00"));
        billed.body("total.amount", equalTo("100.00"));
    }

    @Test
    void m8_whoClosesAYearIsToldWhatIsNotInItsOutturnAndSoIsWhoTries() {
        for (ValidatableResponse told : List.of(tried, closed)) {
            told.statusCode(201)
                    .body("state", equalTo("closed"))
                    .body("outturn.outturn.amount", equalTo("428.00"))
                    .body("leftOut.line", contains("own", "roof"))
                    .body("leftOut.council", contains(YEAR.named("alfa"), null))
                    .body("leftOut.amount.amount", contains("10.00", "100.00"))
                    .body("leftOut.period", contains("FY2025-26", "FY2025-26"))
                    .body("leftOut.state", contains("refused", "awaiting-approval"))
                    .body("leftOut.rule", contains("M8", "M8"))
                    .body(
                            "leftOut.reason",
                            contains(
                                    "Somebody who is asked has refused the host's charge: nobody is billed for it.",
                                    "Somebody who is asked has not approved the host's charge yet, or nobody is left to be asked: nobody is billed for it."));
        }
    }

    @ParameterizedTest(name = "M8: {0} reads of the closed year that {1} {2} is left out")
    @CsvSource({"unit, own, roof", "board, own, roof", "alfa, own, roof", "bravo, roof,"})
    void whoReadsTheYearIsToldOfWhatItSees(String who, String one, String other) {
        String[] lines = other == null ? new String[] {one} : new String[] {one, other};
        Api.as(YEAR.named(who), "reader")
                .get(YEAR.year(""))
                .then()
                .statusCode(200)
                .body("leftOut.line", contains(lines));
    }

    private static Object statement(String council, String kind) {
        return YEAR.statements("unit", "&council=" + YEAR.named(council) + "&kind=" + kind)
                .get(0)
                .get("id");
    }

    @Test
    void m8_anExplanationSaysWhatIsInNoneOfItsAmounts() {
        YEAR.explanation("alfa", statement("alfa", "reconciliation"))
                .then()
                .body("workings.leftOut.line", containsInAnyOrder("own", "roof"))
                .body("workings.pools[0].lines.ref", containsInAnyOrder("heat", "spent"));
        YEAR.explanation("bravo", statement("bravo", "reconciliation"))
                .then()
                .body("workings.leftOut.line", contains("roof"))
                .body("workings.leftOut[0].council", nullValue())
                .body("workings.leftOut[0].state", equalTo("awaiting-approval"));
        YEAR.explanation("bravo", statement("bravo", "bill")).then().body("workings.leftOut.line", contains("desks"));
        YEAR.explanation("bravo", statement("bravo", "year")).then().body("workings.leftOut", empty());
    }

    @Test
    void m8_soDoItsFiles() throws IOException {
        String address = YEAR.path("/statements/" + statement("alfa", "reconciliation"));
        Api.as(YEAR.named("alfa"), "reader")
                .get(address + "/workings?limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.step == 'left-out' && it.what == 'line' }.text", contains("roof", "own"))
                .body(
                        "items.findAll { it.step == 'left-out' }.what",
                        hasItems("pool", "rule", "state", "reason", "amount"));
        String text = PaperRead.text(Api.as(YEAR.named("alfa"), "reader")
                .accept("application/pdf")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        for (String said : List.of("Left out, by rule M8", "£100.00", "has refused the host's charge")) {
            assertTrue(text.contains(said), said + " in\n" + text);
        }
        assertTrue(Recomputed.every(YEAR.explanation("alfa", statement("alfa", "reconciliation"))
                        .asString())
                .contains("share"));
    }

    /** It is borne where a line of a later year has it. */
    @Test
    void m5_whatIsLeftOutWhenAYearIsClosedIsNotApprovedAnyMore() {
        decide("bravo", "roof", true).statusCode(409).body("rule", equalTo("M5"));
        YEAR.keeper().get(YEAR.year("")).then().body("leftOut.line", contains("own", "roof"));
    }
}
