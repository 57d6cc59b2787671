package org.concordat.costs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The sharing schemes of partnerships. */
@ApplicationScoped
class SharingSchemes implements PanacheRepositoryBase<SharingScheme, SharingScheme.Id> {

    Optional<SharingScheme> named(UUID partnershipId, String slug) {
        return find("id.partnershipId = ?1 and id.slug = ?2", partnershipId, slug)
                .firstResultOptional();
    }
}
