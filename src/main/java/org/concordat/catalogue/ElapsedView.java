package org.concordat.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.time.Calendar;
import org.concordat.time.WorkingTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much time lies between two instants. */
@Schema(
        name = "CalculatedTime",
        description = "The time between two instants, as the engine that judges cases reckons it.")
record ElapsedView(
        @Schema(description = "Slug of the calendar.", examples = "england-and-wales")
        String calendar,

        @Schema(description = "Its time zone.", examples = "Europe/London")
        String timeZone,

        @Schema(description = "The earlier instant.", examples = "2026-04-02T14:20:00Z")
        Instant from,

        @Schema(description = "The later instant.", examples = "2026-04-09T08:50:00Z")
        Instant to,

        @Schema(description = "Working days after the day of from, the day of to among them.", examples = "3")
        long workingDays,

        @Schema(description = "Whole minutes within working hours (rule T1).", examples = "3990")
        long workingMinutes,

        @Schema(description = "Whole minutes, across changes of the clock (rule T5).", examples = "9750")
        long elapsedMinutes) {

    /** The longest time that is reckoned at once. */
    static final Duration LONGEST = Duration.ofDays(3_660);

    /** @throws Rejected malformed, where it runs backwards or too long; rule T1, beyond the days that the calendar is known for */
    static ElapsedView of(Slug slug, Calendar calendar, Instant from, Instant to) {
        if (to.isBefore(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw Rejected.malformed(
                    "The time cannot be reckoned.",
                    new Fault("to", "is not before from, and at most " + LONGEST.toDays() + " days after it"));
        }
        LocalDate first = calendar.day(from);
        LocalDate last = calendar.day(to);
        Stream.of(first, last).filter(day -> !calendar.knows(day)).findFirst().ifPresent(day -> {
            throw Rejected.rule(
                    "T1",
                    "The calendar is not known for " + day + ".",
                    new Fault(day.equals(first) ? "from" : "to", "is a day that the calendar is known for"));
        });
        long workingDays = first.datesUntil(last)
                .map(day -> day.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
        return new ElapsedView(
                slug.value(),
                calendar.zone().getId(),
                from,
                to,
                workingDays,
                WorkingTime.between(calendar, from, to).toMinutes(),
                Duration.between(from, to).toMinutes());
    }
}
