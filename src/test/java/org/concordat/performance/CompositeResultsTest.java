package org.concordat.performance;

import static org.concordat.performance.Parties.ladder;
import static org.concordat.performance.Parties.variation;
import static org.hamcrest.Matchers.contains;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * B8 Composite scores over HTTP. {@code score} weighs what is in time (from cases, weight 2), right (a ratio, 1) and pleased (a value,
 * 3); not what is late (it improves the other way), yearly (another period) nor of the other service. In the south right weighs 5, and
 * the ladder of the score is another one.
 */
@ApiTest
class CompositeResultsTest {

    private static Parties parties;

    @BeforeAll
    static void agreements() {
        parties = Parties.register("comp", "comp-a", "comp-b");
        parties.service("permits");
        parties.service("waste");
        String higher = " unit=percent direction=higher-is-better ";
        parties.measure("in-time", 1, "kind=timeliness computedFrom=cases countedBy=closed" + higher);
        parties.measure("right", 1, "kind=ratio computedFrom=figures" + higher);
        parties.measure("pleased", 1, "kind=value computedFrom=figures" + higher);
        parties.measure("late", 1, "kind=ratio computedFrom=figures unit=percent direction=lower-is-better");
        parties.measure("score", 1, "kind=composite computedFrom=service-levels" + higher);
        Map<String, Object> limit = Map.of("amount", 10, "unit", "calendar-days", "calendar", "always");
        List<Map<String, Object>> levels = List.of(
                level("in-time permits month", "in-time", limit, 2),
                level("right permits month", "right", null, 1),
                level("pleased permits month", "pleased", null, 3),
                level("late permits month", "late", null, 9),
                level("yearly permits year", "right", null, 9),
                level("bins waste month", "right", null, 9),
                level("score permits month", "score", null, 9));
        List<Map<String, Object>> variations = List.of(
                variation("heavy", "south", "2026-01-01", Map.of("serviceLevel", "right", "weight", 5)),
                variation(
                        "easy",
                        "south",
                        "2026-01-01",
                        Map.of("serviceLevel", "score", "bands", ladder("met 60, critical"))));
        for (String council : List.of("comp-a", "comp-b")) {
            parties.area(council, "north", null);
            parties.area(council, "south", null);
            parties.sign(council, 1, "2026-01-01", levels, variations);
        }
        closed("comp-a", "2026-04", "north 9/10; south 2/4; - 5/6");
        closed("comp-a", "2026-05", "north 1/2");
        parties.figure("right", "comp-a/north", "2026-04", "30/40");
        parties.figure("right", "comp-a/south", "2026-04", "7/10");
        parties.figure("right", "comp-a", "2026-05", "1/3");
        parties.figure("pleased", "comp-a", "2026-04", "81.25");
        parties.figure("pleased", "comp-a/north", "2026-04", "90");
        parties.figure("late", "comp-a", "2026-04", "1/2");
    }

    /** A service level {@code ref service period}. */
    private static Map<String, Object> level(String text, String measure, Map<String, Object> limit, int weight) {
        String[] parts = text.split(" ");
        boolean lower = measure.equals("late");
        Map<String, Object> level = new HashMap<>(
                Parties.level(parts[1], measure, limit, lower ? "met 5, critical" : "met 80, minor 70, critical"));
        level.putAll(Map.of("ref", parts[0], "period", parts[2], "weight", weight));
        return level;
    }

