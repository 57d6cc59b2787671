package org.concordat.governance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who takes whose place in partnerships. */
@ApplicationScoped
class Successions implements PanacheRepositoryBase<Succession, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    Optional<Succession> named(UUID partnershipId, UUID id) {
        return find("partnershipId = ?1 and id = ?2", partnershipId, id).firstResultOptional();
    }

    /** Whether a member is to be succeeded already, settled or not; what was, before it came back, does not count. */
    boolean stands(UUID partnershipId, UUID predecessorId, LocalDate today) {
        return count(
                        "partnershipId = ?1 and predecessorId = ?2 and (state = ?3 or state = ?4 and fromDate >= ?5)",
                        partnershipId,
                        predecessorId,
                        Succession.RECORDED,
                        Succession.SETTLED,
                        today)
                > 0;
    }

    /** The latest, the last first. */
    List<Succession> latest(UUID partnershipId, int size) {
        return find("partnershipId = ?1 order by id desc", partnershipId)
                .page(0, size)
                .list();
    }

    List<Succession> page(UUID partnershipId, String after, int size) {
        return find(
                        "partnershipId = ?1 and id > ?2 order by id",
                        partnershipId,
                        after == null ? FIRST : UUID.fromString(after))
                .page(0, size)
                .list();
    }
}
