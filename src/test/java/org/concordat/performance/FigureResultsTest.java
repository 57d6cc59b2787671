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
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results of measures that are computed from figures; fig-a has areas, one with a ladder of its own, fig-b has none. */
@ApiTest
class FigureResultsTest {

    private static final String STEEP = "met 98, minor 96, serious 94, severe 92, critical";
    private static final String EASY = "met 80, critical";
    private static final Map<String, String> LADDERS = Map.of(
            "answered", STEEP,
            "rounded", STEEP,
            "rate", "met 8, critical",
            "complaints", "met 5, serious 10, critical",
            "waiting", "met 3, serious 4, critical",
            "score", "met 7, critical");

    private static Parties parties;

    @BeforeAll
    static void agreements() {
        parties = Parties.register("fig", "fig-a", "fig-b");
        parties.area("fig-a", "north", null);
        parties.area("fig-a", "upper", "north");
        parties.area("fig-a", "lower", "north");
        parties.area("fig-a", "south", null);
        parties.service("calls");
        String higher = " direction=higher-is-better computedFrom=figures";
        String lower = " direction=lower-is-better computedFrom=figures";
        parties.measure("answered", 1, "kind=ratio unit=percent minimumSample=50" + higher);
        parties.measure("rounded", 1, "kind=ratio unit=percent decimals=1" + higher);
        parties.measure("rate", 1, "kind=ratio unit=calls-per-hour" + higher);
        parties.measure("complaints", 1, "kind=count unit=complaints" + lower);
        parties.measure("waiting", 1, "kind=mean unit=minutes" + lower);
        parties.measure("score", 1, "kind=value unit=points" + higher);
        List<Map<String, Object>> levels = LADDERS.entrySet().stream()
                .map(e -> level("calls", e.getKey(), null, e.getValue()))
                .toList();
        List<Map<String, Object>> variations = List.of(
                variation("south-calls", "south", "2026-01-01", change("answered", EASY)),
                variation("south-complaints", "south", "2026-01-01", change("complaints", "met 20, critical")));
        parties.sign("fig-a", 1, "2026-01-01", levels, variations);
        parties.sign("fig-b", 1, "2026-01-01", levels, List.of());
    }

    private static Map<String, Object> change(String level, String ladder) {
        return Map.of("serviceLevel", level, "bands", ladder(ladder));
    }

    private static ValidatableResponse result(String council, String measure, String period) {
        return Api.officer(council)
                .get(parties.path("/results/" + period + "." + council + ".sla." + measure))
                .then()
                .statusCode(200);
    }

    private static String told(Object number) {
        return number == null
                ? null
                : new BigDecimal(number.toString()).setScale(2).toString();
    }

    @ParameterizedTest(name = "{0}: {1} {3} is {4}, {5}")
    @CsvSource({
        "B1 unrounded,                        answered,   2026-01, 1959/2000,     97.95, minor",
        "B1 rounded to one decimal first,     rounded,    2026-01, 1959/2000,     97.95, met",
        "B1 a limit is reached at it,         answered,   2026-02, 196/200,       98.00, met",
        "B1 rounding does not lift 97.94,     rounded,    2026-02, 9794/10000,    97.94, minor",
        "B8 shown half-up but not decided so, answered,   2026-03, 959999/1000000, 96.00, serious",
        "C4 no sample at all,                 answered,   2026-04, 0/0,           ,      ",
        "C4 nothing out of some,              answered,   2026-05, 0/70,          0.00,  critical",
        "C3 a ratio that is no percentage,    rate,       2026-01, 30/4,          7.50,  critical",
        "B1 lower is better at the limit,     complaints, 2026-01, 5,             5.00,  met",
        "C4 none at all is a number,          complaints, 2026-02, 0,             0.00,  met",
        "C3 a mean of its weight,             waiting,    2026-01, 10/3,          3.33,  serious",
        "F4 a value as it is,                 score,      2026-01, 7.005,         7.01,  met",
        "B1 a value below its limit,          score,      2026-02, 6.999,         7.00,  critical",
    })
    void aFigureHasItsBand(String rule, String measure, String period, String number, String value, String band) {
        parties.figure(measure, "fig-b", period, number);
        ValidatableResponse result = result("fig-b", measure, period).body("band", equalTo(band));
        assertEquals(value, told(result.extract().path("value")));
        result.body("figures", equalTo(1)).body("counts.met", equalTo(0)).body("computedFrom", equalTo("figures"));
    }

