package org.concordat.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.costs.model.LineReader;
import org.concordat.costs.model.LineRow;
import org.concordat.costs.model.PoolLine;
import org.concordat.costs.model.Stage;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.junit.jupiter.api.Test;

/** What the demo sends as costs can be read, and is a budget that its actuals come near to. */
class DemoCostsTest {

    private static List<PoolLine> lines() throws IOException {
        List<PoolLine> lines = new ArrayList<>();
        for (String sent : DemoCosts.lines()) {
            JsonNode row = new ObjectMapper().readTree(sent);
            Map<String, String> texts = new HashMap<>();
            row.properties()
                    .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
            lines.add(new LineReader("licensing").read(texts).as(LineRow::line, faults -> {
                throw new AssertionError(sent + ": " + faults);
            }));
        }
        return lines;
    }

    private static Money sum(List<PoolLine> lines, Stage stage) {
        Period year = Period.parse("FY2025-26").orElseThrow();
        return lines.stream()
                .filter(line ->
                        line.stage() == stage && year.contains(line.period().first()))
                .map(PoolLine::amount)
                .reduce(Money.NOTHING, Money::plus);
    }

    @Test
    void everyLineCanBeReadAndStandsOnce() throws IOException {
        List<PoolLine> lines = lines();
        Set<String> refs = new HashSet<>(lines.stream().map(PoolLine::ref).toList());
        assertEquals(lines.size(), refs.size());
        assertTrue(
                lines.stream().anyMatch(PoolLine::hostCharge) && lines.stream().anyMatch(PoolLine::isDirect));
    }

    @Test
    void theActualsComeNearToTheBudget() throws IOException {
        List<PoolLine> lines = lines();
        long budget = sum(lines, Stage.BUDGET).pence();
        long difference = sum(lines, Stage.ACTUAL).pence() - budget;
        assertTrue(difference > 0 && difference * 20 < budget, budget + " " + difference);
    }
}
