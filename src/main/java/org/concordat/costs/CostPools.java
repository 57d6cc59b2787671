package org.concordat.costs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.concordat.kernel.Slug;

/** The cost pools of partnerships, with their earlier revisions. */
@ApplicationScoped
public class CostPools implements PanacheRepositoryBase<CostPool, UUID> {

    Optional<CostPool> current(UUID partnershipId, Slug slug) {
        return find(Known.NOW + " and slug = ?2", partnershipId, slug.value()).firstResultOptional();
    }

    Optional<CostPool> known(UUID partnershipId, Slug slug, Instant knownOn) {
        return find(Known.ON + " and slug = ?3", partnershipId, knownOn, slug.value())
                .firstResultOptional();
    }

    List<CostPool> page(UUID partnershipId, Instant knownOn, String after, int size) {
        return find(Known.ON + " and slug > ?3 order by slug", partnershipId, knownOn, after == null ? "" : after)
                .page(0, size)
                .list();
    }

    /** The pools as they were known on an instant: the title of each by its slug. */
    public SortedMap<String, String> titles(UUID partnershipId, Instant knownOn) {
        SortedMap<String, String> titles = new TreeMap<>();
        list(Known.ON, partnershipId, knownOn).forEach(pool -> titles.put(pool.slug, pool.title));
        return titles;
    }
}