    @Test
    void c4WithoutAFigureThereIsNoData() {
        for (String measure : LADDERS.keySet()) {
            result("fig-b", measure, "2027-01")
                    .body("value", nullValue())
                    .body("band", nullValue())
                    .body("denominator", equalTo(0))
                    .body("figures", equalTo(0));
        }
        parties.explanation("2027-01.fig-b.sla.answered")
                .body("figures", empty())
                .body("steps.rule", hasItems("F4", "C4"))
                .body("steps.rule", not(hasItem("C3")));
    }

    @ParameterizedTest(name = "C4 a sample of {1} is small: {2}")
    @CsvSource({"2026-06, 49/49, true", "2026-07, 50/50, false"})
    void c4ASmallSampleIsShownAndMarked(String period, String number, boolean small) {
        parties.figure("answered", "fig-b", period, number);
        result("fig-b", "answered", period)
                .body("smallSample", equalTo(small))
                .body("value", equalTo(100.0f))
                .body("band", equalTo("met"));
    }

    @Test
    void b8UnitsHaveTheLadderOfTheirAreasAndTheWorstGivesTheBand() {
        parties.figure("answered", "fig-a/upper", "2026-01", "60/60");
        parties.figure("answered", "fig-a/lower", "2026-01", "39/40");
        parties.figure("answered", "fig-a/south", "2026-01", "85/100");
        parties.results("period=2026-01&council=fig-a&serviceLevel=answered&by=council,area,serviceLevel")
                .body("items.area", contains(null, "lower", "north", "south", "upper"))
                .body("items.value", contains(92.0f, 97.5f, 99.0f, 85.0f, 100.0f))
                .body("items.band", contains("met", "minor", "met", "met", "met"))
                .body("items.target", contains(null, 98, 98, 80, 98))
                .body("items[0].units", hasSize(2))
                .body("items[0].units.areas", contains(Arrays.asList((Object) null), List.of("south")))
                .body("items[0].units.value", contains(99.0f, 85.0f))
                .body("items[0].units.from", contains("base", "variation"))
                .body("items[0].units.variation", contains(null, "south-calls"));
        parties.figure("answered", "fig-a/lower", "2026-01", "33/40");
        result("fig-a", "answered", "2026-01")
                .body("value", equalTo(89.0f))
                .body("units.band", contains("severe", "met"))
                .body("band", equalTo("severe"));
    }

    @Test
    void b8ACouncilWithoutDataOutsideAnAreaHasTheAreasBand() {
        parties.figure("complaints", "fig-a/south", "2026-02", "15");
        result("fig-a", "complaints", "2026-02")
                .body("value", equalTo(15.0f))
                .body("units.band", contains(null, "met"))
                .body("band", equalTo("met"));
        parties.figure("complaints", "fig-a", "2026-02", "27");
        result("fig-a", "complaints", "2026-02")
                .body("value", equalTo(27.0f))
                .body("units.value", contains(12.0f, 15.0f))
                .body("band", equalTo("critical"));
    }

    @Test
    void c3CountsAndWeightsPoolNotAverages() {
        parties.figure("waiting", "fig-a/north", "2026-01", "12.5/5");
        parties.figure("waiting", "fig-a/south", "2026-01", "400/100");
        result("fig-a", "waiting", "2026-01").body("value", equalTo(3.93f)).body("denominator", equalTo(105));
        parties.figure("rounded", "fig-a/upper", "2026-01", "9/10");
        parties.figure("rounded", "fig-a/lower", "2026-01", "180/200");
        parties.figure("rounded", "fig-a/south", "2026-01", "45/60");
        result("fig-a", "rounded", "2026-01")
                .body("numerator", equalTo(234))
                .body("denominator", equalTo(270))
                .body("value", equalTo(86.67f));
    }

    @Test
    void f4MonthsPoolToAQuarterAndItsOwnFigureGoesFirst() {
        parties.figure("complaints", "fig-b", "2026-04", "4");
        parties.figure("complaints", "fig-b", "2026-05", "3");
        result("fig-b", "complaints", "FY2026-27-Q1")
                .body("value", equalTo(7.0f))
                .body("band", equalTo("serious"))
                .body("figures", equalTo(2));
        parties.explanation("FY2026-27-Q1.fig-b.sla.complaints")
                .body("figures.period", contains("2026-04", "2026-05"))
                .body("figures.value.sum()", equalTo(7))
                .body("differences", empty());
        parties.figure("complaints", "fig-b", "FY2026-27-Q1", "12");
        parties.explanation("FY2026-27-Q1.fig-b.sla.complaints")
                .body("result.value", equalTo(12.0f))
                .body("result.band", equalTo("critical"))
                .body("figures.period", contains("FY2026-27-Q1"))
                .body("differences", hasSize(1))
                .body("differences[0].numerator", equalTo(12))
                .body("differences[0].partsNumerator", equalTo(7));
        result("fig-b", "complaints", "2026-04").body("value", equalTo(4.0f));
    }

