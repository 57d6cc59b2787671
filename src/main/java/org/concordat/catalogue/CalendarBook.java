package org.concordat.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Registry;
import org.concordat.time.Calendar;

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

    /** Whether the partnership has such a calendar now. */
    public boolean has(UUID partnershipId, Slug slug) {
        return shipped.pattern(slug).isPresent()
                || find(partnershipId, slug, null).isPresent();
    }

    /**
     * A calendar as the system knew it; knownOn null for now. Read it once for many deadlines.
     *
     * @throws Rejected rule T1, when there is no such calendar
     */
    public Calendar calendar(UUID partnershipId, Slug slug, Instant knownOn) {
        return shipped.pattern(slug)
                .map(pattern -> pattern.zone() == null ? pattern.in(zone(partnershipId)) : pattern)
                .or(() -> find(partnershipId, slug, knownOn).map(OwnCalendar::pattern))
                .orElseThrow(() -> unknown(slug))
                .calendar();
    }

    /**
     * The working days of a partnership's jurisdiction, in the partnership's own time zone; empty where the jurisdiction is none that
     * has a calendar.
     */
    public Optional<Calendar> ofJurisdiction(PartnershipEntry partnership) {
        return Slug.parse(partnership.jurisdiction())
                .filter(slug -> has(partnership.id(), slug))
                .map(slug -> calendar(partnership.id(), slug, null).in(partnership.timeZone()));
    }

    /**
     * The revision of that calendar, for what results were made from.
     *
     * @throws Rejected rule T1, when there is no such calendar
     */
    public int revision(UUID partnershipId, Slug slug, Instant knownOn) {
        return shipped.pattern(slug)
                .map(pattern -> ShippedCalendars.REVISION)
                .or(() -> find(partnershipId, slug, knownOn)
                        .map(calendar -> calendar.recorded.revision().number()))
                .orElseThrow(() -> unknown(slug));
    }

    private static Rejected unknown(Slug slug) {
        return Rejected.rule("T1", "There is no calendar " + slug + ", neither shipped nor of the partnership's own.");
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
