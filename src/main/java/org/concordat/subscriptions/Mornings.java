package org.concordat.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.concordat.catalogue.CalendarBook;
import org.concordat.tenancy.OrganisationSight;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.time.Calendar;

/** When people are told who are told daily or weekly: in the mornings of working days of the first partnership that they are told of. */
@ApplicationScoped
class Mornings {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final CalendarBook calendars;
    private final OrganisationSight sight;

    Mornings(CalendarBook calendars, OrganisationSight sight) {
        this.calendars = calendars;
        this.sight = sight;
    }

    /** When the next e-mail is due, within the running transaction. */
    Instant next(Subscription of, List<PartnershipEntry> told, Instant now) {
        return of.frequency().next(now, of.zone(), working(of, told));
    }

    private Predicate<LocalDate> working(Subscription of, List<PartnershipEntry> told) {
        Optional<Calendar> calendar = told.stream().findFirst().flatMap(first -> sight.within(
                        first.id(), of.organisation(), () -> calendars.ofJurisdiction(first))
                .flatMap(found -> found));
        return day -> calendar.filter(known -> known.knows(day))
                .map(known -> known.isWorkingDay(day))
                .orElseGet(() -> !WEEKEND.contains(day.getDayOfWeek()));
    }
}
