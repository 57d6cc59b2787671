package org.concordat.catalogue.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.kernel.Rejected;
import org.concordat.time.Calendar;
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
        DayHours hours = DayHours.of(from, to);
        assertEquals(first, hours.from());
        assertEquals(last, hours.to());
        assertEquals(from, hours.fromText());
        assertEquals(to, hours.toText());
    }

    @ParameterizedTest(name = "T1 no hours are {0} to {1}")
    @CsvSource({"17:00, 09:00", "09:00, 09:00", "24:00, 24:00"})
    void noHours(String from, String to) {
        assertThrows(IllegalArgumentException.class, () -> DayHours.of(from, to));
    }

    @ParameterizedTest(name = "T1 on {0} the counter works {1} minutes")
    @CsvSource({
        "2026-12-21, 420", // a Monday
        "2026-12-22, 0", // a Tuesday
        "2026-12-25, 0", // a holiday
        "2026-12-28, 180", // a Monday with hours of its own
        "2026-12-26, 1440", // a Saturday that is open all day
    })
    void theCalendarThatDeadlinesAreComputedWith(LocalDate day, int minutes) {
        Calendar calendar = new CalendarPattern(
                        null,
                        Map.of(DayOfWeek.MONDAY, hours("13:00-17:00 09:00-12:00")),
                        new TreeMap<>(Map.of(LocalDate.of(2026, 12, 25), "Christmas Day")),
                        new TreeMap<>(Map.of(
                                LocalDate.of(2026, 12, 26), hours("00:00-24:00"),
                                LocalDate.of(2026, 12, 28), hours("10:00-13:00"))),
                        null,
                        null)
                .in(ZoneId.of("Europe/London"))
                .calendar();
        int worked = calendar.hours(day).stream()
                .mapToInt(h -> (h.to().equals(LocalTime.MIDNIGHT) ? 24 * 60 : h.to().toSecondOfDay() / 60)
                        - h.from().toSecondOfDay() / 60)
                .sum();
        assertEquals(minutes, worked);
    }

    private static List<DayHours> hours(String text) {
        return Arrays.stream(text.split(" "))
                .filter(h -> !h.isEmpty())
                .map(h -> DayHours.of(h.split("-")[0], h.split("-")[1]))
                .toList();
    }
}
