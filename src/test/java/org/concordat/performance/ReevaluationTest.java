package org.concordat.performance;

import static org.concordat.performance.Parties.ladder;
import static org.concordat.performance.Parties.level;
import static org.concordat.performance.Parties.variation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.HashMap;
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

/** What happens to results when terms, measures, calendars or areas change after the cases came; one council for each. */
@ApiTest
class ReevaluationTest {

    private static final String TIMELINESS =
            "kind=timeliness unit=percent direction=higher-is-better computedFrom=cases";
    private static final String LADDER = "met 95, critical";
    private static final List<String> RULES = List.of("amount", "unit", "start", "due", "pauses");

    private static Parties parties;
    private static Instant beforeSecondVersion;

    @BeforeAll
    static void agreements() {
        parties = Parties.register("ree", "ree-v", "ree-w", "ree-m", "ree-c", "ree-d");
        for (String service : List.of("clocks", "permits", "visits", "counter", "rural")) {
            parties.service(service);
            parties.measure(service, 1, TIMELINESS);
        }
        twoVersionsOfEachClockRule();
    }

    private static Map<String, Object> days(int amount) {
        return new HashMap<>(Map.of("amount", amount, "unit", "calendar-days", "calendar", "always"));
    }

    private static void twoVersionsOfEachClockRule() {
        Map<String, Map<String, Object>> changes = Map.of(
                "amount", Map.of("amount", 20),
                "unit", Map.of("unit", "working-days", "calendar", "england-and-wales"),
                "start", Map.of("start", "day-of"),
                "due", Map.of("due", "same-time"),
                "pauses", Map.of("pauses", "forbidden"));
        signClocks(1, "2026-01-01", Map.of());
        String clock = "\"clock\":[{\"at\":\"2026-04-18T10:00:00+01:00\",\"action\":\"pause\"},"
                + "{\"at\":\"2026-04-20T10:00:00+01:00\",\"action\":\"resume\"}]";
        load("ree-v", "clocks", "v-1", "2026-04-15T10:00:00+01:00", clock);
        load("ree-v", "clocks", "v-2", "2026-04-16T10:00:00+01:00", clock);
        beforeSecondVersion = Parties.now();
        signClocks(2, "2026-04-16", changes);
    }

    private static void signClocks(int version, String commences, Map<String, Map<String, Object>> changes) {
        List<Map<String, Object>> levels = RULES.stream()
                .map(rule -> {
                    Map<String, Object> limit = days(10);
                    limit.putAll(changes.getOrDefault(rule, Map.of()));
                    Map<String, Object> level = level("clocks", "clocks", limit, LADDER);
                    level.put("ref", rule);
                    return level;
                })
                .toList();
        parties.sign("ree-v", version, commences, levels, List.of());
    }

    /** Sends a case; whatever else there is to say of it is given as JSON. */
    private static void load(String council, String service, String ref, String received, String... further) {
        String more = Stream.of(further).map(f -> "," + f).collect(Collectors.joining());
        parties.send(
                "cases",
                "{\"council\":\"%s\",\"service\":\"%s\",\"ref\":\"%s\",\"received\":\"%s\"%s}"
                        .formatted(council, service, ref, received, more));
    }

    private static String closed(String at) {
        return "\"closed\":\"" + at + "\"";
    }

    /** Numerator, denominator and band of the council in each of the periods. */
    private static String told(String council, String periods, Instant knownOn) {
        return Stream.of(periods.split(" "))
                .map(period -> parties.results(
                        "period=" + period + "&council=" + council + (knownOn == null ? "" : "&knownOn=" + knownOn)))
                .map(r -> r.extract().path("items[0].numerator") + "/"
                        + r.extract().path("items[0].denominator") + " "
                        + r.extract().path("items[0].band"))
                .collect(Collectors.joining(", "));
    }

    private static int revision(String query) {
        return parties.results(query).extract().path("items[0].revision");
    }

