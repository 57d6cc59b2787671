package org.concordat.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What src/site/markdown/demo.md tells is in the cases: one area waits from one summer on, and nobody else does. */
class DemoCasesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** So many days are about the twenty-two working days that are agreed for Burton Latimer. */
    private static final int WAITED = 32;

    private static List<JsonNode> premises(String council) throws IOException {
        DemoOrganisation of = DemoOrganisation.COUNCILS.stream()
                .filter(each -> each.slug().equals(council))
                .findFirst()
                .orElseThrow();
        List<JsonNode> cases = new ArrayList<>();
        for (String line : new DemoCases(of, DemoService.ALL.get(0), DemoArea.all()).lines()) {
            cases.add(JSON.readTree(line));
        }
        return cases;
    }

    private static LocalDate day(JsonNode each, String at) {
        return OffsetDateTime.parse(each.path(at).asText()).toLocalDate();
    }

    /** How many in a hundred of those without a pause waited too long. */
    private static long late(List<JsonNode> cases, boolean there, String from, String to) {
        List<JsonNode> asked = cases.stream()
                .filter(each ->
                        !each.path("closed").isNull() && each.path("clock").isEmpty())
                .filter(each -> each.path("area").asText().equals(DemoCases.BAD_AREA) == there)
                .filter(each -> !day(each, "received").isBefore(LocalDate.parse(from))
                        && !day(each, "received").isAfter(LocalDate.parse(to)))
                .toList();
        return 100
                * asked.stream()
                        .filter(each -> ChronoUnit.DAYS.between(day(each, "received"), day(each, "closed")) > WAITED)
                        .count()
                / asked.size();
    }

    @Test
    void burtonLatimerWaitsFromTheSummerOnAndNobodyElseDoes() throws IOException {
        List<JsonNode> cases = premises(DemoCases.BAD_COUNCIL);
        assertTrue(late(cases, true, "2024-04-01", "2025-05-31") < 5, "served as agreed while there was an officer");
        assertTrue(late(cases, true, "2025-06-02", "2026-03-31") > 40, "half of them late since then");
        assertTrue(late(cases, false, "2024-04-01", "2026-03-31") < 5, "everybody else as agreed");
    }

    @Test
    void theSameAtEveryStart() throws IOException {
        assertEquals(premises("corby"), premises("corby"));
    }
}
