package org.concordat.performance;

import static org.concordat.performance.Parties.ladder;
import static org.concordat.performance.Parties.level;
import static org.concordat.performance.Parties.terms;
import static org.concordat.performance.Parties.variation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The scoring units of results from figures: which figures went into them, by which ladder, and when they were revised. */
@ApiTest
class FigureUnitsTest {

    private static Parties parties;

    @BeforeAll
    static void agreements() {
        parties = Parties.register("fgu", "fgu-a", "fgu-b", "fgu-c");
        parties.area("fgu-a", "north", null);
        parties.area("fgu-a", "upper", "north");
        parties.area("fgu-a", "lower", "north");
        parties.area("fgu-a", "south", null);
        parties.service("calls");
        parties.measure("complaints", 1, "kind=count unit=complaints direction=lower-is-better computedFrom=figures");
        parties.measure("answered", 1, "kind=ratio unit=percent direction=higher-is-better computedFrom=figures");
        parties.measure("heat", 1, "kind=mean unit=degrees direction=within-range computedFrom=figures");
        parties.sign(
                "fgu-a",
                1,
                "2026-01-01",
                levels(),
                List.of(
                        variation(
                                "south-complaints",
                                "south",
                                "2026-01-01",
                                Map.of("serviceLevel", "complaints", "bands", ladder("met 20, critical"))),
                        variation(
                                "no-south",
                                "south",
                                "2026-03-15",
                                Map.of("serviceLevel", "answered", "removed", true))));
        parties.sign("fgu-b", 1, "2026-01-01", levels(), List.of());
        parties.sign("fgu-c", 1, "2026-01-01", levels(), List.of());
    }

    private static List<Map<String, Object>> levels() {
        Map<String, Object> heat = level("calls", "heat", null, "met 1, critical");
        heat.put("bands", List.of(Map.of("band", "met", "range", range(19, 21)), Map.of("band", "critical")));
        return List.of(
                level("calls", "complaints", null, "met 5, serious 10, critical"),
                level("calls", "answered", null, "met 90, critical"),
                heat);
    }

    private static Map<String, Object> range(int from, int to) {
        return Map.of("from", new BigDecimal(from), "to", new BigDecimal(to));
    }

    @Test
    @DisplayName("F4 B8 Every figure that went into a unit is listed, and what was taken out of another unit is told")
    void listsEveryFigureOfAUnit() {
        parties.figure("complaints", "fgu-a", "2026-01", "27");
        parties.figure("complaints", "fgu-a/south", "2026-01", "15");
        parties.figure("complaints", "fgu-a/north", "2026-01", "11");
        parties.explanation("2026-01.fgu-a.sla.complaints")
                .body("result.units.value", contains(12.0f, 15.0f))
                .body("result.figures", equalTo(2))
                .body("figures.area", containsInAnyOrder(null, "south"))
                .body("figures.value", containsInAnyOrder(27, 15))
                .body("steps.what", hasItem(containsString("south: 15")))
                .body("steps.what", not(hasItem(containsString("of 1"))));
        parties.figure("complaints", "fgu-a/upper", "2026-01", "4");
        parties.explanation("2026-01.fgu-a.sla.complaints.north")
                .body("figures.area", contains("north"))
                .body("result.figures", equalTo(1));
    }

    @Test
    @DisplayName("C6 F4 The remainder of the leaves lists the council's figure and those that were taken from it")
    void listsTheFiguresOfTheRemainder() {
        parties.figure("answered", "fgu-a", "2026-02", "90/100");
        parties.figure("answered", "fgu-a/upper", "2026-02", "40/40");
        parties.figure("answered", "fgu-a/south", "2026-02", "30/40");
        parties.explanation("2026-02.fgu-a.sla.answered.~rest")
                .body("result.numerator", equalTo(20))
                .body("result.denominator", equalTo(20))
                .body("result.units.areas", contains(Arrays.asList((Object) null)))
                .body("result.figures", equalTo(3))
                .body("figures.area", containsInAnyOrder(null, "south", "upper"))
                .body("steps.what", hasItem(containsString("upper: 40 of 40")));
        parties.explanation("2026-02.fgu-a.sla.answered")
                .body("result.numerator", equalTo(90))
                .body("figures", hasSize(1));
    }

