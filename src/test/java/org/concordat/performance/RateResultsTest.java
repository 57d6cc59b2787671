package org.concordat.performance;

import static org.concordat.performance.Parties.ladder;
import static org.concordat.performance.Parties.level;
import static org.concordat.performance.Parties.variation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * C3 Rates over HTTP: calls per 1,000 residents from cases, complaints per 100 households from figures. The south has a ladder of its
 * own. In rate-a the council has a figure of residents and the west has none; in rate-b the areas have, and from July on the west
 * is not served; rate-c has none at all.
 */
@ApiTest
class RateResultsTest {

    private static Parties parties;

    @BeforeAll
    static void agreements() {
        parties = Parties.register("rate", "rate-a", "rate-b", "rate-c");
        parties.service("calls");
        String figures = " computedFrom=figures direction=lower-is-better";
        parties.measure("residents", 1, "kind=value unit=people" + figures);
        parties.measure("households", 1, "kind=count unit=households" + figures);
        parties.measure(
                "called",
                1,
                "kind=rate per=1000 driver=residents unit=per-1000 computedFrom=cases countedBy=received minimumSample=1000"
                        + " direction=lower-is-better");
        parties.measure("complaints", 1, "kind=rate per=100 driver=households unit=per-100" + figures);
        Map<String, Object> limit = Map.of("amount", 5, "unit", "working-days", "calendar", "england-and-wales");
        List<Map<String, Object>> levels = List.of(
                level("calls", "called", limit, "met 2, minor 5, critical"),
                level("calls", "complaints", null, "met 5, critical"));
        List<Map<String, Object>> variations = List.of(
                variation("easy", "south", "2026-01-01", bands("called")),
                variation("easy-too", "south", "2026-01-01", bands("complaints")),
                variation("not-west", "west", "2026-07-01", Map.of("serviceLevel", "called", "removed", true)));
        for (String council : List.of("rate-a", "rate-b", "rate-c")) {
            parties.area(council, "north", null);
            parties.area(council, "upper", "north");
            parties.area(council, "lower", "north");
            parties.area(council, "south", null);
            parties.area(council, "west", null);
            parties.sign(council, 1, "2026-01-01", levels, variations);
        }
        residents("rate-a FY2026-27 10000", "rate-a/north FY2026-27 4000", "rate-a/upper FY2026-27-Q1 1500");
        residents("rate-a/lower FY2026-27-Q1 2500", "rate-a/south 2026-04 1000", "rate-a/south FY2026-27 1200");
        residents("rate-b/north FY2026-27 4000", "rate-b/upper FY2026-27 1500", "rate-b/lower FY2026-27 2000");
        residents("rate-b/south FY2026-27 1000", "rate-b/west FY2026-27 500");
        received("rate-a", "2026-04", "upper 3; lower 5; south 15; west 1; - 2");
        received("rate-a", "2026-05", "upper 1; south 6");
        received("rate-b", "2026-04", "upper 3; south 2; north 1; - 4");
        received("rate-b", "2026-07", "south 1; west 1; - 1");
        received("rate-c", "2026-04", "upper 3");
    }

    private static Map<String, Object> bands(String level) {
        return Map.of("serviceLevel", level, "bands", ladder("met 20, critical"));
    }

    private static void residents(String... figures) {
        for (String figure : figures) {
            String[] parts = figure.split(" ");
            parties.figure("residents", parts[0], parts[1], parts[2]);
        }
    }

    private static void received(String council, String month, String cases) {
        List<String> items = new ArrayList<>();
        for (String ofArea : cases.split("; ")) {
            String[] parts = ofArea.split(" ");
            for (int i = 0; i < Integer.parseInt(parts[1]); i++) {
                items.add(
                        "{\"council\":\"%s\",\"service\":\"calls\",\"ref\":\"%s-%s-%d\",\"area\":%s,\"received\":\"%s-09T10:00:00+01:00\"}"
                                .formatted(
                                        council,
                                        month,
                                        parts[0],
                                        i,
                                        parts[0].equals("-") ? null : "\"" + parts[0] + "\"",
                                        month));
            }
        }
        parties.send("cases", items.toArray(String[]::new));
    }

