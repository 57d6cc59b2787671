package org.concordat.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A weekly pattern of working hours in a time zone, minus holidays, plus exceptional openings (rule T1).
 *
 * @param zone of the hours and of "the day"
 * @param week the hours of each working day of the week, in order; a day that is not there is no working day
 * @param holidays days without hours
 * @param openings days with hours of their own, holidays or not; they come before everything else
 * @param knownFrom first day the calendar is known for; null for always
 * @param knownTo last day the calendar is known for, inclusive; null for ever
 */
public record Calendar(
        ZoneId zone,
        Map<DayOfWeek, List<Hours>> week,
        Set<LocalDate> holidays,
        Map<LocalDate, List<Hours>> openings,
        LocalDate knownFrom,
        LocalDate knownTo) {

    /** How many days ahead a next working day is looked for: a bound, longer than any closure. */
    static final int FARTHEST_DAYS = 366;

    /** Keeps copies, so that a calendar never changes. */
    public Calendar {
        week = Map.copyOf(week);
        holidays = Set.copyOf(holidays);
        openings = Map.copyOf(openings);
    }

    /** Every minute of every day in a time zone. */
    public static Calendar always(ZoneId zone) {
        Map<DayOfWeek, List<Hours>> week = java.util.Arrays.stream(DayOfWeek.values())
                .collect(java.util.stream.Collectors.toMap(d -> d, d -> List.of(Hours.ALL_DAY)));
        return new Calendar(zone, week, Set.of(), Map.of(), null, null);
    }

    /** Whether the calendar says anything of a day. */
    public boolean knows(LocalDate day) {
        return (knownFrom == null || !day.isBefore(knownFrom)) && (knownTo == null || !day.isAfter(knownTo));
    }

    /** The working hours of a day, in order; empty where it is no working day. */
    public List<Hours> hours(LocalDate day) {
        List<Hours> opening = openings.get(day);
        if (opening != null) {
            return opening;
        }
        return holidays.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /** Whether a day has working hours. */
    public boolean isWorkingDay(LocalDate day) {
        return !hours(day).isEmpty();
    }

    /** The first working day on or after a day, or empty where none is within a year. */
    Optional<LocalDate> workingDayFrom(LocalDate day) {
        LocalDate candidate = day;
        for (int i = 0; i < FARTHEST_DAYS; i++) {
            if (isWorkingDay(candidate)) {
                return Optional.of(candidate);
            }
            candidate = candidate.plusDays(1);
        }
        return Optional.empty();
    }

    /** The n-th working day after a day, the day itself never counted; empty where the calendar is not known so far. */
    public Optional<LocalDate> workingDayAfter(LocalDate day, int n) {
        LocalDate candidate = day;
        LocalDate farthest = day.plusDays(3L * Limit.LARGEST);
        for (int counted = 0; counted < n; counted += isWorkingDay(candidate) ? 1 : 0) {
            candidate = candidate.plusDays(1);
            if (!knows(candidate) || candidate.isAfter(farthest)) {
                return Optional.empty();
            }
        }
        return Optional.of(candidate);
    }

    /** The same days and hours in another time zone. */
    public Calendar in(ZoneId other) {
        return new Calendar(other, week, holidays, openings, knownFrom, knownTo);
    }

    /** The local date of an instant. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The last instant of a day; a limit in days is met up to it (rule T2). Kept to the microsecond. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
    }

    /** The instant in local time. */
    ZonedDateTime local(Instant instant) {
        return instant.atZone(zone);
    }
}
