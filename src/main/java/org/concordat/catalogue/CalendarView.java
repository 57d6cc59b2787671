package org.concordat.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.concordat.catalogue.model.CalendarPattern;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calendar as it is answered. */
@Schema(description = "A calendar: weekly hours, minus holidays, plus openings (rule T1).")
record CalendarView(
        @Schema(description = "Slug of the calendar.", examples = "england-and-wales")
        String calendar,

        @Schema(description = "Title.", examples = "England and Wales")
        String title,

        @Schema(description = "Time zone; null for the partnership's own.", examples = "Europe/London")
        String timeZone,

        @Schema(description = "Weekly hours.") CalendarText.Week hours,

        @Schema(description = "Days without working hours.") List<CalendarText.Holiday> holidays,

        @Schema(description = "Days with hours of their own.")
        List<CalendarText.Opening> openings,

        @Schema(description = "First day that the calendar is known for; null for since ever.", examples = "2019-01-01")
        LocalDate knownFrom,

        @Schema(description = "Last day that the calendar is known for; null for ever.", examples = "2028-12-31")
        LocalDate knownTo,

        @Schema(description = "Revision, from 1; the ETag of a calendar of the partnership's own.", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded; null for a shipped one.")
        Instant recordedAt) {

    static CalendarView of(OwnCalendar calendar) {
        return of(
                calendar.slug(),
                calendar.title,
                calendar.pattern(),
                calendar.recorded.revision().number(),
                calendar.recorded.revision().recordedAt());
    }

    static CalendarView of(Slug slug, String title, CalendarPattern pattern, int revision, Instant recordedAt) {
        CalendarText.Stored text = CalendarText.Stored.of(pattern);
        return new CalendarView(
                slug.value(),
                title,
                pattern.zone() == null ? null : pattern.zone().getId(),
                text.hours(),
                text.holidays(),
                text.openings(),
                pattern.knownFrom(),
                pattern.knownTo(),
                revision,
                recordedAt);
    }
}
