package org.concordat.intake.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Instants with an offset. As nearly everybody writes them they are read letter by letter, since a load has several in each row and the
 * platform's reader takes longer for them than for all the rest; whatever is written otherwise, the platform reads or refuses.
 */
final class Rfc3339 implements Times {

    private static final int SECONDS = 19;
    private static final int MOST_DIGITS = 9;
    private static final int MOST_HOURS = 18;
    private static final int DAY = 86_400;
    private static final int HOUR = 3_600;
    private static final int MINUTE = 60;
    private static final long NONE = Long.MIN_VALUE;

    @Override
    public Optional<Instant> read(String text) {
        Instant plain = plain(text);
        if (plain != null) {
            return Optional.of(plain);
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String form() {
        return "an instant with offset such as 2026-04-02T15:20:00+01:00";
    }

    /** Of {@code 2026-04-02T15:20:00}, perhaps a fraction, and {@code Z} or {@code +01:00}; null of anything else. */
    static Instant plain(String text) {
        long local = local(text);
        if (local == NONE) {
            return null;
        }
        int at = SECONDS;
        int nanos = 0;
        if (text.charAt(at) == '.') {
            int first = ++at;
            while (at < text.length() && at - first < MOST_DIGITS && digit(text, at) >= 0) {
                nanos = nanos * 10 + digit(text, at++);
            }
            if (at == first || at == text.length()) {
                return null;
            }
            for (int i = at - first; i < MOST_DIGITS; i++) {
                nanos *= 10;
            }
        }
        long offset = offset(text, at);
        return offset == NONE ? null : Instant.ofEpochSecond(local - offset, nanos);
    }

    /** Seconds of the first 19 letters, as if they were of UTC. */
    private static long local(String text) {
        if (text.length() <= SECONDS
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return NONE;
        }
        int century = two(text, 0);
        int year = two(text, 2);
        int month = two(text, 5);
        int day = two(text, 8);
        int hour = two(text, 11);
        int minute = two(text, 14);
        int second = two(text, 17);
        boolean possible = century >= 0
                && year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && hour >= 0
                && hour < 24
                && minute >= 0
                && minute < MINUTE
                && second >= 0
                && second < MINUTE;
        if (!possible) {
            return NONE;
        }
        YearMonth of = YearMonth.of(century * 100 + year, month);
        return day <= of.lengthOfMonth()
                ? of.atDay(day).toEpochDay() * DAY + hour * HOUR + minute * MINUTE + second
                : NONE;
    }

    /** Seconds of an offset from a place to the end. */
    private static long offset(String text, int at) {
        if (text.charAt(at) == 'Z') {
            return text.length() == at + 1 ? 0 : NONE;
        }
        char sign = text.charAt(at);
        if (text.length() != at + 6 || text.charAt(at + 3) != ':' || sign != '+' && sign != '-') {
            return NONE;
        }
        int hours = two(text, at + 1);
        int minutes = two(text, at + 4);
        if (hours < 0 || hours >= MOST_HOURS || minutes < 0 || minutes >= MINUTE) {
            return NONE;
        }
        long seconds = hours * HOUR + minutes * MINUTE;
        return sign == '-' ? -seconds : seconds;
    }

    private static int two(String text, int at) {
        int tens = digit(text, at);
        int ones = digit(text, at + 1);
        return tens < 0 || ones < 0 ? -1 : tens * 10 + ones;
    }

    private static int digit(String text, int at) {
        int digit = text.charAt(at) - '0';
        return digit >= 0 && digit <= 9 ? digit : -1;
    }
}
