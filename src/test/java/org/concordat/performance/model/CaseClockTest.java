package org.concordat.performance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Slug;
import org.concordat.time.Calendar;
import org.concordat.time.ClockAction;
import org.concordat.time.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseClockTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static Limit limit(int amount, Limit.Unit unit) {
        return new Limit(
                amount,
                unit,
                unit == Limit.Unit.AS_RECORDED ? null : new Slug("always"),
                Limit.Start.DAY_AFTER,
                Limit.DueBy.END_OF_DAY,
                Limit.Roll.NONE,
                null,
                Limit.NonWorkingReceipt.AS_RECEIVED,
                Limit.Pauses.ALLOWED);
    }

    private static List<Phase> phases(CountedIn countedIn, String received, String clock, String closed) {
        CaseClock caseClock =
                new CaseClock(limit(10, Limit.Unit.CALENDAR_DAYS), Calendar.always(LONDON), countedIn, LONDON);
        return caseClock.phases(new CaseFacts(instant(received), null, instant(closed), actions(clock)));
    }

    private static Instant instant(String text) {
        return text == null ? null : OffsetDateTime.parse(text + "Z").toInstant();
    }

    private static List<ClockAction> actions(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(" "))
                        .map(part -> part.split("="))
                        .map(p -> new ClockAction(
                                instant(p[1]), ClockAction.Kind.valueOf(p[0].toUpperCase(Locale.ROOT)), null))
                        .toList();
    }

    private static String told(List<Phase> phases) {
        return phases.stream()
                .map(p ->
                        p.standing().text() + " " + p.month() + " " + p.from() + ".." + (p.to() == null ? "" : p.to()))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    C2 closed in time              | 2026-01-05T10:00 |  | 2026-01-08T10:00 | running 2026-01 2026-01-05T10:00:00Z..2026-01-08T10:00:00Z, met 2026-01 2026-01-08T10:00:00Z..
                    C1 open past its due instant   | 2026-01-05T10:00 |  |                  | running 2026-01 2026-01-05T10:00:00Z..2026-01-16T00:00:00Z, missed 2026-01 2026-01-16T00:00:00Z..
                    C1 closed late stays a miss    | 2026-01-05T10:00 |  | 2026-02-08T10:00 | running 2026-01 2026-01-05T10:00:00Z..2026-01-16T00:00:00Z, missed 2026-01 2026-01-16T00:00:00Z..
                    C1 counted where it falls due  | 2026-01-25T10:00 |  | 2026-01-26T10:00 | running 2026-02 2026-01-25T10:00:00Z..2026-01-26T10:00:00Z, met 2026-02 2026-01-26T10:00:00Z..
                    T4 paused: running, no due     | 2026-01-25T10:00 | pause=2026-01-26T10:00 |  | running 2026-02 2026-01-25T10:00:00Z..2026-01-26T10:00:00Z, running 2026-01 2026-01-26T10:00:00Z..
                    T4 resumed: due later          | 2026-01-05T10:00 | pause=2026-01-07T10:00 resume=2026-01-09T10:00 | 2026-01-17T12:00 | running 2026-01 2026-01-05T10:00:00Z..2026-01-17T12:00:00Z, met 2026-01 2026-01-17T12:00:00Z..
                    T4 paused after the due day    | 2026-01-05T10:00 | pause=2026-01-20T10:00 |  | running 2026-01 2026-01-05T10:00:00Z..2026-01-16T00:00:00Z, missed 2026-01 2026-01-16T00:00:00Z..
                    T4 closed while paused         | 2026-01-05T10:00 | pause=2026-01-07T10:00 | 2026-03-01T10:00 | running 2026-01 2026-01-05T10:00:00Z..2026-03-01T10:00:00Z, met 2026-03 2026-03-01T10:00:00Z..
                    """)
    void phasesCountedByDue(String rule, String received, String clock, String closed, String phases) {
        assertEquals(phases, told(phases(CountedIn.DUE, received, clock, closed)));
    }

    @Test
    void t0ClosedAtTheDueInstantIsInTime() {
        CaseClock clock = new CaseClock(limit(0, Limit.Unit.AS_RECORDED), null, CountedIn.DUE, LONDON);
        Instant due = instant("2026-01-10T12:00");
        CaseFacts atTheInstant = new CaseFacts(instant("2026-01-05T10:00"), due, due, List.of());
        CaseFacts aStepLater = new CaseFacts(instant("2026-01-05T10:00"), due, due.plusNanos(1_000), List.of());
        assertEquals(Standing.MET, at(clock.phases(atTheInstant), Instant.parse("2026-06-01T00:00:00Z")));
        assertEquals(Standing.MISSED, at(clock.phases(aStepLater), Instant.parse("2026-06-01T00:00:00Z")));
    }

    @Test
    void t7WithoutADueInstantItIsCountedApart() {
        CaseClock clock = new CaseClock(limit(0, Limit.Unit.AS_RECORDED), null, CountedIn.DUE, LONDON);
        CaseFacts facts = new CaseFacts(instant("2026-01-05T10:00"), null, instant("2026-03-05T10:00"), List.of());
        assertEquals("no-target 2026-01 2026-01-05T10:00:00Z..", told(clock.phases(facts)));
    }

    @Test
    void c1CountedByClosingOrByReceipt() {
        assertEquals(
                "met 2026-02 2026-02-01T10:00:00Z..",
                told(phases(CountedIn.CLOSED, "2026-01-25T10:00", null, "2026-02-01T10:00")));
        assertEquals("", told(phases(CountedIn.CLOSED, "2026-01-25T10:00", null, null)));
        assertEquals(
                "running 2026-01 2026-01-25T10:00:00Z..2026-02-01T10:00:00Z, met 2026-01 2026-02-01T10:00:00Z..",
                told(phases(CountedIn.RECEIVED, "2026-01-25T10:00", null, "2026-02-01T10:00")));
    }

    @Test
    void f3AtEveryInstantOnePhaseHoldsAndItIsWhatWasKnownThen() {
        List<Phase> phases = phases(
                CountedIn.DUE,
                "2026-01-25T10:00",
                "pause=2026-01-26T10:00 resume=2026-01-30T10:00 pause=2026-02-03T10:00 resume=2026-02-04T10:00",
                "2026-02-20T10:00");
        for (Instant asOf = instant("2026-01-25T10:00");
                asOf.isBefore(instant("2026-03-01T00:00"));
                asOf = asOf.plusSeconds(3_607)) {
            Instant judged = asOf;
            assertEquals(1, phases.stream().filter(p -> p.holdsAt(judged)).count(), () -> "as of " + judged);
        }
        assertTrue(phases.stream().noneMatch(p -> p.holdsAt(instant("2026-01-25T09:59"))));
    }

    private static Standing at(List<Phase> phases, Instant asOf) {
        return phases.stream()
                .filter(p -> p.holdsAt(asOf))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    @Test
    void c3CountsPoolUnderAnySplit() {
        Counts a = Counts.NONE.plus(Standing.MET, 9).plus(Standing.MISSED, 1).plus(Standing.RUNNING, 3);
        Counts b = new Counts(180, 20, 0, 4);
        Counts c = new Counts(45, 15, 1, 0);
        assertEquals(a.plus(b).plus(c), c.plus(a.plus(b)));
        assertEquals(org.concordat.kernel.Ratio.of(234, 270), a.plus(b).plus(c).inTime());
        assertEquals(278, a.plus(b).plus(c).all());
    }

    @Test
    void c4WithoutMetOrMissedThereIsNoValue() {
        assertTrue(new Counts(0, 1, 0, 0).inTime().hasValue());
        assertTrue(!new Counts(0, 0, 5, 5).inTime().hasValue());
    }
}
