package org.concordat.agreements;

import java.util.Optional;
import java.util.UUID;
import org.concordat.agreements.model.TermsRules;
import org.concordat.agreements.model.TermsRules.MeasureFacts;
import org.concordat.catalogue.CalendarBook;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.ServiceEntry;
import org.concordat.catalogue.model.TermsDefaults;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.AreaTree;

/** What a text refers to, as it is now. */
record CatalogueKnown(UUID partnership, Catalogue catalogue, CalendarBook calendars, AreaTree areas)
        implements TermsRules.Known {

    @Override
    public boolean service(String slug) {
        return Slug.parse(slug)
                .flatMap(s -> catalogue.service(partnership, s, null))
                .isPresent();
    }

    @Override
    public Optional<MeasureFacts> measure(String slug) {
        return Slug.parse(slug)
                .flatMap(s -> catalogue.measure(partnership, s, null))
                .map(m -> MeasureFacts.of(m.definition()));
    }

    @Override
    public TermsDefaults defaults(String service) {
        return Slug.parse(service)
                .flatMap(s -> catalogue.service(partnership, s, null))
                .map(ServiceEntry::defaults)
                .orElse(TermsDefaults.NONE);
    }

    @Override
    public boolean calendar(String slug) {
        return Slug.parse(slug).filter(s -> calendars.has(partnership, s)).isPresent();
    }

    @Override
    public boolean area(String slug) {
        return Slug.parse(slug).filter(areas::has).isPresent();
    }
}
