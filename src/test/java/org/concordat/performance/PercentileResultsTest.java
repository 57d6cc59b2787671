package org.concordat.performance;

import static org.concordat.performance.Parties.ladder;
import static org.concordat.performance.Parties.level;
import static org.concordat.performance.Parties.variation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * C3 Percentiles over HTTP. In pct-a cases are closed after so many calendar days; in the south the ladder is an easy one, and 30 days are
 * allowed. Counted by closing: {@code days90} and {@code days50}; by due date: {@code due90}.
 */
@ApiTest
class PercentileResultsTest {

    private static final String APRIL = "upper 3 5 8; lower 4 12; south 1 2 20; - 6";
    private static final String MAY = "upper 7; south 30; - 2 2";

    private static Parties parties;

    @BeforeAll
    static void agreements() {
        parties = Parties.register("pct", "pct-a", "pct-b");
        parties.service("permits");
        String days = "unit=calendar-days direction=lower-is-better computedFrom=cases kind=percentile ";
        parties.measure("days90", 1, days + "percentile=90 countedBy=closed minimumSample=5");
        parties.measure("days50", 1, days + "percentile=50 countedBy=closed");
        parties.measure("due90", 1, days + "percentile=90 countedBy=due");
        Map<String, Object> limit = Map.of("amount", 10, "unit", "calendar-days", "calendar", "always");
        List<Map<String, Object>> levels = Stream.of("days90", "days50", "due90")
                .map(measure -> level("permits", measure, limit, "met 10, minor 12, critical"))
                .toList();
        for (String council : List.of("pct-a", "pct-b")) {
            parties.area(council, "north", null);
            parties.area(council, "upper", "north");
            parties.area(council, "lower", "north");
            parties.area(council, "south", null);
            parties.sign(
                    council,
                    1,
                    "2026-01-01",
                    levels,
                    List.of(
                            variation(
                                    "easy",
                                    "south",
                                    "2026-01-01",
                                    Map.of("serviceLevel", "days90", "bands", ladder("met 20, critical"))),
                            variation(
                                    "slow",
                                    "south",
                                    "2026-01-01",
                                    Map.of("serviceLevel", "days50", "limit", Map.of("amount", 30)))));
            closed(council, "2026-04-28", APRIL);
            closed(council, "2026-05-29", MAY);
            parties.send("cases", item(council, "open", "upper", "2026-04-01", null));
        }
    }

    private static String item(String council, String ref, String area, String received, String closed) {
        return "{\"council\":\"%s\",\"service\":\"permits\",\"ref\":\"%s\",\"area\":%s,\"received\":\"%sT10:00:00+01:00\",\"closed\":%s}"
                .formatted(
                        council,
                        ref,
                        area.equals("-") ? null : "\"" + area + "\"",
                        received,
                        closed == null ? null : "\"" + closed + "T15:00:00+01:00\"");
    }

    /** Cases that were all closed on one day, after so many days. */
    private static void closed(String council, String day, String cases) {
        List<String> items = new ArrayList<>();
        for (String ofArea : cases.split("; ")) {
            String[] parts = ofArea.split(" ");
            for (int i = 1; i < parts.length; i++) {
                String received =
                        LocalDate.parse(day).minusDays(Long.parseLong(parts[i])).toString();
                items.add(item(council, day + "-" + parts[0] + "-" + i, parts[0], received, day));
            }
        }
        parties.send("cases", items.toArray(String[]::new));
    }

    private static ValidatableResponse result(String id) {
        return Api.officer("pct-a").get(parties.path("/results/" + id)).then().statusCode(200);
    }

    @ParameterizedTest(name = "C3 {0} is {1}, {2}")
    @CsvSource({
        "2026-04.pct-a.sla.days90,         20, minor",
        "2026-04.pct-a.sla.days50,         5,  met",
        "2026-04.pct-a.sla.days90.north,   12, minor",
        "2026-04.pct-a.sla.days50.north,   5,  met",
        "2026-04.pct-a.sla.days90.upper,   8,  met",
        "2026-04.pct-a.sla.days90.south,   20, met",
        "2026-04.pct-a.sla.days90.~rest,   6,  met",
        "2026-04.pct-a.sla.due90,          20, critical",
        "2026-05.pct-a.sla.days50,         2,  met",
        // The quarter has 1 2 2 2 3 4 5 6 7 8 12 20 30; the mean of April's and May's medians would be 3.5.
        "FY2026-27-Q1.pct-a.sla.days50,    5,  met",
        "FY2026-27-Q1.pct-a.sla.days90,    20, critical",
        "FY2026-27.pct-a.sla.days90.south, 30, critical",
    })
    void c3IsTakenFromTheCases(String id, int days, String band) {
        result(id)
                .body("value", equalTo((float) days))
                .body("numerator", equalTo(days))
                .body("denominator", equalTo(1))
                .body("unit", equalTo("calendar-days"))
                .body("kind", equalTo("percentile"))
                .body("band", equalTo(band));
        JsonPath explanation = parties.explanation(id)
                .body("result.value", equalTo((float) days))
                .extract()
                .jsonPath();
        int percentile = explanation.getInt("measure.percentile");
        assertEquals(days, recomputed(explanation, 0, percentile));
        List<Integer> units = explanation.getList("result.units.numerator");
        for (int i = 0; units.size() > 1 && i < units.size(); i++) {
            assertEquals(units.get(i).longValue(), recomputed(explanation, i + 1, percentile));
        }
        assertEquals(listed(id), histogram(explanation), "what the cases tell, one by one");
    }