    private static ValidatableResponse result(String id) {
        return Api.officer(parties.unit())
                .get(parties.path("/results/" + id))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "C3 {0}: {1} × 1000 / {2} = {3}, {4}")
    @CsvSource({
        "2026-04.rate-a.sla.called,         26, 10000, 2.60,  met",
        "2026-04.rate-a.sla.called.north,   8,  4000,  2.00,  met",
        "2026-04.rate-a.sla.called.upper,   3,  1500,  2.00,  met",
        "2026-04.rate-a.sla.called.south,   15, 1000,  15.00, met",
        "2026-05.rate-a.sla.called.south,   6,  1200,  5.00,  met",
        "2026-05.rate-a.sla.called.lower,   0,  2500,  0.00,  met",
        "FY2026-27-Q1.rate-a.sla.called,    33, 10000, 3.30,  met",
        "FY2026-27-Q1.rate-a.sla.called.south, 21, 1200, 17.50, met",
        "FY2026-27.rate-a.sla.called.north, 9,  4000,  2.25,  minor",
        "2026-04.rate-b.sla.called,         10, 5500,  1.82,  met",
        "2026-04.rate-b.sla.called.~rest,   5,  500,   10.00, critical",
        "2026-07.rate-b.sla.called,         2,  5000,  0.40,  met",
    })
    void c3HowManyForTheDriver(String id, int counted, int driver, BigDecimal value, String band) {
        result(id)
                .body("numerator", equalTo(counted))
                .body("denominator", equalTo(driver))
                .body("value", equalTo(value.floatValue()))
                .body("band", equalTo(band))
                .body("unit", equalTo("per-1000"))
                .body("countedBy", equalTo("received"));
        JsonPath explanation = parties.explanation(id).extract().jsonPath();
        assertEquals(value, recomputed(explanation, "result"));
        assertEquals(driver, driver(explanation, 0));
        assertEquals(counted, explanation.getInt("result.counts.running") + explanation.getInt("result.counts.missed"));
        for (int i = 0; i < explanation.getList("result.units").size(); i++) {
            String unit = "result.units[" + i + "]";
            if (explanation.get(unit + ".value") != null) {
                int place = explanation.getList("result.units").size() > 1 ? i + 1 : 0;
                assertEquals(explanation.getInt(unit + ".denominator"), driver(explanation, place));
                assertEquals(
                        new BigDecimal(explanation.getString(unit + ".value")).setScale(2),
                        recomputed(explanation, unit));
            }
        }
    }

    private static int driver(JsonPath explanation, int place) {
        List<Integer> added = explanation.getList("workings.drivers[" + place + "].added.value");
        List<Integer> takenOut = explanation.getList("workings.drivers[" + place + "].takenOut.value");
        return added.stream().mapToInt(Integer::intValue).sum()
                - takenOut.stream().mapToInt(Integer::intValue).sum();
    }

    /** From the numbers that the explanation tells, and nothing else. */
    private static BigDecimal recomputed(JsonPath explanation, String of) {
        return BigDecimal.valueOf(explanation.getInt(of + ".numerator"))
                .multiply(BigDecimal.valueOf(explanation.getInt("measure.per")))
                .divide(BigDecimal.valueOf(explanation.getInt(of + ".denominator")), 2, RoundingMode.HALF_UP);
    }

    @Test
    void b8AUnitHasTheDriverOfItsAreas() {
        result("2026-04.rate-a.sla.called")
                .body("units.areas", contains(Arrays.asList((Object) null), List.of("south")))
                .body("units.numerator", contains(11, 15))
                .body("units.denominator", contains(9000, 1000))
                .body("units.value", contains(1.22f, 15.0f))
                .body("units.band", contains("met", "met"));
        // South's own figure of April is not that of May.
        result("2026-05.rate-a.sla.called").body("units.denominator", contains(8800, 1200));
    }

