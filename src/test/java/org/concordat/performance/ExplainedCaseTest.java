package org.concordat.performance;

import static org.concordat.performance.Parties.level;
import static org.concordat.performance.Parties.variation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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

/** One case of a result, with all that is needed to judge it by hand. */
@ApiTest
class ExplainedCaseTest {

    private static final String TIMELINESS =
            "kind=timeliness unit=percent direction=higher-is-better computedFrom=cases";
    private static final String LADDER = "met 95, critical";
    private static final String APRIL = "2026-04.exp-a.sla.";

    private static Parties parties;

    @BeforeAll
    static void cases() {
        parties = Parties.register("exp", "exp-a", "exp-b");
        Api.organisation("exp-board", "joint-board");
        Api.member("exp", "exp-board", "board");
        parties.area("exp-a", "north", null);
        parties.area("exp-a", "south", null);
        parties.service("visits");
        parties.service("recorded");
        parties.measure("visits", 1, TIMELINESS);
        parties.measure("recorded", 1, TIMELINESS);
        officeHours();
        List<Map<String, Object>> levels = List.of(
                minutes("visits", 480),
                minutes("longer", 485),
                level("recorded", "recorded", Map.of("unit", "as-recorded"), LADDER));
        Map<String, Object> later = Map.of("serviceLevel", "visits", "limit", Map.of("amount", 600));
        parties.sign("exp-a", 1, "2026-01-01", levels, List.of(variation("remote", "north", "2026-01-01", later)));
        parties.sign("exp-b", 1, "2026-01-01", levels, List.of());
        visit("exp-a", "a/1 ä", "");
        visit("exp-a", "a-north", ",\"area\":\"north\"");
        visit("exp-a", "a-void", ",\"void\":true,\"voidReason\":\"entered twice\"");
        visit("exp-b", "b-1", "");
        recorded("r-none", ",\"closed\":\"2026-04-10T10:00:00Z\"");
        recorded("r-due", ",\"closed\":\"2026-04-10T10:00:00Z\",\"due\":\"2026-04-10T10:00:00Z\"");
        recorded("r-open", "");
    }

