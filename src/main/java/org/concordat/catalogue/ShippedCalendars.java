package org.concordat.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.catalogue.model.CalendarPattern;
import org.concordat.catalogue.model.DayHours;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.time.Calendar;

/**
 * The calendars that every partnership has (rule T1). Their hours are whole days: what they say is which days are worked; an office
 * whose hours count has a calendar of its own.
 */
@ApplicationScoped
class ShippedCalendars {

    /** They change with a release only. */
    static final int REVISION = 1;

    private static final String FILE = "/reference/bank-holidays.json";
    private static final Slug ALWAYS = new Slug("always");
    private static final Slug ANY_UK = new Slug("any-uk");
    private static final Map<Slug, String> TITLES = Map.of(
            new Slug("england-and-wales"),
            "England and Wales",
            new Slug("scotland"),
            "Scotland",
            new Slug("northern-ireland"),
            "Northern Ireland",
            ANY_UK,
            "Anywhere in the United Kingdom",
            ALWAYS,
            "Always");
    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final int SATURDAY = DayOfWeek.SATURDAY.getValue();

    private final SortedMap<Slug, CalendarPattern> patterns = new TreeMap<>();

    ShippedCalendars() {
        Map<String, List<CalendarText.Holiday>> divisions = read();
        divisions.forEach((division, holidays) -> patterns.put(new Slug(division), weekdays(holidays)));
        patterns.put(
                ANY_UK,
                weekdays(divisions.values().stream().flatMap(Collection::stream).toList()));
        patterns.put(
                ALWAYS,
                new CalendarPattern(null, week(DayOfWeek.values()), new TreeMap<>(), new TreeMap<>(), null, null));
    }

    private static Map<String, List<CalendarText.Holiday>> read() {
        try (InputStream file = ShippedCalendars.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().findAndRegisterModules().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Known for the whole years that the holidays were proclaimed for. */
    private static CalendarPattern weekdays(List<CalendarText.Holiday> holidays) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        holidays.forEach(h -> days.putIfAbsent(h.date(), h.title()));
        DayOfWeek[] worked = Arrays.stream(DayOfWeek.values())
                .filter(d -> d.getValue() < SATURDAY)
                .toArray(DayOfWeek[]::new);
        return new CalendarPattern(
                UK,
                week(worked),
                days,
                new TreeMap<>(),
                days.firstKey().with(TemporalAdjusters.firstDayOfYear()),
                days.lastKey().with(TemporalAdjusters.lastDayOfYear()));
    }

    private static Map<DayOfWeek, List<DayHours>> week(DayOfWeek[] days) {
        return Arrays.stream(days).collect(Collectors.toMap(d -> d, d -> List.of(DayHours.ALL_DAY)));
    }

    Optional<CalendarPattern> pattern(Slug slug) {
        return Optional.ofNullable(patterns.get(slug));
    }

    /** @throws Rejected rule T1, when a calendar of a partnership's own would hide a shipped one */
    void refuseName(Slug slug) {
        if (patterns.containsKey(slug)) {
            throw Rejected.rule("T1", slug + " is a shipped calendar; give your own another name.");
        }
    }

    CalendarView view(Slug slug) {
        return pattern(slug).map(p -> view(slug, p)).orElseThrow(Rejected::missing);
    }

    /**
     * The calendar in London's time zone.
     *
     * @throws Rejected missing
     */
    Calendar calendar(Slug slug) {
        return pattern(slug)
                .map(pattern -> pattern.zone() == null ? pattern.in(UK) : pattern)
                .orElseThrow(Rejected::missing)
                .calendar();
    }

    List<CalendarView> views() {
        return patterns.entrySet().stream()
                .map(e -> view(e.getKey(), e.getValue()))
                .toList();
    }

    private static CalendarView view(Slug slug, CalendarPattern pattern) {
        return CalendarView.of(slug, TITLES.get(slug), pattern, REVISION, null);
    }
}
