package org.concordat.subscriptions.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;

/** How often somebody is told. */
public enum Frequency {
    /** As soon as something happens, yet with a pause after each e-mail, so that what comes together is told together. */
    IMMEDIATE {
        @Override
        public Instant next(Instant now, ZoneId zone) {
            return now.plus(PAUSE);
        }
    },
    /** Once a day, in the morning. */
    DAILY {
        @Override
        public Instant next(Instant now, ZoneId zone) {
            ZonedDateTime morning = now.atZone(zone).with(MORNING);
            return (morning.toInstant().isAfter(now) ? morning : morning.plusDays(1)).toInstant();
        }
    },
    /** On Monday mornings. */
    WEEKLY {
        @Override
        public Instant next(Instant now, ZoneId zone) {
            ZonedDateTime morning = now.atZone(zone)
                    .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                    .with(MORNING);
            return (morning.toInstant().isAfter(now) ? morning : morning.plusWeeks(1)).toInstant();
        }
    };

    /** Between two e-mails of one subscription. */
    public static final Duration PAUSE = Duration.ofMinutes(5);

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** When the next e-mail is due, if there is something to be told by then; always after {@code now}. */
    public abstract Instant next(Instant now, ZoneId zone);

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
