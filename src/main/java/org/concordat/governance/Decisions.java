package org.concordat.governance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.governance.model.DecisionState;
import org.concordat.governance.model.Matter;

/** The decisions of partnerships. */
@ApplicationScoped
class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    Optional<Decision> named(UUID partnershipId, UUID id) {
        return find("partnershipId = ?1 and id = ?2", partnershipId, id).firstResultOptional();
    }

    /**
     * What was carried about a text to the letter, in that order.
     *
     * @param digest null where it has none
     */
    List<Decision> carried(UUID partnershipId, Matter matter, String ref, String digest) {
        return list(
                        "partnershipId = ?1 and matter = ?2 and ref = ?3 and state = ?4 order by declaredAt",
                        partnershipId,
                        matter.text(),
                        ref,
                        DecisionState.CARRIED.text())
                .stream()
                .filter(decision -> digest == null || digest.equals(decision.subjectDigest))
                .toList();
    }

    /** What was carried about a text that has no matter of its own, in that order. */
    List<Decision> about(UUID partnershipId, String digest) {
        return list(
                "partnershipId = ?1 and matter = ?2 and state = ?3 and subjectDigest = ?4 order by declaredAt",
                partnershipId,
                Matter.OTHER.text(),
                DecisionState.CARRIED.text(),
                digest);
    }

    /** What was carried of a matter by an instant, in that order. */
    List<Decision> carried(UUID partnershipId, Matter matter, Instant by) {
        return list(
                "partnershipId = ?1 and matter = ?2 and state = ?3 and declaredAt <= ?4 order by declaredAt",
                partnershipId,
                matter.text(),
                DecisionState.CARRIED.text(),
                by);
    }

    /** Whether something is open or was carried about a thing. */
    boolean stands(UUID partnershipId, Matter matter, String ref) {
        return count(
                        "partnershipId = ?1 and matter = ?2 and ref = ?3 and state in ('open', 'carried')",
                        partnershipId,
                        matter.text(),
                        ref)
                > 0;
    }

    /** Whether something was opened that a meeting decides. */
    boolean openedIn(Meeting meeting) {
        return count("partnershipId = ?1 and meeting = ?2 and state <> 'draft'", meeting.partnershipId, meeting.id) > 0;
    }

    /** The decisions of a meeting, in the order in which they were drafted. */
    List<Decision> of(Meeting meeting) {
        return list("partnershipId = ?1 and meeting = ?2 order by id", meeting.partnershipId, meeting.id);
    }

    /** The decisions of some meetings, by meeting, in the order in which they were drafted. */
    Map<UUID, List<Decision>> of(UUID partnershipId, List<UUID> meetings) {
        if (meetings.isEmpty()) {
            return Map.of();
        }
        return list("partnershipId = ?1 and meeting in ?2 order by id", partnershipId, meetings).stream()
                .collect(Collectors.groupingBy(decision -> decision.meeting));
    }

    /** The latest, the last first. */
    List<Decision> latest(UUID partnershipId, int size) {
        return find("partnershipId = ?1 order by id desc", partnershipId)
                .page(0, size)
                .list();
    }

    List<Decision> page(UUID partnershipId, DecisionFilter filter, String after, int size) {
        StringBuilder where = new StringBuilder("partnershipId = :partnership and id > :after");
        Map<String, Object> values = new HashMap<>();
        values.put("partnership", partnershipId);
        values.put("after", after == null ? FIRST : UUID.fromString(after));
        if (filter.meeting() != null) {
            where.append(" and meeting = :meeting");
            values.put("meeting", filter.meeting());
        }
        if (filter.matter() != null) {
            where.append(" and matter = :matter");
            values.put("matter", filter.matter());
        }
        if (filter.state() != null) {
            where.append(" and state = :state");
            values.put("state", filter.state());
        }
        return find(where + " order by id", values).page(0, size).list();
    }
}
