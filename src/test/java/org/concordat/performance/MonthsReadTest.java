package org.concordat.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.junit.jupiter.api.Test;

class MonthsReadTest {

    private static final List<YearMonth> WANTED = months("2026-04", 2);

    private final MonthsRead read = new MonthsRead();

    private static List<YearMonth> months(String first, int number) {
        return Stream.iterate(YearMonth.parse(first), month -> month.plusMonths(1))
                .limit(number)
                .toList();
    }

    private List<YearMonth> missing(String period) {
        return read.missing(Period.parse(period).orElseThrow(), WANTED);
    }

    @Test
    void whatIsWantedIsReadTogetherAndOnce() {
        assertEquals(WANTED, missing("2026-05"));
        assertEquals(List.of(), missing("2026-04"));
        assertEquals(List.of(), missing("2026-05"));
    }

    @Test
    void lookingBackReadsOneMonthFirstThenAsManyMoreAsWereRead() {
        missing("2026-05");
        assertEquals(months("2026-03", 1), missing("2026-03"));
        assertEquals(months("2026-01", 2), missing("2026-02"));
        assertEquals(List.of(), missing("2026-01"));
        assertEquals(months("2025-10", 3), missing("2025-12"));
    }

    @Test
    void notMoreThanTwelveAreReadAhead() {
        IntStream.range(0, 200)
                .mapToObj(YearMonth.parse("2026-03")::minusMonths)
                .forEach(month -> {
                    int more = missing(month.toString()).size();
                    assertTrue(more <= 13, month + ": " + more);
                });
    }

    @Test
    void ofALongerPeriodAllMonthsAreRead() {
        assertEquals(months("2026-01", 5), missing("FY2025-26-Q4"));
        assertEquals(months("2025-07", 6), missing("FY2025-26-Q3"));
        assertEquals(List.of(), missing("FY2025-26-Q2"));
    }

    @Test
    void whatWasReadIsNotReadAgainWhenMoreIsWanted() {
        missing("2026-05");
        assertEquals(months("2026-06", 1), read.missing(Period.parse("2026-06").orElseThrow(), months("2026-04", 3)));
    }
}
