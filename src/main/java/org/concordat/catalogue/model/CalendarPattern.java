package org.concordat.catalogue.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.time.Calendar;
import org.concordat.time.Hours;

/**
 * What a calendar says (rule T1): weekly hours in a time zone, minus holidays, plus exceptional openings. A day with an opening has
 * that opening's hours, whatever else it is.
 *
 * @param zone null for the partnership's own
 * @param week hours of each day of the week; a day without is no working day
 * @param holidays days without hours, and what they are called
 * @param openings days with hours of their own
 * @param knownFrom first day that the calendar is known for; null for since ever
 * @param knownTo last day; null for ever
 */
public record CalendarPattern(
        ZoneId zone,
        Map<DayOfWeek, List<DayHours>> week,
        SortedMap<LocalDate, String> holidays,
        SortedMap<LocalDate, List<DayHours>> openings,
        LocalDate knownFrom,
        LocalDate knownTo) {

    private static final String RULE = "T1";

    /** @throws Rejected rule T1: hours that overlap, no working hours at all, known days out of order, days that are not known */
    public CalendarPattern {
        EnumMap<DayOfWeek, List<DayHours>> sorted = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, hours) -> {
            if (!hours.isEmpty()) {
                sorted.put(day, sorted(hours, "/hours/" + day.name().toLowerCase(Locale.ROOT)));
            }
        });
        week = Map.copyOf(sorted);
        TreeMap<LocalDate, List<DayHours>> days = new TreeMap<>();
        openings.forEach((day, hours) -> days.put(day, sorted(hours, "/openings")));
        openings = Collections.unmodifiableSortedMap(days);
        holidays = Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
        if (week.isEmpty() && openings.isEmpty()) {
            throw refused("/hours", "A calendar has working hours on some day.");
        }
        if (knownFrom != null && knownTo != null && knownTo.isBefore(knownFrom)) {
            throw refused("/knownTo", "A calendar's last known day is not before its first.");
        }
        refuseUnknown(holidays, "/holidays", knownFrom, knownTo);
        refuseUnknown(openings, "/openings", knownFrom, knownTo);
    }

    /** The same days and hours in a time zone. */
    public CalendarPattern in(ZoneId other) {
        return new CalendarPattern(other, week, holidays, openings, knownFrom, knownTo);
    }

    /** The calendar that deadlines are computed with; the time zone must be known by now. */
    public Calendar calendar() {
        Map<DayOfWeek, List<Hours>> weekly =
                week.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> hours(e.getValue())));
        Map<LocalDate, List<Hours>> exceptional =
                openings.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> hours(e.getValue())));
        return new Calendar(zone, weekly, holidays.keySet(), exceptional, knownFrom, knownTo);
    }

    private static List<Hours> hours(List<DayHours> day) {
        return day.stream().map(DayHours::hours).toList();
    }

    private static void refuseUnknown(SortedMap<LocalDate, ?> days, String pointer, LocalDate from, LocalDate to) {
        boolean outside = !days.isEmpty()
                && (from != null && days.firstKey().isBefore(from)
                        || to != null && days.lastKey().isAfter(to));
        if (outside) {
            throw refused(pointer, "These days lie between the first and the last day that the calendar is known for.");
        }
    }

    private static List<DayHours> sorted(List<DayHours> hours, String pointer) {
        List<DayHours> sorted = hours.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).overlaps(sorted.get(i - 1))) {
                throw refused(pointer, "Hours of one day do not overlap.");
            }
        }
        return sorted;
    }

    private static Rejected refused(String pointer, String detail) {
        return Rejected.rule(RULE, detail, new Fault(pointer, detail));
    }
}
