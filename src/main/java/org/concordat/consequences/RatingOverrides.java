package org.concordat.consequences;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The overrides of ratings, with their earlier revisions. */
@ApplicationScoped
class RatingOverrides implements PanacheRepositoryBase<RatingOverride, UUID> {

    /** All revisions of results' overrides that were known on an instant, the latest first. */
    List<RatingOverride> known(UUID partnershipId, Collection<String> results, Instant knownOn) {
        if (results.isEmpty()) {
            return List.of();
        }
        return list(
                "partnershipId = ?1 and result in ?2 and recorded.recordedAt <= ?3 order by result, recorded.revision desc",
                partnershipId,
                results,
                knownOn);
    }
}
