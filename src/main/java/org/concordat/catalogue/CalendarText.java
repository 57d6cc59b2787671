package org.concordat.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.catalogue.model.CalendarPattern;
import org.concordat.catalogue.model.DayHours;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of a calendar as JSON has them. */
final class CalendarText {

    private CalendarText() {}

    /** Working hours of a day. */
    @Schema(name = "Hours", description = "Working hours of a day.")
    record HoursText(
            @NotNull
            @Pattern(regexp = DayHours.FORM)
            @Schema(description = "When they begin, local time.", examples = "09:00")
            String from,

            @NotNull
            @Pattern(regexp = DayHours.FORM)
            @Schema(description = "When they end; 24:00 is the end of the day.", maxLength = 5, examples = "17:00")
            String to) {

        static List<HoursText> of(Collection<DayHours> hours) {
            return hours.stream()
                    .map(h -> new HoursText(h.fromText(), h.toText()))
                    .toList();
        }

        DayHours hours(String pointer) {
            try {
                return DayHours.of(from, to);
            } catch (IllegalArgumentException e) {
                throw Rejected.rule("T1", "Hours end after they begin.", new Fault(pointer, "end after they begin"));
            }
        }
    }

    /** The hours of each day of the week. */
    @Schema(name = "Week", description = "Working hours of each day of the week; a day without is no working day.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Week(
            @Size(max = 10) @Schema(description = "Mondays.")
            List<@NotNull @Valid HoursText> monday,

            @Size(max = 10) @Schema(description = "Tuesdays.")
            List<@NotNull @Valid HoursText> tuesday,

            @Size(max = 10) @Schema(description = "Wednesdays.")
            List<@NotNull @Valid HoursText> wednesday,

            @Size(max = 10) @Schema(description = "Thursdays.")
            List<@NotNull @Valid HoursText> thursday,

            @Size(max = 10) @Schema(description = "Fridays.")
            List<@NotNull @Valid HoursText> friday,

            @Size(max = 10) @Schema(description = "Saturdays.")
            List<@NotNull @Valid HoursText> saturday,

            @Size(max = 10) @Schema(description = "Sundays.")
            List<@NotNull @Valid HoursText> sunday) {

        static Week of(Map<DayOfWeek, List<DayHours>> week) {
            List<List<HoursText>> days = List.of(DayOfWeek.values()).stream()
                    .map(day -> HoursText.of(week.getOrDefault(day, List.of())))
                    .toList();
            return new Week(days.get(0), days.get(1), days.get(2), days.get(3), days.get(4), days.get(5), days.get(6));
        }

        Map<DayOfWeek, List<DayHours>> hours() {
            SortedMap<DayOfWeek, List<DayHours>> hours = new TreeMap<>();
            List<DayOfWeek> names = List.of(DayOfWeek.values());
            int day = 0;
            for (List<HoursText> texts :
                    Arrays.asList(monday, tuesday, wednesday, thursday, friday, saturday, sunday)) {
                DayOfWeek name = names.get(day++);
                String pointer = "/hours/" + name.name().toLowerCase(Locale.ROOT);
                hours.put(
                        name,
                        texts == null
                                ? List.of()
                                : texts.stream().map(t -> t.hours(pointer)).toList());
            }
            return hours;
        }
    }

    /** A day without working hours. */
    @Schema(name = "Holiday", description = "A day without working hours.")
    record Holiday(
            @NotNull @Schema(description = "The day.", examples = "2026-12-25")
            LocalDate date,

            @NotBlank @Size(max = 100) @Schema(description = "What it is.", examples = "Christmas Day")
            String title) {

        static List<Holiday> of(SortedMap<LocalDate, String> holidays) {
            return holidays.entrySet().stream()
                    .map(h -> new Holiday(h.getKey(), h.getValue()))
                    .toList();
        }
    }

    /** A day with hours of its own. */
    @Schema(name = "Opening", description = "A day with hours of its own, whatever else it is.")
    record Opening(
            @NotNull @Schema(description = "The day.", examples = "2026-11-28")
            LocalDate date,

            @NotEmpty @Size(max = 10) @Schema(description = "Its hours.")
            List<@NotNull @Valid HoursText> hours) {

        static List<Opening> of(SortedMap<LocalDate, List<DayHours>> openings) {
            return openings.entrySet().stream()
                    .map(o -> new Opening(o.getKey(), HoursText.of(o.getValue())))
                    .toList();
        }
    }

    /** What is stored of a pattern beside its own columns. */
    record Stored(Week hours, List<Holiday> holidays, List<Opening> openings) {

        static Stored of(CalendarPattern pattern) {
            return new Stored(Week.of(pattern.week()), Holiday.of(pattern.holidays()), Opening.of(pattern.openings()));
        }

        CalendarPattern pattern(ZoneId zone, LocalDate knownFrom, LocalDate knownTo) {
            TreeMap<LocalDate, String> days = new TreeMap<>();
            for (Holiday holiday : holidays) {
                refuseTwice(days.put(holiday.date(), holiday.title()) != null, "/holidays", holiday.date());
            }
            TreeMap<LocalDate, List<DayHours>> open = new TreeMap<>();
            for (Opening opening : openings) {
                List<DayHours> hours =
                        opening.hours().stream().map(h -> h.hours("/openings")).toList();
                refuseTwice(open.put(opening.date(), hours) != null, "/openings", opening.date());
            }
            return new CalendarPattern(zone, hours.hours(), days, open, knownFrom, knownTo);
        }

        private static void refuseTwice(boolean twice, String pointer, LocalDate date) {
            if (twice) {
                throw Rejected.rule("T1", "A day stands twice.", new Fault(pointer, date + " stands twice"));
            }
        }
    }
}
