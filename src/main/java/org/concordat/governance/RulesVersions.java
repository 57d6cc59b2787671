package org.concordat.governance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions of governance rules, with the earlier revisions of drafts (rule F3). */
@ApplicationScoped
class RulesVersions implements PanacheRepositoryBase<RulesVersion, UUID> {

    private static final String ON = "partnershipId = ?1 and recorded.recordedAt <= ?2"
            + " and (recorded.supersededAt is null or recorded.supersededAt > ?2)";

    List<RulesVersion> known(UUID partnershipId, Instant knownOn) {
        return list(ON + " order by number", partnershipId, knownOn);
    }

    Optional<RulesVersion> known(UUID partnershipId, int number, Instant knownOn) {
        return find(ON + " and number = ?3", partnershipId, knownOn, number).firstResultOptional();
    }

    /** Some versions as they are; what something was decided under, or is, does not change any more. */
    List<RulesVersion> current(UUID partnershipId, List<Integer> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : list("partnershipId = ?1 and number in ?2 and recorded.supersededAt is null", partnershipId, numbers);
    }

    List<RulesVersion> page(UUID partnershipId, Instant knownOn, int after, int size) {
        return find(ON + " and number > ?3 order by number", partnershipId, knownOn, after)
                .page(0, size)
                .list();
    }
}
