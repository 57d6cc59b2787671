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
        return caseClock.phases(new CaseFacts(instant(received), null, null, instant(closed), actions(clock)));
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
        CaseFacts atTheInstant = new CaseFacts(instant("2026-01-05T10:00"), due, null, due, List.of());
        CaseFacts aStepLater = new CaseFacts(instant("2026-01-05T10:00"), due, null, due.plusNanos(1_000), List.of());
        assertEquals(Standing.MET, at(clock.phases(atTheInstant), Instant.parse("2026-06-01T00:00:00Z")));
        assertEquals(Standing.MISSED, at(clock.phases(aStepLater), Instant.parse("2026-06-01T00:00:00Z")));
    }

    @Test
    void t7WithoutADueInstantItIsCountedApart() {
        CaseClock clock = new CaseClock(limit(0, Limit.Unit.AS_RECORDED), null, CountedIn.DUE, LONDON);
        CaseFacts facts =
                new CaseFacts(instant("2026-01-05T10:00"), null, null, instant("2026-03-05T10:00"), List.of());
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

    @ParameterizedTest(name = "T0 counted by {0}, at {1}: {2}")
    @CsvSource({
        "RECEIVED, 2026-06-30T22:59:59, 2026-06", "RECEIVED, 2026-06-30T23:00, 2026-07",
        "RECEIVED, 2026-12-31T23:59:59, 2026-12", "RECEIVED, 2027-01-01T00:00, 2027-01",
        "CLOSED,   2026-06-30T22:59:59, 2026-06", "CLOSED,   2026-06-30T23:00, 2026-07",
        "DUE,      2026-06-30T22:59:59, 2026-06", "DUE,      2026-06-30T23:00, 2026-07"
    })
    void t0MonthsBeginAtLocalMidnight(CountedIn countedIn, String at, String month) {
        CaseClock clock = new CaseClock(limit(0, Limit.Unit.AS_RECORDED), null, countedIn, LONDON);
        Instant received = countedIn == CountedIn.RECEIVED ? instant(at) : instant("2026-05-05T10:00");
        Instant closed = countedIn == CountedIn.CLOSED ? instant(at) : instant("2027-02-01T10:00");
        Instant due = countedIn == CountedIn.DUE ? instant(at) : instant("2026-05-20T10:00");
        List<Phase> phases = clock.phases(new CaseFacts(received, due, null, closed, List.of()));
        assertEquals(
                java.util.Set.of(java.time.YearMonth.parse(month)),
                phases.stream().map(Phase::month).collect(Collectors.toSet()));
    }

    @Test
    void t0ACaseDueInAnotherZoneCountsInTheMonthOfThePartnership() {
        ZoneId newYork = ZoneId.of("America/New_York");
        CaseFacts facts =
                new CaseFacts(instant("2026-06-20T16:00"), null, null, instant("2026-06-22T10:00"), List.of());
        for (ZoneId zone : List.of(LONDON, newYork)) {
            CaseClock clock =
                    new CaseClock(limit(10, Limit.Unit.CALENDAR_DAYS), Calendar.always(newYork), CountedIn.DUE, zone);
            String month = zone == LONDON ? "2026-07" : "2026-06";
            assertTrue(told(clock.phases(facts)).contains("met " + month), () -> told(clock.phases(facts)));
        }
    }

    @Test
    void t4TheDayOfClosingIsCountedWhereAPauseWasNeverEnded() {
        CaseClock clock =
                new CaseClock(limit(10, Limit.Unit.CALENDAR_DAYS), Calendar.always(LONDON), CountedIn.DUE, LONDON);
        CaseFacts facts = new CaseFacts(
                instant("2026-01-05T10:00"),
                null,
                null,
                instant("2026-01-09T10:00"),
                actions("pause=2026-01-07T10:00"));
        var reading = clock.reading(facts, instant("2026-02-01T10:00"));
        assertEquals(2, reading.days(org.concordat.time.ClockReading.Kind.PAUSED));
        assertEquals(2, reading.days(org.concordat.time.ClockReading.Kind.COUNTED));
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
        Counts b = new Counts(180, 20, 0, 4, 0);
        Counts c = new Counts(45, 15, 1, 0, 0);
        assertEquals(a.plus(b).plus(c), c.plus(a.plus(b)));
        assertEquals(org.concordat.kernel.Ratio.of(234, 270), a.plus(b).plus(c).inTime());
        assertEquals(278, a.plus(b).plus(c).all());
    }

    @Test
    void c4WithoutMetOrMissedThereIsNoValue() {
        assertTrue(new Counts(0, 1, 0, 0, 0).inTime().hasValue());
        assertTrue(!new Counts(0, 0, 5, 5, 0).inTime().hasValue());
    }
}
