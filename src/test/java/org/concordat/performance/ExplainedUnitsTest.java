package org.concordat.performance;

import static org.concordat.performance.Parties.ladder;
import static org.concordat.performance.Parties.level;
import static org.concordat.performance.Parties.variation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scoring units of results from cases add up to the result, and say by which ladder they were decided. */
@ApiTest
class ExplainedUnitsTest {

    private static Parties parties;

    @BeforeAll
    static void agreement() {
        parties = Parties.register("exu", "exu-a");
        parties.area("exu-a", "east", null);
        parties.area("exu-a", "burton", "east");
        parties.area("exu-a", "west", null);
        parties.service("permits");
        String cases = " direction=higher-is-better computedFrom=cases";
        parties.measure("timely", 1, "kind=timeliness unit=percent countedBy=due minimumSample=5 decimals=0" + cases);
        parties.measure("exact", 1, "kind=timeliness unit=percent countedBy=due" + cases);
        parties.measure("volume", 1, "kind=count unit=cases countedBy=received" + cases);
        Map<String, Object> days = Map.of("amount", 20, "unit", "calendar-days", "calendar", "always");
        parties.sign(
                "exu-a",
                1,
                "2026-01-01",
                List.of(
                        level("permits", "timely", days, "met 67, serious 50, critical"),
                        level("permits", "exact", days, "met 67, serious 50, critical"),
                        level("permits", "volume", days, "met 3, critical")),
                List.of(
                        variation(
                                "far",
                                "west",
                                "2026-01-01",
                                Map.of("serviceLevel", "timely", "bands", ladder("met 40, critical"))),
                        variation("out-west", "west", "2026-04-15", Map.of("serviceLevel", "timely", "removed", true)),
                        variation(
                                "out-east", "east", "2026-04-15", Map.of("serviceLevel", "timely", "removed", true))));
        load("j-1", null, "2026-01-15", "2026-01-20");
        load("j-2", null, "2026-01-15", "2026-01-20");
        load("j-3", null, "2026-01-15", "2026-03-20");
        load("f-1", null, "2026-02-15", "2026-02-20");
        load("f-2", "east", "2026-02-15", "2026-06-20");
        load("f-3", "burton", "2026-02-15", "2026-02-20");
        load("f-4", "west", "2026-02-15", "2026-06-20");
        load("a-1", null, "2026-04-01", "2026-04-10");
        load("a-2", "burton", "2026-04-01", "2026-06-10");
        load("a-3", "west", "2026-04-01", "2026-04-10");
        load("a-4", "burton", "2026-04-14", "2026-04-20");
        load("a-5", "burton", "2026-04-16", "2026-04-20");
    }

    private static void load(String ref, String area, String received, String closed) {
        parties.send(
                "cases",
                ("{\"council\":\"exu-a\",\"service\":\"permits\",\"ref\":\"%s\",\"area\":%s,"
                                + "\"received\":\"%sT10:00:00Z\",\"closed\":\"%sT10:00:00Z\"}")
                        .formatted(ref, area == null ? null : "\"" + area + "\"", received, closed));
    }

    @ParameterizedTest(name = "C4 with {1} cases in {0} the sample is small: {2}")
    @CsvSource({"2026-02, 3, true", "2026-10, 0, false"})
    void noDataAreNoSmallSample(String period, int cases, boolean small) {
        parties.results("serviceLevel=timely&period=" + period)
                .body("items[0].denominator", equalTo(cases))
                .body("items[0].smallSample", equalTo(small));
    }

    @Test
    @DisplayName("B1 A unit shows the ladder that decided, and the value that was rounded first")
    void aUnitShowsItsLadder() {
        parties.explanation("2026-02.exu-a.sla.timely")
                .body("result.band", equalTo("met"))
                .body("result.units[0].bands.band", contains("met", "serious", "critical"))
                .body("result.units[0].bands.limit", contains(67, 50, null))
                .body("result.units[0].bands.range", contains(nullValue(), nullValue(), nullValue()))
                .body("result.units[0].value", equalTo(66.67f))
                .body("result.units[0].rounded", equalTo(67))
                .body("measure.minimumSample", equalTo(5))
                .body("measure.decimals", equalTo(0))
                .body("measure.rounding", equalTo("half-up"))
                .body("steps.what", hasItem(containsString("is met, decided on 67, rounded half-up to 0 decimals.")))
                .body("steps.what", hasItem(containsString("met from 67, serious from 50, else critical")))
                .body("steps.what", not(hasItem(containsString("exact ratio"))));
        parties.explanation("2026-02.exu-a.sla.exact")
                .body("result.band", equalTo("serious"))
                .body("result.units[0].rounded", nullValue())
                .body("measure.minimumSample", nullValue())
                .body("measure.decimals", nullValue())
                .body("measure.rounding", nullValue())
                .body("steps.what", hasItem(containsString("is serious, decided on the exact ratio.")));
    }