    /** England and Wales at Easter 2026, from nine to five. */
    private static void officeHours() {
        String week = Stream.of("monday", "tuesday", "wednesday", "thursday", "friday")
                .map(day -> "\"" + day + "\":[{\"from\":\"09:00\",\"to\":\"17:00\"}]")
                .collect(Collectors.joining(","));
        Api.manager(parties.unit())
                .body("{\"title\":\"Office hours\",\"timeZone\":\"Europe/London\",\"hours\":{" + week
                        + "},\"holidays\":[{\"date\":\"2026-04-03\",\"title\":\"Good Friday\"},"
                        + "{\"date\":\"2026-04-06\",\"title\":\"Easter Monday\"}]}")
                .put(parties.path("/calendars/office"))
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> minutes(String ref, int amount) {
        Map<String, Object> level = level(
                "visits", "visits", Map.of("amount", amount, "unit", "working-minutes", "calendar", "office"), LADDER);
        level.put("ref", ref);
        return level;
    }

    private static void visit(String council, String ref, String further) {
        parties.send("cases", """
                {"council":"%s","service":"visits","ref":"%s","received":"2026-04-02T15:20:00+01:00",
                "clock":[{"at":"2026-04-08T10:30:00+01:00","action":"resume"},
                {"at":"2026-04-02T16:05:00+01:00","action":"pause","reason":"nobody at home"}],
                "closed":"2026-04-09T09:50:00+01:00"%s}""".formatted(council, ref, further));
    }

    private static void recorded(String ref, String further) {
        parties.send("cases", """
                {"council":"exp-a","service":"recorded","ref":"%s","received":"2026-04-02T10:00:00Z"%s}""".formatted(ref, further));
    }

    private static ValidatableResponse explained(RequestSpecification who, String result, String ref) {
        return explained(who, result, ref, "");
    }

    private static ValidatableResponse explained(RequestSpecification who, String result, String ref, String query) {
        return who.get(parties.path("/results/" + result + "/explanation/cases/{ref}" + query), ref)
                .then();
    }

    @Test
    void t4GrossLessPausedIsNetAndFiveMinutesTooMany() {
        explained(Api.officer("exp-a"), APRIL + "visits", "a/1 ä")
                .statusCode(200)
                .body("item.ref", equalTo("a/1 ä"))
                .body("item.standing", equalTo("missed"))
                .body("item.due", equalTo("2026-04-09T08:45:00Z"))
                .body("item.closed", equalTo("2026-04-09T08:50:00Z"))
                .body("limit.attribute", contains("amount", "calendar", "unit"))
                .body("limit.value", contains("480", "office", "working-minutes"))
                .body("limit.from", contains("base", "base", "base"))
                .body("limit.version", contains(1, 1, 1))
                .body("calendarRevision", equalTo(1))
                .body("actions.action", contains("pause", "resume"))
                .body("actions.reason", contains("nobody at home", null))
                .body(
                        "intervals.kind",
                        contains(
                                "counted",
                                "paused",
                                "not-working",
                                "paused",
                                "not-working",
                                "paused",
                                "counted",
                                "not-working",
                                "counted"))
                .body("intervals.minutes", contains(45, 55, 6720, 480, 960, 90, 390, 960, 50))
                .body("intervals[0].from", equalTo("2026-04-02T14:20:00Z"))
                .body("intervals[8].to", equalTo("2026-04-09T08:50:00Z"))
                .body("totals.kind", contains("counted", "paused", "not-working"))
                .body("totals.minutes", contains(485, 625, 8640))
                .body("phases.standing", contains("running", "missed"))
                .body("phases.to", contains("2026-04-09T08:45:00.000001Z", null));
    }

    @Test
    void t0FiveMinutesMoreAndItIsClosedAtTheDueInstant() {
        explained(Api.officer("exp-a"), APRIL + "longer", "a/1 ä")
                .statusCode(200)
                .body("item.standing", equalTo("met"))
                .body("item.due", equalTo("2026-04-09T08:50:00Z"))
                .body("phases.standing", contains("running", "met"));
    }

    @Test
    void v3TheLimitSaysWhichVariationItCameFrom() {
        explained(Api.officer("exp-a"), APRIL + "visits", "a-north")
                .statusCode(200)
                .body("item.standing", equalTo("met"))
                .body("limit.attribute", contains("amount", "calendar", "unit"))
                .body("limit.value", contains("600", "office", "working-minutes"))
                .body("limit.from", contains("variation", "base", "base"))
                .body("limit.variation", contains("remote", null, null))
                .body("limit.area", contains("north", null, null));
    }

    @ParameterizedTest(name = "T4 as of {0}: {1}, due {2}, counted {3} and paused {4} minutes, {5} actions")
    @CsvSource({
        "2026-04-02T15:00:00Z, running, 2026-04-07T14:20:00Z, 40,  ,    0",
        "2026-04-07T12:00:00Z, running, ,                     45,  295, 1",
        "2026-04-08T09:30:00Z, running, 2026-04-09T08:45:00Z, 45,  625, 2",
        "2026-04-09T08:45:00Z, running, 2026-04-09T08:45:00Z, 480, 625, 2",
        "2026-04-09T08:46:00Z, missed,  2026-04-09T08:45:00Z, 481, 625, 2",
        "2026-05-01T00:00:00Z, missed,  2026-04-09T08:45:00Z, 485, 625, 2",
    })
    void t4ACaseIsReadAsOfAnInstant(
            String asOf, String standing, String due, int counted, Integer paused, int actions) {
        explained(Api.officer("exp-a"), APRIL + "visits", "a/1 ä", "?asOf=" + asOf)
                .statusCode(200)
                .body("item.standing", equalTo(standing))
                .body("item.due", equalTo(due))
                .body("totals.find { it.kind == 'counted' }.minutes", equalTo(counted))
                .body("totals.find { it.kind == 'paused' }?.minutes", equalTo(paused))
                .body("actions.size()", equalTo(actions));
    }

    @Test
    void f3ACaseIsInNoResultBeforeItWasReceived() {
        String before = "?asOf=2026-04-02T14:19:59Z";
        explained(Api.officer("exp-a"), APRIL + "visits", "a/1 ä", before).statusCode(404);
        explained(Api.officer("exp-a"), APRIL + "visits", "a/1 ä", before.replace("14:19:59", "14:20:00"))
                .statusCode(200);
    }

    @ParameterizedTest(name = "T7 {0} is {1}")
    @CsvSource({
        "r-none, no-target, ,                     no-target",
        "r-due,  met,       2026-04-10T10:00:00Z, running met",
        "r-open, no-target, ,                     no-target",
    })
    void t7ACaseWithoutADueInstantHasNoTarget(String ref, String standing, String due, String phases) {
        explained(Api.officer("exp-a"), APRIL + "recorded", ref)
                .statusCode(200)
                .body("item.standing", equalTo(standing))
                .body("item.due", equalTo(due))
                .body("limit.value", contains("as-recorded"))
                .body("calendarRevision", nullValue())
                .body("intervals", empty())
                .body("phases.standing", contains(phases.split(" ")));
    }

    @Test
    void t7ACaseWithoutATargetIsInNoDenominator() {
        Api.officer("exp-a")
                .get(parties.path("/results/" + APRIL + "recorded"))
                .then()
                .statusCode(200)
                .body("counts.met", equalTo(1))
                .body("counts.noTarget", equalTo(2))
                .body("denominator", equalTo(1));
    }

    @ParameterizedTest(name = "{0}: {1} of {2} for {3}")
    @CsvSource({
        "200, a/1 ä,   2026-04.exp-a.sla.visits,       exp-a",
        "200, a/1 ä,   FY2026-27.exp-a.sla.visits,     exp-a",
        "200, a/1 ä,   2026-04.exp-a.sla.visits,       exp-unit",
        "200, a-north, 2026-04.exp-a.sla.visits.north, exp-a",
        "200, b-1,     2026-04.exp-b.sla.visits,       exp-b",
        "404, unknown, 2026-04.exp-a.sla.visits,       exp-a",
        "404, a-void,  2026-04.exp-a.sla.visits,       exp-a",
        "404, a/1 ä,   2026-05.exp-a.sla.visits,       exp-a",
        "404, a/1 ä,   2026-04.exp-a.sla.recorded,     exp-a",
        "404, a/1 ä,   2026-04.exp-a.sla.nothing,      exp-a",
        "404, a/1 ä,   2026-04.exp-a.sla.visits.north, exp-a",
        "404, a-north, 2026-04.exp-a.sla.visits.south, exp-a",
        "404, b-1,     2026-04.exp-a.sla.visits,       exp-a",
        "404, b-1,     2026-04.exp-a.sla.visits,       exp-unit",
        "404, b-1,     2026-04.exp-b.sla.visits,       exp-a",
        "404, a/1 ä,   2026-04.exp-a.sla.visits,       exp-b",
        "403, a/1 ä,   2026-04.exp-a.sla.visits,       exp-board",
    })
    void whoSeesWhichCase(int status, String ref, String result, String who) {
        explained(Api.officer(who), result, ref).statusCode(status);
    }

    @Test
    void nobodySeesACaseWithoutAToken() {
        explained(Api.anonymous(), APRIL + "visits", "a-north").statusCode(401);
    }
}
