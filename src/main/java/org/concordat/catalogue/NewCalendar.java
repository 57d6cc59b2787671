package org.concordat.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.concordat.catalogue.model.CalendarPattern;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calendar as the catalogue's keeper describes it. */
@Schema(description = "A calendar of the partnership's own: weekly hours, minus holidays, plus openings (rule T1).")
record NewCalendar(
        @NotBlank @Size(max = 200) @Schema(description = "Title.", examples = "Licensing counter")
        String title,

        @NotNull
        @Size(max = 60)
        @Schema(description = "Time zone of the hours and days, by its IANA name.", examples = "Europe/London")
        String timeZone,

        @NotNull @Valid @Schema(description = "Weekly hours.")
        CalendarText.Week hours,

        @Size(max = 2_000) @Schema(description = "Days without working hours.")
        List<CalendarText.@NotNull @Valid Holiday> holidays,

        @Size(max = 2_000) @Schema(description = "Days with hours of their own.")
        List<CalendarText.@NotNull @Valid Opening> openings,

        @Schema(description = "First day that the calendar is known for; null for since ever.", examples = "2019-01-01")
        LocalDate knownFrom,

        @Schema(description = "Last day that the calendar is known for; null for ever.", examples = "2028-12-31")
        LocalDate knownTo) {

    /** @throws Rejected rule T1: a calendar that contradicts itself; malformed: an unknown time zone */
    CalendarPattern pattern() {
        return new CalendarText.Stored(
                        hours, holidays == null ? List.of() : holidays, openings == null ? List.of() : openings)
                .pattern(zone(), knownFrom, knownTo);
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw Rejected.malformed(
                    "The time zone is not known.", new Fault("/timeZone", "is a name such as Europe/London"));
        }
    }
}
