package org.concordat.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Slug;

/** The measures of partnerships, with their earlier revisions. */
@ApplicationScoped
class Measures implements PanacheRepositoryBase<Measure, UUID> {

    Optional<Measure> current(UUID partnershipId, Slug slug) {
        return find(Known.NOW + " and slug = ?2", partnershipId, slug.value()).firstResultOptional();
    }

    Optional<Measure> known(UUID partnershipId, Slug slug, Instant knownOn) {
        return find(Known.ON + " and slug = ?3", partnershipId, knownOn, slug.value())
                .firstResultOptional();
    }

    List<Measure> known(UUID partnershipId, Instant knownOn) {
        return list(Known.ON, partnershipId, knownOn);
    }

    /** The rates that are divided by a measure's figures. */
    List<Measure> drivenBy(UUID partnershipId, Slug driver) {
        return find(Known.NOW + " and driver = ?2 order by slug", partnershipId, driver.value())
                .list();
    }

    List<Measure> page(UUID partnershipId, Instant knownOn, String after, int size) {
        return find(Known.ON + " and slug > ?3 order by slug", partnershipId, knownOn, after == null ? "" : after)
                .page(0, size)
                .list();
    }
}
