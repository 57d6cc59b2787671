package org.concordat.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * How a limit's clock ran from receipt to an instant, stretch by stretch without a gap: enough to count by hand (rules T2, T3, T4).
 * A limit in days, weeks or months is read in whole local days, any other in instants.
 *
 * @param intervals in order; none under a limit as recorded (rule T7) or before an event (rule T6), which has no clock
 */
public record ClockReading(List<Interval> intervals) {

    /** The longest time that is read, in days: a bound on what is computed and answered. */
    public static final int LONGEST_DAYS = 3_660;

    /** Whether the clock ran. */
    public enum Kind {
        /** Counted. */
        COUNTED,
        /** Would have counted, was it not for a pause. */
        PAUSED,
        /** Outside working time. */
        NOT_WORKING,
        /** Before the first day that counts, by the limit's convention of start (rule T3), or before time ran afresh (rule T4). */
        NOT_STARTED
    }

    /**
     * A stretch in which the clock did one thing.
     *
     * @param from first instant
     * @param to first instant after it
     * @param days how many whole local days it is, under a limit in days, weeks or months; 0 under any other
     */
    public record Interval(Kind kind, Instant from, Instant to, int days) {

        /** Its elapsed length in whole minutes. */
        public long minutes() {
            return ChronoUnit.MINUTES.between(from, to);
        }
    }

    /**
     * Reads the clock of a case.
     *
     * @param calendar that the limit names; unused for {@code as-recorded}, may then be null
     * @param to closing, or the instant of judging; a reading ends {@link #LONGEST_DAYS} after receipt at the latest
     */
    public static ClockReading of(ClockRun run, Calendar calendar, Instant received, Instant to) {
        Limit limit = run.limit();
        if (!limit.hasClock() || !received.isBefore(to)) {
            return new ClockReading(List.of());
        }
        Instant farthest = received.plus(LONGEST_DAYS, ChronoUnit.DAYS);
        Instant end = to.isAfter(farthest) ? farthest : to;
        Pauses heeded = Deadlines.heeded(limit, calendar, run.from(), run.pauses());
        Instant start = Deadlines.receipt(limit, calendar, run.from()).orElse(run.from());
        return limit.inDays()
                ? inDays(limit, calendar, new Span(received, start, end), heeded)
                : inInstants(limit, calendar, new Span(received, start, end), heeded);
    }

    /** Elapsed time of one kind in whole minutes; only the sum is cut, not each interval. */
    public long minutes(Kind kind) {
        return intervals.stream()
                .filter(i -> i.kind() == kind)
                .map(i -> Duration.between(i.from(), i.to()))
                .reduce(Duration.ZERO, Duration::plus)
                .toMinutes();
    }

    /** Whole days of one kind, under a limit in days, weeks or months. */
    public int days(Kind kind) {
        return intervals.stream()
                .filter(i -> i.kind() == kind)
                .mapToInt(Interval::days)
                .sum();
    }

    /** From receipt, by way of the instant that counts as receipt, to the end of the reading. */
    private record Span(Instant received, Instant start, Instant end) {}

    private static ClockReading inDays(Limit limit, Calendar calendar, Span span, Pauses pauses) {
        Instant opened =
                limit.due() == Limit.DueBy.SAME_TIME ? Deadlines.openFrom(calendar, span.start()) : span.start();
        LocalDate one = dayOne(limit, calendar, calendar.day(opened));
        boolean everyDay = limit.unit() != Limit.Unit.WORKING_DAYS;
        Pauses.Days paused = pauses.days(calendar.zone(), limit.pauses() == Limit.Pauses.INCLUSIVE);
        List<Interval> intervals = new ArrayList<>();
        LocalDate last = calendar.day(span.end());
        for (LocalDate day = calendar.day(span.received()); !day.isAfter(last); day = day.plusDays(1)) {
            Kind kind = day.isBefore(one)
                    ? Kind.NOT_STARTED
                    : !everyDay && !calendar.isWorkingDay(day)
                            ? Kind.NOT_WORKING
                            : paused.contain(day) ? Kind.PAUSED : Kind.COUNTED;
            Instant from = day.atStartOfDay(calendar.zone()).toInstant();
            Instant to = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
            add(intervals, new Interval(kind, from, to, 1));
        }
        return new ClockReading(List.copyOf(intervals));
    }

    private static LocalDate dayOne(Limit limit, Calendar calendar, LocalDate zero) {
        return limit.start() == Limit.Start.DAY_OF
                ? calendar.workingDayFrom(zero).orElse(zero)
                : zero.plusDays(1);
    }

    private static ClockReading inInstants(Limit limit, Calendar calendar, Span span, Pauses pauses) {
        boolean working = limit.unit() == Limit.Unit.WORKING_MINUTES || limit.unit() == Limit.Unit.WORKING_HOURS;
        List<WorkingTime.Interval> open = working
                ? WorkingTime.intervals(calendar, span.received(), span.end())
                : List.of(new WorkingTime.Interval(span.received(), span.end()));
        TreeSet<Instant> turns = new TreeSet<>(List.of(span.received(), span.end()));
        turns.add(span.start());
        open.forEach(i -> turns.addAll(List.of(i.from(), i.to())));
        for (Pauses.Stretch stretch : pauses.stretches()) {
            turns.add(stretch.from());
            turns.add(stretch.to() == null ? span.end() : stretch.to());
        }
        List<Interval> intervals = new ArrayList<>();
        Instant from = span.received();
        int at = 0;
        for (Instant to : turns.subSet(span.received(), false, span.end(), true)) {
            while (at < open.size() && !open.get(at).to().isAfter(from)) {
                at++;
            }
            boolean closed = at == open.size() || open.get(at).from().isAfter(from);
            Kind kind = from.isBefore(span.start())
                    ? Kind.NOT_STARTED
                    : closed ? Kind.NOT_WORKING : pauses.coversAt(from) ? Kind.PAUSED : Kind.COUNTED;
            add(intervals, new Interval(kind, from, to, 0));
            from = to;
        }
        return new ClockReading(List.copyOf(intervals));
    }

    private static void add(List<Interval> intervals, Interval next) {
        int last = intervals.size() - 1;
        if (last >= 0 && intervals.get(last).kind() == next.kind()) {
            Interval before = intervals.get(last);
            intervals.set(last, new Interval(next.kind(), before.from(), next.to(), before.days() + next.days()));
        } else {
            intervals.add(next);
        }
    }
}
