package org.concordat.subscriptions.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** How often somebody is told. */
public enum Frequency {
    /** As soon as something happens, yet with a pause after each e-mail, so that what comes together is told together. */
    IMMEDIATE {
        @Override
        public Instant next(Instant now, ZoneId zone, Predicate<LocalDate> working) {
            return now.plus(PAUSE);
        }
    },
    /** In the morning of each working day. */
    DAILY {
        @Override
        public Instant next(Instant now, ZoneId zone, Predicate<LocalDate> working) {
            return morning(now, zone, working);
        }
    },
    /** In the morning of the first working day of each week. */
    WEEKLY {
        @Override
        public Instant next(Instant now, ZoneId zone, Predicate<LocalDate> working) {
            return morning(now, zone, working.and(day -> isFirstOfWeek(day, working)));
        }
    };

    /** Between two e-mails of one subscription. */
    public static final Duration PAUSE = Duration.ofMinutes(5);

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** After so many days without a working one it comes nonetheless. */
    private static final int LONGEST = 30;

    /**
     * When the next e-mail is due, if there is something to be told by then; always after {@code now}.
     *
     * @param working whether a day is a working day
     */
    public abstract Instant next(Instant now, ZoneId zone, Predicate<LocalDate> working);

    private static Instant morning(Instant now, ZoneId zone, Predicate<LocalDate> wanted) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return IntStream.range(0, LONGEST)
                .mapToObj(today::plusDays)
                .filter(wanted)
                .map(day -> morningOf(day, zone))
                .filter(morning -> morning.isAfter(now))
                .findFirst()
                .orElseGet(() -> morningOf(today.plusDays(LONGEST), zone));
    }

    private static Instant morningOf(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }

    private static boolean isFirstOfWeek(LocalDate day, Predicate<LocalDate> working) {
        return IntStream.range(1, day.getDayOfWeek().getValue())
                .mapToObj(day::minusDays)
                .noneMatch(working);
    }

    /** As it is written: {@code daily}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when the text is none of them */
    public static Frequency of(String text) {
        return Arrays.stream(values())
                .filter(frequency -> frequency.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no frequency: " + text));
    }
}
