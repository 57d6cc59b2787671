package org.concordat.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.kernel.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClockReadingTest {

    private static final String EASTER = "pause 2026-04-02T16:05:00+01:00; resume 2026-04-08T10:30:00+01:00";

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Limit limit(int amount, Limit.Unit unit, Limit.Pauses pauses) {
        return new Limit(
                amount,
                unit,
                unit == Limit.Unit.AS_RECORDED ? null : new Slug("england-and-wales"),
                Limit.Start.DAY_AFTER,
                Limit.DueBy.END_OF_DAY,
                Limit.Roll.NONE,
                null,
                Limit.NonWorkingReceipt.AS_RECEIVED,
                pauses);
    }

    private static ClockReading reading(Limit limit, String received, String to, String clock) {
        ClockRun run = ClockRun.of(limit, Calendars.ENGLAND, instant(received), Calendars.actions(clock), Instant.MAX);
        return ClockReading.of(run, Calendars.ENGLAND, instant(received), instant(to));
    }

    @Test
    void t1WorkingMinutesByStretches() {
        ClockReading reading = reading(
                limit(480, Limit.Unit.WORKING_MINUTES, Limit.Pauses.ALLOWED),
                "2026-04-02T15:20:00+01:00",
                "2026-04-09T09:50:00+01:00",
                EASTER);
        assertEquals(485, reading.minutes(ClockReading.Kind.COUNTED));
        assertEquals(625, reading.minutes(ClockReading.Kind.PAUSED));
        assertEquals(
                "COUNTED 45, PAUSED 55, NOT_WORKING 6720, PAUSED 480, NOT_WORKING 960, PAUSED 90, COUNTED 390,"
                        + " NOT_WORKING 960, COUNTED 50",
                reading.intervals().stream()
                        .map(i -> i.kind() + " " + i.minutes())
                        .collect(Collectors.joining(", ")));
    }

    @ParameterizedTest(name = "T4 working days up to the due day {2}, {0}: {1} counted")
    @CsvSource({"ALLOWED, 20, 2026-05-06", "INCLUSIVE, 20, 2026-05-07", "FORBIDDEN, 20, 2026-05-05"})
    void t4ByTheDueDayAsManyDaysAreCountedAsTheLimitHas(Limit.Pauses pauses, int days, String due) {
        Limit limit = limit(days, Limit.Unit.WORKING_DAYS, pauses);
        ClockReading reading = reading(limit, "2026-04-02T15:20:00+01:00", due + "T23:59:59.999999+01:00", EASTER);
        assertEquals(days, reading.days(ClockReading.Kind.COUNTED));
        assertEquals(1, reading.days(ClockReading.Kind.NOT_STARTED));
    }

    @ParameterizedTest(name = "T4 {0}: {2} counted, {3} paused, {4} before day 1")
    @CsvSource(delimiter = '|', textBlock = """
                    10 CALENDAR_DAYS | 2026-04-26T23:00:00+01:00 | 10 | 3 | 1
                    2 WEEKS          | 2026-04-30T23:00:00+01:00 | 14 | 3 | 1
                    1 MONTHS         | 2026-05-16T23:00:00+01:00 | 30 | 3 | 1
                    """)
    void t4EveryDayCountsUnderALimitInCalendarDays(String limit, String due, int counted, int paused, int before) {
        String[] parts = limit.split(" ");
        ClockReading reading = reading(
                limit(Integer.parseInt(parts[0]), Limit.Unit.valueOf(parts[1]), Limit.Pauses.ALLOWED),
                "2026-04-13T10:00:00+01:00",
                due,
                "pause 2026-04-14T11:00:00+01:00; resume 2026-04-17T12:00:00+01:00");
        assertEquals(counted, reading.days(ClockReading.Kind.COUNTED));
        assertEquals(paused, reading.days(ClockReading.Kind.PAUSED));
        assertEquals(before, reading.days(ClockReading.Kind.NOT_STARTED));
    }

    @ParameterizedTest(name = "T4 met to the time of day, {0}: {2} days paused")
    @CsvSource(delimiter = '|', textBlock = """
                    paused on the due day after the instant  | pause 2026-04-15T16:00:00+01:00; resume 2026-04-16T10:00:00+01:00 | 0
                    paused on the due day before the instant | pause 2026-04-15T15:00:00+01:00; resume 2026-04-16T10:00:00+01:00 | 1
                    """)
    void t4APauseThatComesTooLateIsNotShownAsOne(String name, String clock, int paused) {
        Limit limit = new Limit(
                2,
                Limit.Unit.WORKING_DAYS,
                new Slug("england-and-wales"),
                Limit.Start.DAY_AFTER,
                Limit.DueBy.SAME_TIME,
                Limit.Roll.NONE,
                null,
                Limit.NonWorkingReceipt.AS_RECEIVED,
                Limit.Pauses.ALLOWED);
        ClockReading reading = reading(limit, "2026-04-13T15:20:00+01:00", "2026-04-17T12:00:00+01:00", clock);
        assertEquals(paused, reading.days(ClockReading.Kind.PAUSED));
    }

    @Test
    void t5ElapsedHoursAcrossTheChangeOfClocks() {
        ClockReading reading = reading(
                limit(24, Limit.Unit.ELAPSED_HOURS, Limit.Pauses.ALLOWED),
                "2026-03-28T12:00:00+00:00",
                "2026-03-29T13:00:00+01:00",
                null);
        assertEquals(24 * 60, reading.minutes(ClockReading.Kind.COUNTED));
    }

    @Test
    void t7UnderALimitAsRecordedNoClockRuns() {
        Limit limit = limit(0, Limit.Unit.AS_RECORDED, Limit.Pauses.ALLOWED);
        assertTrue(ClockReading.of(
                        ClockRun.of(limit, null, Instant.EPOCH, List.of(), Instant.MAX),
                        null,
                        Instant.EPOCH,
                        Instant.EPOCH.plusSeconds(60))
                .intervals()
                .isEmpty());
    }

    @ParameterizedTest(name = "{0}: without a gap, and bounded")
    @EnumSource(
            value = Limit.Unit.class,
            names = {"AS_RECORDED"},
            mode = EnumSource.Mode.EXCLUDE)
    void theStretchesTouchAndAReadingEnds(Limit.Unit unit) {
        ClockReading reading = reading(
                limit(5, unit, Limit.Pauses.ALLOWED), "2026-04-02T15:20:00+01:00", "9999-01-01T00:00:00Z", EASTER);
        for (int i = 1; i < reading.intervals().size(); i++) {
            assertEquals(
                    reading.intervals().get(i - 1).to(),
                    reading.intervals().get(i).from());
        }
        Instant end = reading.intervals().get(reading.intervals().size() - 1).to();
        Instant farthest = instant("2026-04-02T15:20:00+01:00").plus(Duration.ofDays(ClockReading.LONGEST_DAYS + 1));
        assertTrue(end.isBefore(farthest));
    }
}