    @Test
    void theExplanationTellsTheDriversFigures() {
        parties.explanation("2026-04.rate-a.sla.called")
                .body("measure.driver", equalTo("residents"))
                .body("measure.per", equalTo(1000))
                .body("figures", empty())
                .body(
                        "workings.drivers.areas",
                        contains(Arrays.asList((Object) null), Arrays.asList((Object) null), List.of("south")))
                .body("workings.drivers.driver", contains(10000, 9000, 1000))
                .body("workings.drivers[1].added.period", contains("FY2026-27"))
                .body("workings.drivers[1].takenOut.period", contains("2026-04"))
                .body("workings.drivers.missing.flatten()", empty())
                .body("workings.drivers.differences.flatten()", empty())
                .body("steps.rule", contains("C1", "C2", "C3", "C3", "B1", "B1", "B8"))
                .body("steps[1].what", containsString("26 missed"))
                .body("steps[2].what", containsString("The driver is 10000, from the figures of residents"))
                .body("steps[3].what", containsString("26 × 1000 / 10000 = 2.60 per-1000"))
                .body("steps[4].what", containsString("Unit of the rest of the council"))
                .body("steps[5].what", containsString("15 of 1000 against 20 is met"));
        parties.explanation("2026-04.rate-b.sla.called")
                .body("result.figures", equalTo(3))
                .body("workings.drivers[0].added.area", contains("north", "south", "west"))
                .body("workings.drivers[0].differences.area", contains("north"))
                .body("workings.drivers[0].differences[0].numerator", equalTo(4000))
                .body("workings.drivers[0].differences[0].partsNumerator", equalTo(3500));
        parties.explanation("2026-07.rate-b.sla.called")
                .body("steps[2].what", containsString("500 (west, FY2026-27), less 500 (west, FY2026-27)."));
    }

    @Test
    void c6LeavesAndTheRemainderAddUp() {
        parties.results("period=2026-04&council=rate-b&serviceLevel=called&by=council,area,serviceLevel&areas=leaf")
                .body("items.area", contains(null, "lower", "south", "upper", "west"))
                .body("items.numerator", contains(5, 0, 2, 3, 0))
                .body("items.denominator", contains(500, 2000, 1000, 1500, 500))
                .body("items.value", contains(10.0f, 0.0f, 2.0f, 2.0f, 0.0f))
                .body("items.numerator.sum()", equalTo(10))
                .body("items.denominator.sum()", equalTo(5500));
    }

    @Test
    void c3ByMonthTheDriverIsThatOfTheYear() {
        parties.results(
                        "period=FY2026-27-Q1&council=rate-b&area=south&serviceLevel=called&by=council,period,serviceLevel")
                .body("items.period", contains("2026-04", "2026-05", "2026-06"))
                .body("items.numerator", contains(2, 0, 0))
                .body("items.denominator", contains(1000, 0, 0))
                .body("items.value", contains(2.0f, null, null));
        result("FY2026-27-Q1.rate-b.sla.called.south")
                .body("numerator", equalTo(2))
                .body("denominator", equalTo(1000));
    }

    @Test
    void c4WithoutADriverThereIsNoDataButWhatWasCountedIsTold() {
        for (String id : List.of("2026-04.rate-c.sla.called", "2026-04.rate-c.sla.called.upper")) {
            result(id)
                    .body("numerator", equalTo(3))
                    .body("denominator", equalTo(0))
                    .body("value", nullValue())
                    .body("band", nullValue())
                    .body("smallSample", equalTo(false));
        }
        result("2026-04.rate-a.sla.called.west").body("numerator", equalTo(1)).body("value", nullValue());
        parties.explanation("2026-04.rate-c.sla.called")
                .body("workings.drivers[0].driver", nullValue())
                .body("workings.drivers[0].missing", contains((Object) null))
                .body("steps.what", hasItem(containsString("no figure of residents is of the period for the council")));
        // The council has a figure, but not all that is not its leaves.
        parties.explanation("2026-04.rate-a.sla.called.~rest")
                .body("result.numerator", equalTo(2))
                .body("result.value", nullValue())
                .body("workings.drivers[0].missing", contains("west"));
    }

    @Test
    void c4WithoutAnyCaseThereIsNoData() {
        result("2026-06.rate-b.sla.called")
                .body("numerator", equalTo(0))
                .body("denominator", equalTo(0))
                .body("value", nullValue())
                .body("band", nullValue());
    }

    @ParameterizedTest(name = "C4 the sample of {0} is small: {1}")
    @CsvSource({"2026-04.rate-a.sla.called.south, false", "2026-04.rate-b.sla.called.~rest, true"})
    void c4TheSampleIsTheDriver(String id, boolean small) {
        result(id).body("smallSample", equalTo(small));
    }

