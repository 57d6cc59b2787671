package org.concordat.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Slug;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every change of the clock from 2015 to 2030, one by one: whatever a case's limit and calendar, and however near to the change it comes,
 * longer limits are not due earlier, pauses do not shorten, and time over a span is the sum over its parts. A zone whose clock did
 * not change is held against the changes of all the others.
 */
class ClockChangesTest {

    private static final List<String> ZONES = List.of(
            "Europe/London",
            "America/New_York",
            "Europe/Lisbon",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            // A month of fasting without summer time, half an hour back and forth, a whole year of summer time.
            "Africa/Casablanca",
            "Asia/Pyongyang",
            "Europe/Istanbul");
    /** Which of them changed their clocks twice in every year that has passed. */
    private static final Set<String> TWICE_A_YEAR =
            Set.of("Europe/London", "America/New_York", "Europe/Lisbon", "Australia/Lord_Howe");

    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2030;
    private static final int LAST_KNOWN_YEAR = 2025;

    /** How long before or after a change a case comes, in minutes. */
    private static final int[] NEAR = {-3 * 1_440, -1_439, -60, -30, -1, 0, 29, 30, 60, 61, 1_440};

    private static final int[] AMOUNTS = {1, 2, 24};

    private static Instant startOf(int year) {
        return Instant.parse(year + "-01-01T00:00:00Z");
    }

    static List<ZoneOffsetTransition> changes(ZoneId zone) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition next =
                zone.getRules().nextTransition(startOf(FIRST_YEAR).minusNanos(1));
        while (next != null && next.getInstant().isBefore(startOf(LAST_YEAR + 1))) {
            changes.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
    }

    /** The changes that a zone is tried around: its own; where it has none, everybody's. */
    private static List<Instant> instants(ZoneId zone) {
        List<ZoneOffsetTransition> own = changes(zone);
        Stream<ZoneOffsetTransition> tried =
                own.isEmpty() ? ZONES.stream().flatMap(z -> changes(ZoneId.of(z)).stream()) : own.stream();
        return tried.map(ZoneOffsetTransition::getInstant).distinct().toList();
    }

    private static Calendar calendar(ZoneId zone, Set<DayOfWeek> days, Hours... hours) {
        return new Calendar(
                zone,
                days.stream().collect(Collectors.toMap(day -> day, day -> List.of(hours))),
                Set.of(),
                Map.of(),
                null,
                null);
    }

