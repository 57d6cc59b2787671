package org.concordat.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.concordat.agreements.TermsBook;
import org.concordat.catalogue.CalendarBook;
import org.concordat.tenancy.PartnershipEntry;

/** When figures count as agreed without a word of the other side (rule F1). */
@ApplicationScoped
class Lapses {

    private final TermsBook terms;
    private final CalendarBook calendars;

    Lapses(TermsBook terms, CalendarBook calendars) {
        this.terms = terms;
        this.calendars = calendars;
    }

    /** For figures that are submitted at an instant, by the terms that are signed now. */
    LapseOf of(PartnershipEntry partnership, Instant submittedAt) {
        return new LapseOf(
                submittedAt,
                partnership.timeZone(),
                () -> calendars.ofJurisdiction(partnership),
                council -> terms.inForce(partnership.id(), council, null));
    }
}