    @Test
    @DisplayName("V4 B8 Figures of an area count up to the period in which it was taken out, so that units add up")
    void unitsAddUpWhereAnAreaWasTakenOut() {
        for (String period : List.of("2026-03", "2026-04")) {
            parties.figure("answered", "fgu-a/north", period, "19/20");
            parties.figure("answered", "fgu-a/south", period, "5/10");
        }
        parties.explanation("2026-03.fgu-a.sla.answered")
                .body("result.denominator", equalTo(30))
                .body("result.units.denominator.sum()", equalTo(30))
                .body("figures.area", containsInAnyOrder("north", "south"))
                .body("steps.what", not(hasItem(containsString("left out"))));
        parties.explanation("2026-04.fgu-a.sla.answered")
                .body("result.denominator", equalTo(20))
                .body("result.units.denominator", contains(20))
                .body("figures.area", contains("north"))
                .body("steps.rule", hasItem("V4"))
                .body("steps.what", hasItem(containsString("left out: south")));
        parties.explanation("2026-04.fgu-a.sla.answered.south")
                .body("result.denominator", equalTo(0))
                .body("result.units", empty())
                .body("figures", empty());
    }

    @Test
    @DisplayName("B1 A ladder of ranges shows each band's range")
    void aUnitShowsItsRanges() {
        parties.figure("heat", "fgu-b", "2026-01", "40/2");
        parties.explanation("2026-01.fgu-b.sla.heat")
                .body("result.band", equalTo("met"))
                .body("result.units[0].target", equalTo(null))
                .body("result.units[0].bands.limit", contains((Object) null, null))
                .body("result.units[0].bands.range", contains(Map.of("from", 19, "to", 21), null))
                .body("steps.what", hasItem(containsString("met from 19 to 21, else critical")));
    }

    @Test
    @DisplayName(
            "F3 New terms of a period are a new revision of its results from figures, of earlier ones they are not")
    void newTermsAreANewRevision() {
        parties.figure("answered", "fgu-b", "2026-01", "9/10");
        parties.figure("answered", "fgu-b", "2026-02", "8/10");
        parties.figure("answered", "fgu-b", "2026-02", "9/10");
        String january = "council=fgu-b&serviceLevel=answered&period=2026-01";
        String february = "council=fgu-b&serviceLevel=answered&period=2026-02";
        parties.results(january).body("items[0].revision", equalTo(1));
        parties.results(february).body("items[0].revision", equalTo(2)).body("items[0].band", equalTo("met"));
        Instant before = Parties.now();
        parties.sign(
                "fgu-b",
                "sla",
                2,
                terms("2026-02-01", List.of(level("calls", "answered", null, "met 95, critical")), List.of()));
        parties.results(january).body("items[0].revision", equalTo(1));
        parties.results(february).body("items[0].revision", equalTo(3)).body("items[0].band", equalTo("critical"));
        parties.results(february + "&knownOn=" + before).body("items[0].revision", equalTo(2));
        Instant measured = Parties.now();
        parties.measure(
                "answered", 2, "kind=ratio unit=percent direction=higher-is-better computedFrom=figures decimals=0");
        parties.results(february).body("items[0].revision", equalTo(4));
        parties.results(february + "&knownOn=" + measured).body("items[0].revision", equalTo(3));
    }

    @Test
    @DisplayName("F3 The end of an agreement within a period is a new revision of that period only")
    void aTerminationIsANewRevision() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        // The last day but one of the month of tomorrow is never in the past.
        YearMonth after = YearMonth.from(today.plusDays(1));
        parties.figure("answered", "fgu-c", "2026-01", "9/10");
        parties.figure("answered", "fgu-c", after.toString(), "9/10");
        Instant before = Parties.now();
        Api.signatory("fgu-c")
                .body(Map.of("lastDay", after.atEndOfMonth().minusDays(1).toString(), "reason", "It comes home"))
                .post(parties.path("/agreements/fgu-c.sla/versions/1/termination"))
                .then()
                .statusCode(200);
        String then = "council=fgu-c&serviceLevel=answered&period=" + after;
        parties.results(then).body("items[0].revision", equalTo(2));
        parties.results(then + "&knownOn=" + before).body("items[0].revision", equalTo(1));
        parties.results("council=fgu-c&serviceLevel=answered&period=2026-01").body("items[0].revision", equalTo(1));
    }
}