    /** The percentile from what the explanation tells of times: nothing else is used. */
    private static long recomputed(JsonPath explanation, int place, int percentile) {
        String at = "workings.times[" + place + "]";
        List<Integer> taken = explanation.getList(at + ".took.taken");
        List<Integer> cases = explanation.getList(at + ".took.cases");
        int of = cases.stream().mapToInt(Integer::intValue).sum();
        assertEquals(of, explanation.getInt(at + ".cases"));
        int rank = (of * percentile + 99) / 100;
        assertEquals(rank, explanation.getInt(at + ".rank"));
        int upTo = 0;
        for (int i = 0; i < taken.size(); i++) {
            upTo += cases.get(i);
            assertEquals(upTo, explanation.getInt(at + ".took[" + i + "].upTo"));
            if (upTo >= rank) {
                assertEquals(taken.get(i), explanation.<Integer>get(at + ".taken"));
                return taken.get(i);
            }
        }
        throw new AssertionError("no case of rank " + rank);
    }

    private static Map<Integer, Integer> histogram(JsonPath explanation) {
        Map<Integer, Integer> histogram = new TreeMap<>();
        List<Map<String, Integer>> took = explanation.getList("workings.times[0].took");
        took.forEach(step -> histogram.put(step.get("taken"), step.get("cases")));
        return histogram;
    }

    private static Map<Integer, Integer> listed(String id) {
        List<Integer> taken = Api.officer("pct-a")
                .get(parties.path("/results/" + id + "/explanation/cases?limit=200"))
                .then()
                .statusCode(200)
                .extract()
                .path("items.taken");
        Map<Integer, Integer> histogram = new TreeMap<>();
        taken.stream().filter(Objects::nonNull).forEach(days -> histogram.merge(days, 1, Integer::sum));
        return histogram;
    }

    @Test
    void b8UnitsHaveThePercentileOfTheirOwnCases() {
        result("2026-04.pct-a.sla.days90")
                .body("units.areas", contains(Arrays.asList(null, "lower", "upper"), List.of("south")))
                .body("units.numerator", contains(12, 20))
                .body("units.target", contains(10, 20))
                .body("units.band", contains("minor", "met"))
                .body("units.counts.met", contains(5, 1 + 1));
        parties.explanation("2026-04.pct-a.sla.days90")
                .body(
                        "workings.times.areas",
                        contains(Arrays.asList((Object) null), Arrays.asList(null, "lower", "upper"), List.of("south")))
                .body("steps.rule", contains("C1", "C2", "C3", "C3", "B1", "B1", "B8"))
                .body("steps[2].what", containsString("90 percent of them are 9 cases"))
                .body("steps[2].what", containsString("9 took no longer than 20 calendar-days, 8 took less"))
                .body("steps[5].what", containsString("20 against 20 is met"));
    }

    @Test
    void c3ByAreaLeafAndMonth() {
        parties.results("period=2026-04&council=pct-a&serviceLevel=days50&by=council,area,serviceLevel")
                .body("items.area", contains(null, "lower", "north", "south", "upper"))
                .body("items.numerator", contains(5, 4, 5, 2, 5));
        parties.results("period=2026-04&council=pct-a&serviceLevel=days50&by=council,area,serviceLevel&areas=leaf")
                .body("items.area", contains(null, "lower", "south", "upper"))
                .body("items.numerator", contains(6, 4, 2, 5))
                .body("items.counts.met.sum()", equalTo(8))
                .body("items.counts.missed.sum()", equalTo(1));
        parties.results("period=FY2026-27-Q1&council=pct-a&serviceLevel=days50&by=council,period,serviceLevel")
                .body("items.period", contains("2026-04", "2026-05", "2026-06"))
                .body("items.numerator", contains(5, 2, 0))
                .body("items.band", contains("met", "met", null));
    }

    @ParameterizedTest(name = "C4 of {0} the sample is small: {1}")
    @CsvSource({"2026-04.pct-a.sla.days90.north, false", "2026-04.pct-a.sla.days90.south, true"})
    void c4TheSampleIsTheClosedCases(String id, boolean small) {
        result(id).body("smallSample", equalTo(small));
    }

