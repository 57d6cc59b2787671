package org.concordat.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.concordat.kernel.Slug;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockRunTest {

    private static final Instant RECEIVED =
            OffsetDateTime.parse("2026-04-13T10:00:00+01:00").toInstant();

    private static Limit limit(String unit, String rules) {
        return new Limit(
                5,
                Limit.Unit.valueOf(unit),
                new Slug("england-and-wales"),
                Limit.Start.DAY_AFTER,
                Limit.DueBy.END_OF_DAY,
                Limit.Roll.NONE,
                null,
                Limit.NonWorkingReceipt.AS_RECEIVED,
                rules.contains("no pauses") ? Limit.Pauses.FORBIDDEN : Limit.Pauses.ALLOWED,
                rules.contains("no restarts") ? Limit.Restarts.FORBIDDEN : Limit.Restarts.ALLOWED,
                rules.contains("no extensions")
                        ? Limit.Extensions.FORBIDDEN
                        : rules.contains("any") ? Limit.Extensions.ANY : Limit.Extensions.ONCE,
                null);
    }

    private static ClockRun run(String rules, String clock) {
        return ClockRun.of(
                limit("WORKING_DAYS", rules), Calendars.ENGLAND, RECEIVED, Calendars.actions(clock), Instant.MAX);
    }

    private static String ignored(ClockRun run) {
        return run.ignored().stream()
                .map(a -> a.kind().name().toLowerCase(Locale.ROOT) + (a.amount() == null ? "" : " " + a.amount()))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "T4 {0}: due {3}, ignored: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing happened                          |               |                                                                             | 2026-04-20 |
            restarted: time runs afresh               |               | restart 2026-04-15T10:00+01:00                                              | 2026-04-22 |
            restarted while paused: the pause is over |               | pause 2026-04-14T10:00+01:00; restart 2026-04-15T10:00+01:00                | 2026-04-22 |
            pauses before a restart are forgotten     |               | pause 2026-04-14T10:00+01:00; resume 2026-04-16T10:00+01:00; restart 2026-04-17T10:00+01:00 | 2026-04-24 |
            pauses after a restart are left out       |               | restart 2026-04-15T10:00+01:00; pause 2026-04-16T10:00+01:00; resume 2026-04-20T10:00+01:00 | 2026-04-24 |
            restarted when the limit had run out      |               | restart 2026-04-22T10:00+01:00                                              | 2026-04-29 |
            restarted twice, told out of order        |               | restart 2026-04-16T10:00+01:00; restart 2026-04-15T10:00+01:00              | 2026-04-23 |
            restarts are forbidden                    | no restarts   | restart 2026-04-15T10:00+01:00                                              | 2026-04-20 | restart
            pauses are forbidden                      | no pauses     | pause 2026-04-14T10:00+01:00; resume 2026-04-16T10:00+01:00                 | 2026-04-20 | pause, resume
            extended on the last day                  |               | extend 2026-04-20T12:00+01:00 10                                            | 2026-04-27 |
            extended at the due instant               |               | extend 2026-04-20T23:59:59.999999+01:00 10                                  | 2026-04-27 |
            extended the instant after                |               | extend 2026-04-21T00:00+01:00 10                                            | 2026-04-20 | extend 10
            extended while paused                     |               | pause 2026-04-14T10:00+01:00; extend 2026-04-21T10:00+01:00 7; resume 2026-04-22T10:00+01:00 | 2026-04-30 |
            extended once, and once is agreed         |               | extend 2026-04-16T10:00+01:00 7; extend 2026-04-17T10:00+01:00 10           | 2026-04-22 | extend 10
            extended twice, and any number is agreed  | any           | extend 2026-04-16T10:00+01:00 7; extend 2026-04-17T10:00+01:00 10           | 2026-04-27 |
            extended a second time when that ran out  | any           | extend 2026-04-16T10:00+01:00 7; extend 2026-04-23T10:00+01:00 10           | 2026-04-22 | extend 10
            extended in time, by what came before     | any           | extend 2026-04-22T10:00+01:00 10; extend 2026-04-16T10:00+01:00 7           | 2026-04-27 |
            extended to no more than before           |               | extend 2026-04-16T10:00+01:00 5                                             | 2026-04-20 | extend 5
            extensions are forbidden                  | no extensions | extend 2026-04-16T10:00+01:00 10                                            | 2026-04-20 | extend 10
            extended after a restart                  |               | restart 2026-04-15T10:00+01:00; extend 2026-04-22T10:00+01:00 10            | 2026-04-29 |
            a restart ends an extension               |               | extend 2026-04-14T10:00+01:00 10; restart 2026-04-15T10:00+01:00            | 2026-04-22 |
            """)
    void whatHappenedToAClock(String name, String rules, String clock, LocalDate due, String ignored) {
        ClockRun run = run(rules == null ? "" : rules, clock);
        assertEquals(new Deadline.Due(Calendars.ENGLAND.endOf(due)), run.deadline(Calendars.ENGLAND, null, null));
        assertEquals(ignored == null ? "" : ignored, ignored(run));
    }

    @Test
    @DisplayName("T4 What had not happened by an instant plays no part in that instant's run")
    void asOf() {
        List<ClockAction> actions =
                Calendars.actions("extend 2026-04-16T10:00+01:00 7; restart 2026-04-17T10:00+01:00");
        Instant between = OffsetDateTime.parse("2026-04-16T12:00:00+01:00").toInstant();
        ClockRun run = ClockRun.of(limit("WORKING_DAYS", ""), Calendars.ENGLAND, RECEIVED, actions, between);
        assertEquals(RECEIVED, run.from());
        assertEquals(7, run.limit().amount());
    }

    @ParameterizedTest(name = "T4 five {0} extended to {1}: {2} hold")
    @CsvSource({"MONTHS, 1200, 1200", "MONTHS, 1201, 5", "WEEKS, 100000, 5", "WORKING_DAYS, 100000, 100000"})
    void anExtensionIsNoLongerThanALimitCanBe(String unit, int to, int holds) {
        List<ClockAction> actions = Calendars.actions("extend 2026-04-16T10:00+01:00 " + to);
        ClockRun run = ClockRun.of(limit(unit, ""), Calendars.ENGLAND, RECEIVED, actions, Instant.MAX);
        assertEquals(holds, run.limit().amount());
        assertEquals(holds == 5 ? 1 : 0, run.ignored().size());
    }

    @Test
    @DisplayName("T7 No action moves the case's own due instant")
    void asRecorded() {
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
        ClockRun run =
                ClockRun.of(recorded, null, RECEIVED, Calendars.actions("restart 2026-04-15T10:00+01:00"), Instant.MAX);
        assertEquals(new Deadline.Due(RECEIVED.plusSeconds(60)), run.deadline(null, RECEIVED.plusSeconds(60), null));
        assertEquals("restart", ignored(run));
    }

    @ParameterizedTest(name = "T4 {0} with amount {1} is no action")
    @CsvSource({"EXTEND,", "PAUSE, 3", "RESUME, 3", "RESTART, 3"})
    void anExtensionAndNothingElseHasAnAmount(ClockAction.Kind kind, Integer amount) {
        assertThrows(IllegalArgumentException.class, () -> new ClockAction(RECEIVED, kind, null, amount));
    }

    @Test
    @DisplayName("T4 The reading of a clock that was restarted begins to count with the restart")
    void reading() {
        ClockRun run = run("", "pause 2026-04-14T10:00+01:00; restart 2026-04-15T10:00+01:00");
        Instant to = OffsetDateTime.parse("2026-04-22T23:00:00+01:00").toInstant();
        ClockReading reading = ClockReading.of(run, Calendars.ENGLAND, RECEIVED, to);
        assertEquals(5, reading.days(ClockReading.Kind.COUNTED));
        assertEquals(3, reading.days(ClockReading.Kind.NOT_STARTED));
        assertEquals(0, reading.days(ClockReading.Kind.PAUSED));
    }
}
