package org.concordat.costs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Slug;

/** The drivers of partnerships, with their earlier revisions. */
@ApplicationScoped
class Drivers implements PanacheRepositoryBase<Driver, UUID> {

    Optional<Driver> current(UUID partnershipId, Slug slug) {
        return find(Known.NOW + " and slug = ?2", partnershipId, slug.value()).firstResultOptional();
    }

    Optional<Driver> known(UUID partnershipId, Slug slug, Instant knownOn) {
        return find(Known.ON + " and slug = ?3", partnershipId, knownOn, slug.value())
                .firstResultOptional();
    }

    List<Driver> known(UUID partnershipId, Instant knownOn) {
        return list(Known.ON + " order by slug", partnershipId, knownOn);
    }

    List<Driver> page(UUID partnershipId, Instant knownOn, String after, int size) {
        return find(Known.ON + " and slug > ?3 order by slug", partnershipId, knownOn, after == null ? "" : after)
                .page(0, size)
                .list();
    }
}
