package org.concordat.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a case is due under a limit (rules T2, T3, T4, T5, T7). Working days are walked one by one, so that every working day,
 * pause and holiday is looked at; the walk is bounded by the calendar and by {@link Limit#LARGEST}.
 */
public final class Deadlines {

    private final Limit limit;
    private final Calendar calendar;
    private final Pauses pauses;

    private Deadlines(Limit limit, Calendar calendar, Pauses pauses) {
        this.limit = limit;
        this.calendar = calendar;
        this.pauses = pauses;
    }

    /**
     * The deadline of a case.
     *
     * @param calendar that the limit names; unused for {@code as-recorded}, may then be null
     * @param received when the case was received
     * @param recordedDue the case's own due instant; null for none (rule T7)
     * @param pauses as known at the instant of judging
     */
    public static Deadline of(Limit limit, Calendar calendar, Instant received, Instant recordedDue, Pauses pauses) {
        if (limit.unit() == Limit.Unit.AS_RECORDED) {
            return recordedDue == null ? new Deadline.NoTarget() : new Deadline.Due(recordedDue);
        }
        return new Deadlines(limit, calendar, heeded(limit, calendar, received, pauses)).from(received);
    }

    /**
     * The latest day on which so many clear days lie between it and an event, neither of the two counted; due at its end (rule T6).
     *
     * @param limit that {@linkplain Limit#isBackward is counted back}
     * @param event null for none: then there is no target
     */
    public static Deadline before(Limit limit, Calendar calendar, Instant event) {
        if (event == null) {
            return new Deadline.NoTarget();
        }
        LocalDate day = calendar.day(event);
        LocalDate farthest = day.minusDays(3L * Limit.LARGEST);
        int clear = 0;
        while (clear < limit.amount()) {
            day = day.minusDays(1);
            if (limit.unit() == Limit.Unit.CALENDAR_DAYS || calendar.isWorkingDay(day)) {
                clear++;
            }
            boolean unknown = limit.unit() == Limit.Unit.WORKING_DAYS && !calendar.knows(day);
            if (unknown || day.isBefore(farthest)) {
                return new Deadline.BeyondCalendar(day);
            }
        }
        return new Deadline.Due(calendar.endOf(day.minusDays(1)));
    }

    /**
     * The day from which a breach is warned of: so many working days before the due day (rule T8).
     *
     * @return empty where the limit wants no warning, or the calendar does not know the days
     */
    public static Optional<LocalDate> warnFrom(Limit limit, Calendar calendar, Instant due) {
        if (limit.warning() == null) {
            return Optional.empty();
        }
        LocalDate day = calendar.day(due);
        int before = 0;
        for (int i = 0; i < Calendar.FARTHEST_DAYS && calendar.knows(day); i++) {
            if (before == limit.warning()) {
                return Optional.of(day);
            }
            day = day.minusDays(1);
            before += calendar.isWorkingDay(day) ? 1 : 0;
        }
        return Optional.empty();
    }

    /**
     * The pauses that stop the clock. A limit met to a time of day can run out earlier on a day than a pause begins; that pause
     * comes too late to move it, though its day would be left out. So the pauses are taken one by one, as far as they began by the
     * due instant so far (rule T4).
     */
    static Pauses heeded(Limit limit, Calendar calendar, Instant received, Pauses pauses) {
        if (limit.pauses() == Limit.Pauses.FORBIDDEN) {
            return Pauses.NONE;
        }
        if (!limit.inDays() || limit.due() != Limit.DueBy.SAME_TIME) {
            return pauses;
        }
        for (int taken = 0; taken < pauses.stretches().size(); taken++) {
            Instant next = pauses.stretches().get(taken).from();
            Deadline soFar = new Deadlines(limit, calendar, pauses.first(taken)).from(received);
            if (soFar.instant().filter(next::isAfter).isPresent()) {
                return pauses.first(taken);
            }
        }
        return pauses;
    }

    private Deadline from(Instant received) {
        Optional<Instant> start = receipt(limit, calendar, received);
        if (start.isEmpty()) {
            return new Deadline.BeyondCalendar(calendar.day(received).plusDays(Calendar.FARTHEST_DAYS));
        }
        LocalDate dayZero = calendar.day(start.get());
        if (!calendar.knows(dayZero) && (limit.readsFirstDay() || !start.get().equals(received))) {
            return new Deadline.BeyondCalendar(dayZero);
        }
        return switch (limit.unit()) {
            case WORKING_DAYS, CALENDAR_DAYS, WEEKS, MONTHS -> days(start.get());
            case WORKING_MINUTES ->
                WorkingTime.after(calendar, start.get(), Duration.ofMinutes(limit.amount()), pauses);
            case WORKING_HOURS -> WorkingTime.after(calendar, start.get(), Duration.ofHours(limit.amount()), pauses);
            case ELAPSED_HOURS -> elapsed(start.get(), Duration.ofHours(limit.amount()));
            case AS_RECORDED -> new Deadline.NoTarget();
        };
    }

    /** The instant that counts as receipt: after the cut-off or on a non-working day, the next working day where asked (T3). */
    static Optional<Instant> receipt(Limit limit, Calendar calendar, Instant received) {
        ZonedDateTime local = calendar.local(received);
        LocalDate day = local.toLocalDate();
        boolean late = limit.cutOff() != null && local.toLocalTime().isAfter(limit.cutOff());
        boolean closed =
                limit.nonWorkingReceipt() == Limit.NonWorkingReceipt.NEXT_WORKING_DAY && !calendar.isWorkingDay(day);
        if (!late && !closed) {
            return Optional.of(received);
        }
        return calendar.workingDayFrom(day.plusDays(1))
                .map(next -> calendar.hours(next).get(0).begin(next, calendar.zone()));
    }

    /** Whole elapsed time, pauses left out: 24 hours are 24 hours on the day the clocks change as well (T5). */
    private Deadline elapsed(Instant start, Duration amount) {
        Duration left = amount;
        Instant from = start;
        for (Pauses.Stretch stretch : pauses.stretches()) {
            if (stretch.to() != null && !stretch.to().isAfter(from)) {
                continue;
            }
            Instant pause = stretch.from().isAfter(from) ? stretch.from() : from;
            Duration free = Duration.between(from, pause);
            if (free.compareTo(left) >= 0) {
                break;
            }
            if (stretch.to() == null) {
                return new Deadline.Paused(stretch.from());
            }
            left = left.minus(free);
            from = stretch.to();
        }
        return new Deadline.Due(from.plus(left));
    }

    private Deadline days(Instant receipt) {
        Instant start = limit.due() == Limit.DueBy.SAME_TIME ? openFrom(calendar, receipt) : receipt;
        LocalDate dayZero = calendar.day(start);
        Optional<LocalDate> due =
                limit.unit() == Limit.Unit.WORKING_DAYS ? workingDays(dayZero) : calendarDays(dayZero);
        if (due.isEmpty()) {
            return stopped(dayZero);
        }
        LocalDate day = rolled(due.get());
        boolean counted = limit.unit() == Limit.Unit.WORKING_DAYS || limit.roll() == Limit.Roll.NEXT_WORKING_DAY;
        if (counted && !(calendar.knows(due.get()) && calendar.knows(day))) {
            return new Deadline.BeyondCalendar(calendar.knows(due.get()) ? day : due.get());
        }
        Deadline deadline = new Deadline.Due(instant(day, start));
        return pauses.open()
                .filter(since -> !since.isAfter(deadline.instant().orElseThrow()))
                .<Deadline>map(Deadline.Paused::new)
                .orElse(deadline);
    }

    private Deadline stopped(LocalDate dayZero) {
        return pauses.open()
                .<Deadline>map(Deadline.Paused::new)
                .orElseGet(() -> new Deadline.BeyondCalendar(
                        calendar.knownTo() == null
                                ? farthest(dayZero)
                                : calendar.knownTo().plusDays(1)));
    }

    private static LocalDate farthest(LocalDate dayZero) {
        return dayZero.plusDays(3L * Limit.LARGEST);
    }

    /** The day itself, or the next working day where the limit rolls (T2). */
    private LocalDate rolled(LocalDate day) {
        return limit.roll() == Limit.Roll.NEXT_WORKING_DAY
                ? calendar.workingDayFrom(day).orElse(day)
                : day;
    }

    /** Day n by counting; empty where the calendar ends first or the clock stands still. */
    private Optional<LocalDate> workingDays(LocalDate dayZero) {
        LocalDate day = limit.start() == Limit.Start.DAY_OF ? dayZero : dayZero.plusDays(1);
        LocalDate farthest = farthest(dayZero);
        Pauses.Days paused = pauses.days(calendar.zone(), limit.pauses() == Limit.Pauses.INCLUSIVE);
        int counted = 0;
        while (calendar.knows(day) && !paused.endlessFrom(day)) {
            if (calendar.isWorkingDay(day) && !paused.contain(day) && ++counted == limit.amount()) {
                return Optional.of(day);
            }
            if (day.isAfter(farthest)) {
                return Optional.empty();
            }
            day = day.plusDays(1);
        }
        return Optional.empty();
    }

    /** The nominal due day, extended by the calendar days that pauses leave out (T4). */
    private Optional<LocalDate> calendarDays(LocalDate dayZero) {
        if (limit.start() == Limit.Start.DAY_AFTER) {
            return extended(dayZero.plusDays(1), plus(dayZero));
        }
        return calendar.workingDayFrom(dayZero).flatMap(first -> extended(first, lastDay(first)));
    }

    private LocalDate plus(LocalDate zero) {
        return switch (limit.unit()) {
            case WEEKS -> zero.plusWeeks(limit.amount());
            case MONTHS -> zero.plusMonths(limit.amount());
            default -> zero.plusDays(limit.amount());
        };
    }

    /** The last day of a limit of which this is day 1: a month from 1 March is up on 31 March, from 31 January on the last of February. */
    private LocalDate lastDay(LocalDate dayOne) {
        LocalDate after = plus(dayOne);
        boolean shorter = limit.unit() == Limit.Unit.MONTHS && after.getDayOfMonth() != dayOne.getDayOfMonth();
        return shorter ? after : after.minusDays(1);
    }

    /**
     * Reckons by pauses, not by days: a limit of many months costs no more than one of a day. A pause that begins when the days are
     * used up takes none of them; but where the day that the due day rolls to lies within it, the case is due when the pause has ended,
     * or on the next working day. Empty while the clock stands still.
     */
    private Optional<LocalDate> extended(LocalDate dayOne, LocalDate nominal) {
        LocalDate due = nominal;
        LocalDate next = dayOne;
        for (Pauses.Stretch stretch : pauses.stretches()) {
            LocalDate paused = calendar.day(stretch.from());
            LocalDate first = paused.isAfter(next) ? paused : next;
            LocalDate last = rolled(due);
            if (first.isAfter(last)) {
                break;
            }
            if (stretch.to() == null) {
                return Optional.empty();
            }
            LocalDate resumed = calendar.day(stretch.to());
            LocalDate runs = limit.pauses() == Limit.Pauses.INCLUSIVE ? resumed.plusDays(1) : resumed;
            if (runs.isAfter(first)) {
                boolean usedUp = first.isAfter(due);
                LocalDate moved = usedUp ? runs : due.plusDays(ChronoUnit.DAYS.between(first, runs));
                due = usedUp && !runs.isAfter(last) ? due : moved;
                next = runs;
            }
        }
        return Optional.of(due);
    }

    /** The end of the due day, or the time of day of receipt (T2): of one that comes twice, that of the same offset. */
    private Instant instant(LocalDate day, Instant start) {
        if (limit.due() == Limit.DueBy.END_OF_DAY) {
            return calendar.endOf(day);
        }
        ZonedDateTime local = calendar.local(start);
        return ZonedDateTime.ofLocal(day.atTime(local.toLocalTime()), calendar.zone(), local.getOffset())
                .toInstant();
    }

    /** Receipt outside working hours counts from the next opening where the limit is met to the time of day (T2). */
    static Instant openFrom(Calendar calendar, Instant start) {
        LocalDate first = calendar.day(start);
        for (LocalDate day = first; day.isBefore(first.plusDays(Calendar.FARTHEST_DAYS)); day = day.plusDays(1)) {
            for (Hours hours : calendar.hours(day)) {
                if (start.isBefore(hours.end(day, calendar.zone()))) {
                    Instant begin = hours.begin(day, calendar.zone());
                    return begin.isAfter(start) ? begin : start;
                }
            }
        }
        return start;
    }
}
