package org.concordat.governance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The actions of partnerships. */
@ApplicationScoped
class Actions implements PanacheRepositoryBase<Action, UUID> {

    private static final UUID FIRST = new UUID(0, 0);
    private static final Map<String, String> STATES = Map.of(
            Action.DONE, " and doneOn is not null",
            Action.OPEN, " and doneOn is null and due >= :today",
            Action.OVERDUE, " and doneOn is null and due < :today");

    Optional<Action> named(UUID partnershipId, UUID id) {
        return find("partnershipId = ?1 and id = ?2", partnershipId, id).firstResultOptional();
    }

    /** What an organisation is to do from a day on, and has not done. */
    List<Action> open(UUID partnershipId, UUID owner, LocalDate from) {
        return list(
                "partnershipId = ?1 and owner = ?2 and doneOn is null and due >= ?3 order by id",
                partnershipId,
                owner,
                from);
    }

    /** The latest, the last first. */
    List<Action> latest(UUID partnershipId, int size) {
        return find("partnershipId = ?1 order by id desc", partnershipId)
                .page(0, size)
                .list();
    }

    /**
     * A page in the order in which they were written.
     *
     * @param owner null for whoever
     * @param state null for whatever
     */
    List<Action> page(UUID partnershipId, UUID owner, String state, LocalDate today, String after, int size) {
        StringBuilder where = new StringBuilder("partnershipId = :partnership and id > :after");
        Map<String, Object> values = new HashMap<>();
        values.put("partnership", partnershipId);
        values.put("after", after == null ? FIRST : UUID.fromString(after));
        if (owner != null) {
            where.append(" and owner = :owner");
            values.put("owner", owner);
        }
        if (state != null) {
            where.append(STATES.get(state));
            if (!state.equals(Action.DONE)) {
                values.put("today", today);
            }
        }
        return find(where + " order by id", values).page(0, size).list();
    }
}
