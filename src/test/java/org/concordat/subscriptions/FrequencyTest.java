package org.concordat.subscriptions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.concordat.subscriptions.model.Frequency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Set<LocalDate> EASTER = Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6));

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() && !EASTER.contains(day);
    }

    @ParameterizedTest(name = "{0} at {1} is followed by {2}")
    @CsvSource({
        "immediate, 2026-04-10T01:00:00Z, 2026-04-10T01:05:00Z",
        // A Thursday before seven, at seven; a Friday.
        "daily,     2026-04-09T05:59:59Z, 2026-04-09T06:00:00Z",
        "daily,     2026-04-09T06:00:00Z, 2026-04-10T06:00:00Z",
        "daily,     2026-04-10T06:00:00Z, 2026-04-13T06:00:00Z",
        // Before Easter.
        "daily,     2026-04-02T12:00:00Z, 2026-04-07T06:00:00Z",
        // The weekend in which the clocks go back, and the one in which they go forward.
        "daily,     2026-10-23T07:00:00Z, 2026-10-26T07:00:00Z",
        "daily,     2026-03-27T08:00:00Z, 2026-03-30T06:00:00Z",
        // A Friday, a Monday before seven, a Monday at seven; before a Monday that is a holiday, and on it.
        "weekly,    2026-04-10T01:00:00Z, 2026-04-13T06:00:00Z",
        "weekly,    2026-04-13T05:00:00Z, 2026-04-13T06:00:00Z",
        "weekly,    2026-04-13T06:00:00Z, 2026-04-20T06:00:00Z",
        "weekly,    2026-04-01T06:00:00Z, 2026-04-07T06:00:00Z",
        "weekly,    2026-04-06T06:00:00Z, 2026-04-07T06:00:00Z",
        "weekly,    2026-04-07T06:00:00Z, 2026-04-13T06:00:00Z",
    })
    void next(String frequency, Instant now, Instant next) {
        assertEquals(next, Frequency.of(frequency).next(now, LONDON, FrequencyTest::isWorkingDay));
    }

    @Property
    void theNextIsAlwaysLater(
            @ForAll Frequency frequency, @ForAll @LongRange(min = 1_700_000_000, max = 2_000_000_000) long second) {
        Instant now = Instant.ofEpochSecond(second);
        assertTrue(frequency.next(now, LONDON, FrequencyTest::isWorkingDay).isAfter(now));
    }

    @Test
    void whereNoDayIsAWorkingDayItComesNonetheless() {
        Instant now = Instant.parse("2026-04-10T01:00:00Z");
        assertEquals(Instant.parse("2026-05-10T06:00:00Z"), Frequency.DAILY.next(now, LONDON, day -> false));
    }

    @Test
    void whatIsNoneOfThemIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Frequency.of("hourly"));
    }
}
