package org.concordat.costs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the sharing schemes of partnerships were called when (rule F3). */
@ApplicationScoped
class SchemeTitles implements PanacheRepositoryBase<SchemeTitle, SchemeTitle.Id> {

    private static final String KNOWN = "from SchemeTitle t where t.id.partnershipId = ?1 and t.recordedAt <= ?2"
            + " and not exists (select later.title from SchemeTitle later where later.id.partnershipId = t.id.partnershipId"
            + " and later.id.slug = t.id.slug and later.id.revision > t.id.revision and later.recordedAt <= ?2)";

    Optional<SchemeTitle> known(UUID partnershipId, String slug, Instant knownOn) {
        return find(KNOWN + " and t.id.slug = ?3", partnershipId, knownOn, slug).firstResultOptional();
    }

    /** The schemes that there were, by slug. */
    List<SchemeTitle> page(UUID partnershipId, Instant knownOn, String after, int size) {
        return find(
                        KNOWN + " and t.id.slug > ?3 order by t.id.slug",
                        partnershipId,
                        knownOn,
                        after == null ? "" : after)
                .page(0, size)
                .list();
    }
}
