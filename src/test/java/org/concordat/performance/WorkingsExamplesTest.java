package org.concordat.performance;

import static org.concordat.performance.Parties.level;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Examples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The document's examples of explanations by kind of measure: May of a council of which calls, complaints per 1,000 residents, days to a
 * decision, and a score of the whole are told.
 */
@ApiTest
class WorkingsExamplesTest {

    private static final Examples EXAMPLES = new Examples("told-");
    private static final String COUNCIL = "told-kettering";
    private static final String MAY = "2026-05";

    private static Parties parties;

    @BeforeAll
    static void may() {
        parties = Parties.register("told-nlc", COUNCIL);
        parties.service("premises-licensing");
        parties.area(COUNCIL, "burton-latimer", null);
        String figures = " computedFrom=figures";
        parties.measure("calls-answered", 1, "kind=ratio unit=percent direction=higher-is-better" + figures);
        parties.measure("residents", 1, "kind=value unit=people direction=lower-is-better" + figures);
        parties.measure(
                "applications",
                1,
                "kind=rate per=1000 driver=residents unit=per-1000 computedFrom=cases countedBy=closed"
                        + " direction=lower-is-better");
        parties.measure(
                "decided-within",
                1,
                "kind=percentile percentile=90 unit=working-days computedFrom=cases countedBy=closed"
                        + " direction=lower-is-better");
        parties.measure(
                "licensing-as-a-whole",
                1,
                "kind=composite unit=percent computedFrom=service-levels direction=higher-is-better");
        Map<String, Object> limit = Map.of("amount", 20, "unit", "working-days", "calendar", "england-and-wales");
        parties.sign(
                COUNCIL,
                1,
                "2026-04-01",
                List.of(
                        level("premises-licensing", "calls-answered", null, "met 90, minor 85, critical"),
                        level("premises-licensing", "applications", limit, "met 2, critical"),
                        level("premises-licensing", "decided-within", limit, "met 20, minor 25, critical"),
                        level("premises-licensing", "licensing-as-a-whole", null, "met 90, critical")),
                List.of());
        parties.figure("residents", COUNCIL, "FY2026-27", "93000");
        parties.figure("calls-answered", COUNCIL, MAY, "930/1000");
        parties.send(
                "cases",
                IntStream.range(1, 8)
                        .mapToObj(
                                "{\"ref\":\"K-2026-000%d\",\"service\":\"premises-licensing\",\"council\":\"told-kettering\","
                                                .concat(
                                                        "\"received\":\"2026-04-%1$02dT10:00:00+01:00\",\"closed\":\"2026-05-0%1$dT10:00:00+01:00\"}")
                                        ::formatted)
                        .toArray(String[]::new));
    }

    private static JsonNode explained(String level, String theCase) throws IOException {
        return EXAMPLES.answered(
                "getExplanation",
                theCase,
                200,
                Api.officer(COUNCIL)
                        .get(parties.path("/results/" + MAY + "." + COUNCIL + ".sla." + level + "/explanation")));
    }

    @Test
    void aRatioTellsItsFigures() throws IOException {
        assertEquals(
                930,
                explained("calls-answered", "of-figures")
                        .at("/figures/0/numerator")
                        .asInt());
    }

    @Test
    void aPercentileTellsTheTimes() throws IOException {
        assertFalse(explained("decided-within", "of-a-percentile")
                .at("/workings/times")
                .isEmpty());
    }

    @Test
    void aRateTellsItsDriver() throws IOException {
        assertFalse(
                explained("applications", "of-a-rate").at("/workings/drivers").isEmpty());
    }

    @Test
    void aCompositeTellsItsParts() throws IOException {
        assertFalse(explained("licensing-as-a-whole", "of-a-composite")
                .at("/workings/scores")
                .isEmpty());
    }
}
