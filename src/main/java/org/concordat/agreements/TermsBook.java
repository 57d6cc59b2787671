package org.concordat.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.agreements.model.TermsInForce;

/** The signed terms of a council as other rooms read them, within the caller's transaction. */
@ApplicationScoped
public class TermsBook {

    private final Agreements agreements;
    private final Lifecycles lifecycles;
    private final Clock clock;

    TermsBook(Agreements agreements, Lifecycles lifecycles, Clock clock) {
        this.agreements = agreements;
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
}
