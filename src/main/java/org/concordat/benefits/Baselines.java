package org.concordat.benefits;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The baselines that the caller sees, with their earlier revisions (rule F3). */
@ApplicationScoped
class Baselines implements PanacheRepositoryBase<Baseline, UUID> {

    Optional<Baseline> known(UUID partnershipId, String slug, Instant knownOn) {
        return find(Known.ON + " and slug = ?3", partnershipId, knownOn, slug).firstResultOptional();
    }

    List<Baseline> known(UUID partnershipId, Instant knownOn) {
        return list(Known.ON + " order by slug", partnershipId, knownOn);
    }

    /** A page by slug; of one council, where one is given. */
    List<Baseline> page(UUID partnershipId, Instant knownOn, UUID council, String after, int size) {
        String query =
                Known.ON + " and slug > ?3" + (council == null ? "" : " and organisationId = ?4") + " order by slug";
        String from = after == null ? "" : after;
        return (council == null
                        ? find(query, partnershipId, knownOn, from)
                        : find(query, partnershipId, knownOn, from, council))
                .page(0, size)
                .list();
    }
}