    @Test
    @DisplayName("B8 V4 Cases judged before a variation took their area out are in a unit under its last ladder")
    void unitsAddUpWhereAnAreaWasTakenOut() {
        String april = "2026-04.exu-a.sla.timely";
        parties.explanation(april)
                .body("result.numerator", equalTo(2))
                .body("result.denominator", equalTo(3))
                .body("result.units", hasSize(2))
                .body("result.units.numerator.sum()", equalTo(2))
                .body("result.units.denominator.sum()", equalTo(3))
                .body("result.units[0].areas", contains(null, "burton"))
                .body("result.units[0].band", equalTo("serious"))
                .body("result.units[1].areas", contains("west"))
                .body("result.units[1].target", equalTo(40))
                .body("result.units[1].variation", equalTo("far"))
                .body("result.units[1].band", equalTo("met"));
        parties.explanation("2026-05.exu-a.sla.timely")
                .body("result.denominator", equalTo(1))
                .body("result.units.denominator", contains(1))
                .body("result.units[0].areas", contains("burton"));
        parties.explanation("2026-04.exu-a.sla.timely.east")
                .body("result.units.band", contains("critical"))
                .body("result.band", equalTo("critical"));
    }

    @Test
    @DisplayName("C6 Each row of leaves has an id of its own, which answers that row, its explanation and its cases")
    void theRemainderHasItsOwnId() {
        String leaves =
                "period=2026-03&serviceLevel=timely&by=council,area,serviceLevel&areas=leaf&asOf=2026-07-01T00:00:00Z";
        List<Map<String, Object>> rows = parties.results(leaves)
                .body(
                        "items.id",
                        contains(
                                "2026-03.exu-a.sla.timely.~rest",
                                "2026-03.exu-a.sla.timely.burton",
                                "2026-03.exu-a.sla.timely.west"))
                .body("items.area", contains(null, "burton", "west"))
                .body("items.numerator", contains(1, 1, 0))
                .body("items.denominator", contains(2, 1, 1))
                .extract()
                .path("items");
        for (Map<String, Object> row : rows) {
            String result = "/results/" + row.get("id");
            String as = "?asOf=" + row.get("asOf") + "&knownOn=" + row.get("knownOn");
            assertEquals(row, read(result + as, ""));
            assertEquals(row, read(result + "/explanation" + as, "result"));
        }
        String rest = "/results/2026-03.exu-a.sla.timely.~rest/explanation/cases";
        assertEquals(List.of("f-1", "f-2"), read(rest, "items.ref"));
        assertEquals("f-2", read(rest + "/f-2", "item.ref"));
        Api.officer("exu-a").get(parties.path(rest + "/f-3")).then().statusCode(404);
        parties.results("period=2026-03&serviceLevel=timely").body("items.id", contains("2026-03.exu-a.sla.timely"));
    }

    private static Object read(String address, String path) {
        return Api.officer("exu-a")
                .get(parties.path(address))
                .then()
                .statusCode(200)
                .extract()
                .path(path);
    }

    @ParameterizedTest(name = "C6 {0} names no result")
    @CsvSource({"~leaf", "~", "rest~", "~rest.east", "east.~rest"})
    void anotherEndingNamesNoResult(String ending) {
        Api.officer("exu-a")
                .get(parties.path("/results/2026-03.exu-a.sla.timely." + ending))
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName("C4 A count is a number: all cases are in it, and it is out of nothing")
    void aCountIsExplainedAsANumber() {
        parties.explanation("2026-02.exu-a.sla.volume")
                .body("result.kind", equalTo("count"))
                .body("result.numerator", equalTo(4))
                .body(
                        "steps.what",
                        hasItem("2 met, 2 missed, 0 running, 0 without a target, all in the number; 0 excluded."))
                .body("steps.what", hasItem(containsString("The number is 4 cases")))
                .body("steps.what", hasItem(containsString(": 4 against 3 is met, decided on the exact number.")))
                .body("steps.what", not(hasItem(containsString("denominator"))))
                .body("steps.what", not(hasItem(containsString("4 of 1"))));
        parties.explanation("2026-02.exu-a.sla.exact")
                .body("result.kind", equalTo("timeliness"))
                .body("steps.what", hasItem(containsString("are in no denominator")));
    }
}
