package org.concordat.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.agreements.model.VersionText;
import org.concordat.kernel.Rejected;

/** The signed terms of a council as other rooms read them, within the caller's transaction. */
@ApplicationScoped
public class TermsBook {

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
        VersionText text = written.text().asOnItsFirstDay(first);
        return new Drafted(
                agreement.organisationId,
                new TermsInForce(agreement.ref, number, first, null, text, version.digest)
                        .with(lifecycles.defaults(partnershipId, text, now)));
    }
}
