package org.concordat.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.concordat.catalogue.model.CalendarPattern;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Registry;

/** Every calendar that a partnership can name: the shipped ones and its own (rule T1), within the caller's transaction. */
@ApplicationScoped
public class CalendarBook {

    private final ShippedCalendars shipped;
    private final OwnCalendars own;
    private final Registry registry;

    CalendarBook(ShippedCalendars shipped, OwnCalendars own, Registry registry) {
        this.shipped = shipped;
        this.own = own;
        this.registry = registry;
    }

    /** A calendar as the system knew it, in a time zone; knownOn null for now. Empty where there is no such calendar. */
    public Optional<CalendarPattern> pattern(UUID partnershipId, Slug slug, Instant knownOn) {
        return shipped.pattern(slug)
                .map(pattern -> pattern.zone() == null ? pattern.in(zone(partnershipId)) : pattern)
                .or(() -> find(partnershipId, slug, knownOn).map(OwnCalendar::pattern));
    }

    /** The revision of that calendar, for what results were made from. Empty where there is no such calendar. */
    public Optional<Integer> revision(UUID partnershipId, Slug slug, Instant knownOn) {
        return shipped.pattern(slug).map(pattern -> ShippedCalendars.REVISION).or(() -> find(
                        partnershipId, slug, knownOn)
                .map(calendar -> calendar.recorded.revision().number()));
    }

    private Optional<OwnCalendar> find(UUID partnershipId, Slug slug, Instant knownOn) {
        return knownOn == null ? own.current(partnershipId, slug) : own.known(partnershipId, slug, knownOn);
    }

    private ZoneId zone(UUID partnershipId) {
        return registry.partnership(partnershipId)
                .map(PartnershipEntry::timeZone)
                .orElseThrow();
    }
}
