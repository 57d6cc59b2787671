package org.concordat.catalogue.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.kernel.Rejected;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarPatternTest {

    @ParameterizedTest(name = "T1 Mondays {0}, holiday {1}, known {2} to {3}: wrong at {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "09:00-17:00,             2026-12-25, 2026-01-01, 2026-12-31, -",
                "09:00-12:00 13:00-17:00, 2026-12-25, -,          -,          -",
                "13:00-17:00 09:00-13:00, 2026-12-25, 2026-12-25, 2026-12-25, -",
                "00:00-24:00,             2026-12-25, -,          2026-12-25, -",
                "09:00-12:00 11:59-17:00, 2026-12-25, -,          -,          /hours/monday",
                "'',                      2026-12-25, -,          -,          /hours",
                "09:00-17:00,             2026-12-25, 2026-12-26, -,          /holidays",
                "09:00-17:00,             2026-12-25, -,          2026-12-24, /holidays",
                "09:00-17:00,             2026-12-25, 2027-01-01, 2026-12-31, /knownTo",
            })
    void consistency(String hours, LocalDate holiday, LocalDate from, LocalDate to, String wrong) {
        Executable making = () -> new CalendarPattern(
                ZoneId.of("Europe/London"),
                Map.of(DayOfWeek.MONDAY, hours(hours)),
                new TreeMap<>(Map.of(holiday, "Christmas Day")),
                new TreeMap<>(),
                from,
                to);
        if (wrong == null) {
            assertDoesNotThrow(making);
        } else {
            Rejected refusal = assertThrows(Rejected.class, making);
            assertEquals("T1", refusal.rule());
            assertEquals(wrong, refusal.faults().get(0).pointer());
        }
    }

    @ParameterizedTest(name = "T1 hours {0} to {1} are minutes {2} to {3}")
    @CsvSource({"00:00, 24:00, 0, 1440", "09:00, 17:30, 540, 1050", "23:59, 24:00, 1439, 1440"})
    void hours(String from, String to, int first, int last) {
        Hours hours = Hours.of(from, to);
        assertEquals(first, hours.from());
        assertEquals(last, hours.to());
        assertEquals(from, hours.fromText());
        assertEquals(to, hours.toText());
    }

    @ParameterizedTest(name = "T1 no hours are {0} to {1}")
    @CsvSource({"17:00, 09:00", "09:00, 09:00", "24:00, 24:00"})
    void noHours(String from, String to) {
        assertThrows(IllegalArgumentException.class, () -> Hours.of(from, to));
    }

    private static List<Hours> hours(String text) {
        return Arrays.stream(text.split(" "))
                .filter(h -> !h.isEmpty())
                .map(h -> Hours.of(h.split("-")[0], h.split("-")[1]))
                .toList();
    }
}
