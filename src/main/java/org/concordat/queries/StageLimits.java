package org.concordat.queries;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import org.concordat.agreements.TermsBook;
import org.concordat.agreements.model.ProcedureTerms.QueryLimits;
import org.concordat.agreements.model.Procedures;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.catalogue.CalendarBook;
import org.concordat.kernel.Period;
import org.concordat.queries.model.Stage;
import org.concordat.tenancy.PartnershipEntry;

/** How long the stages of a query may take, in working days of the partnership's jurisdiction (rule G4). */
@ApplicationScoped
class StageLimits {

    private final TermsBook terms;
    private final CalendarBook calendars;

    StageLimits(TermsBook terms, CalendarBook calendars) {
        this.terms = terms;
        this.calendars = calendars;
    }

    /** The limits of a query that is raised now about a period, by the terms that it concerns. */
    QueryLimits of(PartnershipEntry partnership, UUID council, Period period, Predicate<TermsInForce> concerned) {
        return Stage.limits(Procedures.of(terms.inForce(partnership.id(), council, null), period, concerned));
    }

    /** The last day of a stage that is entered at an instant; null where the calendar is not known so far. */
    LocalDate due(PartnershipEntry partnership, Stage stage, QueryLimits limits, Instant entered) {
        LocalDate day = LocalDate.ofInstant(entered, partnership.timeZone());
        return calendars
                .ofJurisdiction(partnership)
                .flatMap(calendar -> calendar.workingDayAfter(day, stage.days(limits)))
                .orElse(null);
    }
}