    @Test
    void f4AValueIsOfItsOwnAreaAndPeriodOnly() {
        parties.figure("score", "fig-a", "2026-04", "7.5");
        parties.figure("score", "fig-a/north", "2026-04", "6");
        parties.figure("score", "fig-a/south", "2026-05", "6");
        parties.results("period=2026-04&council=fig-a&serviceLevel=score&by=council,area,serviceLevel")
                .body("items.area", contains(null, "lower", "north", "south", "upper"))
                .body("items.value", contains(7.5f, null, 6.0f, null, null))
                .body("items.band", contains("met", null, "critical", null, null));
        result("fig-a", "score", "2026-05").body("value", nullValue()).body("band", nullValue());
        result("fig-a", "score", "FY2026-27-Q1").body("value", nullValue());
        parties.figure("score", "fig-a", "FY2026-27-Q1", "8");
        result("fig-a", "score", "FY2026-27-Q1").body("value", equalTo(8.0f)).body("band", equalTo("met"));
        parties.explanation("FY2026-27-Q1.fig-a.sla.score").body("differences", empty());
    }

    @Test
    void c6LeavesAndTheRemainderAddUp() {
        parties.figure("rounded", "fig-a", "2026-02", "90/100");
        parties.figure("rounded", "fig-a/upper", "2026-02", "40/40");
        parties.figure("rounded", "fig-a/south", "2026-02", "30/40");
        parties.results("period=2026-02&council=fig-a&serviceLevel=rounded&by=council,area,serviceLevel&areas=leaf")
                .body("items.area", contains(null, "lower", "south", "upper"))
                .body("items.numerator", contains(20, 0, 30, 40))
                .body("items.denominator", contains(20, 0, 40, 40))
                .body("items.band", contains("met", null, "critical", "met"));
    }

    @Test
    void theExplanationTellsFiguresTermsAndSteps() {
        parties.figure("answered", "fig-a/north", "2026-05", "98/100");
        parties.figure("answered", "fig-a/upper", "2026-05", "50/60");
        parties.figure("answered", "fig-a/south", "2026-05", "70/100");
        parties.explanation("2026-05.fig-a.sla.answered")
                .body("result.value", equalTo(84.0f))
                .body("result.band", equalTo("critical"))
                .body("measure.kind", equalTo("ratio"))
                .body("measure.countedBy", nullValue())
                .body("terms[0].version", equalTo(1))
                .body("terms[0].digest", notNullValue())
                .body("figures.area", containsInAnyOrder("north", "south"))
                .body("figures.state", hasItem("submitted"))
                .body("differences", hasSize(1))
                .body("differences[0].area", equalTo("north"))
                .body("differences[0].partsNumerator", equalTo(50))
                .body("differences[0].partsDenominator", equalTo(60))
                .body("steps.rule", contains("F4", "C3", "B8", "B1", "B1", "B8"))
                .body("steps[1].what", containsString("168 / 200 = 84.00 percent"))
                .body("steps[2].what", containsString("south: 70 of 100"))
                .body("steps[4].what", containsString("70 of 100 against 80 is critical"));
        Api.officer("fig-a")
                .get(parties.path("/results/2026-05.fig-a.sla.answered/explanation/cases"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("F4"));
    }

    @Test
    void f3AChangedFigureIsKnownFromThenOn() {
        parties.figure("rate", "fig-b", "2026-04", "32/4");
        Instant before = Parties.now();
        parties.figure("rate", "fig-b", "2026-04", "28/4");
        String query = "period=2026-04&council=fig-b&serviceLevel=rate";
        parties.results(query)
                .body("items[0].value", equalTo(7.0f))
                .body("items[0].band", equalTo("critical"))
                .body("items[0].revision", equalTo(2));
        parties.results(query + "&knownOn=" + before)
                .body("items[0].value", equalTo(8.0f))
                .body("items[0].band", equalTo("met"))
                .body("items[0].revision", equalTo(1));
    }
}
