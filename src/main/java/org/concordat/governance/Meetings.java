package org.concordat.governance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The meetings of boards. */
@ApplicationScoped
class Meetings implements PanacheRepositoryBase<Meeting, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    Optional<Meeting> named(UUID partnershipId, UUID id) {
        return find("partnershipId = ?1 and id = ?2", partnershipId, id).firstResultOptional();
    }

    List<Meeting> named(UUID partnershipId, List<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("partnershipId = ?1 and id in ?2", partnershipId, ids);
    }

    /** The latest, the last first. */
    List<Meeting> latest(UUID partnershipId, int size) {
        return find("partnershipId = ?1 order by heldOn desc, id desc", partnershipId)
                .page(0, size)
                .list();
    }

    /** In the order in which they were planned. */
    List<Meeting> page(UUID partnershipId, String state, String after, int size) {
        UUID last = after == null ? FIRST : UUID.fromString(after);
        var found = state == null
                ? find("partnershipId = ?1 and id > ?2 order by id", partnershipId, last)
                : find("partnershipId = ?1 and id > ?2 and state = ?3 order by id", partnershipId, last, state);
        return found.page(0, size).list();
    }
}
