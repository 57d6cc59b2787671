package org.concordat.consequences;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rule B3 over HTTP: corby is credited by points with both caps, kettering by shortfall, wellingborough not at all. In each, licensing
 * and waste are charged at 12,000 and 8,000 a month.
 */
@ApiTest
class CreditsTest {

    private static final String CHARGES = """
            "charges":[{"service":"licensing","charge":{"amount":"12000.00","currency":"GBP"},"period":"month"},
                       {"service":"waste","charge":{"amount":"96000","currency":"GBP"},"period":"year"}]""";

    private static final ConsequenceParties PARTIES = new ConsequenceParties("cred", ConsequenceParties.ENTITY);
    private static final String UNIT = PARTIES.unit();

    @BeforeAll
    static void register() {
        ConsequenceParties.register("cred", ConsequenceParties.ENTITY, "corby", "kettering", "well");
        PARTIES.agree(
                "corby",
                ConsequenceParties.terms(
                        String.join(
                                ",",
                                ConsequenceParties.level("answered", "licensing", "month"),
                                ConsequenceParties.level("cleaned", "waste", "month"),
                                ConsequenceParties.level("right", "licensing", "quarter")),
                        ",\"credits\":{\"basis\":\"points\",\"rate\":2.5,\"capPerService\":10,\"capInAggregate\":8,"
                                + CHARGES + "}"));
        for (String area : List.of("east", "west")) {
            Api.officer(PARTIES.named("kettering"))
                    .body(Map.of("name", area))
                    .put("/organisations/" + PARTIES.named("kettering") + "/areas/" + area)
                    .then()
                    .statusCode(201);
        }
        PARTIES.agree(
                "kettering",
                ConsequenceParties.terms(
                        String.join(
                                ",",
                                ConsequenceParties.level("answered", "licensing", "month"),
                                ConsequenceParties.level("rounded", "waste", "month"),
                                ConsequenceParties.level(
                                        "abandoned",
                                        "waste",
                                        "month",
                                        "[{\"band\":\"met\",\"limit\":5},{\"band\":\"serious\"}]")),
                        ",\"credits\":{\"basis\":\"shortfall\"," + CHARGES + """
                },"consequences":{"beddingInWeeks":2},
                "variations":[{"ref":"rural","areas":["east"],"from":"2026-01-01","localNeed":"Post only",
                  "changes":[{"serviceLevel":"answered","bands":[{"band":"met","limit":90},{"band":"critical","points":4}]}]}]"""));
        PARTIES.agree("well", ConsequenceParties.terms(ConsequenceParties.level("answered", "licensing", "month"), ""));
        figures();
    }

    private static void figures() {
        PARTIES.figure("answered", "corby", "2026-01", "90/100");
        PARTIES.figure("cleaned", "corby", "2026-01", "96/100");
        PARTIES.figure("answered", "corby", "2026-02", "85/100");
        PARTIES.figure("cleaned", "corby", "2026-02", "70/100");
        PARTIES.figure("answered", "corby", "2026-03", "2/3");
        PARTIES.figure("right", "corby", "FY2025-26-Q4", "90/100");
        for (String month : List.of("2026-01", "2026-02")) {
            PARTIES.figure("answered", "kettering/east", month, "40/50");
            PARTIES.figure("answered", "kettering/west", month, "92/100");
            PARTIES.figure("rounded", "kettering", month, "9496/10000");
            PARTIES.figure("abandoned", "kettering", month, "8/100");
        }
        PARTIES.figure("answered", "well", "2026-02", "10/100");
    }

    private static JsonPath credits(String who, String query) {
        return PARTIES.read(who, "/credits?" + query).statusCode(200).extract().jsonPath();
    }

    private static JsonPath ofCorby(String period) {
        return credits(UNIT, "council=cred-corby&period=" + period);
    }