    @Test
    void c4NoClosedCaseIsNoData() {
        result("2026-09.pct-a.sla.days90")
                .body("value", nullValue())
                .body("band", nullValue())
                .body("denominator", equalTo(0))
                .body("smallSample", equalTo(false));
        parties.explanation("2026-09.pct-a.sla.days90")
                .body("workings.times[0].cases", equalTo(0))
                .body("workings.times[0].rank", equalTo(0))
                .body("workings.times[0].taken", nullValue())
                .body("workings.times[0].took", empty())
                .body("steps.rule", hasItem("C4"));
    }

    @Test
    void c3OpenCasesAreToldButNotInIt() {
        result("2026-04.pct-a.sla.due90").body("counts.met", equalTo(1)).body("counts.missed", equalTo(3));
        parties.explanation("2026-04.pct-a.sla.due90")
                .body("workings.times[0].cases", equalTo(3))
                .body("workings.times[0].withoutTime", equalTo(1));
        // Before they were closed they were open.
        String then = "/results/2026-04.pct-a.sla.due90/explanation?asOf=2026-04-27T00:00:00Z";
        Api.officer("pct-a")
                .get(parties.path(then))
                .then()
                .statusCode(200)
                .body("result.value", nullValue())
                .body("workings.times[0].cases", equalTo(0))
                .body("workings.times[0].withoutTime", equalTo(4));
    }

    @Test
    void c2IsShownWithAndWithoutExclusions() throws SQLException {
        String where = "taken = 20 and area = 'south' and month = '2026-04-01'";
        Parties.exclude(true, "pct-b", "days90", where, 1);
        parties.results("period=2026-04&council=pct-b&serviceLevel=days90")
                .body("items[0].numerator", equalTo(12))
                .body("items[0].counts.excluded", equalTo(1))
                .body("items[0].withExclusionsIgnored.numerator", equalTo(20))
                .body("items[0].withExclusionsIgnored.value", equalTo(20.0f))
                .body("items[0].units.numerator", contains(12, 2));
        parties.explanation("2026-04.pct-b.sla.days90")
                .body("workings.times[0].cases", equalTo(8))
                .body("steps.what", hasItem("With exclusions ignored: 20."));
        verify("2026-04.pct-b.sla.days90").body("same", equalTo(false)).body("differences.area", contains("south"));
        Parties.exclude(false, "pct-b", "days90", where, 1);
        verify("2026-04.pct-b.sla.days90").body("same", equalTo(true));
    }

    @Test
    void f3ALateClosingIsKnownFromThenOn() {
        String may = "period=2026-05&council=pct-b&area=upper&serviceLevel=days90";
        parties.results(may).body("items[0].numerator", equalTo(7)).body("items[0].revision", equalTo(1));
        Instant before = Parties.now();
        parties.send("cases", item("pct-b", "open", "upper", "2026-04-01", "2026-05-20"));
        parties.results(may).body("items[0].numerator", equalTo(49)).body("items[0].revision", equalTo(2));
        parties.results(may + "&knownOn=" + before)
                .body("items[0].numerator", equalTo(7))
                .body("items[0].revision", equalTo(1));
        verify("2026-05.pct-b.sla.days90").body("same", equalTo(true));
    }

    private static ValidatableResponse verify(String result) {
        return Api.officer(parties.unit())
                .post(parties.path("/results/" + result + "/verification"))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "{0} is what its cases come to")
    @ValueSource(
            strings = {
                "2026-04.pct-a.sla.days90",
                "2026-04.pct-a.sla.due90",
                "2026-04.pct-a.sla.days50.north",
                "2026-04.pct-a.sla.days50.~rest",
                "FY2026-27-Q1.pct-a.sla.days90",
            })
    void isVerified(String result) {
        verify(result).body("same", equalTo(true)).body("differences", empty());
    }

    @Test
    void aTimeThatWasTamperedWithIsFound() throws SQLException {
        String result = "2026-04.pct-b.sla.days90";
        String digest = verify(result).body("same", equalTo(true)).extract().path("keptDigest");
        String tamper = "update result_cells set taken = %s where taken = %s and service_level = 'days90'"
                + " and month = '2026-04-01' and area = 'lower'"
                + " and organisation_id = (select id from organisations where slug = 'pct-b')";
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(tamper.formatted(11, 12)));
            verify(result)
                    .body("same", equalTo(false))
                    .body("keptDigest", not(equalTo(digest)))
                    .body("recountedDigest", equalTo(digest))
                    .body("kept.met", equalTo(7))
                    .body("recounted.met", equalTo(7))
                    .body("differences.area", contains("lower"))
                    .body("differences[0].times.taken", contains(11, 12))
                    .body("differences[0].times.kept", contains(1, 0))
                    .body("differences[0].times.recounted", contains(0, 1));
            statement.executeUpdate(tamper.formatted(12, 11));
            verify(result).body("same", equalTo(true));
        }
    }
}
