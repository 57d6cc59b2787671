package org.concordat.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.concordat.agreements.model.TermsRules;
import org.concordat.agreements.model.TermsRules.Broken;
import org.concordat.agreements.model.VersionText;
import org.concordat.catalogue.CalendarBook;
import org.concordat.catalogue.Catalogue;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.Areas;
import org.concordat.partnerships.ClosedPeriods;

/** Whether a text may be put before the other side. */
@ApplicationScoped
class Drafts {

    private final Catalogue catalogue;
    private final CalendarBook calendars;
    private final Areas areas;
    private final ClosedPeriods closed;

    Drafts(Catalogue catalogue, CalendarBook calendars, Areas areas, ClosedPeriods closed) {
        this.closed = closed;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.areas = areas;
    }

    /** @throws Rejected with every fault and the number of the first rule that is broken; rule V1, for what is closed */
    void requireWhole(Agreement agreement, VersionText text) {
        requireSound(agreement, text);
        requireOpen(agreement, text);
    }

    /** @throws Rejected with every fault and the number of the first rule that is broken */
    void requireSound(Agreement agreement, VersionText text) {
        List<Broken> broken = TermsRules.broken(
                text,
                new CatalogueKnown(
                        agreement.partnershipId, catalogue, calendars, areas.tree(agreement.organisationId, null)));
        if (!broken.isEmpty()) {
            throw Rejected.rule(
                    broken.get(0).rule(),
                    "The text of the version does not hold together.",
                    broken.stream().map(Broken::fault).toList());
        }
    }

    /** @throws Rejected rule V1, when a text would touch a period that is closed */
    void requireOpen(Agreement agreement, VersionText text) {
        closed.of(agreement.partnershipId, null)
                .lastDay()
                .filter(last -> !text.commences().isAfter(last))
                .ifPresent(last -> {
                    throw Rejected.rule(
                            "V1",
                            "The version would touch a period that is closed.",
                            new Fault("/commences", "is after " + last + ", the last day that is closed"));
                });
    }
}
