package org.concordat.consequences;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rule B4 over HTTP: corby's points are 2 in January, 6 in February (a repeat), none in March, 3 in April (too small a sample in
 * May); in February it failed twice, in licensing and in waste.
 */
@ApiTest
class TriggersTest {

    private static final ConsequenceParties PARTIES = new ConsequenceParties("trig", ConsequenceParties.HOST);

    private static final ConsequenceParties NAMED = new ConsequenceParties("trin", ConsequenceParties.HOST);

    private static final String TRIGGERS = """
            ,"consequences":{"triggers":[
              {"ref":"step-in","serviceLevel":"answered","period":"month","counts":"points","lastPeriods":3,"threshold":8,
               "consequence":"The board meets"},
              {"ref":"often","period":"month","counts":"failures","lastPeriods":2,"threshold":3},
              {"ref":"yearly","period":"quarter","counts":"points","lastPeriods":4,"threshold":5}]}""";

    @BeforeAll
    static void register() {
        ConsequenceParties.register("trig", ConsequenceParties.HOST, "corby", "well");
        PARTIES.agree(
                "corby",
                ConsequenceParties.terms(
                        String.join(
                                ",",
                                ConsequenceParties.level("answered", "licensing", "month"),
                                ConsequenceParties.level("cleaned", "waste", "month"),
                                ConsequenceParties.level("right", "licensing", "quarter")),
                        TRIGGERS));
        PARTIES.agree("well", ConsequenceParties.terms(ConsequenceParties.level("answered", "licensing", "month"), ""));
        PARTIES.figure("answered", "corby", "2026-01", "90/100");
        PARTIES.figure("answered", "corby", "2026-02", "85/100");
        PARTIES.figure("cleaned", "corby", "2026-02", "70/100");
        PARTIES.figure("answered", "corby", "2026-03", "99/100");
        PARTIES.figure("answered", "corby", "2026-04", "85/100");
        PARTIES.figure("answered", "corby", "2026-05", "1/3");
        PARTIES.figure("right", "corby", "FY2025-26-Q4", "90/100");
        PARTIES.figure("right", "corby", "FY2026-27-Q1", "90/100");
    }

    /** In January the service level that is not named fails, in February both do; then the agreement ends. */
    @BeforeAll
    static void oneIsNamed() {
        ConsequenceParties.register("trin", ConsequenceParties.HOST, "hill");
        NAMED.agree(
                "hill",
                ConsequenceParties.terms(
                        String.join(
                                ",",
                                ConsequenceParties.level("answered", "licensing", "month"),
                                ConsequenceParties.level("cleaned", "waste", "month")),
                        """
                        ,"expires":"2026-02-28","consequences":{"triggers":[
                          {"ref":"named","serviceLevel":"answered","period":"month","counts":"points","lastPeriods":2,"threshold":4}]}"""));
        NAMED.figure("cleaned", "hill", "2026-01", "70/100");
        NAMED.figure("answered", "hill", "2026-02", "90/100");
        NAMED.figure("cleaned", "hill", "2026-02", "70/100");
    }

    private static Map<String, Object> trigger(String query, String ref) {
        return trigger(PARTIES, query, ref);
    }

    private static Map<String, Object> trigger(ConsequenceParties of, String query, String ref) {
        JsonPath json = of.read(of.unit(), "/triggers?" + query)
                .statusCode(200)
                .extract()
                .jsonPath();
        return json.<Map<String, Object>>getList("items").stream()
                .filter(item -> ref.equals(item.get("trigger")))
                .findFirst()
                .orElseThrow();
    }

    private static String counts(Map<String, Object> trigger) {
        return ((List<?>) trigger.get("periods"))
                .stream()
                        .map(period -> ((Map<?, ?>) period).get("count"))
                        .toList()
                        .toString();
    }

