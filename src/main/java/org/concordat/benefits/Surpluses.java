package org.concordat.benefits;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The financial years of providers, with their earlier revisions (rule F3). */
@ApplicationScoped
class Surpluses implements PanacheRepositoryBase<Surplus, UUID> {

    /** All years of a partnership, in order. */
    List<Surplus> known(UUID partnershipId, Instant knownOn) {
        return list(Known.ON + " order by year", partnershipId, knownOn);
    }
}