    private static Hours hours(String from, String to) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to));
    }

    /** Clocks change at night, mostly on a Sunday: a desk that is shut then, one that is never, and one that is open in the night only. */
    private static List<Calendar> calendars(ZoneId zone) {
        return List.of(
                Calendar.always(zone),
                calendar(zone, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), hours("09:00", "17:00")),
                calendar(
                        zone,
                        EnumSet.allOf(DayOfWeek.class),
                        hours("00:15", "01:30"),
                        hours("01:45", "02:45"),
                        hours("23:30", "00:00")));
    }

    private static final List<List<Integer>> PAUSES =
            List.of(List.of(-90, 90), List.of(-1_500, -61, 0, 30), List.of(-30, 0, 30, 1_600));

    /** Pauses by minutes before and after a change, pause and resumption in turn. */
    private static List<ClockAction> actions(Instant change, List<Integer> minutes) {
        List<ClockAction> actions = new ArrayList<>();
        for (int i = 0; i < minutes.size(); i++) {
            ClockAction.Kind kind = i % 2 == 0 ? ClockAction.Kind.PAUSE : ClockAction.Kind.RESUME;
            actions.add(new ClockAction(change.plus(Duration.ofMinutes(minutes.get(i))), kind, null));
        }
        return actions;
    }

    /** Limits of a unit in every other respect, by amount. */
    private static List<List<Limit>> limits(Limit.Unit unit) {
        List<List<Limit>> limits = new ArrayList<>();
        boolean inDays = unit.inDays();
        for (Limit.Start start :
                inDays ? List.of(Limit.Start.DAY_AFTER, Limit.Start.DAY_OF) : List.of(Limit.Start.DAY_AFTER)) {
            for (Limit.DueBy due : inDays ? Limit.DueBy.values() : new Limit.DueBy[] {Limit.DueBy.END_OF_DAY}) {
                for (Limit.Roll roll : inDays ? Limit.Roll.values() : new Limit.Roll[] {Limit.Roll.NONE}) {
                    limits.add(Arrays.stream(AMOUNTS)
                            .mapToObj(amount -> new Limit(
                                    amount,
                                    unit,
                                    new Slug("tried"),
                                    start,
                                    due,
                                    roll,
                                    roll == Limit.Roll.NONE ? null : LocalTime.of(1, 20),
                                    roll == Limit.Roll.NONE
                                            ? Limit.NonWorkingReceipt.AS_RECEIVED
                                            : Limit.NonWorkingReceipt.NEXT_WORKING_DAY,
                                    due == Limit.DueBy.SAME_TIME ? Limit.Pauses.INCLUSIVE : Limit.Pauses.ALLOWED))
                            .toList());
                }
            }
        }
        return limits;
    }

    private static Instant due(Limit limit, Case of, List<ClockAction> actions) {
        return ClockRun.of(limit, of.calendar(), of.received(), actions, Instant.MAX)
                .deadline(of.calendar(), null, null)
                .instant()
                .orElseThrow();
    }

    @ParameterizedTest(name = "T5 the changes of {0} are all there")
    @ValueSource(
            strings = {"Europe/London", "America/New_York", "Europe/Lisbon", "Australia/Lord_Howe", "Asia/Kathmandu"})
    void everyChangeIsTried(String name) {
        List<ZoneOffsetTransition> changes = changes(ZoneId.of(name));
        for (int year = FIRST_YEAR; year <= LAST_KNOWN_YEAR; year++) {
            int of = year;
            long seen = changes.stream()
                    .filter(c -> c.getInstant().atOffset(ZoneOffset.UTC).getYear() == of)
                    .count();
            assertEquals(TWICE_A_YEAR.contains(name) ? 2 : 0, seen, () -> name + " in " + of);
        }
        assertFalse(instants(ZoneId.of(name)).isEmpty());
    }

    @ParameterizedTest(name = "T2, T4, T5 in {0}")
    @ValueSource(
            strings = {
                "Europe/London",
                "America/New_York",
                "Europe/Lisbon",
                "Asia/Kathmandu",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "Asia/Pyongyang",
                "Europe/Istanbul"
            })
    void longerLimitsAreNotDueEarlierPausesDoNotShortenAndNothingIsDueBeforeItCame(String name) {
        ZoneId zone = ZoneId.of(name);
        for (Instant change : instants(zone)) {
            for (Calendar calendar : calendars(zone)) {
                for (int minutes : NEAR) {
                    Instant received = change.plus(Duration.ofMinutes(minutes));
                    for (Limit.Unit unit : EnumSet.complementOf(EnumSet.of(Limit.Unit.AS_RECORDED))) {
                        limits(unit).forEach(limits -> hold(limits, new Case(calendar, received, change)));
                    }
                }
            }
        }
    }

    /** A case that comes near to a change of the clock. */
    private record Case(Calendar calendar, Instant received, Instant change) {}

    private static void hold(List<Limit> limits, Case of) {
        Instant beforeAll = of.received();
        for (Limit limit : limits) {
            Instant shorter = beforeAll;
            Instant without = due(limit, of, List.of());
            assertFalse(without.isBefore(shorter), () -> told(limit, of, List.of(), without, shorter));
            beforeAll = without;
        }
        for (List<Integer> minutes : PAUSES) {
            List<ClockAction> actions = actions(of.change(), minutes);
            Instant before = of.received();
            for (Limit limit : limits) {
                Instant shorter = before;
                Instant due = due(limit, of, actions);
                assertFalse(due.isBefore(shorter), () -> told(limit, of, actions, due, shorter));
                Instant without = due(limit, of, List.of());
                assertFalse(due.isBefore(without), () -> told(limit, of, actions, due, without));
                if (!limit.inDays()) {
                    runsForItsLimit(limit, of, actions, due);
                }
                before = due;
            }
        }
    }

    /** Until the due instant has passed what the limit says, by the hours of the calendar or of a day, pauses left out. */
    private static void runsForItsLimit(Limit limit, Case of, List<ClockAction> actions, Instant due) {
        boolean elapsed = limit.unit() == Limit.Unit.ELAPSED_HOURS;
        Calendar counting = elapsed ? Calendar.always(of.calendar().zone()) : of.calendar();
        Duration amount = limit.unit() == Limit.Unit.WORKING_MINUTES
                ? Duration.ofMinutes(limit.amount())
                : Duration.ofHours(limit.amount());
        assertEquals(
                amount,
                WorkingTime.net(counting, of.received(), due, Pauses.of(actions, Instant.MAX)),
                () -> told(limit, of, actions, due, due));
    }

    @ParameterizedTest(name = "T5 in {0}")
    @ValueSource(
            strings = {
                "Europe/London",
                "America/New_York",
                "Europe/Lisbon",
                "Asia/Kathmandu",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "Asia/Pyongyang",
                "Europe/Istanbul"
            })
    void t5TimeOverASpanIsTheSumOverItsParts(String name) {
        ZoneId zone = ZoneId.of(name);
        for (Instant change : instants(zone)) {
            List<Instant> cuts = Arrays.stream(NEAR)
                    .mapToObj(minutes -> change.plus(Duration.ofMinutes(minutes)))
                    .toList();
            Instant from = cuts.get(0);
            Instant to = cuts.get(cuts.size() - 1);
            assertEquals(Duration.between(from, to), WorkingTime.between(Calendar.always(zone), from, to));
            for (Calendar calendar : calendars(zone)) {
                for (List<ClockAction> actions : withPauses(change)) {
                    Pauses pauses = Pauses.of(actions, Instant.MAX);
                    Duration parts = Duration.ZERO;
                    for (int i = 1; i < cuts.size(); i++) {
                        parts = parts.plus(WorkingTime.net(calendar, cuts.get(i - 1), cuts.get(i), pauses));
                    }
                    assertEquals(WorkingTime.net(calendar, from, to, pauses), parts, () -> calendar + " " + change);
                    readsTheSame(calendar, actions, from, cuts);
                }
            }
        }
    }

    /** What is told of a clock adds up to the whole span, and to the same as when it was told in parts. */
    private static void readsTheSame(Calendar calendar, List<ClockAction> actions, Instant from, List<Instant> cuts) {
        for (Limit.Unit unit : List.of(Limit.Unit.WORKING_MINUTES, Limit.Unit.ELAPSED_HOURS)) {
            Limit limit = limits(unit).get(0).get(0);
            long before = 0;
            long counted = 0;
            for (Instant to : cuts.subList(1, cuts.size())) {
                ClockReading reading =
                        ClockReading.of(ClockRun.of(limit, calendar, from, actions, to), calendar, from, to);
                long all = Arrays.stream(ClockReading.Kind.values())
                        .mapToLong(reading::minutes)
                        .sum();
                assertEquals(Duration.between(from, to).toMinutes(), all);
                assertTrue(reading.minutes(ClockReading.Kind.COUNTED) >= counted);
                assertTrue(reading.minutes(ClockReading.Kind.COUNTED) - counted <= all - before);
                counted = reading.minutes(ClockReading.Kind.COUNTED);
                before = all;
            }
            Calendar counting = unit == Limit.Unit.ELAPSED_HOURS ? Calendar.always(calendar.zone()) : calendar;
            Pauses pauses = Pauses.of(actions, cuts.get(cuts.size() - 1));
            assertEquals(
                    WorkingTime.net(counting, from, cuts.get(cuts.size() - 1), pauses)
                            .toMinutes(),
                    counted);
        }
    }

    private static List<List<ClockAction>> withPauses(Instant change) {
        return Stream.concat(Stream.of(List.<ClockAction>of()), PAUSES.stream().map(p -> actions(change, p)))
                .toList();
    }

    private static String told(Limit limit, Case of, List<ClockAction> actions, Instant due, Instant than) {
        return limit + " " + of + " " + actions + " due " + due + ", not " + than;
    }
}
