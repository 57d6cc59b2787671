package org.concordat.costs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions of sharing schemes, with the earlier revisions of drafts (rule F3). */
@ApplicationScoped
class SchemeVersions implements PanacheRepositoryBase<SchemeVersion, UUID> {

    List<SchemeVersion> known(UUID partnershipId, Instant knownOn) {
        return list(Known.ON + " order by scheme, number", partnershipId, knownOn);
    }

    Optional<SchemeVersion> known(UUID partnershipId, String scheme, int number, Instant knownOn) {
        return find(Known.ON + " and scheme = ?3 and number = ?4", partnershipId, knownOn, scheme, number)
                .firstResultOptional();
    }
}
