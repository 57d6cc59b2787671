package org.concordat.governance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The notices of members that leave. */
@ApplicationScoped
class Leavings implements PanacheRepositoryBase<Leaving, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    Optional<Leaving> named(UUID partnershipId, UUID id) {
        return find("partnershipId = ?1 and id = ?2", partnershipId, id).firstResultOptional();
    }

    /** The notice of a member that has not been settled or withdrawn. */
    Optional<Leaving> standing(UUID partnershipId, UUID memberId) {
        return find("partnershipId = ?1 and memberId = ?2 and state = ?3", partnershipId, memberId, Leaving.GIVEN)
                .firstResultOptional();
    }

    /** The settled notice of a member whose last day has not passed. */
    Optional<Leaving> settled(UUID partnershipId, UUID memberId, LocalDate today) {
        return find(
                        "partnershipId = ?1 and memberId = ?2 and state = ?3 and lastDay >= ?4 order by id desc",
                        partnershipId,
                        memberId,
                        Leaving.SETTLED,
                        today)
                .firstResultOptional();
    }

    /** The latest, the last first. */
    List<Leaving> latest(UUID partnershipId, int size) {
        return find("partnershipId = ?1 order by id desc", partnershipId)
                .page(0, size)
                .list();
    }

    List<Leaving> page(UUID partnershipId, String after, int size) {
        return find(
                        "partnershipId = ?1 and id > ?2 order by id",
                        partnershipId,
                        after == null ? FIRST : UUID.fromString(after))
                .page(0, size)
                .list();
    }
}
