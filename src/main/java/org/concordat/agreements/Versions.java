package org.concordat.agreements;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions of agreements, with the earlier revisions of drafts (rule F3). */
@ApplicationScoped
class Versions implements PanacheRepositoryBase<Version, UUID> {

    private static final String KNOWN =
            "partnershipId = ?1 and organisationId = ?2 and agreementId = ?3 and recorded.recordedAt <= ?4"
                    + " and (recorded.supersededAt is null or recorded.supersededAt > ?4)";

    List<Version> known(Agreement of, Instant knownOn) {
        return list(KNOWN + " order by number", of.partnershipId, of.organisationId, of.id, knownOn);
    }

    Optional<Version> known(Agreement of, int number, Instant knownOn) {
        return find(KNOWN + " and number = ?5", of.partnershipId, of.organisationId, of.id, knownOn, number)
                .firstResultOptional();
    }
}
