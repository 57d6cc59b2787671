package org.concordat.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.statements.ByHand.Number;

/**
 * Computes again with pencil and paper what one council alone is charged of a pool: of each line its amount, spread alike over the days of its
 * period on which it is borne, as far as they have passed (rules M2, M5).
 */
final class ExtraByHand {

    private ExtraByHand() {}

    static Map<String, Number> due(JsonNode pool) {
        Map<String, Number> due = new TreeMap<>();
        int read = 0;
        for (JsonNode line : pool.path("lines")) {
            List<JsonNode> days = days(pool, line);
            read += days.size();
            Number all = days.stream().map(ExtraByHand::count).reduce(Number.of("0"), Number::plus);
            for (JsonNode some : days) {
                Number pounds = Number.of(line.at("/amount/amount").asText())
                        .times(count(some))
                        .over(all);
                JsonNode told = some.path("councils");
                assertEquals(1, told.size(), "it is charged to one");
                assertTrue(pounds.same(Number.of(told.at("/0/pounds").asText())), some::toString);
                Number passed = Number.of(some.path("passed").asText());
                due.merge(told.at("/0/council").asText(), pounds.times(passed), Number::plus);
            }
        }
        assertEquals(pool.path("days").size(), read, "days of no line");
        return due;
    }

    /** The days of a line, which lie within its period and share none. */
    private static List<JsonNode> days(JsonNode pool, JsonNode line) {
        LocalDate[] period = period(line.path("period").asText());
        LocalDate next = period[0];
        List<JsonNode> days = new ArrayList<>();
        for (JsonNode some : pool.path("days")) {
            if (some.path("line").asText().equals(line.path("ref").asText())) {
                LocalDate from = LocalDate.parse(some.path("from").asText());
                LocalDate to = LocalDate.parse(some.path("to").asText());
                assertFalse(from.isBefore(next) || to.isBefore(from) || to.isAfter(period[1]), some::toString);
                long counted = ChronoUnit.DAYS.between(from, to) + 1;
                assertTrue(count(some).same(Number.of(Long.toString(counted))), some::toString);
                next = to.plusDays(1);
                days.add(some);
            }
        }
        assertFalse(days.isEmpty(), () -> "no days of " + line);
        return days;
    }

    private static Number count(JsonNode days) {
        return Number.of(days.path("days").asText());
    }

    /** The first and the last day of {@code 2026-04}, {@code FY2026-27-Q1} or {@code FY2026-27}. */
    private static LocalDate[] period(String text) {
        if (!text.startsWith("FY")) {
            LocalDate first = LocalDate.parse(text + "-01");
            return new LocalDate[] {first, first.plusMonths(1).minusDays(1)};
        }
        LocalDate year = LocalDate.of(Integer.parseInt(text.substring(2, 6)), 4, 1);
        if (text.length() == "FY2026-27".length()) {
            return new LocalDate[] {year, year.plusYears(1).minusDays(1)};
        }
        LocalDate first = year.plusMonths(3L * (text.charAt(text.length() - 1) - '1'));
        return new LocalDate[] {first, first.plusMonths(3).minusDays(1)};
    }
}
