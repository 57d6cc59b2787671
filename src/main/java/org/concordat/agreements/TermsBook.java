package org.concordat.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.catalogue.model.TermsDefaults;
import org.concordat.kernel.Rejected;

/** The signed terms of a council as other rooms read them, within the caller's transaction. */
@ApplicationScoped
public class TermsBook {

    private static final LocalDate SINCE_EVER = LocalDate.of(1900, 1, 1);

    private final Agreements agreements;
    private final Versions versions;
    private final Lifecycles lifecycles;
    private final Drafts drafts;
    private final Clock clock;

    TermsBook(Agreements agreements, Versions versions, Lifecycles lifecycles, Drafts drafts, Clock clock) {
        this.agreements = agreements;
        this.versions = versions;
        this.drafts = drafts;
        this.lifecycles = lifecycles;
        this.clock = clock;
    }

    /** Every signed version of every agreement of a council with the days on which it applies; knownOn null for now. */
    public List<TermsInForce> inForce(UUID partnershipId, UUID councilId, Instant knownOn) {
        Instant known = knownOn == null ? clock.instant() : knownOn;
        return agreements.ofCouncil(partnershipId, councilId).stream()
                .flatMap(agreement -> lifecycles.inForce(agreement, known).stream())
                .toList();
    }

    /** The same for some councils, read at once, by council; one without any has none. */
    public Map<UUID, List<TermsInForce>> inForce(UUID partnershipId, Collection<UUID> councils, Instant knownOn) {
        Instant known = knownOn == null ? clock.instant() : knownOn;
        return lifecycles.inForce(partnershipId, agreements.ofCouncils(partnershipId, councils), known);
    }

    /**
     * A version, in whatever state, as if it had been in force from a day on, or from the agreement's first day where that is earlier.
     *
     * @param name of the agreement, or council.name
     * @throws Rejected missing, when there is none for the caller; otherwise as for a proposal, when it does not hold together
     */
    public Drafted drafted(UUID partnershipId, String name, int number, LocalDate from) {
        Instant now = clock.instant();
        Agreement agreement = agreements.named(partnershipId, name);
        Version version = versions.known(agreement, number, now).orElseThrow(Rejected::missing);
        CanonicalText written = new CanonicalText(version.text);
        drafts.requireSound(agreement, written.text());
        LocalDate first = lifecycles.inForce(agreement, now).stream()
                .map(TermsInForce::from)
                .filter(day -> day.isBefore(from))
                .min(Comparator.naturalOrder())
                .orElse(from);
        Map<String, TermsDefaults> defaults = lifecycles.defaults(partnershipId, written.text(), now);
        return new Drafted(
                agreement.organisationId,
                terms(agreement, version, written, first).with(defaults),
                terms(agreement, version, written, SINCE_EVER).with(defaults));
    }

    private static TermsInForce terms(Agreement agreement, Version version, CanonicalText text, LocalDate from) {
        return new TermsInForce(
                agreement.ref, version.number, from, null, text.text().asOnItsFirstDay(from), version.digest);
    }
}
