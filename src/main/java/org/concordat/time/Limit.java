package org.concordat.time;

import java.time.LocalTime;
import java.util.Locale;
import org.concordat.kernel.Slug;

/**
 * How long a case may take (rules T2, T3, T4, T7).
 *
 * @param amount how many units; 0 for {@link Unit#AS_RECORDED}, else at least 1
 * @param unit of what
 * @param calendar which calendar says what a working day or minute is; null only for {@link Unit#AS_RECORDED}
 * @param start which day is day 1 (rule T3), or that it is counted back from an event (rule T6)
 * @param due up to when on the due day a limit in days, weeks or months is met (rule T2)
 * @param roll whether a due day that is not a working day moves to the next one (rule T2)
 * @param cutOff receipt after this local time counts as receipt on the next working day (rule T3); null for none
 * @param nonWorkingReceipt whether receipt on a non-working day counts as receipt on the next working day (rule T3)
 * @param pauses whether pauses stop the clock (rule T4)
 * @param restarts whether a restart makes time run afresh (rule T4)
 * @param extensions how often a new limit may be agreed before the old one ran out (rule T4)
 * @param warning how many working days before the due day a warning is wanted (rule T8); null for none
 */
public record Limit(
        int amount,
        Unit unit,
        Slug calendar,
        Start start,
        DueBy due,
        Roll roll,
        LocalTime cutOff,
        NonWorkingReceipt nonWorkingReceipt,
        Pauses pauses,
        Restarts restarts,
        Extensions extensions,
        Integer warning) {

    /** How early a warning can be wanted, in working days. */
    public static final int EARLIEST_WARNING = 100;

    /** The longest limit that can be written, in units: a bound on every computation. */
    static final int LARGEST = 100_000;

    private static final int LONGEST_MONTHS = 1_200;

    /** What a limit is counted in. */
    public enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS,
        WEEKS,
        MONTHS,
        WORKING_MINUTES,
        WORKING_HOURS,
        ELAPSED_HOURS,
        AS_RECORDED;

        /** The most of this unit that a limit may be: a century of weeks or months, so that every due instant can be kept. */
        public int most() {
            return this == WEEKS || this == MONTHS ? LONGEST_MONTHS : LARGEST;
        }

        /** Whether the limit is met to the day, not to the instant. */
        public boolean inDays() {
            return this == WORKING_DAYS || this == CALENDAR_DAYS || this == WEEKS || this == MONTHS;
        }
    }

    /** Which day is day 1. */
    public enum Start {
        DAY_AFTER,
        DAY_OF,
        /** No day: the limit is counted back from an event, in clear days (rule T6). */
        BEFORE_EVENT
    }

    /** Until when on the due day. */
    public enum DueBy {
        END_OF_DAY,
        SAME_TIME
    }

    /** What happens to a due day that is not a working day. */
    public enum Roll {
        NONE,
        NEXT_WORKING_DAY
    }

    /** What receipt on a non-working day counts as. */
    public enum NonWorkingReceipt {
        AS_RECEIVED,
        NEXT_WORKING_DAY
    }

    /** Whether pauses stop the clock; {@code INCLUSIVE} leaves out the day of resumption as well. */
    public enum Pauses {
        ALLOWED,
        INCLUSIVE,
        FORBIDDEN
    }

    /** Whether time can run afresh. */
    public enum Restarts {
        ALLOWED,
        FORBIDDEN
    }

    /** How often a new limit may be agreed; a restart begins the count anew. */
    public enum Extensions {
        ONCE,
        ANY,
        FORBIDDEN;

        boolean allow(int before) {
            return this == ANY || this == ONCE && before == 0;
        }
    }

    /** A limit that can restart, and be extended once. */
    public Limit(
            int amount,
            Unit unit,
            Slug calendar,
            Start start,
            DueBy due,
            Roll roll,
            LocalTime cutOff,
            NonWorkingReceipt nonWorkingReceipt,
            Pauses pauses) {
        this(
                amount,
                unit,
                calendar,
                start,
                due,
                roll,
                cutOff,
                nonWorkingReceipt,
                pauses,
                Restarts.ALLOWED,
                Extensions.ONCE,
                null);
    }

    /** @throws IllegalArgumentException when amount, unit and calendar do not fit together */
    public Limit {
        boolean recorded = unit == Unit.AS_RECORDED;
        if (recorded ? amount != 0 : amount < 1 || amount > unit.most()) {
            throw new IllegalArgumentException(
                    "a limit's amount is 1 to " + unit.most() + ", and 0 as-recorded: " + amount);
        }
        if (start == Start.BEFORE_EVENT && unit != Unit.WORKING_DAYS && unit != Unit.CALENDAR_DAYS) {
            throw new IllegalArgumentException("clear days before an event are working days or calendar days");
        }
        if (warning != null && (recorded || warning < 1 || warning > EARLIEST_WARNING)) {
            throw new IllegalArgumentException("a warning comes 1 to " + EARLIEST_WARNING + " working days before");
        }
        if (!recorded && calendar == null) {
            throw new IllegalArgumentException("a limit in " + unit + " names its calendar");
        }
    }

    /** The same limit with another amount. */
    Limit of(int other) {
        return new Limit(
                other,
                unit,
                calendar,
                start,
                due,
                roll,
                cutOff,
                nonWorkingReceipt,
                pauses,
                restarts,
                extensions,
                warning);
    }

    /** Whether it is counted back from an event. */
    public boolean isBackward() {
        return start == Start.BEFORE_EVENT;
    }

    /** Whether actions can move its clock: not one that has no clock. */
    boolean hasClock() {
        return unit != Unit.AS_RECORDED && !isBackward();
    }

    /** Whether the limit is met to the day, not to the instant. */
    boolean inDays() {
        return unit.inDays();
    }

    /** Whether it takes a calendar that knows the day of receipt to tell day 1, or the first minute. */
    boolean readsFirstDay() {
        boolean working = unit == Unit.WORKING_DAYS || unit == Unit.WORKING_MINUTES || unit == Unit.WORKING_HOURS;
        boolean placed = inDays() && (start == Start.DAY_OF || due == DueBy.SAME_TIME);
        return working || placed || nonWorkingReceipt == NonWorkingReceipt.NEXT_WORKING_DAY;
    }

    /** The name in JSON of any of a limit's constants: {@code working-days}, {@code day-after}. */
    public static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
