package org.concordat.performance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Slug;
import org.concordat.time.Calendar;
import org.concordat.time.ClockAction;
import org.concordat.time.Hours;
import org.concordat.time.Limit;
import org.concordat.time.TakenIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C3 How long a closed case took, by a calendar of Mondays to Fridays 09:00 to 17:00 in London, Easter 2026 off, known for 2026. */
class TimedCasesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Calendar WEEK = new Calendar(
            LONDON,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                    .collect(
                            Collectors.toMap(d -> d, d -> List.of(new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0))))),
            Set.of(LocalDate.parse("2026-04-03"), LocalDate.parse("2026-04-06")),
            Map.of(),
            LocalDate.parse("2026-01-01"),
            LocalDate.parse("2026-12-31"));

    private static Limit limit(int amount, Limit.Unit unit, Limit.Start start) {
        return new Limit(
                amount,
                unit,
                unit == Limit.Unit.AS_RECORDED ? null : new Slug("week"),
                start,
                Limit.DueBy.END_OF_DAY,
                Limit.Roll.NONE,
                null,
                Limit.NonWorkingReceipt.AS_RECEIVED,
                Limit.Pauses.ALLOWED);
    }

    private static CaseClock timed(Limit limit) {
        return new CaseClock(limit, WEEK, CountedIn.DUE, LONDON, true);
    }

    private static Instant instant(String text) {
        return text == null ? null : OffsetDateTime.parse(text + ":00+01:00").toInstant();
    }

    private static List<ClockAction> actions(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(" "))
                        .map(part -> part.split("="))
                        .map(p -> new ClockAction(
                                OffsetDateTime.parse(p[1] + "+01:00").toInstant(),
                                ClockAction.Kind.valueOf(p[0].toUpperCase(java.util.Locale.ROOT)),
                                null))
                        .toList();
    }

    private static CaseFacts facts(String received, String clock, String closed) {
        return new CaseFacts(instant(received), null, null, instant(closed), actions(clock));
    }

    @ParameterizedTest(name = "C3 {0}: {1} from {2} to {4} takes {5} {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                "the day of receipt is none, WORKING_DAYS, 2026-04-02T15:20, -, 2026-04-02T16:00, 0, working-days",
                "over Easter, WORKING_DAYS, 2026-04-02T15:20, -, 2026-04-09T09:50, 3, working-days",
                "net of pauses, WORKING_DAYS, 2026-04-02T15:20, pause=2026-04-07T10:00:00 resume=2026-04-08T10:30:00, 2026-04-09T09:50, 2, working-days",
                "from the restart on, WORKING_DAYS, 2026-03-02T10:00, restart=2026-04-07T10:00:00, 2026-04-09T09:50, 2, working-days",
                "closed on a day off, WORKING_DAYS, 2026-04-02T15:20, -, 2026-04-05T12:00, 0, working-days",
                "calendar days, CALENDAR_DAYS, 2026-04-02T15:20, -, 2026-04-09T09:50, 7, calendar-days",
                "weeks are told in days, WEEKS, 2026-04-02T15:20, -, 2026-04-09T09:50, 7, calendar-days",
                "months as well, MONTHS, 2026-04-02T15:20, pause=2026-04-04T10:00:00 resume=2026-04-06T10:30:00, 2026-05-09T09:50, 35, calendar-days",
                "T1 working minutes, WORKING_MINUTES, 2026-04-02T15:20, pause=2026-04-02T16:05:00 resume=2026-04-08T10:30:00, 2026-04-09T09:50, 485, working-minutes",
                "hours are told in minutes, WORKING_HOURS, 2026-04-02T15:20, pause=2026-04-02T16:05:00 resume=2026-04-08T10:30:00, 2026-04-09T09:50, 485, working-minutes",
                "seconds are cut from the sum only, WORKING_MINUTES, 2026-04-07T09:00, pause=2026-04-07T09:10:40 resume=2026-04-07T10:00:20, 2026-04-07T10:10, 20, working-minutes",
                "T5 elapsed, ELAPSED_HOURS, 2026-04-02T15:20, -, 2026-04-03T15:21, 1441, elapsed-minutes",
                "open, WORKING_DAYS, 2026-04-02T15:20, -, -, -, working-days",
                "T1 closed when the calendar is not known, WORKING_DAYS, 2026-12-20T15:20, -, 2027-01-04T12:00, -, working-days",
                "T1 due when it is not known, WORKING_DAYS, 2026-12-21T09:20, -, 2026-12-29T12:00, 6, working-days",
                "T7 as recorded there is no clock, AS_RECORDED, 2026-04-02T15:20, -, 2026-04-09T09:50, -, -",
            })
    void c3TheTimeThatAClosedCaseTook(
            String why, Limit.Unit unit, String received, String clock, String closed, Long taken, String in) {
        Limit limit = limit(unit == Limit.Unit.AS_RECORDED ? 0 : 10, unit, Limit.Start.DAY_AFTER);
        assertEquals(taken, timed(limit).taken(facts(received, clock, closed)).orElse(null));
        assertEquals(in, TakenIn.under(limit).map(TakenIn::text).orElse(null));
    }

    @Test
    void t6BeforeAnEventThereIsNoClock() {
        Limit limit = limit(10, Limit.Unit.WORKING_DAYS, Limit.Start.BEFORE_EVENT);
        assertEquals(true, TakenIn.under(limit).isEmpty());
        assertEquals(
                true,
                timed(limit)
                        .taken(facts("2026-04-02T15:20", null, "2026-04-09T09:50"))
                        .isEmpty());
    }

    private static String told(List<Phase> phases) {
        return phases.stream().map(p -> p.standing() + " " + p.taken()).collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "C3 closed {0}: {1}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "2026-04-09T09:50 | RUNNING null, MET 3",
                "2026-04-30T09:50 | RUNNING null, MISSED null, MISSED 18",
                "2026-04-02T15:20 | MET 0",
                "-                | RUNNING null, MISSED null",
            })
    void c3OnlyThePhasesFromTheClosingOnTellTheTime(String closed, String phases) {
        Limit limit = limit(10, Limit.Unit.WORKING_DAYS, Limit.Start.DAY_AFTER);
        CaseFacts facts = facts("2026-04-02T15:20", null, closed);
        assertEquals(phases, told(timed(limit).phases(facts)));
        assertEquals(
                phases.replace("MISSED null, MISSED 18", "MISSED null").replaceAll("\\d+", "null"),
                told(new CaseClock(limit, WEEK, CountedIn.DUE, LONDON).phases(facts)),
                "nobody asks, nobody is told");
    }
}
