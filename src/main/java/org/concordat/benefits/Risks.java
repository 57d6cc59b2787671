package org.concordat.benefits;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The risks that the caller sees, with their earlier revisions (rule F3). */
@ApplicationScoped
class Risks implements PanacheRepositoryBase<Risk, UUID> {

    private static final String KNOWN = "partnershipId = :partnership and recorded.recordedAt <= :knownOn"
            + " and (recorded.supersededAt is null or recorded.supersededAt > :knownOn)";
    private static final String LATE = "(closed is null and reviewOn < :today)";

    /**
     * Which risks are asked for; what is null does not filter.
     *
     * @param today on which reviews are judged overdue
     */
    record Filter(UUID council, String service, String state, Boolean overdue, Integer minScore, LocalDate today) {}

    Optional<Risk> known(UUID partnershipId, String slug, Instant knownOn) {
        return find(Known.ON + " and slug = ?3", partnershipId, knownOn, slug).firstResultOptional();
    }

    List<Risk> page(UUID partnershipId, Instant knownOn, Filter filter, String after, int size) {
        StringBuilder query = new StringBuilder(KNOWN).append(" and slug > :after");
        Map<String, Object> given = new HashMap<>(
                Map.of("partnership", partnershipId, "knownOn", knownOn, "after", after == null ? "" : after));
        where(query, given, " and organisationId = :council", "council", filter.council());
        where(query, given, " and score >= :minScore", "minScore", filter.minScore());
        where(
                query,
                given,
                " and services like :service",
                "service",
                filter.service() == null ? null : "% " + filter.service() + " %");
        if (filter.state() != null) {
            query.append(filter.state().equals("open") ? " and closed is null" : " and closed is not null");
        }
        if (filter.overdue() != null) {
            where(query, given, " and " + (filter.overdue() ? "" : "not ") + LATE, "today", filter.today());
        }
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

    /** All revisions of some risks that were known on an instant, by risk, the earliest first. */
    Map<String, List<Risk>> history(UUID partnershipId, Collection<String> slugs, Instant knownOn) {
        if (slugs.isEmpty()) {
            return Map.of();
        }
        return list(
                        "partnershipId = ?1 and slug in ?2 and recorded.recordedAt <= ?3 order by slug, recorded.revision",
                        partnershipId,
                        slugs,
                        knownOn)
                .stream()
                .collect(Collectors.groupingBy(risk -> risk.slug));
    }
}