    /** Cases of areas, so many of all in time: {@code north 9/10}. */
    private static void closed(String council, String month, String cases) {
        List<String> items = new ArrayList<>();
        for (String ofArea : cases.split("; ")) {
            String[] parts = ofArea.split("[ /]");
            for (int i = 0; i < Integer.parseInt(parts[2]); i++) {
                items.add(
                        "{\"council\":\"%s\",\"service\":\"permits\",\"ref\":\"%s-%s-%d\",\"area\":%s,\"received\":\"%s-%s\",\"closed\":\"%s-28T10:00:00+01:00\"}"
                                .formatted(
                                        council,
                                        month,
                                        parts[0],
                                        i,
                                        parts[0].equals("-") ? null : "\"" + parts[0] + "\"",
                                        month,
                                        i < Integer.parseInt(parts[1]) ? "27T10:00:00+01:00" : "01T10:00:00+01:00",
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

    @ParameterizedTest(name = "B8 {0}: {1} = {2}, {3}")
    @CsvSource({
        // In time 16/20, right 37/50, pleased 81.25.
        "2026-04.comp-a.sla.score,       (2×80 + 1×74 + 3×81.25) / 6, 79.63, met",
        // In time 9/10, right 30/40, pleased 90.
        "2026-04.comp-a.sla.score.north, (2×90 + 1×75 + 3×90) / 6,    87.50, met",
        // In time 2/4, right 7/10; pleased is of no area but the north.
        "2026-04.comp-a.sla.score.south, (2×50 + 5×70) / 7,           64.29, met",
        // In time 5/6; of right nothing is left, and a value is not pooled.
        "2026-04.comp-a.sla.score.~rest, 2×83.3333 / 2,               83.33, met",
        // In time 1/2, right 1/3.
        "2026-05.comp-a.sla.score,       (2×50 + 1×33.3333) / 3,      44.44, critical",
        // In time 17/22, right 38/53.
        "FY2026-27-Q1.comp-a.sla.score,  (2×77.2727 + 1×71.6981) / 3, 75.41, minor",
    })
    void b8TheWeightedMeanOfTheServiceLevels(String id, String how, BigDecimal score, String band) {
        JsonPath explanation = parties.explanation(id)
                .body("result.value", equalTo(score.floatValue()))
                .body("result.kind", equalTo("composite"))
                .body("result.computedFrom", equalTo("service-levels"))
                .body("result.countedBy", nullValue())
                .body("result.counts.met", equalTo(0))
                .body("figures", empty())
                .extract()
                .jsonPath();
        assertEquals(score, recomputed(explanation, 0));
        assertEquals(
                new BigDecimal(explanation.getString("result.numerator"))
                        .divide(new BigDecimal(explanation.getString("result.denominator")), 2, RoundingMode.HALF_UP),
                score);
        assertEquals(band, explanation.getString("result.band"), "of the worst unit");
        for (int i = 1; i < explanation.getList("workings.scores").size(); i++) {
            Object value = explanation.get("result.units[" + (i - 1) + "].value");
            if (value != null) {
                assertEquals(new BigDecimal(value.toString()).setScale(2), recomputed(explanation, i));
            }
        }
    }

    /** From the parts that the explanation tells, and nothing else; the exact fraction is that of the score as well. */
    private static BigDecimal recomputed(JsonPath explanation, int place) {
        String at = "workings.scores[" + place + "]";
        BigDecimal above = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ONE;
        BigDecimal weights = BigDecimal.ZERO;
        for (int i = 0; i < explanation.getList(at + ".parts").size(); i++) {
            String part = at + ".parts[" + i + "]";
            BigDecimal denominator = new BigDecimal(explanation.getString(part + ".denominator"));
            if (denominator.signum() > 0) {
                BigDecimal weight = new BigDecimal(explanation.getString(part + ".weight"));
                BigDecimal numerator = new BigDecimal(explanation.getString(part + ".numerator"));
                above = above.multiply(denominator)
                        .add(weight.multiply(numerator).multiply(below));
                below = below.multiply(denominator);
                weights = weights.add(weight);
            }
        }
        below = below.multiply(weights);
        BigDecimal numerator = new BigDecimal(explanation.getString(at + ".numerator"));
        BigDecimal denominator = new BigDecimal(explanation.getString(at + ".denominator"));
        assertEquals(0, above.multiply(denominator).compareTo(numerator.multiply(below)), "the same fraction");
        return above.divide(below, 2, RoundingMode.HALF_UP);
    }

    @Test
    void b8UnitsHaveTheScoreOfTheirOwnAreas() {
        result("2026-04.comp-a.sla.score")
                .body("units.areas", contains(Arrays.asList((Object) null), List.of("south")))
                // In time 14/16, right 30/40; in the south 2/4 and 7/10, with its own weight.
                .body("units.value", contains(83.33f, 64.29f))
                .body("units.target", contains(80, 60))
                .body("units.band", contains("met", "met"));
    }

    @Test
    void theExplanationTellsEachPart() {
        parties.explanation("2026-04.comp-a.sla.score.south")
                .body("workings.scores[0].areas", contains("south"))
                .body("workings.scores[0].parts.serviceLevel", contains("in-time", "pleased", "right"))
                .body("workings.scores[0].parts.weight", contains(2, 3, 5))
                .body("workings.scores[0].parts.value", contains(50.0f, null, 70.0f))
                .body("workings.scores[0].parts.denominator", contains(4, 0, 10))
                .body("steps.rule", contains("B8", "C4", "C3", "B1"))
                .body("steps[0].what", containsString("2 × in-time 200 / 4 = 50.00; 5 × right 700 / 10 = 70.00"))
                .body("steps[1].what", containsString("no data: pleased"))
                .body("steps[2].what", containsString("450 / 7 = 64.29 percent"))
                .body("steps[3].what", containsString("450 / 7 against 60 is met"));
    }

    @Test
    void byAreaLeafAndMonth() {
        parties.results("period=2026-04&council=comp-a&serviceLevel=score&by=council,area,serviceLevel")
                .body("items.area", contains(null, "north", "south"))
                .body("items.value", contains(79.63f, 87.5f, 64.29f));
        parties.results("period=2026-04&council=comp-a&serviceLevel=score&by=council,area,serviceLevel&areas=leaf")
                .body("items.area", contains(null, "north", "south"))
                .body("items.value", contains(83.33f, 87.5f, 64.29f));
        parties.results("period=FY2026-27-Q1&council=comp-a&serviceLevel=score&by=council,period,serviceLevel")
                .body("items.value", contains(79.63f, 44.44f, null));
    }

    @Test
    void c4WithoutAnyPartThereIsNoData() {
        parties.explanation("2026-09.comp-a.sla.score")
                .body("result.value", nullValue())
                .body("result.band", nullValue())
                .body("result.denominator", equalTo(0))
                .body("workings.scores[0].parts.value", contains(null, null, null))
                .body("steps.rule", hasItem("C4"));
    }

    @Test
    void itHasNoCasesOfItsOwn() {
        for (String what : List.of("/explanation/cases", "/explanation/cases/2026-04-north-1")) {
            Api.officer("comp-a")
                    .get(parties.path("/results/2026-04.comp-a.sla.score" + what))
                    .then()
                    .statusCode(409)
                    .body("rule", equalTo("F4"));
            Api.officer("comp-a")
                    .get(parties.path("/results/2026-04.comp-a.sla.in-time" + what))
                    .then()
                    .statusCode(200);
        }
        Api.officer("comp-a")
                .post(parties.path("/results/2026-04.comp-a.sla.score/verification"))
                .then()
                .statusCode(409);
        Api.officer(parties.unit())
                .body("{\"items\":[{\"measure\":\"score\",\"council\":\"comp-a\",\"period\":\"2026-04\",\"value\":3}]}")
                .post(parties.path("/figures"))
                .then()
                .statusCode(200)
                .body("errors.pointer", contains("/measure"));
    }

    @Test
    void c2IsShownWithAndWithoutExclusions() throws SQLException {
        String missed = "standing = 'missed' and area is null and month = '2026-04-01'";
        result("2026-04.comp-a.sla.score").body("withExclusionsIgnored", nullValue());
        Parties.exclude(true, "comp-a", "in-time", missed, 1);
        // In time 16/19 instead of 16/20.
        result("2026-04.comp-a.sla.score")
                .body("value", equalTo(81.03f))
                .body("withExclusionsIgnored.value", equalTo(79.63f));
        Parties.exclude(false, "comp-a", "in-time", missed, 1);
        result("2026-04.comp-a.sla.score").body("value", equalTo(79.63f));
    }

    @Test
    void f3ItsRevisionIsThatOfItsParts() {
        closed("comp-b", "2026-04", "north 1/1");
        String score = "period=2026-04&council=comp-b&serviceLevel=score";
        int first = parties.results(score)
                .body("items[0].value", equalTo(100.0f))
                .extract()
                .path("items[0].revision");
        Instant before = Parties.now();
        closed("comp-b", "2026-04", "south 0/1");
        parties.figure("right", "comp-b", "2026-04", "3/4");
        int second = parties.results(score)
                .body("items[0].value", equalTo(58.33f))
                .extract()
                .path("items[0].revision");
        assertEquals(2, second - first);
        parties.results(score + "&knownOn=" + before)
                .body("items[0].value", equalTo(100.0f))
                .body("items[0].revision", equalTo(first));
    }
}
