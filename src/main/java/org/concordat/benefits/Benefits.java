package org.concordat.benefits;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The benefits that the caller sees, with their earlier revisions (rule F3). */
@ApplicationScoped
class Benefits implements PanacheRepositoryBase<Benefit, UUID> {

    private static final String KNOWN = "partnershipId = :partnership and recorded.recordedAt <= :knownOn"
            + " and (recorded.supersededAt is null or recorded.supersededAt > :knownOn)";

    /** Which benefits are asked for; what is null does not filter. */
    record Filter(UUID council, String kind, String service) {}

    Optional<Benefit> known(UUID partnershipId, String slug, Instant knownOn) {
        return find(Known.ON + " and slug = ?3", partnershipId, knownOn, slug).firstResultOptional();
    }

    List<Benefit> known(UUID partnershipId, Instant knownOn) {
        return list(Known.ON + " order by slug", partnershipId, knownOn);
    }

    List<Benefit> page(UUID partnershipId, Instant knownOn, Filter filter, String after, int size) {
        StringBuilder query = new StringBuilder(KNOWN).append(" and slug > :after");
        Map<String, Object> given = new HashMap<>(
                Map.of("partnership", partnershipId, "knownOn", knownOn, "after", after == null ? "" : after));
        where(query, given, " and organisationId = :council", "council", filter.council());
        where(query, given, " and kind = :kind", "kind", filter.kind());
        where(query, given, " and service = :service", "service", filter.service());
        return find(query.append(" order by slug").toString(), given)
                .page(0, size)
                .list();
    }

    private static void where(
            StringBuilder query, Map<String, Object> given, String condition, String name, Object value) {
        if (value != null) {
            query.append(condition);
            given.put(name, value);
        }
    }
}
