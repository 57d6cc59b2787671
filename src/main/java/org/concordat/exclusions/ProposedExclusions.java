package org.concordat.exclusions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.concordat.exclusions.model.State;

/** What waits to be left out of a period, for the room that decides about it (rule G2): exclusions of cases and reliefs of periods. */
@ApplicationScoped
public class ProposedExclusions {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Exclusions exclusions;
    private final Reliefs reliefs;

    ProposedExclusions(Exclusions exclusions, Reliefs reliefs) {
        this.exclusions = exclusions;
        this.reliefs = reliefs;
    }

    /** Whether an exclusion or a relief of an id is proposed, among those that the caller may see. */
    public boolean isProposed(UUID partnershipId, String id) {
        return id.matches(ID) && found(partnershipId, UUID.fromString(id)).isPresent();
    }

    private Optional<Proposal> found(UUID partnershipId, UUID id) {
        return exclusions
                .find(partnershipId, id, false, null)
                .map(Exclusions.Stored::proposal)
                .or(() -> reliefs.find(partnershipId, id, null).map(Reliefs.Stored::proposal))
                .filter(proposal -> proposal.state() == State.PROPOSED);
    }
}
