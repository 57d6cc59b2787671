package org.concordat.queries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Rejected;

/** The queries that the caller may see, as they were known at an instant. */
@ApplicationScoped
class Queries {

    /** With the last event of each that was known. */
    private static final String KNOWN = """
            select q, e from Query q join QueryEvent e on e.partnershipId = q.partnershipId
              and e.organisationId = q.organisationId and e.queryId = q.id
            where q.partnershipId = :partnership and q.recordedAt <= :known
              and e.number = (select max(l.number) from QueryEvent l where l.partnershipId = q.partnershipId
                and l.organisationId = q.organisationId and l.queryId = q.id and l.recordedAt <= :known)
            """;

    private static final String OPEN = "(q.decidedAt is null or q.decidedAt > :known)";
    private static final String LATE = "(" + OPEN + " and e.dueOn is not null and e.dueOn < :today)";

    private final EntityManager entities;
    private final Event<QueryMoved> moved;

    Queries(EntityManager entities, Event<QueryMoved> moved) {
        this.entities = entities;
        this.moved = moved;
    }

    /**
     * When something is known, and which day it then is in the partnership.
     *
     * @param today local date of the instant
     */
    record Moment(UUID partnershipId, Instant known, LocalDate today) {}

    /** A query with the last that happened to it. */
    record Standing(Query query, QueryEvent last) {}

    /** Whose query it is and about which figure, null for a result; enough to take the turns that it needs. */
    record Place(UUID council, UUID figure) {}

    /** @throws Rejected missing, when there is no such query or it is not the caller's to see */
    Place require(UUID partnershipId, UUID id) {
        return entities.createQuery(
                        "select q.organisationId, q.figureId from Query q where q.partnershipId = ?1 and q.id = ?2",
                        Object[].class)
                .setParameter(1, partnershipId)
                .setParameter(2, id)
                .getResultStream()
                .map(row -> new Place((UUID) row[0], (UUID) row[1]))
                .findFirst()
                .orElseThrow(Rejected::missing);
    }

    Optional<Standing> find(Moment moment, UUID id) {
        return new Asked(moment)
                .where(" and q.id = :id", "id", id).list(entities, 1).stream().findFirst();
    }

    List<Standing> page(Moment moment, QueryFilter filter, UUID council, UUID after, int size) {
        Asked asked = new Asked(moment)
                .where(" and q.organisationId = :council", "council", council)
                .where(" and q.figureId = :figure", "figure", filter.figure())
                .where(" and q.result = :result", "result", filter.result())
                .where(" and e.stage = :stage", "stage", filter.stage())
                .where(" and q.id > :after", "after", after)
                .state(filter.state())
                .overdue(filter.overdue());
        return asked.list(entities, size);
    }

    /** The open queries of a council; null for every council that the caller sees. */
    List<Standing> open(Moment moment, UUID council) {
        return new Asked(moment)
                .where(" and q.organisationId = :council", "council", council)
                .state(QueryView.OPEN)
                .list(entities, Integer.MAX_VALUE);
    }

    /** All that happened to a query, in order, as far as it was known. */
    List<QueryEvent> history(Moment moment, UUID query) {
        return entities.createQuery(
                        "from QueryEvent e where e.partnershipId = :partnership and e.queryId = :query"
                                + " and e.recordedAt <= :known order by e.number",
                        QueryEvent.class)
                .setParameter("partnership", moment.partnershipId())
                .setParameter("query", query)
                .setParameter("known", moment.known())
                .getResultList();
    }

    void add(Query query) {
        entities.persist(query);
        entities.flush();
    }

    void add(QueryEvent event) {
        entities.persist(event);
        entities.flush();
        moved.fire(new QueryMoved(
                event.partnershipId,
                event.organisationId,
                event.queryId,
                event.kind,
                event.side,
                event.stage,
                event.outcome,
                event.recordedAt));
    }

    private static final class Asked {

        private final StringBuilder text = new StringBuilder(KNOWN);
        private final Map<String, Object> parameters = new HashMap<>();
        private final Moment moment;

        Asked(Moment moment) {
            this.moment = moment;
            parameters.put("partnership", moment.partnershipId());
            parameters.put("known", moment.known());
        }

        Asked where(String condition, String name, Object given) {
            if (given != null) {
                text.append(condition);
                parameters.put(name, given);
            }
            return this;
        }

        Asked state(String state) {
            if (QueryView.OPEN.equals(state)) {
                text.append(" and ").append(OPEN);
                return this;
            }
            return where(" and not " + OPEN + " and q.outcome = :state", "state", state);
        }

        Asked overdue(Boolean overdue) {
            String condition = Boolean.TRUE.equals(overdue) ? " and " + LATE : " and not " + LATE;
            return overdue == null ? this : where(condition, "today", moment.today());
        }

        List<Standing> list(EntityManager entities, int size) {
            TypedQuery<Object[]> query = entities.createQuery(text + " order by q.id", Object[].class);
            parameters.forEach(query::setParameter);
            return query.setMaxResults(size).getResultList().stream()
                    .map(row -> new Standing((Query) row[0], (QueryEvent) row[1]))
                    .toList();
        }
    }
}
