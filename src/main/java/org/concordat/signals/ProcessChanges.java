package org.concordat.signals;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The marked process changes that the caller sees, with their earlier revisions (rule F3). */
@ApplicationScoped
class ProcessChanges implements PanacheRepositoryBase<ProcessChange, UUID> {

    private static final String ON =
            "partnershipId = ?1 and recorded.recordedAt <= ?2 and (recorded.supersededAt is null or"
                    + " recorded.supersededAt > ?2)";

    Optional<ProcessChange> known(UUID partnershipId, String slug, Instant knownOn) {
        return find(ON + " and slug = ?3", partnershipId, knownOn, slug).firstResultOptional();
    }

    /** All of them, the earliest first. */
    List<ProcessChange> known(UUID partnershipId, Instant knownOn) {
        return list(ON + " order by starts, slug", partnershipId, knownOn);
    }

    List<ProcessChange> page(UUID partnershipId, Instant knownOn, String after, int size) {
        return find(ON + " and slug > ?3 order by slug", partnershipId, knownOn, after == null ? "" : after)
                .page(0, size)
                .list();
    }

    long current(UUID partnershipId) {
        return count("partnershipId = ?1 and recorded.supersededAt is null", partnershipId);
    }
}
