package org.concordat.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.concordat.agreements.model.Procedures;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.time.Calendar;

/**
 * When the figures of one writing lapse (rule F1): as many working days after the day on which they are submitted as the agreement
 * says that was in force on the last day of the figure's period, at the end of that day, local time. Terms and calendar are read
 * once, and when they are first needed.
 */
final class LapseOf {

    private final Instant submittedAt;
    private final ZoneId zone;
    private final Supplier<Optional<Calendar>> calendars;
    private final Function<UUID, List<TermsInForce>> inForce;
    private final Map<UUID, List<TermsInForce>> terms = new HashMap<>();
    private Optional<Calendar> calendar;

    LapseOf(
            Instant submittedAt,
            ZoneId zone,
            Supplier<Optional<Calendar>> calendars,
            Function<UUID, List<TermsInForce>> inForce) {
        this.submittedAt = submittedAt;
        this.zone = zone;
        this.calendars = calendars;
        this.inForce = inForce;
    }

    /**
     * From when on a figure counts as agreed: the first instant after the day on which the other side may still speak. Null for never:
     * where no agreement says so, or the calendar is not known so far.
     */
    Instant lapsesAt(UUID council, Slug measure, Period period) {
        OptionalInt days = Procedures.of(terms.computeIfAbsent(council, inForce), period, t -> t.text()
                        .isMeasuredBy(measure))
                .figuresAgreedAfter();
        if (days.isEmpty()) {
            return null;
        }
        LocalDate submitted = LocalDate.ofInstant(submittedAt, zone);
        return calendar()
                .flatMap(known -> known.workingDayAfter(submitted, days.getAsInt()))
                .map(last -> last.plusDays(1).atStartOfDay(zone).toInstant())
                .orElse(null);
    }

    private Optional<Calendar> calendar() {
        if (calendar == null) {
            calendar = calendars.get();
        }
        return calendar;
    }
}
