package org.concordat.intake.model;

import java.time.Instant;
import java.time.LocalDate;

/** Writes instants as {@link Instant#toString} does, digit by digit: a load writes several of each row, and the platform's way took longer than hashing them. */
public final class InstantText {

    private static final int LENGTH = 30;
    /** The years that are written with four digits. */
    private static final long FIRST_SECOND = -62_167_219_200L;

    private static final long BEYOND_SECOND = 253_402_300_800L;
    private static final int DAY = 86_400;
    private static final int HOUR = 3_600;
    private static final int MINUTE = 60;
    private static final int HUNDRED = 100;
    private static final int MILLION = 1_000_000;
    private static final int THOUSAND = 1_000;

    private InstantText() {}

    /** The text of an instant. */
    public static String of(Instant instant) {
        StringBuilder text = new StringBuilder(LENGTH);
        append(text, instant);
        return text.toString();
    }

    /** Adds the text of an instant. */
    static void append(StringBuilder text, Instant instant) {
        long second = instant.getEpochSecond();
        if (second < FIRST_SECOND || second >= BEYOND_SECOND) {
            text.append(instant);
            return;
        }
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(second, (long) DAY));
        int time = (int) Math.floorMod(second, (long) DAY);
        two(text, day.getYear() / HUNDRED);
        two(text, day.getYear() % HUNDRED);
        two(text.append('-'), day.getMonthValue());
        two(text.append('-'), day.getDayOfMonth());
        two(text.append('T'), time / HOUR);
        two(text.append(':'), time / MINUTE % MINUTE);
        two(text.append(':'), time % MINUTE);
        fraction(text, instant.getNano());
        text.append('Z');
    }

    /** As many digits as it takes, three by three. */
    private static void fraction(StringBuilder text, int nanos) {
        if (nanos == 0) {
            return;
        }
        three(text.append('.'), nanos / MILLION);
        if (nanos % MILLION != 0) {
            three(text, nanos / THOUSAND % THOUSAND);
            if (nanos % THOUSAND != 0) {
                three(text, nanos % THOUSAND);
            }
        }
    }

    private static void three(StringBuilder text, int number) {
        digit(text, number / HUNDRED);
        two(text, number % HUNDRED);
    }

    private static void two(StringBuilder text, int number) {
        digit(text, number / 10);
        digit(text, number % 10);
    }

    private static void digit(StringBuilder text, int digit) {
        text.append((char) ('0' + digit));
    }
}
