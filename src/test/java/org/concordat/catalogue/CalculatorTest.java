package org.concordat.catalogue;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever integrates asks the engine that judges cases, and gets its answer. */
@ApiTest
class CalculatorTest {

    private static final String SHIPPED = "/calendars/england-and-wales";
    private static final String OWN = "/partnerships/calc/calendars/counter";

    @BeforeAll
    static void partnership() {
        for (String slug : List.of("calc-unit", "calc-ash", "calc-other")) {
            Api.organisation(slug, "district-council");
        }
        Api.partnership("calc", "shared-service-entity");
        Api.member("calc", "calc-unit", "provider");
        Api.member("calc", "calc-ash", "member");
        List<Map<String, String>> day = List.of(Map.of("from", "09:00", "to", "17:00"));
        Api.manager("calc-unit")
                .body(Map.of(
                        "title", "Counter",
                        "timeZone", "Europe/London",
                        "hours",
                                Map.of(
                                        "monday", day,
                                        "tuesday", day,
                                        "wednesday", day,
                                        "thursday", day,
                                        "friday", day),
                        "holidays",
                                List.of(
                                        Map.of("date", "2026-04-03", "title", "Good Friday"),
                                        Map.of("date", "2026-04-06", "title", "Easter Monday")),
                        "knownFrom", "2026-01-01",
                        "knownTo", "2026-12-31"))
                .put(OWN)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse ask(String path) {
        return Api.as("calc-ash", "reader").get(path).then();
    }

    private static Map<String, Object> example(String operation) throws IOException {
        return JsonPath.from(Files.readString(Path.of("openapi", "examples", operation + ".response.json")))
                .getMap("$");
    }

    @ParameterizedTest(name = "{0} answers as the document shows")
    @CsvSource({
        "calculateShippedDeadline, /calendars/england-and-wales/deadline?from=2026-03-31T10:00:00%2B01:00&limit=5-working-days",
        "calculateDeadline, /partnerships/calc/calendars/england-and-wales/deadline?from=2026-03-31T10:00:00%2B01:00&limit=5-working-days",
        "calculateShippedElapsed, /calendars/england-and-wales/elapsed?from=2026-04-02T15:20:00%2B01:00&to=2026-04-09T09:50:00%2B01:00",
        "calculateElapsed, /partnerships/calc/calendars/counter/elapsed?from=2026-04-02T15:20:00%2B01:00&to=2026-04-09T09:50:00%2B01:00"
    })
    void asTheDocumentShows(String operation, String address) throws IOException {
        String answer = Api.as("calc-ash", "reader")
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(example(operation), JsonPath.from(answer).getMap("$"));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            T2 working days                    | limit=5-working-days                       | 2026-04-09
            T2 a calendar day on a holiday     | limit=3-calendar-days                      | 2026-04-03
            T2 rolled                          | limit=3-calendar-days&roll=next-working-day | 2026-04-07
            T3 from the day itself             | limit=5-working-days&start=day-of          | 2026-04-08
            T6 clear days before it            | limit=10-working-days&start=before-event   | 2026-03-16
            T3 after the cut-off               | limit=5-working-days&cutOff=09:00          | 2026-04-10
            """)
    void deadlines(String rule, String limit, String day) {
        ask(SHIPPED + "/deadline?from=2026-03-31T10:00:00Z&" + limit)
                .statusCode(200)
                .body("dueDay", equalTo(day));
    }

    @Test
    @DisplayName("T5 Hours are elapsed time across a change of the clock")
    void acrossTheChange() {
        ask("/calendars/always/deadline?from=2026-03-28T12:00:00Z&limit=24-elapsed-hours")
                .body("due", equalTo("2026-03-29T12:00:00Z"));
        ask("/calendars/always/elapsed?from=2026-03-28T00:00:00Z&to=2026-03-29T22:00:00Z")
                .body("elapsedMinutes", equalTo(46 * 60))
                .body("workingMinutes", equalTo(46 * 60))
                .body("workingDays", equalTo(1));
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            /deadline | from=2026-03-31T10:00:00Z&limit=five                             | 400 | limit
            /deadline | from=2026-03-31T10:00:00Z&limit=5-moons                          | 400 | limit
            /deadline | from=2026-03-31T10:00:00Z&limit=1201-weeks                       | 400 | limit
            /deadline | from=2026-03-31T10:00:00Z&limit=5-as-recorded                    | 400 | limit
            /deadline | from=2026-03-31T10:00:00Z&limit=5-working-days&start=noon        | 400 | start
            /deadline | from=2026-03-31T10:00:00Z&limit=5-working-days&cutOff=late       | 400 | cutOff
            /deadline | from=2026-03-31T10:00:00Z                                        | 400 | limit
            /deadline | limit=5-working-days                                             | 400 | from
            /deadline | from=2199-12-31T10:00:00Z&limit=5-working-days                   | 422 | from
            /elapsed  | from=2026-03-31T10:00:00Z                                        | 400 | to
            /elapsed  | from=2026-03-31T10:00:00Z&to=2026-03-31T09:59:59Z                | 400 | to
            /elapsed  | from=2026-03-31T10:00:00Z&to=2199-03-31T10:00:00Z                | 400 | to
            /elapsed  | from=1999-03-31T10:00:00Z&to=2000-03-31T10:00:00Z                | 422 | from
            """)
    void refusals(String calculator, String query, int status, String pointer) {
        ask(SHIPPED + calculator + "?" + query).statusCode(status).body("errors.pointer", containsInAnyOrder(pointer));
    }

    @Test
    @DisplayName("A partnership's own calendar answers its parties, and is missing for everybody else")
    void ofItsParties() {
        String question = OWN + "/deadline?from=2026-04-02T14:20:00Z&limit=2-working-hours";
        ask(question).statusCode(200).body("due", equalTo("2026-04-07T08:20:00Z"));
        Api.as("calc-other", "reader").get(question).then().statusCode(404);
        ask(OWN.replace("counter", "none") + "/elapsed?from=2026-04-02T14:20:00Z&to=2026-04-02T14:20:00Z")
                .statusCode(404);
        ask("/calendars/none/deadline?from=2026-04-02T14:20:00Z&limit=2-working-hours")
                .statusCode(404);
    }
}
