package org.concordat.consequences;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rectification plans, with their earlier revisions. */
@ApplicationScoped
class Plans implements PanacheRepositoryBase<Plan, UUID> {

    private static final String KNOWN = "partnershipId = :partnership and recorded.recordedAt <= :knownOn"
            + " and (recorded.supersededAt is null or recorded.supersededAt > :knownOn)";
    private static final String LATE = "(state in ('due', 'rejected') and dueOn is not null and dueOn < :today)";

    private final Event<PlanMoved> moved;

    Plans(Event<PlanMoved> moved) {
        this.moved = moved;
    }

    /** Keeps a new revision. */
    void add(Plan plan) {
        persistAndFlush(plan);
        moved.fire(new PlanMoved(
                plan.partnershipId,
                plan.organisationId,
                plan.result,
                plan.state,
                plan.dueOn,
                plan.recorded.revision().recordedAt()));
    }

    Optional<Plan> current(UUID partnershipId, String result) {
        return find("partnershipId = ?1 and result = ?2 and recorded.supersededAt is null", partnershipId, result)
                .firstResultOptional();
    }

    Optional<Plan> known(UUID partnershipId, String result, Instant knownOn) {
        return find(
                        KNOWN + " and result = :result",
                        Map.of("partnership", partnershipId, "knownOn", knownOn, "result", result))
                .firstResultOptional();
    }

    /** Plans in order of their names, after one. */
    List<Plan> page(UUID partnershipId, PlanFilter filter, String after, int size) {
        StringBuilder query = new StringBuilder(KNOWN).append(" and result > :after");
        Map<String, Object> given = new HashMap<>(
                Map.of("partnership", partnershipId, "knownOn", filter.knownOn(), "after", after == null ? "" : after));
        where(query, given, " and organisationId = :council", "council", filter.council());
        where(query, given, " and state = :state", "state", filter.state());
        where(
                query,
                given,
                " and period = :period",
                "period",
                filter.period() == null ? null : filter.period().toString());
        if (filter.overdue() != null) {
            where(query, given, " and " + (filter.overdue() ? "" : "not ") + LATE, "today", filter.today());
        }
        return find(query.append(" order by result").toString(), given)
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

    /** All revisions of plans that were known on an instant, the earliest first. */
    List<Plan> history(UUID partnershipId, Collection<String> results, Instant knownOn) {
        if (results.isEmpty()) {
            return List.of();
        }
        return list(
                "partnershipId = ?1 and result in ?2 and recorded.recordedAt <= ?3 order by result, recorded.revision",
                partnershipId,
                results,
                knownOn);
    }
}
