package org.concordat.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Working time between instants under a calendar, exact to the calendar's hours and across clock changes (rules T1, T5). */
public final class WorkingTime {

    private static final int FARTHEST_DAYS = 40_000;

    private WorkingTime() {}

    /** A stretch of time that counts. */
    public record Interval(Instant from, Instant to) {

        /** Its length. */
        public Duration length() {
            return Duration.between(from, to);
        }
    }

    /** The stretches of working hours between two instants, pauses not left out, in order. */
    public static List<Interval> intervals(Calendar calendar, Instant from, Instant to) {
        List<Interval> intervals = new ArrayList<>();
        LocalDate last = calendar.day(to);
        for (LocalDate day = calendar.day(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (Hours hours : calendar.hours(day)) {
                Instant begin = later(hours.begin(day, calendar.zone()), from);
                Instant end = earlier(hours.end(day, calendar.zone()), to);
                if (begin.isBefore(end)) {
                    intervals.add(new Interval(begin, end));
                }
            }
        }
        return intervals;
    }

    /** Working time between two instants. */
    public static Duration between(Calendar calendar, Instant from, Instant to) {
        return intervals(calendar, from, to).stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** Working time between two instants with the union of the pauses left out. */
    public static Duration net(Calendar calendar, Instant from, Instant to, Pauses pauses) {
        return between(calendar, from, to).minus(paused(calendar, from, to, pauses));
    }

    /** Working time within the pauses. */
    public static Duration paused(Calendar calendar, Instant from, Instant to, Pauses pauses) {
        Duration paused = Duration.ZERO;
        for (Pauses.Stretch stretch : pauses.stretches()) {
            Instant begin = later(stretch.from(), from);
            Instant end = stretch.to() == null ? to : earlier(stretch.to(), to);
            if (begin.isBefore(end)) {
                paused = paused.plus(between(calendar, begin, end));
            }
        }
        return paused;
    }

    /**
     * The instant at which an amount of working time has passed, pauses left out; empty where the calendar ends first or the clock
     * stands still. The day that was looked for is told by {@code beyond}.
     */
    static Deadline after(Calendar calendar, Instant from, Duration amount, Pauses pauses) {
        Duration left = amount;
        LocalDate day = calendar.day(from);
        for (int i = 0; i < FARTHEST_DAYS; i++, day = day.plusDays(1)) {
            if (!calendar.knows(day)) {
                return new Deadline.BeyondCalendar(day);
            }
            for (Hours hours : calendar.hours(day)) {
                Instant begin = later(hours.begin(day, calendar.zone()), from);
                Instant end = hours.end(day, calendar.zone());
                for (Interval free : without(begin, end, pauses)) {
                    if (free.length().compareTo(left) >= 0) {
                        return new Deadline.Due(free.from().plus(left));
                    }
                    left = left.minus(free.length());
                }
            }
            Optional<Instant> open = pauses.open();
            if (open.isPresent()
                    && open.get()
                            .isBefore(day.plusDays(1)
                                    .atStartOfDay(calendar.zone())
                                    .toInstant())) {
                return new Deadline.Paused(open.get());
            }
        }
        return new Deadline.BeyondCalendar(day);
    }

    /** What is left of a stretch when the pauses are taken out. */
    static List<Interval> without(Instant from, Instant to, Pauses pauses) {
        List<Interval> free = new ArrayList<>();
        Instant begin = from;
        for (Pauses.Stretch stretch : pauses.stretches()) {
            if (stretch.to() != null && !stretch.to().isAfter(begin)) {
                continue;
            }
            if (!stretch.from().isBefore(to)) {
                break;
            }
            if (stretch.from().isAfter(begin)) {
                free.add(new Interval(begin, stretch.from()));
            }
            if (stretch.to() == null) {
                return free;
            }
            begin = stretch.to();
        }
        if (begin.isBefore(to)) {
            free.add(new Interval(begin, to));
        }
        return free;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
