package org.concordat.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import org.concordat.kernel.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {

    @ParameterizedTest(name = "{0}: {1} from {2}, {3}: due {4}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = false, textBlock = """
                    T2 five working days over Easter                   | 5 working-days                    | 2026-03-31T10:00:00+01:00 |  | 2026-04-09T23:59:59.999999+01:00
                    T4 paused and resumed                              | 20 working-days                   | 2026-04-02T10:00:00+01:00 | pause 2026-04-02T12:00:00+01:00; resume 2026-04-08T09:00:00+01:00 | 2026-05-06T23:59:59.999999+01:00
                    T4 paused and resumed, inclusive                   | 20 working-days inclusive         | 2026-04-02T10:00:00+01:00 | pause 2026-04-02T12:00:00+01:00; resume 2026-04-08T09:00:00+01:00 | 2026-05-07T23:59:59.999999+01:00
                    T4 overlapping pauses count once                   | 20 working-days                   | 2026-04-02T10:00:00+01:00 | pause 2026-04-02T12:00:00+01:00; pause 2026-04-07T12:00:00+01:00; resume 2026-04-08T09:00:00+01:00; resume 2026-04-08T10:00:00+01:00 | 2026-05-06T23:59:59.999999+01:00
                    T4 actions out of order                            | 20 working-days                   | 2026-04-02T10:00:00+01:00 | resume 2026-04-08T09:00:00+01:00; pause 2026-04-02T12:00:00+01:00 | 2026-05-06T23:59:59.999999+01:00
                    T4 pauses forbidden                                | 20 working-days forbidden         | 2026-04-02T10:00:00+01:00 | pause 2026-04-02T12:00:00+01:00; resume 2026-04-08T09:00:00+01:00 | 2026-05-05T23:59:59.999999+01:00
                    T4 leaving day 0 out gains nothing                 | 2 working-days                    | 2026-04-13T10:00:00+01:00 | pause 2026-04-13T11:00:00+01:00; resume 2026-04-13T12:00:00+01:00 | 2026-04-15T23:59:59.999999+01:00
                    T4 calendar days are extended by those left out    | 10 calendar-days                  | 2026-04-13T10:00:00+01:00 | pause 2026-04-14T11:00:00+01:00; resume 2026-04-17T12:00:00+01:00 | 2026-04-26T23:59:59.999999+01:00
                    T2 calendar days                                   | 10 calendar-days                  | 2026-04-13T10:00:00+01:00 |  | 2026-04-23T23:59:59.999999+01:00
                    T2 weeks                                           | 2 weeks                           | 2026-04-13T10:00:00+01:00 |  | 2026-04-27T23:59:59.999999+01:00
                    T2 a month ends on the same day number             | 1 months                          | 2026-02-10T10:00:00+00:00 |  | 2026-03-10T23:59:59.999999+00:00
                    T2 else on the month's last day                    | 1 months                          | 2026-01-31T10:00:00+00:00 |  | 2026-02-28T23:59:59.999999+00:00
                    T2 a due day does not roll by itself               | 4 calendar-days                   | 2026-03-31T10:00:00+01:00 |  | 2026-04-04T23:59:59.999999+01:00
                    T2 a due day rolls where the limit says so         | 4 calendar-days roll              | 2026-03-31T10:00:00+01:00 |  | 2026-04-07T23:59:59.999999+01:00
                    T2 same time of day                                | 2 working-days same-time          | 2026-04-13T15:20:00+01:00 |  | 2026-04-15T15:20:00+01:00
                    T2 same time, received outside working hours       | 1 working-days same-time          | 2026-04-11T22:00:00+01:00 |  | 2026-04-14T09:00:00+01:00
                    T3 day of receipt is day 1                         | 1 working-days day-of             | 2026-04-13T10:00:00+01:00 |  | 2026-04-13T23:59:59.999999+01:00
                    T3 day of receipt on a non-working day             | 1 working-days day-of             | 2026-04-11T10:00:00+01:00 |  | 2026-04-13T23:59:59.999999+01:00
                    T3 calendar days, day of, on a non-working day     | 1 calendar-days day-of            | 2026-04-11T10:00:00+01:00 |  | 2026-04-13T23:59:59.999999+01:00
                    T3 before the cut-off                              | 1 working-days cut-off            | 2026-04-13T16:00:00+01:00 |  | 2026-04-14T23:59:59.999999+01:00
                    T3 after the cut-off                               | 1 working-days cut-off            | 2026-04-13T16:00:01+01:00 |  | 2026-04-15T23:59:59.999999+01:00
                    T3 receipt on a Saturday, as received              | 1 working-days                    | 2026-04-11T10:00:00+01:00 |  | 2026-04-13T23:59:59.999999+01:00
                    T3 receipt on a Saturday counts as Monday          | 1 working-days next-working-day   | 2026-04-11T10:00:00+01:00 |  | 2026-04-14T23:59:59.999999+01:00
                    T1 working minutes                                 | 480 working-minutes               | 2026-04-02T15:20:00+01:00 | pause 2026-04-02T16:05:00+01:00; resume 2026-04-08T10:30:00+01:00 | 2026-04-09T09:45:00+01:00
                    T2 working hours to the instant                    | 2 working-hours                   | 2026-04-02T15:20:00+01:00 |  | 2026-04-07T09:20:00+01:00
                    T5 24 hours across the change of clocks            | 24 elapsed-hours                  | 2026-03-28T12:00:00+00:00 |  | 2026-03-29T13:00:00+01:00
                    T3 a month from its first day on                   | 1 months day-of                   | 2026-05-01T10:00:00+01:00 |  | 2026-05-31T23:59:59.999999+01:00
                    T3 a month from within another on                  | 1 months day-of                   | 2026-03-02T10:00:00+00:00 |  | 2026-04-01T23:59:59.999999+01:00
                    T3 a month from a Saturday on                      | 1 months day-of                   | 2026-02-28T10:00:00+00:00 |  | 2026-04-01T23:59:59.999999+01:00
                    T3 a month from the 31st on, into a shorter one    | 1 months day-of                   | 2026-03-31T10:00:00+01:00 |  | 2026-04-30T23:59:59.999999+01:00
                    T3 a month from 30 January on                      | 1 months day-of                   | 2026-01-30T10:00:00+00:00 |  | 2026-02-28T23:59:59.999999+00:00
                    T3 two weeks from a Monday on                      | 2 weeks day-of                    | 2026-04-13T10:00:00+01:00 |  | 2026-04-26T23:59:59.999999+01:00
                    T2 a month into a leap February                    | 1 months                          | 2028-01-31T10:00:00+00:00 |  | 2028-02-29T23:59:59.999999+00:00
                    T2 a year from a leap day                          | 12 months                         | 2028-02-29T10:00:00+00:00 |  | 2029-02-28T23:59:59.999999+00:00
                    T2 a calendar day of 25 hours                      | 1 calendar-days                   | 2026-10-24T10:00:00+01:00 |  | 2026-10-25T23:59:59.999999+00:00
                    T2 same time of day after the clocks change        | 1 working-days same-time          | 2026-10-23T15:20:00+01:00 |  | 2026-10-26T15:20:00+00:00
                    T5 24 hours across the change back                 | 24 elapsed-hours                  | 2026-10-24T12:00:00+01:00 |  | 2026-10-25T11:00:00+00:00
                    T4 a pause before the day that it rolls to         | 4 calendar-days roll              | 2026-03-31T10:00:00+01:00 | pause 2026-04-06T10:00:00+01:00; resume 2026-04-09T10:00:00+01:00 | 2026-04-09T23:59:59.999999+01:00
                    T4 a pause that has ended by that day              | 4 calendar-days roll              | 2026-03-31T10:00:00+01:00 | pause 2026-04-05T10:00:00+01:00; resume 2026-04-06T10:00:00+01:00 | 2026-04-07T23:59:59.999999+01:00
                    T4 a pause over that day and a weekend             | 4 calendar-days roll              | 2026-03-31T10:00:00+01:00 | pause 2026-04-06T10:00:00+01:00; resume 2026-04-11T10:00:00+01:00 | 2026-04-13T23:59:59.999999+01:00
                    T4 a pause after the day that it rolls to          | 4 calendar-days roll              | 2026-03-31T10:00:00+01:00 | pause 2026-04-08T10:00:00+01:00; resume 2026-04-09T10:00:00+01:00 | 2026-04-07T23:59:59.999999+01:00
                    T1 the last day that the calendar knows            | 1 working-days                    | 2026-12-30T10:00:00+00:00 |  | 2026-12-31T23:59:59.999999+00:00
                    T1 the first day that it knows, a holiday          | 1 working-days                    | 2026-01-01T10:00:00+00:00 |  | 2026-01-02T23:59:59.999999+00:00
                    T1 calendar days ask the calendar nothing          | 10 calendar-days                  | 2026-12-28T10:00:00+00:00 |  | 2027-01-07T23:59:59.999999+00:00
                    T1 nor do weeks from before it                     | 1 weeks                           | 2025-12-20T10:00:00+00:00 |  | 2025-12-27T23:59:59.999999+00:00
                    T1 nor do elapsed hours                            | 48 elapsed-hours                  | 2026-12-31T10:00:00+00:00 |  | 2027-01-02T10:00:00+00:00
                    T5 24 hours, paused for one                        | 24 elapsed-hours                  | 2026-03-28T12:00:00+00:00 | pause 2026-03-28T13:00:00+00:00; resume 2026-03-28T14:00:00+00:00 | 2026-03-29T14:00:00+01:00
                    """)
    void dueInstants(String rule, String limit, String received, String clock, String due) {
        Deadline deadline = deadline(limit, received, clock);
        assertEquals(new Deadline.Due(instant(due)), deadline);
    }

    @ParameterizedTest(name = "T2, T5 received at {0}, in an hour that comes twice, of 1 day from that day: due at {1}")
    @CsvSource({
        "2026-10-25T01:30:00+01:00, 2026-10-25T01:30:00+01:00",
        "2026-10-25T01:30:00+00:00, 2026-10-25T01:30:00+00:00"
    })
    void noCaseIsDueBeforeItCame(String received, String due) {
        Calendar always = Calendar.always(Calendars.LONDON);
        Limit limit = limit("1 calendar-days day-of same-time");
        assertEquals(new Deadline.Due(instant(due)), Deadlines.of(limit, always, instant(received), null, Pauses.NONE));
    }

    private static Deadline deadline(String limit, String received, String clock) {
        Pauses pauses = Pauses.of(Calendars.actions(clock), Instant.MAX);
        return Deadlines.of(limit(limit), Calendars.ENGLAND, instant(received), null, pauses);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Limit limit(String text) {
        Set<String> words = Set.of(text.split(" "));
        String[] parts = text.split(" ");
        return new Limit(
                Integer.parseInt(parts[0]),
                Limit.Unit.valueOf(parts[1].toUpperCase(Locale.ROOT).replace('-', '_')),
                new Slug("england-and-wales"),
                words.contains("day-of") ? Limit.Start.DAY_OF : Limit.Start.DAY_AFTER,
                words.contains("same-time") ? Limit.DueBy.SAME_TIME : Limit.DueBy.END_OF_DAY,
                words.contains("roll") ? Limit.Roll.NEXT_WORKING_DAY : Limit.Roll.NONE,
                words.contains("cut-off") ? LocalTime.of(16, 0) : null,
                words.contains("next-working-day")
                        ? Limit.NonWorkingReceipt.NEXT_WORKING_DAY
                        : Limit.NonWorkingReceipt.AS_RECEIVED,
                words.contains("forbidden")
                        ? Limit.Pauses.FORBIDDEN
                        : words.contains("inclusive") ? Limit.Pauses.INCLUSIVE : Limit.Pauses.ALLOWED);
    }

    @ParameterizedTest(name = "T4 while paused there is no due date: {0}")
    @CsvSource({"20 working-days", "10 calendar-days", "2 weeks", "1 months", "480 working-minutes", "24 elapsed-hours"
    })
    void whilePausedThereIsNoDueDate(String limit) {
        Deadline deadline = deadline(limit, "2026-04-13T10:00:00+01:00", "pause 2026-04-13T11:00:00+01:00");
        assertEquals(new Deadline.Paused(instant("2026-04-13T11:00:00+01:00")), deadline);
    }

    @Test
    void t4APauseAfterTheDueDayChangesNothing() {
        Deadline deadline = deadline("2 working-days", "2026-04-13T10:00:00+01:00", "pause 2026-04-20T11:00:00+01:00");
        assertEquals(new Deadline.Due(instant("2026-04-15T23:59:59.999999+01:00")), deadline);
    }

    @ParameterizedTest(name = "T1 beyond the calendar: {0} from {1} takes {2}")
    @CsvSource({
        "20 working-days,               2026-12-22T10:00:00+00:00, 2027-01-01",
        "1 working-days,                2026-12-31T10:00:00+00:00, 2027-01-01",
        "1 working-days,                2025-12-31T10:00:00+00:00, 2025-12-31",
        "480 working-minutes,           2026-12-31T10:00:00+00:00, 2027-01-01",
        "10 calendar-days roll,         2026-12-28T10:00:00+00:00, 2027-01-07",
        "1 weeks day-of,                2027-01-05T10:00:00+00:00, 2027-01-05",
        "1 weeks next-working-day,      2027-01-05T10:00:00+00:00, 2027-01-05",
        "1 weeks cut-off,               2026-12-31T17:00:00+00:00, 2027-01-01"
    })
    void aDeadlineBeyondTheCalendarTellsTheDayItTakes(String limit, String received, java.time.LocalDate day) {
        assertEquals(new Deadline.BeyondCalendar(day), deadline(limit, received, null));
    }

    @ParameterizedTest(name = "T6 {0} clear {1} before {2}: latest {3}")
    @CsvSource({
        "10, WORKING_DAYS,  2013-03-30T18:00:00+00:00, 2013-03-14",
        "10, WORKING_DAYS,  2013-03-30T00:00:00+00:00, 2013-03-14",
        "1,  WORKING_DAYS,  2013-03-28T10:00:00+00:00, 2013-03-26",
        "1,  WORKING_DAYS,  2013-03-25T10:00:00+00:00, 2013-03-21",
        "1,  WORKING_DAYS,  2013-03-26T10:00:00+00:00, 2013-03-24",
        "10, CALENDAR_DAYS, 2013-03-30T18:00:00+00:00, 2013-03-19",
        "1,  CALENDAR_DAYS, 2013-04-01T10:00:00+01:00, 2013-03-30",
        "1,  CALENDAR_DAYS, 2013-01-02T10:00:00+00:00, 2012-12-31"
    })
    void clearDaysBeforeAnEvent(int amount, Limit.Unit unit, String event, java.time.LocalDate latest) {
        Calendar calendar = Calendars.weekdays(Set.of("2013-03-29"), "2013-01-01", "2013-12-31");
        assertEquals(
                new Deadline.Due(calendar.endOf(latest)),
                Deadlines.before(before(amount, unit), calendar, instant(event)));
    }

    private static Limit before(int amount, Limit.Unit unit) {
        return new Limit(
                amount,
                unit,
                new Slug("england-and-wales"),
                Limit.Start.BEFORE_EVENT,
                Limit.DueBy.END_OF_DAY,
                Limit.Roll.NONE,
                null,
                Limit.NonWorkingReceipt.AS_RECEIVED,
                Limit.Pauses.ALLOWED);
    }

    @Test
    void t6WithoutAnEventThereIsNoTargetAndBeyondTheCalendarThereIsNoDay() {
        Calendar calendar = Calendars.weekdays(Set.of(), "2013-01-01", "2013-12-31");
        assertEquals(new Deadline.NoTarget(), Deadlines.before(before(1, Limit.Unit.WORKING_DAYS), calendar, null));
        assertEquals(
                new Deadline.BeyondCalendar(java.time.LocalDate.parse("2012-12-31")),
                Deadlines.before(before(1, Limit.Unit.WORKING_DAYS), calendar, instant("2013-01-01T10:00:00+00:00")));
        org.junit.jupiter.api.Assertions.assertThrows(
                IllegalArgumentException.class, () -> before(1, Limit.Unit.WEEKS));
    }

    @ParameterizedTest(name = "T8 {0} working days before {1}: warned of from {2}")
    @CsvSource({
        "1, 2026-05-06T22:59:59Z, 2026-05-05", "2, 2026-05-06T22:59:59Z, 2026-05-01",
                "3, 2026-04-07T22:59:59Z, 2026-03-31",
        "1, 2026-04-05T22:59:59Z, 2026-04-02", "1, 2026-01-02T22:59:59Z,", ", 2026-05-06T22:59:59Z,"
    })
    void aBreachIsWarnedOf(Integer warning, Instant due, java.time.LocalDate from) {
        Limit limit = new Limit(
                20,
                Limit.Unit.WORKING_DAYS,
                new Slug("england-and-wales"),
                Limit.Start.DAY_AFTER,
                Limit.DueBy.END_OF_DAY,
                Limit.Roll.NONE,
                null,
                Limit.NonWorkingReceipt.AS_RECEIVED,
                Limit.Pauses.ALLOWED,
                Limit.Restarts.ALLOWED,
                Limit.Extensions.ONCE,
                warning);
        assertEquals(java.util.Optional.ofNullable(from), Deadlines.warnFrom(limit, Calendars.ENGLAND, due));
    }

    @Test
    void t7TheCasesOwnDueInstantDecides() {
        Limit recorded = new Limit(
                0,
                Limit.Unit.AS_RECORDED,
                null,
                Limit.Start.DAY_AFTER,
                Limit.DueBy.END_OF_DAY,
                Limit.Roll.NONE,
                null,
                Limit.NonWorkingReceipt.AS_RECEIVED,
                Limit.Pauses.ALLOWED);
        Instant due = instant("2026-04-20T12:00:00+01:00");
        Instant received = instant("2026-04-13T12:00:00+01:00");
        assertEquals(new Deadline.Due(due), Deadlines.of(recorded, null, received, due, Pauses.NONE));
        assertEquals(new Deadline.NoTarget(), Deadlines.of(recorded, null, received, null, Pauses.NONE));
    }

    @Test
    void t1WorkingMinutesGrossPausedAndNet() {
        Instant opened = instant("2026-04-02T15:20:00+01:00");
        Instant closed = instant("2026-04-09T09:50:00+01:00");
        Pauses pauses = Pauses.of(
                Calendars.actions("pause 2026-04-02T16:05:00+01:00; resume 2026-04-08T10:30:00+01:00"), closed);
        assertEquals(
                1_110, WorkingTime.between(Calendars.ENGLAND, opened, closed).toMinutes());
        assertEquals(
                625,
                WorkingTime.paused(Calendars.ENGLAND, opened, closed, pauses).toMinutes());
        assertEquals(
                485, WorkingTime.net(Calendars.ENGLAND, opened, closed, pauses).toMinutes());
    }
}
