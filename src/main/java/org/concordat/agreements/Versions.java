package org.concordat.agreements;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The versions of agreements, with the earlier revisions of drafts (rule F3). */
@ApplicationScoped
class Versions implements PanacheRepositoryBase<Version, UUID> {

    private static final String KNOWN =
            "partnershipId = ?1 and organisationId = ?2 and agreementId = ?3 and recorded.recordedAt <= ?4"
                    + " and (recorded.supersededAt is null or recorded.supersededAt > ?4)";

    List<Version> known(Agreement of, Instant knownOn) {
        return list(KNOWN + " order by number", of.partnershipId, of.organisationId, of.id, knownOn);
    }

    /** Those of several agreements, by agreement. */
    Map<UUID, List<Version>> known(UUID partnership, Collection<UUID> agreements, Instant knownOn) {
        return list(
                        "partnershipId = ?1 and agreementId in ?2 and recorded.recordedAt <= ?3"
                                + " and (recorded.supersededAt is null or recorded.supersededAt > ?3) order by number",
                        partnership,
                        agreements,
                        knownOn)
                .stream()
                .collect(Collectors.groupingBy(version -> version.agreementId));
    }

    Optional<Version> known(Agreement of, int number, Instant knownOn) {
        return find(KNOWN + " and number = ?5", of.partnershipId, of.organisationId, of.id, knownOn, number)
                .firstResultOptional();
    }
}
