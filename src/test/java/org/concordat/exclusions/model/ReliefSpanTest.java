package org.concordat.exclusions.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliefSpanTest {

    private static ReliefSpan span(String from, String to) {
        return new ReliefSpan(Period.parse(from).orElseThrow(), Period.parse(to).orElseThrow());
    }

    @ParameterizedTest(name = "B6 {0} to {1} covers {2}: {3}")
    @CsvSource({
        "2026-05, 2026-05, 2026-05, true",
        "2026-05, 2026-05, 2026-06, false",
        "2026-05, 2026-05, FY2026-27-Q1, false",
        "2026-04, 2026-06, FY2026-27-Q1, true",
        "2026-05, 2026-07, FY2026-27-Q1, false",
        "FY2026-27-Q1, FY2026-27-Q2, 2026-09, true",
        "FY2026-27-Q1, FY2026-27-Q2, 2026-10, false",
        "FY2026-27, FY2026-27, FY2026-27, true",
    })
    void covers(String from, String to, String period, boolean covered) {
        assertEquals(covered, span(from, to).covers(Period.parse(period).orElseThrow()));
    }

    @ParameterizedTest(name = "B6 {0} to {1} covers a whole {2}: {3}")
    @CsvSource({
        "2026-05, 2026-05, MONTH, true",
        "2026-05, 2026-07, QUARTER, false",
        "2026-04, 2026-06, QUARTER, true",
        "2026-05, 2026-08, QUARTER, false",
        "2026-05, 2026-09, QUARTER, true",
        "2026-04, 2027-02, YEAR, false",
        "2026-03, 2027-03, YEAR, true",
    })
    void coversAny(String from, String to, Period.Length length, boolean covered) {
        assertEquals(covered, span(from, to).coversAny(length));
    }

    @ParameterizedTest(name = "{0} to {1} is backward: {2}")
    @CsvSource({"2026-05, 2026-04, true", "2026-05, 2026-05, false", "2026-06, FY2026-27-Q1, false"})
    void backward(String from, String to, boolean backward) {
        assertEquals(backward, span(from, to).isBackward());
    }

    @Test
    void c2ACaseIsExcludedFromAllLevelsOrFromSome() {
        UUID all = new UUID(1, 1);
        UUID some = new UUID(2, 2);
        ExcludedCases excluded = new ExcludedCases(Set.of(all), Map.of(some, Set.of("monthly")));
        assertEquals(true, excluded.has(all, "monthly"));
        assertEquals(true, excluded.has(all, "quarterly"));
        assertEquals(true, excluded.has(some, "monthly"));
        assertEquals(false, excluded.has(some, "quarterly"));
        assertEquals(false, excluded.has(new UUID(3, 3), "monthly"));
    }
}