    @ParameterizedTest(name = "B3 corby in {0}: {1} of {2}, capped {3}, total {4}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-01      | [600.00, 0.00]   | [answered, cleaned] | [false, false, false] | 600.00
            2026-02      | [960.00, 640.00] | [answered, cleaned] | [true, false, true]   | 1600.00
            2026-03      | [0.00, 0.00]     | [answered, cleaned] | [false, false, false] | 0.00
            2026-04      | [0.00, 0.00]     | [answered, cleaned] | [false, false, false] | 0.00
            FY2025-26-Q4 | [1800.00]        | [right]             | [false, false, false] | 1800.00
            FY2025-26    | []               | []                  | [false, false, false] | 0.00
            """)
    void byPoints(String period, String amounts, String levels, String capped, String total) {
        JsonPath json = ofCorby(period);
        assertEquals(amounts, json.getString("items[0].lines.amount.amount"));
        assertEquals(levels, json.getString("items[0].lines.serviceLevel"));
        assertEquals(capped, json.getString("items[0].caps.applied"));
        assertEquals(total, json.getString("items[0].total.amount"));
        assertEquals("GBP", json.getString("items[0].total.currency"));
    }

    @Test
    void b3WorkingsCanBeFollowedByHand() {
        PARTIES.read(UNIT, "/credits?council=cred-corby&period=2026-02")
                .statusCode(200)
                .body("items[0].basis", equalTo("points"))
                .body("items[0].version", equalTo(1))
                .body("items[0].status", equalTo("provisional"))
                .body("items[0].lines[0].result", equalTo("2026-02.cred-corby.sla.answered"))
                .body("items[0].lines[0].band", equalTo("severe"))
                .body("items[0].lines[0].points", equalTo(6))
                .body("items[0].lines[0].charge.amount", equalTo("12000.00"))
                .body("items[0].lines[0].claimed.amount", equalTo("1800.00"))
                .body("items[0].lines[0].capped.amount", equalTo("960.00"))
                .body("items[0].lines[0].workings", equalTo("6 points at 2.5 percent of 12000.00"))
                .body("items[0].lines[1].workings", equalTo("4 points at 2.5 percent of 1/12 of 96000"))
                .body("items[0].lines.missedBy", contains(nullValue(), nullValue()))
                .body("items[0].caps.service", contains("licensing", "waste", null))
                .body("items[0].caps.most.amount", contains("1200.00", "800.00", "1600.00"))
                .body("items[0].caps.claimed.amount", contains("1800.00", "800.00", "2000.00"))
                .body("items[0].caps.charge.amount", contains("12000.00", "8000.00", "20000.00"));
        PARTIES.read(UNIT, "/credits?council=cred-corby&period=2026-03")
                .body("items[0].lines[0].workings", equalTo("nothing: the sample is too small (rule C4)"))
                .body("items[0].lines[1].workings", equalTo("nothing: there is no data (rule C4)"));
        PARTIES.read(UNIT, "/credits?council=cred-corby&period=2026-01")
                .body("items[0].lines[1].workings", equalTo("nothing: the target is met"));
    }

    @Test
    void b3ByShortfallAUnitHasItsShareOfTheCharge() {
        JsonPath json = credits(UNIT, "council=cred-kettering&period=2026-02");
        List<Map<String, Object>> lines = json.getList("items[0].lines");
        assertEquals(4, lines.size());
        // abandoned: 8 against 5 percent of 8,000; answered: 10 of a third, and 3 of two thirds, of 12,000; rounded:
        // 95.0 is met
        assertEquals("[abandoned, answered, answered, rounded]", json.getString("items[0].lines.serviceLevel"));
        assertEquals("240.00", json.getString("items[0].lines[0].amount.amount"));
        assertEquals("3 percent of 1/12 of 96000", json.getString("items[0].lines[0].workings"));
        Map<String, Object> east = lines.stream()
                .filter(line -> List.of("east").equals(line.get("areas")))
                .findFirst()
                .orElseThrow();
        assertEquals(Map.of("amount", "400.00", "currency", "GBP"), east.get("amount"));
        assertEquals("10 percent of 1/3 of 12000.00", east.get("workings"));
        Map<String, Object> west = lines.stream()
                .filter(line -> line.get("serviceLevel").equals("answered") && line != east)
                .findFirst()
                .orElseThrow();
        assertEquals(Map.of("amount", "240.00", "currency", "GBP"), west.get("amount"));
        assertEquals("0.00", json.getString("items[0].lines[3].amount.amount"));
        assertEquals("880.00", json.getString("items[0].total.amount"));
        assertEquals("[]", json.getString("items[0].caps"));
    }

    @Test
    void b4NothingIsCreditedWhilePointsAreSuspended() {
        JsonPath json = credits(UNIT, "council=cred-kettering&period=2026-01");
        assertEquals("0.00", json.getString("items[0].total.amount"));
        assertEquals(
                "nothing: points are suspended in the agreement's first weeks (rule B4)",
                json.getString("items[0].lines[0].workings"));
    }

    @Test
    void b3BetweenCouncilsNothingIsCreditedByDefault() {
        PARTIES.read(PARTIES.named("well"), "/credits?period=2026-02")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].basis", equalTo("none"))
                .body("items[0].lines", empty())
                .body("items[0].total.amount", equalTo("0.00"));
    }

    @Test
    void m1TheLinesSumToTheTotal() {
        for (Map<String, Object> item : credits(UNIT, "period=2026-02").<Map<String, Object>>getList("items")) {
            BigDecimal sum = ((List<?>) item.get("lines"))
                    .stream()
                            .map(line -> (Map<?, ?>) ((Map<?, ?>) line).get("amount"))
                            .map(amount -> new BigDecimal((String) amount.get("amount")))
                            .reduce(new BigDecimal("0.00"), BigDecimal::add);
            assertEquals(((Map<?, ?>) item.get("total")).get("amount"), sum.toPlainString());
        }
    }

    @Test
    void aCouncilSeesItsOwnAndTheBoardAll() {
        PARTIES.read(PARTIES.named("corby"), "/credits?period=2026-02").body("items.council", contains("cred-corby"));
        for (String all : List.of(UNIT, PARTIES.board())) {
            PARTIES.read(all, "/credits?period=2026-02")
                    .body("items.council", contains("cred-corby", "cred-kettering", "cred-well"))
                    .body("next", nullValue());
        }
        PARTIES.read(PARTIES.named("corby"), "/credits?period=2026-02&council=cred-well")
                .statusCode(200)
                .body("items", empty());
        PARTIES.read(UNIT, "/credits?period=2025-12").body("items", empty());
    }

    @Test
    void pagesStandStillWhileFiguresChange() {
        JsonPath first = credits(UNIT, "period=2026-05&limit=2");
        assertEquals("[cred-corby, cred-kettering]", first.getString("items.council"));
        PARTIES.figure("answered", "well", "2026-05", "10/100");
        JsonPath second = credits(UNIT, "period=2026-05&limit=2&cursor=" + first.getString("next"));
        assertEquals("[cred-well]", second.getString("items.council"));
        assertEquals(first.getString("items[0].knownOn"), second.getString("items[0].knownOn"));
        assertEquals(null, second.getString("next"));
    }

    @Test
    void f3WhatWasKnownIsReadAgain() throws InterruptedException {
        PARTIES.figure("answered", "corby", "2026-06", "96/100");
        Thread.sleep(5);
        Instant before = Instant.now();
        Thread.sleep(5);
        PARTIES.figure("answered", "corby", "2026-06", "90/100");
        assertEquals("600.00", ofCorby("2026-06").getString("items[0].total.amount"));
        assertEquals("0.00", ofCorby("2026-06&knownOn=" + before).getString("items[0].total.amount"));
    }

    @Test
    void thePeriodIsAskedFor() {
        PARTIES.read(UNIT, "/credits").statusCode(400).body("errors.pointer", contains("period"));
        PARTIES.read(UNIT, "/credits?period=2026").statusCode(400).body("errors.pointer", contains("period"));
        PARTIES.read(UNIT, "/credits?period=2026-02&knownOn=2999-01-01T00:00:00Z")
                .statusCode(400)
                .body("errors.pointer", contains("knownOn"));
    }

    @Test
    void v2ALaterVersionCreditsNoClosedPeriod() {
        ConsequenceParties closed = ConsequenceParties.register("credclosed", ConsequenceParties.ENTITY, "corby");
        String levels = ConsequenceParties.level("answered", "licensing", "month");
        String byPoints = ",\"credits\":{\"basis\":\"points\",\"rate\":%s," + CHARGES + "}";
        closed.agree("corby", ConsequenceParties.terms(levels, byPoints.formatted("1")));
        closed.figure("answered", "corby", "2026-01", "90/100");
        closed.figure("answered", "corby", "2026-02", "90/100");
        closed.close("2026-01");
        String second =
                ConsequenceParties.terms(levels, byPoints.formatted("3")).replace("2026-01-01", "2026-02-01");
        closed.sign("corby", 2, second);
        closed.read(closed.unit(), "/credits?period=2026-01")
                .body("items[0].status", equalTo("closed"))
                .body("items[0].version", equalTo(1))
                .body("items[0].total.amount", equalTo("240.00"));
        closed.read(closed.unit(), "/credits?period=2026-02")
                .body("items[0].status", equalTo("provisional"))
                .body("items[0].version", equalTo(2))
                .body("items[0].lines[0].points", equalTo(4))
                .body("items[0].total.amount", equalTo("1440.00"));
    }

    @Test
    void aTextThatCannotBeFollowedIsNotProposed() {
        ConsequenceParties other =
                ConsequenceParties.register("credterms", ConsequenceParties.ENTITY, "corby", "daventry");
        String levels = ConsequenceParties.level("answered", "licensing", "month");
        String wrong = other.draft("corby", ConsequenceParties.terms(levels, """
                ,"credits":{"basis":"points","charges":[],"capPerService":0},
                "consequences":{"triggers":[{"ref":"t","period":"month","counts":"points","lastPeriods":25,"threshold":1}],
                  "ratings":{"good":"Good","minor":null}},
                "procedures":{"figuresAgreedAfter":61}"""));
        Api.manager(other.unit())
                .post(wrong + "/proposal")
                .then()
                .statusCode(422)
                .body("rule", equalTo("B3"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/credits/rate",
                                "/credits/charges",
                                "/credits/capPerService",
                                "/consequences/triggers/0/lastPeriods",
                                "/consequences/ratings/good",
                                "/procedures/figuresAgreedAfter"))
                .body("errors", hasSize(6));
        String right = other.draft("daventry", ConsequenceParties.terms(levels, """
                ,"credits":{"basis":"points","rate":1,"capPerService":1,
                  "charges":[{"service":"licensing","charge":{"amount":"1.00","currency":"GBP"},"period":"month"}]},
                "consequences":{"triggers":[{"ref":"t","period":"month","counts":"points","lastPeriods":24,"threshold":1}],
                  "ratings":{"met":"Good","minor":null}},
                "procedures":{"figuresAgreedAfter":60}"""));
        Api.manager(other.unit()).post(right + "/proposal").then().statusCode(200);
    }
}
