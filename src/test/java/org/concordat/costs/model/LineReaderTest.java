package org.concordat.costs.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.junit.jupiter.api.Test;

/** Rule C5 of lines: all that is wrong with one is told at once. */
class LineReaderTest {

    private static final LineReader READER = new LineReader("all");
    private static final Map<String, String> LEAST =
            Map.of("ref", "pay", "costType", "employees", "stage", "budget", "period", "2026-04", "amount", "1");

    @Test
    void theLeastIsEnough() {
        LineRow row = READER.read(LEAST).as(Function.identity(), faults -> null);
        assertEquals(Money.ofPence(100), row.line().amount());
        assertEquals("all", row.line().pool());
        assertTrue(!row.line().hostCharge() && !row.line().isDirect());
        assertTrue(row.same(row.line()));
    }

    @Test
    void everyMissingFieldIsNamed() {
        List<Fault> faults = READER.read(Map.of()).as(row -> List.of(), Function.identity());
        assertEquals(
                List.of("/ref", "/costType", "/stage", "/period", "/amount"),
                faults.stream().map(Fault::pointer).toList());
    }

    @Test
    void anAreaWithoutItsCouncilIsNoLine() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new PoolLine(
                        "pay",
                        "all",
                        null,
                        CostType.EMPLOYEES,
                        Stage.BUDGET,
                        Period.parse("2026-04").orElseThrow(),
                        Money.NOTHING,
                        false,
                        null,
                        "east",
                        null));
    }
}