    @Test
    void v4WhereTheServiceLevelIsNotInForceNobodyIsCounted() {
        parties.results("period=2026-07&council=rate-b&serviceLevel=called&by=council,area,serviceLevel&areas=leaf")
                .body("items.area", contains(null, "lower", "south", "upper", "west"))
                .body("items.numerator", contains(1, 0, 1, 0, 0))
                .body("items.denominator", contains(500, 2000, 1000, 1500, 0))
                .body("items.denominator.sum()", equalTo(5000));
    }

    @Test
    void ofFiguresTheCountsArePooledAndDivided() {
        parties.figure("households", "rate-a", "FY2026-27", "200");
        parties.figure("households", "rate-a/north", "FY2026-27", "120");
        parties.figure("households", "rate-a/south", "FY2026-27", "50");
        parties.figure("complaints", "rate-a/north", "2026-04", "3");
        parties.figure("complaints", "rate-a/south", "2026-04", "4");
        parties.figure("complaints", "rate-a", "2026-05", "5");
        parties.results("period=2026-04&council=rate-a&serviceLevel=complaints&by=council,area,serviceLevel")
                .body("items.area", contains(null, "lower", "north", "south", "upper", "west"))
                .body("items.numerator", contains(7, 0, 3, 4, 0, 0))
                .body("items.denominator", contains(200, 0, 120, 50, 0, 0))
                .body("items.value", contains(3.5f, null, 2.5f, 8.0f, null, null))
                .body("items.band", contains("met", null, "met", "met", null, null))
                .body("items[0].units.numerator", contains(3, 4))
                .body("items[0].units.denominator", contains(150, 50))
                .body("items[0].units.value", contains(2.0f, 8.0f));
        JsonPath quarter = parties.explanation("FY2026-27-Q1.rate-a.sla.complaints")
                .body("result.numerator", equalTo(12))
                .body("result.denominator", equalTo(200))
                .body("result.value", equalTo(6.0f))
                .body("figures.value.sum()", equalTo(12))
                .body("workings.drivers.driver", contains(200, 150, 50))
                .body("steps.rule", contains("F4", "C3", "C3", "B8", "B1", "B1", "B8"))
                .body("steps[3].what", containsString("south: 4."))
                .extract()
                .jsonPath();
        assertEquals(new BigDecimal("6.00"), recomputed(quarter, "result"));
        Api.officer(parties.unit())
                .post(parties.path("/results/2026-04.rate-a.sla.complaints/verification"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("F4"));
    }

    @Test
    void f4AFigureOfARateIsAValue() {
        String figure = "{\"items\":[{\"measure\":\"complaints\",\"council\":\"rate-c\",\"period\":\"2026-04\",%s}]}";
        Api.officer(parties.unit())
                .body(figure.formatted("\"numerator\":3,\"denominator\":4"))
                .post(parties.path("/figures"))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(1))
                .body("errors.pointer", containsInAnyOrder("/numerator", "/denominator", "/value"));
        Api.officer(parties.unit())
                .body(figure.formatted("\"value\":3"))
                .post(parties.path("/figures"))
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
    }

    @Test
    void c2IsShownWithAndWithoutExclusions() throws SQLException {
        String where = "area = 'north' and month = '2026-04-01'";
        Parties.exclude(true, "rate-b", "called", where, 1);
        result("2026-04.rate-b.sla.called")
                .body("numerator", equalTo(9))
                .body("denominator", equalTo(5500))
                .body("counts.excluded", equalTo(1))
                .body("withExclusionsIgnored.numerator", equalTo(10))
                .body("withExclusionsIgnored.denominator", equalTo(5500))
                .body("withExclusionsIgnored.value", equalTo(1.82f));
        Parties.exclude(false, "rate-b", "called", where, 1);
        result("2026-04.rate-b.sla.called").body("numerator", equalTo(10));
    }

    @Test
    void itsCasesAreVerified() {
        for (String id : List.of("2026-04.rate-b.sla.called", "FY2026-27-Q1.rate-a.sla.called.south")) {
            Api.officer(parties.unit())
                    .post(parties.path("/results/" + id + "/verification"))
                    .then()
                    .statusCode(200)
                    .body("same", equalTo(true));
        }
    }
}