    @ParameterizedTest(name = "V6 {0}: received before {1}, on the day {2}, as it was known before {3}")
    @CsvSource({
        "amount, 2026-04-27T22:59:59.999999Z, 2026-05-08T22:59:59.999999Z, 2026-04-28T22:59:59.999999Z",
        "unit,   2026-04-27T22:59:59.999999Z, 2026-04-30T22:59:59.999999Z, 2026-04-28T22:59:59.999999Z",
        "start,  2026-04-27T22:59:59.999999Z, 2026-04-27T22:59:59.999999Z, 2026-04-28T22:59:59.999999Z",
        "due,    2026-04-27T22:59:59.999999Z, 2026-04-28T09:00:00Z,        2026-04-28T22:59:59.999999Z",
        "pauses, 2026-04-27T22:59:59.999999Z, 2026-04-26T22:59:59.999999Z, 2026-04-28T22:59:59.999999Z",
    })
    void v6TheClockRulesOfTheDayOfReceiptStayWithACase(
            String level, String receivedBefore, String receivedOnTheDay, String knownBefore) {
        String cases = parties.path("/results/FY2026-27-Q1.ree-v.sla." + level + "/explanation/cases");
        Api.officer("ree-v")
                .get(cases)
                .then()
                .statusCode(200)
                .body("items.ref", contains("v-1", "v-2"))
                .body("items.version", contains(1, 2))
                .body("items.due", contains(receivedBefore, receivedOnTheDay));
        Api.officer("ree-v")
                .get(cases + "?knownOn=" + beforeSecondVersion)
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 1))
                .body("items.due", contains(receivedBefore, knownBefore));
    }

    @Test
    void v6TheLadderIsThatOfTheLastDayOfThePeriod() {
        String periods = "2026-03 2026-04 2026-05";
        parties.sign("ree-w", 1, "2026-01-01", List.of(level("permits", "permits", days(10), LADDER)), List.of());
        load("ree-w", "permits", "w-1", "2026-03-02T10:00:00Z", closed("2026-03-04T10:00:00Z"));
        load("ree-w", "permits", "w-2", "2026-03-02T10:00:00Z", closed("2026-03-31T10:00:00Z"));
        load("ree-w", "permits", "w-3", "2026-04-01T10:00:00Z", closed("2026-04-05T10:00:00Z"));
        load("ree-w", "permits", "w-4", "2026-04-10T10:00:00Z", closed("2026-04-25T10:00:00Z"));
        load("ree-w", "permits", "w-5", "2026-04-16T10:00:00Z", closed("2026-05-02T10:00:00Z"));
        String first = "1/2 critical, 1/3 critical, 0/0 null";
        assertEquals(first, told("ree-w", periods, null));
        Instant before = Parties.now();
        int revision = revision("period=2026-04&council=ree-w");
        parties.sign(
                "ree-w",
                2,
                "2026-04-16",
                List.of(level("permits", "permits", days(20), "met 40, critical")),
                List.of());
        assertEquals("1/2 critical, 1/2 met, 1/1 met", told("ree-w", periods, null));
        assertEquals(first, told("ree-w", periods, before));
        parties.results("period=2026-04&council=ree-w").body("items[0].revision", greaterThan(revision));
    }

    @Test
    void c1ACaseMovesWithWhatItsMeasureCountsBy() {
        String periods = "2026-03 2026-04 2026-05";
        parties.sign("ree-m", 1, "2026-01-01", List.of(level("visits", "visits", days(10), LADDER)), List.of());
        load("ree-m", "visits", "m-1", "2026-03-28T10:00:00Z", closed("2026-05-03T10:00:00Z"));
        load("ree-m", "visits", "m-2", "2026-03-02T10:00:00Z", closed("2026-03-05T10:00:00Z"));
        load("ree-m", "visits", "m-3-open", "2026-04-01T10:00:00Z");
        String byDue = "1/1 met, 0/2 critical, 0/0 null";
        String byClosed = "1/1 met, 0/0 null, 0/1 critical";
        String byReceived = "1/2 critical, 0/1 critical, 0/0 null";
        assertEquals(byDue, told("ree-m", periods, null));
        Instant whenDue = Parties.now();
        parties.measure("visits", 2, TIMELINESS + " countedBy=closed");
        assertEquals(byClosed, told("ree-m", periods, null));
        Instant whenClosed = Parties.now();
        parties.measure("visits", 3, TIMELINESS + " countedBy=received");
        assertEquals(byReceived, told("ree-m", periods, null));
        assertEquals(byDue, told("ree-m", periods, whenDue));
        assertEquals(byClosed, told("ree-m", periods, whenClosed));
        parties.results("period=2026-03&council=ree-m&knownOn=" + whenClosed)
                .body("items[0].countedBy", equalTo("closed"));
    }

    @Test
    void t1AHolidayProclaimedLaterMovesTheDueDateOfAnOpenCase() {
        calendar(1, "");
        Map<String, Object> limit = Map.of("amount", 4, "unit", "working-days", "calendar", "desk");
        Map<String, Object> shipped = level(
                "counter",
                "counter",
                Map.of("amount", 4, "unit", "working-days", "calendar", "england-and-wales"),
                LADDER);
        shipped.put("ref", "shipped");
        parties.sign("ree-c", 1, "2026-01-01", List.of(level("counter", "counter", limit, LADDER), shipped), List.of());
        load("ree-c", "counter", "c-open", "2026-06-24T10:00:00+01:00");
        String asOf = "&asOf=2026-07-01T12:00:00Z";
        String inJune = "period=2026-06&council=ree-c&serviceLevel=counter" + asOf;
        String inJuly = "period=2026-07&council=ree-c&serviceLevel=counter" + asOf;
        String otherLevel = "period=2026-06&council=ree-c&serviceLevel=shipped" + asOf;
        parties.results(inJune).body("items[0].counts.missed", equalTo(1));
        parties.results(inJuly).body("items[0].counts.running", equalTo(0));
        Instant before = Parties.now();
        calendar(2, "{\"date\":\"2026-06-29\",\"title\":\"Proclaimed\"}");
        parties.results(inJune).body("items[0].counts.missed", equalTo(0));
        parties.results(inJuly).body("items[0].counts.running", equalTo(1));
        parties.results(inJune + "&knownOn=" + before).body("items[0].counts.missed", equalTo(1));
        parties.results(inJuly + "&knownOn=" + before).body("items[0].counts.running", equalTo(0));
        parties.results(otherLevel).body("items[0].counts.missed", equalTo(1));
        String cases = parties.path("/results/FY2026-27.ree-c.sla.counter/explanation/cases");
        Api.officer("ree-c").get(cases).then().body("items.due", contains("2026-07-01T22:59:59.999999Z"));
        Api.officer("ree-c")
                .get(cases + "?knownOn=" + before)
                .then()
                .body("items.due", contains("2026-06-30T22:59:59.999999Z"));
        Api.officer("ree-c").get(cases + "/c-open").then().body("calendarRevision", equalTo(2));
        Api.officer("ree-c").get(cases + "/c-open?knownOn=" + before).then().body("calendarRevision", equalTo(1));
    }

    private static void calendar(int revision, String holidays) {
        String hours = Stream.of("monday", "tuesday", "wednesday", "thursday", "friday")
                .map(day -> "\"" + day + "\":[{\"from\":\"09:00\",\"to\":\"17:00\"}]")
                .collect(Collectors.joining(","));
        var request = Api.manager(parties.unit())
                .body("{\"title\":\"Desk\",\"timeZone\":\"Europe/London\",\"hours\":{" + hours + "},\"holidays\":["
                        + holidays + "]}");
        if (revision > 1) {
            request.header("If-Match", "\"" + (revision - 1) + "\"");
        }
        request.put(parties.path("/calendars/desk")).then().statusCode(revision > 1 ? 200 : 201);
    }

    @Test
    void c6AMovedAreaKeepsItsPastInTheOldTree() {
        parties.area("ree-d", "east", null);
        parties.area("ree-d", "west", null);
        parties.area("ree-d", "burton", "east");
        parties.sign(
                "ree-d",
                1,
                "2026-01-01",
                List.of(level("rural", "rural", days(10), LADDER)),
                List.of(variation(
                        "far",
                        "east",
                        "2026-01-01",
                        Map.of(
                                "serviceLevel",
                                "rural",
                                "limit",
                                Map.of("amount", 25),
                                "bands",
                                ladder("met 50, critical")))));
        String burton = "\"area\":\"burton\"";
        load("ree-d", "rural", "d-1", "2026-04-02T10:00:00Z", burton, closed("2026-04-10T10:00:00Z"));
        load("ree-d", "rural", "d-2", "2026-04-10T10:00:00Z", burton, closed("2026-04-30T10:00:00Z"));
        load("ree-d", "rural", "d-3", "2026-05-04T10:00:00Z", burton, closed("2026-05-24T10:00:00Z"));
        String april = "period=2026-04&council=ree-d&by=council,area,serviceLevel";
        String may = "period=2026-05&council=ree-d&by=council,area,serviceLevel";
        areas(april, "1/1 met, 1/1 met, 1/1 met, 0/0 null");
        areas(may, "2/2 met, 2/2 met, 2/2 met, 0/0 null");
        Instant before = Parties.now();
        Api.officer("ree-d")
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "Area burton", "parent", "west", "parentFrom", "2026-05-01"))
                .put("/organisations/ree-d/areas/burton")
                .then()
                .statusCode(200);
        areas(april, "1/1 met, 1/1 met, 1/1 met, 0/0 null");
        areas(may, "1/2 critical, 1/2 critical, 0/0 null, 1/2 critical");
        areas(may + "&knownOn=" + before, "2/2 met, 2/2 met, 2/2 met, 0/0 null");
        Api.officer("ree-d")
                .get(parties.path("/results/2026-05.ree-d.sla.rural.west/explanation/cases"))
                .then()
                .body("items.ref", contains("d-2", "d-3"))
                .body("items.standing", contains("met", "missed"))
                .body("items.due", contains("2026-05-05T22:59:59.999999Z", "2026-05-14T22:59:59.999999Z"));
    }

    private static void areas(String query, String rows) {
        List<Map<String, Object>> items = parties.results(query)
                .body("items.area", contains(null, "burton", "east", "west"))
                .extract()
                .path("items");
        assertEquals(
                rows,
                items.stream()
                        .map(i -> i.get("numerator") + "/" + i.get("denominator") + " " + i.get("band"))
                        .collect(Collectors.joining(", ")));
    }
}
