package org.concordat.costs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.costs.model.Recounted;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who bears what of a year, and that each can compute it again (rules M1 to M4). */
@ApiTest
class ApportionmentsTest {

    private static final String LICENSING = "FY2026-27.budget.licensing";
    private static SharingParties parties;

    /** The example of rule M1, with an extra of one council; parking by tariffs. */
    @BeforeAll
    static void share() {
        parties = SharingParties.register("bear", "a", "b", "c", "d");
        parties.volumes("population", "estimate", 99_500, 85_200, 131_000, 101_900);
        parties.volumes("cases", "estimate", 1204, 2318, 1877, 1550);
        parties.lines(
                "licensing",
                "pay budget 2400000.00",
                "system budget 50000.00",
                "late-opening budget 1234.56 bear-b",
                "spent actual 1.00");
        parties.lines("parking", "wardens budget 10000.00");
        parties.scheme("by-use");
        parties.agree("by-use", 1, SharingParties.text("2026-04-01", "licensing", weighted(), "parking", tariffs()));
    }

    static Map<String, Object> weighted() {
        return Map.of(
                "kind",
                "composite",
                "parts",
                List.of(
                        Map.of("percent", 20, "key", Map.of("kind", "equal")),
                        Map.of("percent", 50, "key", Map.of("kind", "driver", "driver", "population")),
                        Map.of("percent", 30, "key", Map.of("kind", "driver", "driver", "cases"))));
    }

    private static Map<String, Object> tariffs() {
        return Map.of(
                "kind",
                "unit",
                "driver",
                "cases",
                "bands",
                List.of(Map.of("upTo", 1000, "tariff", 1.5), Map.of("tariff", 1)));
    }

    @Test
    void theExampleOfTheRules() {
        parties.shares(parties.council(2), "&pool=licensing")
                .then()
                .statusCode(200)
                .body("items.council", contains("bear-a", "bear-b", "bear-c", "bear-d"))
                .body("items.shared.amount", contains("541724.02", "617604.44", "705310.66", "585360.88"))
                .body("items.line", contains("share", "share", "share", "share"))
                .body("items[0].apportionment", equalTo(LICENSING));
    }

    @Test
    void anExtraIsItsCouncilsAndWhoKeepsTheBooks() {
        assertEquals("1234.56", extraOfB(parties.council(1)));
        assertEquals("1234.56", extraOfB(parties.host()));
        assertEquals(null, extraOfB(parties.council(2)));
        parties.explanation(parties.council(1), LICENSING)
                .then()
                .body("total.amount", equalTo("2451234.56"))
                .body("workings.extras.result[0].value", contains("1234.56"));
        Response another = parties.explanation(parties.council(2), LICENSING);
        another.then().statusCode(200).body("workings.extras", empty()).body("shared.amount", equalTo("2450000.00"));
        assertFalse(another.asString().contains("1234.56"));
    }

    private static String extraOfB(String who) {
        return parties.shares(who, "&pool=licensing&council=bear-b").path("items[0].extras.amount");
    }

    @Test
    void whatTariffsDoNotBringIsALineOfItsOwn() {
        // 1,000 at 1.50, the others at 1.00
        parties.shares(parties.host(), "&pool=parking")
                .then()
                .body("items.line", contains("share", "share", "share", "share", "unrecovered"))
                .body("items.amount.amount", contains("1704.00", "2818.00", "2377.00", "2050.00", "1051.00"))
                .body("items[4].council", equalTo(null));
    }

    @Test
    void aMemberComputesItsBillFromTheExplanationAlone() throws IOException {
        for (String pool : List.of("licensing", "parking")) {
            Response answer = parties.explanation(parties.council(3), "FY2026-27.budget." + pool);
            JsonNode explanation = new ObjectMapper().readTree(answer.asString());
            Map<String, Long> told = new TreeMap<>();
            parties.shares(parties.council(3), "&pool=" + pool)
                    .jsonPath()
                    .getList("items", Map.class)
                    .forEach(item -> {
                        if (item.get("council") != null) {
                            told.put(
                                    (String) item.get("council"),
                                    new BigDecimal((String) ((Map<?, ?>) item.get("shared")).get("amount"))
                                            .movePointRight(2)
                                            .longValueExact());
                        }
                    });
            assertEquals(told, Recounted.pence(explanation.get("workings").get("shared")));
            assertEquals(4, told.size());
        }
    }

    @Test
    void whatTheSharingNeedsOfOthersIsShownAndNothingElse() {
        String explained = parties.explanation(parties.council(3), LICENSING).asString();
        assertTrue(explained.contains("\"131000\""));
        assertFalse(explained.contains("\"actual\""));
    }

    @Test
    void pagesAndFilters() {
        Response first = parties.shares(parties.host(), "&limit=5");
        first.then().statusCode(200).body("items", hasSize(5));
        parties.shares(parties.host(), "&limit=5&cursor=" + first.path("next"))
                .then()
                .body("items", hasSize(4))
                .body("next", equalTo(null));
        parties.shares(parties.host(), "&council=bear-a").then().body("items.pool", contains("licensing", "parking"));
        parties.shares(parties.host(), "&stage=budget&pool=none").then().body("items", empty());
    }

    @Test
    void aVolumeThatIsNotKnownIsNamed() {
        parties.shares(parties.host(), "&stage=actual")
                .then()
                .statusCode(422)
                .body("rule", equalTo("M2"))
                .body("detail", containsString("has no actual volume of bear-a"));
    }

    @Test
    void costsAreSharedByFinancialYears() {
        Api.as(parties.host(), "reader")
                .get(parties.home() + "/apportionments?year=2026-04")
                .then()
                .statusCode(400);
        for (String id :
                List.of("FY2026-27.budget.none", "2026-04.budget.licensing", "FY2026-27.plan.licensing", "x")) {
            Api.as(parties.host(), "reader")
                    .get(parties.home() + "/apportionments/" + id + "/explanation")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void theKeyThatWasAgreedInTheYearAppliesByDays() {
        SharingParties two = SharingParties.register("bydays", "a", "b");
        two.lines("licensing", "all budget 100000.00");
        two.shares(two.host(), "")
                .then()
                .statusCode(422)
                .body("detail", containsString("Pool licensing is shared by no"));
        two.scheme("s");
        two.agree("s", 1, SharingParties.text("2026-04-01", "licensing", two.fixed(74, 26)));
        two.draft("s", 2, SharingParties.text("2026-10-03", "licensing", two.fixed(82, 18)))
                .statusCode(201);
        two.propose("s", 2).statusCode(200);
        two.shares(two.host(), "").then().body("items.amount.amount", contains("74000.00", "26000.00"));
        two.approve("s", 2, two.council(0)).statusCode(200);
        two.approve("s", 2, two.council(1)).statusCode(200);
        two.shares(two.host(), "").then().body("items.amount.amount", contains("77945.21", "22054.79"));
    }
}
