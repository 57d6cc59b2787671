package org.concordat.governance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who answers for services, with earlier revisions (rule F3). */
@ApplicationScoped
class Responsibilities implements PanacheRepositoryBase<Responsibility, UUID> {

    private static final String ON = "partnershipId = ?1 and recorded.recordedAt <= ?2"
            + " and (recorded.supersededAt is null or recorded.supersededAt > ?2)";

    Optional<Responsibility> known(UUID partnershipId, String service, Instant knownOn) {
        return find(ON + " and service = ?3", partnershipId, knownOn, service).firstResultOptional();
    }

    List<Responsibility> page(UUID partnershipId, Instant knownOn, String after, int size) {
        return find(ON + " and service > ?3 order by service", partnershipId, knownOn, after == null ? "" : after)
                .page(0, size)
                .list();
    }
}
