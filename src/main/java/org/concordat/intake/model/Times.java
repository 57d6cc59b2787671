package org.concordat.intake.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the times of a load are written. */
public interface Times {

    /** Instants as RFC 3339 writes them, with an offset. */
    Times RFC_3339 = new Rfc3339();

    /** The instant that a text names, or empty where it names none. */
    Optional<Instant> read(String text);

    /** How a time is written, to complete "is not ...". */
    String form();

    /**
     * Times in the patterns of an import profile, the first that fits. A time without offset is local to the zone. Where clocks go
     * forward, a local time that never was is read as so much later as the clocks jumped (02:30 as 03:30); where they go back, of
     * the two times of that name it is the earlier. A date alone is the beginning of that day.
     *
     * @param patterns of {@link DateTimeFormatter}, each day and hour strictly within its bounds
     * @throws IllegalArgumentException when a pattern is none
     */
    static Times local(List<String> patterns, ZoneId zone) {
        return new Local(
                List.copyOf(patterns), patterns.stream().map(Times::formatter).toList(), zone);
    }

    private static DateTimeFormatter formatter(String pattern) {
        // Strict reading knows no year of an era without the era: y is meant as the plain year u.
        String plain = pattern.replace("yyyy", "uuuu").replace("yy", "uu");
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(plain)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Local times in patterns; RFC 3339 is always understood as well. */
    record Local(List<String> patterns, List<DateTimeFormatter> formatters, ZoneId zone) implements Times {

        @Override
        public Optional<Instant> read(String text) {
            for (DateTimeFormatter formatter : formatters) {
                try {
                    return Optional.of(instant(
                            formatter.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from)));
                } catch (DateTimeException e) {
                    continue; // the next pattern may fit
                }
            }
            return RFC_3339.read(text);
        }

        private Instant instant(TemporalAccessor read) {
            if (read instanceof ZonedDateTime zoned) {
                return zoned.toInstant();
            }
            if (read instanceof LocalDateTime local) {
                return local.atZone(zone).toInstant();
            }
            return ((LocalDate) read).atStartOfDay(zone).toInstant();
        }

        @Override
        public String form() {
            return "a time as the profile writes it (" + String.join(", ", patterns) + ")";
        }
    }
}
