package org.concordat.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.time.Calendar;
import org.concordat.time.Deadline;
import org.concordat.time.Deadlines;
import org.concordat.time.Limit;
import org.concordat.time.Pauses;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When something would be due. */
@Schema(
        name = "CalculatedDeadline",
        description = "When a case would be due, as the engine that judges cases reckons it.")
record DeadlineView(
        @Schema(description = "Slug of the calendar.", examples = "england-and-wales")
        String calendar,

        @Schema(description = "Its time zone.", examples = "Europe/London")
        String timeZone,

        @Schema(description = "When the case would be received.", examples = "2026-03-31T09:00:00Z")
        Instant from,

        @Schema(description = "The limit.", examples = "5-working-days")
        String limit,

        @Schema(
                description = "The due instant: closed at it is in time (rule T0).",
                examples = "2026-04-09T22:59:59.999999Z")
        Instant due,

        @Schema(description = "The local day it falls on.", examples = "2026-04-09")
        LocalDate dueDay,

        @Schema(description = "Whether that is a working day.", examples = "true")
        boolean workingDay) {

    /** @throws Rejected rule T1, when it takes a day that the calendar is not known for */
    static DeadlineView of(Slug slug, Calendar calendar, AskedLimit asked) {
        Limit limit = asked.limit(slug);
        Deadline deadline = limit.isBackward()
                ? Deadlines.before(limit, calendar, asked.from())
                : Deadlines.of(limit, calendar, asked.from(), null, Pauses.NONE);
        Instant due = deadline.instant()
                .orElseThrow(() -> Rejected.rule(
                        "T1",
                        "The deadline takes a day that the calendar is not known for: "
                                + deadline.unknownDay().orElseThrow() + ".",
                        new Fault("from", "lies, with the limit, between the days that the calendar is known for")));
        LocalDate day = calendar.day(due);
        return new DeadlineView(
                slug.value(),
                calendar.zone().getId(),
                asked.from(),
                asked.limit(),
                due,
                day,
                calendar.isWorkingDay(day));
    }
}
