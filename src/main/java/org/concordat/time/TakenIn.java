package org.concordat.time;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the time that a case took is told in: whole days or minutes in which its clock ran, net of pauses and, where the limit counts
 * working time, of everything else. It follows from the unit of the limit (rules T2, T4).
 */
public enum TakenIn {
    /** Under a limit in working days. */
    WORKING_DAYS,
    /** Under a limit in calendar days, weeks or months. */
    CALENDAR_DAYS,
    /** Under a limit in working minutes or hours. */
    WORKING_MINUTES,
    /** Under a limit in elapsed hours. */
    ELAPSED_MINUTES;

    /** The names of all, for people. */
    public static final String TEXTS =
            Arrays.stream(values()).map(TakenIn::text).collect(Collectors.joining(", "));

    /** The name in JSON: {@code working-days}. */
    public String text() {
        return Limit.text(this);
    }

    /** The constant that a text names, or empty where it names none. */
    public static Optional<TakenIn> parse(String text) {
        return Arrays.stream(values()).filter(v -> v.text().equals(text)).findFirst();
    }

    /** What the time under a limit is told in; empty where there is no clock: as recorded (T7), or before an event (T6). */
    public static Optional<TakenIn> under(Limit limit) {
        if (!limit.hasClock()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (limit.unit()) {
                    case WORKING_DAYS -> WORKING_DAYS;
                    case CALENDAR_DAYS, WEEKS, MONTHS -> CALENDAR_DAYS;
                    case WORKING_MINUTES, WORKING_HOURS -> WORKING_MINUTES;
                    case ELAPSED_HOURS, AS_RECORDED -> ELAPSED_MINUTES;
                });
    }

    /** How long the clock ran by a reading, in this unit. */
    public long of(ClockReading reading) {
        return this == WORKING_DAYS || this == CALENDAR_DAYS
                ? reading.days(ClockReading.Kind.COUNTED)
                : reading.minutes(ClockReading.Kind.COUNTED);
    }

    /** Whether it takes the calendar of every day to tell. */
    public boolean readsEveryDay() {
        return this == WORKING_DAYS || this == WORKING_MINUTES;
    }
}
