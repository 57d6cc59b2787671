package org.concordat.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import org.concordat.kernel.Slug;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesTest {

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Limit limit(int amount, Limit.Unit unit, Limit.DueBy due, Limit.Pauses pauses) {
        return new Limit(
                amount,
                unit,
                new Slug("england-and-wales"),
                Limit.Start.DAY_AFTER,
                due,
                Limit.Roll.NONE,
                null,
                Limit.NonWorkingReceipt.AS_RECEIVED,
                pauses);
    }

    @ParameterizedTest(name = "T4 {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    one pause                             | pause 2026-04-13T10:00Z; resume 2026-04-14T10:00Z | 13T10..14T10
                    one within another                    | pause 2026-04-13T10:00Z; pause 2026-04-14T10:00Z; resume 2026-04-15T10:00Z; resume 2026-04-17T10:00Z | 13T10..17T10
                    one that overlaps another             | resume 2026-04-17T10:00Z; pause 2026-04-14T10:00Z; pause 2026-04-13T10:00Z; resume 2026-04-15T10:00Z | 13T10..17T10
                    one that begins where another ends    | pause 2026-04-13T10:00Z; resume 2026-04-14T10:00Z; pause 2026-04-14T10:00Z; resume 2026-04-15T10:00Z | 13T10..15T10
                    two apart                             | pause 2026-04-13T10:00Z; resume 2026-04-14T10:00Z; pause 2026-04-15T10:00Z; resume 2026-04-16T10:00Z | 13T10..14T10 15T10..16T10
                    one of two has not ended              | pause 2026-04-13T10:00Z; pause 2026-04-14T10:00Z; resume 2026-04-15T10:00Z | 13T10..
                    a resumption without a pause          | resume 2026-04-12T10:00Z; pause 2026-04-13T10:00Z; resume 2026-04-14T10:00Z | 13T10..14T10
                    """)
    void theUnionOfThePausesIsLeftOut(String name, String clock, String stretches) {
        String told = Pauses.of(Calendars.actions(clock), Instant.MAX).stretches().stream()
                .map(s -> told(s.from()) + ".." + (s.to() == null ? "" : told(s.to())))
                .collect(Collectors.joining(" "));
        assertEquals(stretches, told);
    }

    private static String told(Instant instant) {
        return instant.toString().substring(8, 13);
    }

    @ParameterizedTest(name = "T4 same time of day: {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    a pause after the due instant moves nothing        | pause 2026-04-15T16:00+01:00; resume 2026-04-16T10:00+01:00 | 2026-04-15T15:20+01:00
                    a pause on the due day before it does              | pause 2026-04-15T15:00+01:00; resume 2026-04-16T10:00+01:00 | 2026-04-16T15:20+01:00
                    a second pause after the moved instant does not    | pause 2026-04-14T15:00+01:00; resume 2026-04-15T10:00+01:00; pause 2026-04-16T15:30+01:00 | 2026-04-16T15:20+01:00
                    """)
    void aPauseThatComesTooLateRevivesNothing(String name, String clock, String due) {
        Limit limit = limit(2, Limit.Unit.WORKING_DAYS, Limit.DueBy.SAME_TIME, Limit.Pauses.ALLOWED);
        Pauses pauses = Pauses.of(Calendars.actions(clock), Instant.MAX);
        assertEquals(
                new Deadline.Due(instant(due)),
                Deadlines.of(limit, Calendars.ENGLAND, instant("2026-04-13T15:20:00+01:00"), null, pauses));
    }

    @ParameterizedTest(name = "T4 calendar days are extended: {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    paused on day 0 for an hour                  | ALLOWED   | pause 2026-04-13T11:00+01:00; resume 2026-04-13T12:00+01:00 | 2026-04-23
                    paused over the due day                      | ALLOWED   | pause 2026-04-22T11:00+01:00; resume 2026-04-27T12:00+01:00 | 2026-04-28
                    paused over the due day, inclusive           | INCLUSIVE | pause 2026-04-22T11:00+01:00; resume 2026-04-27T12:00+01:00 | 2026-04-29
                    two pauses share a day, counted once         | INCLUSIVE | pause 2026-04-14T11:00+01:00; resume 2026-04-15T10:00+01:00; pause 2026-04-15T14:00+01:00; resume 2026-04-16T10:00+01:00 | 2026-04-26
                    a second pause within the extension          | ALLOWED   | pause 2026-04-14T11:00+01:00; resume 2026-04-17T10:00+01:00; pause 2026-04-25T14:00+01:00; resume 2026-04-27T10:00+01:00 | 2026-04-28
                    a second pause after the extension           | ALLOWED   | pause 2026-04-14T11:00+01:00; resume 2026-04-17T10:00+01:00; pause 2026-04-27T14:00+01:00; resume 2026-04-29T10:00+01:00 | 2026-04-26
                    """)
    void calendarDays(String name, Limit.Pauses heeded, String clock, String due) {
        Limit limit = limit(10, Limit.Unit.CALENDAR_DAYS, Limit.DueBy.END_OF_DAY, heeded);
        Pauses pauses = Pauses.of(Calendars.actions(clock), Instant.MAX);
        assertEquals(
                new Deadline.Due(instant(due + "T23:59:59.999999+01:00")),
                Deadlines.of(limit, Calendars.ENGLAND, instant("2026-04-13T10:00:00+01:00"), null, pauses));
    }
}
