package org.concordat.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.kernel.Slug;

/** What holds of the clock whatever the case, the calendar and the zone; drawn close to changes of the clock as often as not. */
class TimePropertiesTest {

    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/London", "America/New_York", "Europe/Lisbon", "Asia/Kathmandu", "Australia/Lord_Howe")
            .map(ZoneId::of)
            .toList();
    private static final Instant FIRST = Instant.parse("2015-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2031-01-01T00:00:00Z");

    /** A case in a calendar: when it came, and what happened to its clock, by minutes after it came. */
    record Drawn(Calendar calendar, Instant received, List<Integer> pauses) {

        List<ClockAction> actions() {
            List<ClockAction> actions = new ArrayList<>();
            for (int i = 0; i < pauses.size(); i++) {
                ClockAction.Kind kind = i % 2 == 0 ? ClockAction.Kind.PAUSE : ClockAction.Kind.RESUME;
                actions.add(new ClockAction(received.plus(Duration.ofMinutes(pauses.get(i))), kind, null));
            }
            return actions;
        }

        Deadline deadline(Limit limit, List<ClockAction> actions) {
            return ClockRun.of(limit, calendar, received, actions, Instant.MAX).deadline(calendar, null, null);
        }
    }

    private static List<ZoneOffsetTransition> transitions(ZoneId zone) {
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(FIRST);
        while (next != null && next.getInstant().isBefore(LAST)) {
            transitions.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return transitions;
    }

    private static Arbitrary<Instant> instants(ZoneId zone) {
        Arbitrary<Instant> any = Arbitraries.longs()
                .between(FIRST.getEpochSecond() / 60, LAST.getEpochSecond() / 60)
                .map(minute -> Instant.ofEpochSecond(minute * 60));
        List<ZoneOffsetTransition> transitions = transitions(zone);
        if (transitions.isEmpty()) {
            return any;
        }
        Arbitrary<Instant> near = Combinators.combine(
                        Arbitraries.of(transitions), Arbitraries.integers().between(-3 * 1_440, 3 * 1_440))
                .as((transition, minutes) -> transition.getInstant().plus(Duration.ofMinutes(minutes)));
        return Arbitraries.oneOf(any, near);
    }

    private static Calendar calendar(ZoneId zone, int opens, int hours, int worked, Set<Integer> holidays) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        LocalTime from = LocalTime.of(opens, 0);
        LocalTime to = opens + hours >= 24 ? LocalTime.MIDNIGHT : LocalTime.of(opens + hours, 0);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= worked) {
                week.put(day, List.of(new Hours(from, to)));
            }
        }
        Set<LocalDate> days = new java.util.HashSet<>();
        holidays.forEach(day -> days.add(LocalDate.ofInstant(FIRST, zone).plusDays(day)));
        return new Calendar(zone, week, days, Map.of(), null, null);
    }

    @Provide
    Arbitrary<Calendar> calendars() {
        return Combinators.combine(
                        Arbitraries.of(ZONES),
                        Arbitraries.integers().between(0, 16),
                        Arbitraries.integers().between(1, 24),
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.integers().between(0, 5_844).set().ofMaxSize(40))
                .as(TimePropertiesTest::calendar);
    }

    @Provide
    Arbitrary<Drawn> cases() {
        return calendars().flatMap(calendar -> Combinators.combine(
                        instants(calendar.zone()),
                        Arbitraries.integers().between(0, 40 * 1_440).list().ofMaxSize(6))
                .as((received, minutes) ->
                        new Drawn(calendar, received, minutes.stream().sorted().toList())));
    }

    @Provide
    Arbitrary<Limit> limits() {
        return Combinators.combine(
                        Arbitraries.of(Limit.Unit.values()).filter(unit -> unit != Limit.Unit.AS_RECORDED),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.of(Limit.Start.DAY_AFTER, Limit.Start.DAY_OF),
                        Arbitraries.of(Limit.DueBy.values()),
                        Arbitraries.of(Limit.Roll.values()),
                        Arbitraries.integers().between(0, 23).injectNull(0.5),
                        Arbitraries.of(Limit.NonWorkingReceipt.values()),
                        Arbitraries.of(Limit.Pauses.values()))
                .as((unit, amount, start, due, roll, cutOff, nonWorking, pauses) -> new Limit(
                        amount,
                        unit,
                        new Slug("drawn"),
                        start,
                        due,
                        roll,
                        cutOff == null ? null : LocalTime.of(cutOff, 30),
                        nonWorking,
                        pauses));
    }

    @Property(tries = 5_000)
    void t2ALongerLimitIsNeverDueEarlier(@ForAll("cases") Drawn drawn, @ForAll("limits") Limit limit) {
        Deadline shorter = drawn.deadline(limit, drawn.actions());
        Deadline longer = drawn.deadline(limit.of(limit.amount() + 1), drawn.actions());
        if (shorter.instant().isPresent() && longer.instant().isPresent()) {
            assertFalse(longer.instant().get().isBefore(shorter.instant().get()), () -> shorter + " " + longer);
        } else {
            // While the shorter one is paused, the longer one is as well.
            assertTrue(longer.instant().isEmpty() || shorter.instant().isPresent(), () -> shorter + " " + longer);
        }
    }

    @Property(tries = 5_000)
    void t4PausesNeverShorten(@ForAll("cases") Drawn drawn, @ForAll("limits") Limit limit) {
        Instant without = drawn.deadline(limit, List.of()).instant().orElseThrow();
        Deadline paused = drawn.deadline(limit, drawn.actions());
        assertTrue(
                paused.instant().filter(due -> due.isBefore(without)).isEmpty(), () -> without + " became " + paused);
    }

    @Property(tries = 5_000)
    void t4ActionsComeInAnyOrder(@ForAll("cases") Drawn drawn, @ForAll("limits") Limit limit) {
        List<ClockAction> reversed = new ArrayList<>(drawn.actions());
        java.util.Collections.reverse(reversed);
        assertEquals(drawn.deadline(limit, drawn.actions()), drawn.deadline(limit, reversed));
    }

    @Property(tries = 5_000)
    void t5TimeOverASpanIsTheSumOverItsParts(@ForAll("cases") Drawn drawn, @ForAll int ofParts, @ForAll int ofWhole) {
        Instant from = drawn.received();
        Instant to = from.plus(Duration.ofMinutes(Math.floorMod(ofWhole, 30 * 1_440)));
        Instant between = from.plus(Duration.ofMinutes(
                Math.floorMod(ofParts, Duration.between(from, to).toMinutes() + 1)));
        Calendar calendar = drawn.calendar();
        assertEquals(
                WorkingTime.between(calendar, from, to),
                WorkingTime.between(calendar, from, between).plus(WorkingTime.between(calendar, between, to)));
        assertTrue(WorkingTime.between(calendar, from, to).compareTo(Duration.between(from, to)) <= 0);
    }

    @Example
    void t5AcrossEveryChangeOfTheClockTimeAddsUpAndHoursAreElapsed() {
        int seen = 0;
        for (ZoneId zone : ZONES) {
            Calendar always = Calendar.always(zone);
            for (ZoneOffsetTransition transition : transitions(zone)) {
                Instant from = transition.getInstant().minus(Duration.ofHours(12));
                Instant to = transition.getInstant().plus(Duration.ofHours(12));
                assertEquals(Duration.ofHours(24), WorkingTime.between(always, from, to), transition::toString);
                Limit day = new Limit(
                        24,
                        Limit.Unit.ELAPSED_HOURS,
                        new Slug("always"),
                        Limit.Start.DAY_AFTER,
                        Limit.DueBy.END_OF_DAY,
                        Limit.Roll.NONE,
                        null,
                        Limit.NonWorkingReceipt.AS_RECEIVED,
                        Limit.Pauses.ALLOWED);
                assertEquals(new Deadline.Due(to), Deadlines.of(day, always, from, null, Pauses.NONE));
                seen++;
            }
        }
        assertTrue(seen > 4 * 2 * 14, "changes of the clock seen: " + seen);
    }
}
