package org.concordat.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Slug;

/** The services of partnerships, with their earlier revisions. */
@ApplicationScoped
class Services implements PanacheRepositoryBase<Service, UUID> {

    Optional<Service> current(UUID partnershipId, Slug slug) {
        return find(Known.NOW + " and slug = ?2", partnershipId, slug.value()).firstResultOptional();
    }

    Optional<Service> known(UUID partnershipId, Slug slug, Instant knownOn) {
        return find(Known.ON + " and slug = ?3", partnershipId, knownOn, slug.value())
                .firstResultOptional();
    }

    List<Service> known(UUID partnershipId, Collection<String> slugs, Instant knownOn) {
        return slugs.isEmpty() ? List.of() : list(Known.ON + " and slug in ?3", partnershipId, knownOn, slugs);
    }

    List<Service> page(UUID partnershipId, Instant knownOn, String after, int size) {
        return find(Known.ON + " and slug > ?3 order by slug", partnershipId, knownOn, after == null ? "" : after)
                .page(0, size)
                .list();
    }
}
