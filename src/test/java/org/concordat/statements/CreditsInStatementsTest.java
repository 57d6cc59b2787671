package org.concordat.statements;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Credits of agreements come into statements once, whatever is closed and restated when (rules B3, F2): alfa is credited 2 percent of
 * 12,000 pounds for each point, bravo has no credits, as councils mostly have none.
 */
@ApiTest
class CreditsInStatementsTest {

    private static final YearParties YEAR = YearParties.register("credited", "alfa", "bravo");
    private static final String ALFA = YEAR.named("alfa");
    private static final Credited CREDITED = new Credited(YEAR, ALFA);

    @BeforeAll
    static void run() {
        YEAR.volumes("population", "estimate", "alfa=1", "bravo=1");
        YEAR.volumes("population", "actual", "alfa=1", "bravo=1");
        YEAR.lines("licensing", "pay budget 8000.00", "spent actual 8000.00");
        YEAR.share("alfa", "bravo");
        CREDITED.agree();
        for (String month : List.of("2026-01", "2026-02", "2026-03")) {
            CREDITED.figure(month);
        }
        YEAR.plan("quarterly", "").statusCode(201);
        YEAR.fix().statusCode(201);
        YEAR.bill(YearParties.QUARTERS.get(0)).statusCode(201);
        CREDITED.closeMonth("2026-01");
        YEAR.bill(YearParties.QUARTERS.get(1)).statusCode(201);
        YEAR.bill(YearParties.QUARTERS.get(2)).statusCode(201);
        restate();
        YEAR.bill(YearParties.QUARTERS.get(3)).statusCode(201);
        CREDITED.closeMonth("2026-02");
        YEAR.close().statusCode(201);
        CREDITED.closeMonth("2026-03");
        next();
    }

    /** January was worse than that. */
    private static void restate() {
        String restatement = CREDITED.restate("2026-01", 80);
        Api.officer(ALFA)
                .body("{\"accepted\":true,\"reason\":\"We saw them\"}")
                .post(restatement + "/decisions")
                .then()
                .statusCode(201);
    }

    private static void next() {
        String next = YEAR.path("/cost-years/FY2026-27");
        YEAR.keeper()
                .body("{\"billing\":\"quarterly\",\"disposition\":{\"surplus\":\"refund\",\"deficit\":\"charge\"}}")
                .put(next)
                .then()
                .statusCode(201);
        YEAR.keeper()
                .body("""
                {"items":[{"ref":"next","costType":"employees","stage":"budget","period":"FY2026-27","amount":"1.00","council":"%s"}]}""".formatted(ALFA))
                .post(YEAR.path("/cost-pools/parking/lines"))
                .then()
                .statusCode(200);
        for (String council : List.of("alfa", "bravo")) {
            YEAR.keeper()
                    .body("""
                    {"items":[{"council":"%s","year":"FY2026-27","basis":"estimate","value":1}]}""".formatted(YEAR.named(council)))
                    .post(YEAR.path("/drivers/population/values"))
                    .then()
                    .statusCode(200);
        }
        YEAR.keeper().post(next + "/budget").then().statusCode(201);
        YEAR.keeper()
                .body(Map.of("period", "FY2026-27-Q1"))
                .post(next + "/bills")
                .then()
                .statusCode(201);
    }

    /** What statements of alfa have for credits, each with its reference. */
    private static List<String> credited() {
        List<String> credited = new ArrayList<>();
        for (Map<String, Object> statement : YEAR.statements("alfa", "")) {
            if (!statement.get("kind").equals("year")) {
                List<Map<String, Object>> lines = Api.as(ALFA, "reader")
                        .get(YEAR.path("/statements/" + statement.get("id") + "/lines"))
                        .path("items.findAll { it.kind == 'credit' }");
                lines.forEach(line -> credited.add(
                        statement.get("period") + ": " + line.get("reference") + " " + amount(line.get("amount"))));
            }
        }
        return credited;
    }

    @SuppressWarnings("unchecked")
    private static String amount(Object money) {
        return ((Map<String, String>) money).get("amount");
    }

    @Test
    void b3_eachCreditComesOnceIntoTheNextStatementAndARestatementAsTheDifference() {
        assertEquals(
                List.of(
                        "FY2025-26-Q2: 2026-01.sla -240.00",
                        "FY2025-26-Q4: 2026-01.sla -660.00", // 960.00 in all, capped at 900.00
                        "FY2025-26: 2026-02.sla -480.00",
                        "FY2026-27-Q1: 2026-03.sla -480.00"), // repeats: doubled (B2)
                credited());
    }

    @Test
    void b3_aStatementKeepsWhatItsCreditsWereMadeOfWhateverIsRestatedLater() throws IOException {
        List<String> made = new ArrayList<>();
        for (Map<String, Object> statement : YEAR.statements("alfa", "&kind=bill")) {
            JsonNode workings = new ObjectMapper()
                    .readTree(YEAR.explanation("alfa", statement.get("id")).asString())
                    .at("/workings/credits");
            for (JsonNode credit : workings) {
                JsonNode of = credit.path("made");
                assertEquals(ByHand.pence(credit.at("/credited/amount").asText()), CreditByHand.total(of));
                made.add(statement.get("period") + ": "
                        + of.at("/lines/0/points").asText() + " points at "
                        + of.path("rate").asText() + " of "
                        + of.at("/lines/0/charge/amount").asText() + ", capped "
                        + of.at("/caps/1/applied").asText() + ", earlier "
                        + credit.at("/earlier/amount").asText());
                String link = credit.path("explanation").asText();
                assertTrue(link.endsWith("&knownOn=" + statement.get("issuedAt")), link);
                Api.as(ALFA, "reader")
                        .get(link.replace("/v1/partnerships/" + YEAR.slug(), YEAR.path("")))
                        .then()
                        .statusCode(200)
                        .body(
                                "items[0].total.amount",
                                equalTo(credit.at("/credited/amount").asText()));
            }
        }
        assertEquals(
                List.of(
                        "FY2025-26-Q2: 1 points at 2 of 12000.00, capped false, earlier 0.00",
                        "FY2025-26-Q4: 4 points at 2 of 12000.00, capped true, earlier 240.00",
                        "FY2026-27-Q1: 2 points at 2 of 12000.00, capped false, earlier 0.00"),
                made);
    }

    @Test
    void b3_whatIsStatedIsWhatIsCredited() {
        int stated = 0;
        for (String credit : credited()) {
            stated += (int) Double.parseDouble(credit.substring(credit.lastIndexOf(' ') + 1));
        }
        int credited = 0;
        for (String month : List.of("2026-01", "2026-02", "2026-03")) {
            String total =
                    Api.officer(ALFA).get(YEAR.path("/credits?period=" + month)).path("items[0].total.amount");
            credited += (int) Double.parseDouble(total);
        }
        assertEquals(-credited, stated);
    }

    @Test
    void b3_betweenCouncilsThereAreNoneUnlessTheyAreAgreed() {
        for (Map<String, Object> statement : YEAR.statements("bravo", "")) {
            Api.as(YEAR.named("bravo"), "reader")
                    .get(YEAR.path("/statements/" + statement.get("id") + "/lines"))
                    .then()
                    .body("items.findAll { it.kind == 'credit' }.size()", equalTo(0));
        }
    }
}
