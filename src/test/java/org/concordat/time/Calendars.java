package org.concordat.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calendars that the tables of the rules T are counted by. */
final class Calendars {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** England and Wales in 2026: the bank holidays of that year. */
    static final Calendar ENGLAND = weekdays(
            Set.of(
                    "2026-01-01",
                    "2026-04-03",
                    "2026-04-06",
                    "2026-05-04",
                    "2026-05-25",
                    "2026-08-31",
                    "2026-12-25",
                    "2026-12-28"),
            "2026-01-01",
            "2026-12-31");

    private Calendars() {}

    static Calendar weekdays(Set<String> holidays, String from, String to) {
        return new Calendar(
                LONDON,
                week(LocalTime.of(9, 0), LocalTime.of(17, 0)),
                holidays.stream().map(LocalDate::parse).collect(Collectors.toSet()),
                Map.of(),
                LocalDate.parse(from),
                LocalDate.parse(to));
    }

    private static Map<DayOfWeek, List<Hours>> week(LocalTime from, LocalTime to) {
        return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .collect(Collectors.toMap(d -> d, d -> List.of(new Hours(from, to))));
    }

    /** Clock actions from a text such as {@code pause 2026-04-02T16:05:00+01:00; resume ...}. */
    static List<ClockAction> actions(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        return Stream.of(text.split(";"))
                .map(String::strip)
                .map(part -> part.split(" "))
                .map(p -> new ClockAction(
                        java.time.OffsetDateTime.parse(p[1]).toInstant(),
                        ClockAction.Kind.valueOf(p[0].toUpperCase(java.util.Locale.ROOT)),
                        null,
                        p.length > 2 ? Integer.valueOf(p[2]) : null))
                .toList();
    }
}
