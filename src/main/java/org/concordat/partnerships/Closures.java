package org.concordat.partnerships;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The closures of partnerships. */
@ApplicationScoped
class Closures implements PanacheRepositoryBase<Closure, UUID> {

    List<Closure> known(UUID partnershipId, Instant knownOn) {
        return list("partnershipId = ?1 and recordedAt <= ?2", partnershipId, knownOn);
    }
}