    @ParameterizedTest(name = "B4 {0} in {1}: {2} make {3}, distance {4}, reached {5}")
    @CsvSource(delimiter = '|', textBlock = """
            step-in | 2026-01      | [0, 0, 2]    | 2 | 6  | false
            step-in | 2026-02      | [0, 2, 6]    | 8 | 0  | true
            step-in | 2026-03      | [2, 6, 0]    | 8 | 0  | true
            step-in | 2026-04      | [6, 0, 3]    | 9 | -1 | true
            step-in | 2026-05      | [0, 3, 0]    | 3 | 5  | false
            often   | 2026-01      | [0, 1]       | 1 | 2  | false
            often   | 2026-02      | [1, 2]       | 3 | 0  | true
            often   | 2026-03      | [2, 0]       | 2 | 1  | false
            often   | 2026-05      | [1, 0]       | 1 | 2  | false
            yearly  | FY2025-26-Q4 | [0, 0, 0, 2] | 2 | 3  | false
            yearly  | FY2026-27-Q1 | [0, 0, 2, 4] | 6 | -1 | true
            """)
    void distance(String ref, String period, String counts, int sum, int distance, boolean reached) {
        Map<String, Object> trigger = trigger("period=" + period, ref);
        assertEquals(counts, counts(trigger));
        assertEquals(sum, trigger.get("sum"));
        assertEquals(distance, trigger.get("distance"));
        assertEquals(reached, trigger.get("reached"));
    }

    @Test
    @DisplayName(
            "B4 A trigger of one service level counts that one, whatever else fails; after its agreement it is not told")
    void oneServiceLevel() {
        Map<String, Object> named = trigger(NAMED, "period=2026-02", "named");
        assertEquals("[0, 2]", counts(named));
        assertEquals(2, named.get("distance"));
        NAMED.read(NAMED.unit(), "/triggers?period=2026-03").statusCode(200).body("items", empty());
    }

    @Test
    void b8OnlyTriggersOfThatLengthAreTold() {
        PARTIES.read(PARTIES.unit(), "/triggers?period=2026-02")
                .body("items.trigger", contains("step-in", "often"))
                .body("items[0].consequence", equalTo("The board meets"))
                .body("items[0].counts", equalTo("points"))
                .body("items[0].threshold", equalTo(8))
                .body("items[0].periods.period", contains("2025-12", "2026-01", "2026-02"))
                .body("items[0].periods.status", contains("provisional", "provisional", "provisional"));
        PARTIES.read(PARTIES.unit(), "/triggers?period=FY2025-26-Q4").body("items.trigger", contains("yearly"));
        PARTIES.read(PARTIES.unit(), "/triggers?period=FY2025-26").body("items", empty());
    }

    @Test
    void aCouncilSeesItsOwnAndTheBoardAll() {
        PARTIES.read(PARTIES.named("well"), "/triggers?period=2026-02")
                .statusCode(200)
                .body("items", empty());
        PARTIES.read(PARTIES.named("corby"), "/triggers?period=2026-02")
                .body("items.council", contains("trig-corby", "trig-corby"));
        PARTIES.read(PARTIES.board(), "/triggers?period=2026-02&council=trig-corby&limit=1")
                .body("items.trigger", contains("step-in"));
    }

    @Test
    void pagesFollowOneAnother() {
        JsonPath first = PARTIES.read(PARTIES.unit(), "/triggers?period=2026-02&limit=1")
                .extract()
                .jsonPath();
        PARTIES.read(PARTIES.unit(), "/triggers?period=2026-02&limit=1&cursor=" + first.getString("next"))
                .statusCode(200)
                .body("items.trigger", contains("often"))
                .body("next", equalTo(null));
    }

    /** The page of a quarter shows the triggers of its last month, of itself, and of the year that it is in. */
    @ParameterizedTest(name = "Other rooms are told of {0}: {1} in {2}")
    @CsvSource(delimiter = '|', textBlock = """
            FY2025-26-Q4 | [step-in, often, yearly] | [2026-03, 2026-03, FY2025-26-Q4]
            2026-02      | [step-in, often, yearly] | [2026-02, 2026-02, FY2025-26-Q4]
            FY2025-26    | [step-in, often, yearly] | [2026-03, 2026-03, FY2025-26-Q4]
            """)
    void otherRooms(String period, String triggers, String periods) {
        JsonPath json = PARTIES.read(PARTIES.unit(), "/consequence-book/triggers?period=" + period)
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(triggers, json.getString("trigger"));
        assertEquals(periods, json.getString("period"));
    }
}
